#!/usr/bin/env python3
"""What people read is in the language of the app, whatever the region of the system.

Days, months, broken numbers and the order of names come from src/base
(lr-words.h, lr-text.h): on a laptop with an English region too, a plan says
“29 oktober 2026” and “1,5 uur”.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re

from guard import Guard, list_sources, read

BY_LOCALE = re.compile(r'\b(?:\w*strftime|asctime\w*|ctime\w*|localeconv|strfmon\w*|g_format_size\w*'
                       r'|nl_langinfo\s*\((?!CODESET\))\w*)\s*\(?')
BY_ORDER = re.compile(r'\b(?:g_utf8_collate\w*|strcoll\w*|strxfrm\w*|gtk_string_sorter_new)\b')
GTK_CALENDAR = re.compile(r'\bgtk_calendar_\w+|\bGtkCalendar\b')
# The letters of g_date_time_format() that are numbers in every locale.
DATE_FORMAT = re.compile(r'g_date_time_format\s*\(([^;]*?)\)\s*;', re.DOTALL)
NUMBERS_ONLY = re.compile(r'(?:[^%]|%[-_0]?[YmdHMSFTjVGsR%])*')
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
BROKEN_NUMBER = re.compile(r"%[-+ #0-9]*'|%[-+ #0-9]*(?:\.(?!0f)[0-9*]*)?[eEfFgG]\b")


def strip_comments(text):
    """Without comments, and with as many lines."""
    return re.sub(r'/\*.*?\*/', lambda match: '\n' * match.group().count('\n'), text, flags=re.DOTALL)


def list_code():
    for path in list_sources('.c', '.h', '.ui'):
        if path.parts[0] in ('src', 'resources'):
            yield path, strip_comments(read(path))


def find(pattern):
    for path, text in list_code():
        for match in pattern.finditer(text):
            yield f'{path}:{text.count(chr(10), 0, match.start()) + 1}: {match.group().strip()}'


def find_words_in_dates():
    for path, text in list_code():
        for match in DATE_FORMAT.finditer(text):
            formats = ''.join(STRING.findall(match.group(1)))
            if '_(' in match.group(1) or not formats or not NUMBERS_ONLY.fullmatch(formats):
                yield f'{path}:{text.count(chr(10), 0, match.start()) + 1}: {formats or "no format to read"}'


def find_broken_numbers():
    for path, text in list_code():
        if path.suffix == '.ui':
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if 'g_ascii_formatd' not in line and any(map(BROKEN_NUMBER.search, STRING.findall(line))):
                yield f'{path}:{number}: {line.strip()[:100]}'


def main():
    guard = Guard()
    guard.hold('no day, month or size in words of the system', find(BY_LOCALE))
    guard.hold('g_date_time_format() writes numbers only', find_words_in_dates())
    guard.hold('no broken number by the locale of the system', find_broken_numbers())
    guard.hold('no order by the locale of the system', find(BY_ORDER))
    guard.hold('no calendar in words of the system', find(GTK_CALENDAR))
    guard.finish()


main()
