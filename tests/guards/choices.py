#!/usr/bin/env python3
"""The answers of a choice are enumerators: code neither compares nor writes their words.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re

from guard import Guard, list_files, read

TABLE = re.compile(r'#define LR_(\w+)_FIELDS\(F, K\)((?:.*\\\n)*.*\n)')
CHOICE = re.compile(r'F \(K, (\w+),.*\bCHOICE,')
COMPARED = re.compile(r'\b(?:g_strcmp0|g_str_equal|strcmp|g_strv_contains) \((?:[^;{}]*?)lr_record_get_text \([^;{}]*?\b(LR_\w+)\)')
WRITTEN = re.compile(r'\blr_record_set_text \([^;{}]*?\b(LR_\w+), "')


def list_choice_fields():
    return {f'LR_{kind}_{field}' for kind, lines in TABLE.findall(read('src/dossier/lr-kinds.h'))
            for field in CHOICE.findall(lines)}


def find(pattern, fields):
    return [f'{path}: {found.group(1)}'
            for path in list_files() if path.parts[0] == 'src' and path.suffix == '.c'
            for found in pattern.finditer(read(path)) if found.group(1) in fields]


def main():
    guard = Guard()
    fields = list_choice_fields()

    guard.hold('the tables of kinds have choices', [] if len(fields) > 20 else ['no table was understood'])
    guard.hold('no answer of a choice is compared as text', find(COMPARED, fields))
    guard.hold('no answer of a choice is written as text', find(WRITTEN, fields))
    guard.finish()


main()
