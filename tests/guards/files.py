#!/usr/bin/env python3
"""What holds for the files as they lie.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re

from guard import Guard, list_files, list_sources, read

TOP_LEVEL = {'meson.build', 'meson_options.txt', 'src', 'data', 'po', 'resources', 'tests', 'flatpak',
             'README.md', 'COPYING'}
LONGEST = 600

BINARY = {'.png', '.gz', '.db', '.keys', '.zip', '.leerrecht', '.pdf'}
# Written so that this file does not break its own rule.
MACHINE = re.compile(r'/(?:{})/'.format('|'.join(['wo' + 'rk', 'fa' + 'rm', 'ro' + 'ot', r'home/\w+']))
                     + r'|\bdeb\.debian\b|\bftp\.[a-z.]*debian\b|\bregistry\.[a-z]+\.org\b|\bsnapshot\.debian\b')
SQL = re.compile(r'"\s*(?:select\b.*\bfrom\b|insert\s+(?:or\s+\w+\s+)?into\b|update\s+\w+\s+set\b|delete\s+from\b'
                 r'|create\s+(?:virtual\s+|unique\s+|temp\s+)?(?:table|index|trigger|view)\b|alter\s+table\b|pragma\s)',
                 re.IGNORECASE)

# How a file comes to be written. Only the store does so, its own files; what a
# person chose is written by lr-output, and never by those that fill it.
WRITING = re.compile(r'\bO_(?:WRONLY|RDWR|CREAT)\b|\b(?:g_)?f(?:re)?open(?:64)?\s*\(|\b(?:g_)?creat\s*\('
                     r'|\bg_(?:file_set_contents|mkstemp|file_open_tmp|key_file_save)|\b(?:g_)?rename\s*\('
                     r'|\bg_file_(?:replace|create|append|copy|move)\w*\s*\(|\blr_atomic_file_\w+\s*\('
                     r'|\bcairo_surface_write_to_png\s*\(|\bcairo_(?:pdf|svg|ps)_surface_create\s*\(|_EXPORT\b')
FILLERS = re.compile(r'lr-(?:backup|tar-writer)')
TERMINAL = '"/dev/tty"'


def find_writers():
    for path in list_sources('.c'):
        if path.parts[0] == 'src' and (path.parts[1] != 'store' or FILLERS.match(path.name)):
            for number, line in enumerate(read(path).splitlines(), 1):
                if WRITING.search(line) and TERMINAL not in line:
                    yield f'{path}:{number}: {line.strip()[:100]}'


def is_text(path):
    return path.suffix not in BINARY and path.name != 'COPYING'


def find_lines(paths, pattern):
    for path in paths:
        try:
            text = read(path)
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if pattern.search(line):
                yield f'{path}:{number}: {line.strip()[:100]}'


def has_sql_by_right(path):
    return path.parts[1] == 'store' or (path.parts[1] == 'dossier' and 'migration' in path.name)


def main():
    guard = Guard()
    files = list_files()
    code = [path for path in list_sources('.c', '.h', '.py') if path.parts[0] in ('src', 'tests')]

    names = {path.parts[0] for path in files if not path.parts[0].startswith('.')}
    guard.hold('the top level holds what it should',
               [f'{name} does not belong there' for name in sorted(names - TOP_LEVEL)]
               + [f'{name} is missing' for name in sorted(TOP_LEVEL - names)])

    guard.hold(f'no source file is longer than {LONGEST} lines',
               (f'{path}: {length} lines' for path in code
                if (length := len(read(path).splitlines())) > LONGEST))

    guard.hold('each source file names its licence',
               (str(path) for path in code if 'SPDX-License-Identifier: GPL-3.0-or-later' not in read(path)))

    guard.hold('no path of a machine and no address of a package mirror',
               find_lines(filter(is_text, files), MACHINE))

    guard.hold('SQL stands only in store and in the migrations',
               find_lines((path for path in list_sources('.c', '.h')
                           if path.parts[0] == 'src' and len(path.parts) > 2 and not has_sql_by_right(path)), SQL))

    guard.hold('only the store writes files, and lr-output those that a person chose', find_writers())

    guard.hold('no tabs and no blanks at the end of a line of C',
               find_lines((path for path in code if path.suffix != '.py'), re.compile(r'\t|\s$')))

    guard.hold('nothing is left for later',
               find_lines(code, re.compile(r'\b(?:TO' r'DO|FIX' r'ME|XX' r'X)\b')))

    guard.finish()


main()
