#!/usr/bin/env python3
"""The guards see the same files in a checkout and in an unpacked archive.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import pathlib
import shutil
import tempfile

from guard import TOP, Guard, list_files

# What lies about after building, and is no part of the project.
LEFT_BEHIND = ['_build/gcc/config.h', 'build/src/left.c', '.flatpak-builder/cache/left.c', '.cache/left.c',
               'tests/guards/__pycache__/guard.pyc', 'tests/left.pyc', 'po/leerrecht.pot']


def list_differences(found, expected):
    yield from (f'{path}: is not seen' for path in sorted(set(expected) - set(found)))
    yield from (f'{path}: is no file of the project' for path in sorted(set(found) - set(expected)))


def main():
    guard = Guard()
    expected = list_files()
    with tempfile.TemporaryDirectory() as folder:
        top = pathlib.Path(folder)
        for path in expected:
            (top / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(TOP / path, top / path)
        guard.hold('an unpacked archive is seen as a whole', list_differences(list_files(top), expected))

        for name in LEFT_BEHIND:
            (top / name).parent.mkdir(parents=True, exist_ok=True)
            (top / name).write_text('left behind')
        guard.hold('what building leaves behind is not seen', list_differences(list_files(top), expected))

        # As in a copy of a work tree, whose repository lies elsewhere.
        (top / '.git').write_text('gitdir: nowhere')
        guard.hold('a repository that is not there is not asked', list_differences(list_files(top), expected))
    guard.finish()


main()
