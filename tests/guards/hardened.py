#!/usr/bin/env python3
"""What the compiler and the linker can do against an attacker was asked of them.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import platform
import shutil
import subprocess
import sys

from guard import Guard


def look(*arguments):
    return subprocess.run(['readelf', '-W', *arguments], capture_output=True, text=True, check=True).stdout


def main():
    guard = Guard()
    program = sys.argv[1]
    rules = (
        ('its code lies at another place each time', '-h', 'DYN (Position-Independent Executable file)', 'x86_64'),
        ('what was linked cannot be written over', '-d', 'BIND_NOW', None),
        ('the linker set aside what is read-only', '-l', 'GNU_RELRO', None),
        ('a stack that was written over is noticed', '--dyn-syms', '__stack_chk_fail', None),
        ('calls that know a size check it', '--dyn-syms', '_chk@', None),
    )
    for rule, table, sign, machine in rules:
        if shutil.which('readelf') is None or machine not in (None, platform.machine()):
            guard.skip(rule, 'nothing here reads it')
        else:
            guard.hold(rule, [] if sign in look(table, program) else [f'{program}: no {sign}'])

    guard.finish()


main()
