"""What the guards share: the project's files, and answers as TAP.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import os
import pathlib
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]

# Ground floor first: a room knows only rooms before it.
ROOMS = ['base', 'store', 'dossier', 'rules', 'watch', 'exchange', 'drawing', 'cli', 'ui']


def list_files():
    """The tracked files and those that would be, as paths below the top."""
    if (TOP / '.git').exists():
        names = subprocess.run(
            ['git', '-c', f'safe.directory={TOP}', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
            cwd=TOP, check=True, capture_output=True, text=True).stdout.split('\0')
        return sorted({pathlib.Path(name) for name in names if name and (TOP / name).is_file()})
    found = []
    for folder, folders, names in os.walk(TOP):
        here = pathlib.Path(folder).relative_to(TOP)
        if here == pathlib.Path('.'):
            folders[:] = [name for name in folders if not name.startswith(('_', 'build'))]
        found += [here / name for name in names]
    return sorted(found)


def list_sources(*suffixes):
    return [path for path in list_files() if path.suffix in (suffixes or ('.c', '.h'))]


def read(path):
    return (TOP / path).read_text(encoding='utf-8')


class Guard:
    """Collects one TAP case for each rule; a rule holds when nothing breaks it."""

    def __init__(self):
        self.count = 0
        self.failed = False

    def hold(self, rule, problems):
        problems = list(problems)
        self.count += 1
        print(f'{"not ok" if problems else "ok"} {self.count} {rule}')
        for problem in problems:
            print(f'{rule}: {problem}', file=sys.stderr)
        self.failed |= bool(problems)

    def skip(self, rule, reason):
        self.count += 1
        print(f'ok {self.count} {rule} # SKIP {reason}')

    def finish(self):
        print(f'1..{self.count}')
        sys.exit(1 if self.failed else 0)
