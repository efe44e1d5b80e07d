#!/usr/bin/env python3
"""Every string a person reads is offered for translation, and is in Dutch.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import pathlib
import re
import subprocess
import tempfile

from guard import TOP, Guard, list_files, read

MARKED = {
    '.c': re.compile(r'(?<![\w"])(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*(?:NULL\s*,\s*)?"'),
    '.h': re.compile(r'(?<![\w"])(?:_|N_|C_|NC_|ngettext)\s*\(\s*"'),
    '.ui': re.compile(r'translatable="(?:yes|1|true)"'),
}

# As meson's i18n.gettext (preset: 'glib').
XGETTEXT = ['xgettext', '--from-code=UTF-8', '--add-comments', '--keyword=_', '--keyword=N_',
            '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2',
            '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3']


def run(*command):
    return subprocess.run(command, cwd=TOP, check=True, capture_output=True, text=True).stdout


def list_entries(po):
    """The message ids of a PO text, without its header."""
    ids = re.findall(r'^msgid ((?:".*"\n?)+)', po, re.MULTILINE)
    return [text for text in (''.join(re.findall(r'"(.*)"', entry)) for entry in ids) if text]


def main():
    guard = Guard()
    listed = [line for line in read('po/POTFILES.in').splitlines() if line and not line.startswith('#')]

    marked = [str(path) for path in list_files()
              if path.parts[0] in ('src', 'resources', 'data') and path.suffix in MARKED
              and MARKED[path.suffix].search(read(path))]
    guard.hold('POTFILES.in lists each file with strings', sorted(set(marked) - set(listed)))
    guard.hold('POTFILES.in lists no file that is not there',
               [name for name in listed if not (TOP / name).is_file()])
    guard.hold('POTFILES.in is in order and names a file once',
               [] if listed == sorted(set(listed)) else ['sort it'])

    for language in read('po/LINGUAS').split():
        po = f'po/{language}.po'
        with tempfile.TemporaryDirectory() as folder:
            pot = pathlib.Path(folder) / 'leerrecht.pot'
            merged = pathlib.Path(folder) / 'merged.po'
            run(*XGETTEXT, '--files-from=po/POTFILES.in', '-o', str(pot))
            run('msgmerge', '-q', '--no-fuzzy-matching', '-o', str(merged), po, str(pot))
            guard.hold(f'{po} translates every string',
                       list_entries(run('msgattrib', '--untranslated', '--no-obsolete', str(merged))))
            guard.hold(f'{po} has no string that nothing says any more',
                       list_entries(run('msgattrib', '--only-obsolete', '--clear-obsolete', str(merged))))
        guard.hold(f'{po} is sure of every translation',
                   list_entries(run('msgattrib', '--only-fuzzy', '--no-obsolete', po)))
        checked = subprocess.run(['msgfmt', '-c', '-o', '/dev/null', po], cwd=TOP, capture_output=True, text=True)
        guard.hold(f'{po} passes msgfmt -c', checked.stderr.splitlines() if checked.returncode else [])

    guard.finish()


main()
