#!/usr/bin/env python3
"""A kind of record and a class of the app never have one name: GObject would make one for the other.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re

from guard import Guard, list_files, read

KIND = re.compile(r'\.type_name = "(\w+)"')
CLASS = re.compile(r'\b(?:G_DECLARE|G_DEFINE|DEFINE)_\w+ \((\w+),')


def main():
    guard = Guard()
    sources = [read(path) for path in list_files() if path.parts[0] == 'src' and path.suffix in ('.c', '.h')]
    kinds = [name for source in sources for name in KIND.findall(source)]
    classes = {name for source in sources for name in CLASS.findall(source)}

    guard.hold('kinds and classes are found', [] if len(kinds) > 20 and len(classes) > 100 else ['too few of them'])
    guard.hold('each kind has a name of its own', sorted({name for name in kinds if kinds.count(name) > 1}))
    guard.hold('no class has the name of a kind', sorted(classes.intersection(kinds)))
    guard.hold('each kind is named as a record', [name for name in kinds if not name.endswith('Record')])
    guard.finish()


main()
