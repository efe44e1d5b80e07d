#!/usr/bin/env python3
"""Runs a command at a terminal of its own and answers when sudo asks for the password.

    python3 tests/at_a_terminal.py PASSWORD COMMAND ARGUMENT ...

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import pty
import sys

QUESTION = b'password for '


def main(password, *command):
    seen = b''

    def read(terminal):
        nonlocal seen
        data = os.read(terminal, 4096)
        seen = (seen + data)[-200:]
        question, colon, _ = seen.partition(QUESTION)[2].partition(b': ')
        if colon:
            os.write(terminal, password.encode() + b'\n')
            seen = b''
        return data

    return os.waitstatus_to_exitcode(pty.spawn(command, read))


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
