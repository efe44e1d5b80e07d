"""What the guards share: the project's files, and answers as TAP.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import fnmatch
import os
import pathlib
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]

# Ground floor first: a room knows only rooms before it.
ROOMS = ['base', 'store', 'dossier', 'rules', 'watch', 'exchange', 'drawing', 'cli', 'ui']


def ask_git(top):
    """The names git knows or would take, or None where there is no git or no repository of it."""
    if not (top / '.git').exists() or shutil.which('git') is None:
        return None
    answer = subprocess.run(
        ['git', '-c', f'safe.directory={top}', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
        cwd=top, capture_output=True, text=True)
    return answer.stdout.split('\0') if answer.returncode == 0 else None


def is_ignored(path, patterns):
    return path.name == '.git' or any(
        fnmatch.fnmatch(str(path) if pattern.startswith('/') else path.name, pattern.strip('/'))
        for pattern in patterns)


def walk(top):
    """Each file but those that .gitignore names: what an unpacked archive holds."""
    patterns = (top / '.gitignore').read_text(encoding='utf-8').split()
    for folder, folders, names in os.walk(top):
        here = pathlib.Path(folder).relative_to(top)
        folders[:] = [name for name in folders if not is_ignored(here / name, patterns)]
        yield from (here / name for name in names if not is_ignored(here / name, patterns))


def list_files(top=TOP):
    """The tracked files and those that would be, as paths below the top."""
    names = ask_git(top)
    found = walk(top) if names is None else (pathlib.Path(name) for name in names if name)
    return sorted({path for path in found if (top / path).is_file()})


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
