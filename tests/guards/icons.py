#!/usr/bin/env python3
"""Every icon that is named can be found.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import pathlib
import re

from guard import Guard, list_files, list_sources, read

THEME = pathlib.Path('/usr/share/icons/Adwaita')
# What came or went between Adwaita 43 (Debian 12) and 48 (Debian 13): no icon for either.
NOT_IN_BOTH = {name + '-symbolic' for name in (
    'airplane-mode-disabled', 'application-x-sharedlib', 'battery-action',
    'emblem-default', 'emblem-documents', 'emblem-favorite', 'emblem-important', 'emblem-music', 'emblem-ok',
    'emblem-photos', 'emblem-shared', 'emblem-synchronizing', 'emblem-system', 'emblem-videos',
    'network-wired-offline', 'process-working')}
IN_CODE = re.compile(r'"([a-z0-9-]+-symbolic)"')
IN_UI = re.compile(r'<property name="(?:[a-z-]*icon-name)"[^>]*>([^<]+)<')


def main():
    guard = Guard()
    ours = {path.stem for path in list_files() if path.suffix == '.svg' and 'icons' in path.parts}
    uses = {}
    for path in list_sources('.c', '.h', '.ui'):
        if path.parts[0] in ('src', 'resources'):
            for name in (IN_UI if path.suffix == '.ui' else IN_CODE).findall(read(path)):
                uses.setdefault(name, path)

    if THEME.is_dir():
        known = {path.name.split('.')[0] for path in THEME.rglob('*') if path.suffix in ('.svg', '.png')} | ours
        guard.hold('each icon that is named exists',
                   (f'{path}: {name}' for name, path in sorted(uses.items()) if name not in known))
    else:
        guard.skip('each icon that is named exists', 'the Adwaita icon theme is not installed')

    guard.hold('each icon is in every Adwaita we meet',
               (f'{path}: {name}' for name, path in sorted(uses.items()) if name in NOT_IN_BOTH - ours))

    guard.hold('each icon of our own is used',
               (name for name in sorted(ours)
                if name not in uses and not name.startswith('io.github.leerrecht.Leerrecht')))
    guard.finish()


main()
