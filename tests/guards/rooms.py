#!/usr/bin/env python3
"""A room knows only the rooms below it.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re

from guard import ROOMS, Guard, list_sources, read

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)

# The rules are pure, and the two ways in never know each other.
ALLOWED = {room: set(ROOMS[:place]) for place, room in enumerate(ROOMS)}
ALLOWED['rules'] = {'base'}
ALLOWED['ui'] -= {'cli'}

GTK = re.compile(r'^(gtk|gdk|gsk|adwaita)\b')
CAIRO = re.compile(r'^(cairo|pango)')
SQLITE = re.compile(r'^(sqlite3|sqlcipher)')


def get_room(path):
    return path.parts[1] if path.parts[0] == 'src' and len(path.parts) > 2 else None


def find_includes(room):
    for path in list_sources():
        if get_room(path) == room:
            for bracket, name in INCLUDE.findall(read(path)):
                yield path, bracket, name


def reach(path, headers, seen):
    """Each name in angle brackets that the file includes, itself or by a header of ours."""
    for bracket, name in INCLUDE.findall(read(path)):
        if bracket == '<':
            yield name
        elif name in headers and name not in seen:
            seen.add(name)
            yield from reach(headers[name], headers, seen)


def main():
    guard = Guard()
    headers = {path.name: path for path in list_sources('.h') if get_room(path)}
    homes = {}
    twice = []
    for path in list_sources('.h'):
        if get_room(path):
            if path.name in homes:
                twice.append(f'{path}: {homes[path.name]} has a header of that name too')
            homes[path.name] = get_room(path)

    guard.hold('each header has a name of its own', twice)

    for room in ROOMS:
        problems = []
        for path, bracket, name in find_includes(room):
            if bracket == '"' and '/' in name:
                problems.append(f'{path}: includes "{name}" by its path')
            elif bracket == '"' and name in homes and homes[name] not in ALLOWED[room] | {room}:
                problems.append(f'{path}: {room} must not know {homes[name]} ("{name}")')
        guard.hold(f'{room} knows only the rooms below it', problems)

    below_ui = ROOMS[:ROOMS.index('ui')]
    guard.hold('no GTK below ui',
               (f'{path}: includes <{name}>' for room in below_ui
                for path, _, name in find_includes(room) if GTK.match(name)))

    below_drawing = ROOMS[:ROOMS.index('drawing')]
    guard.hold('no Cairo or Pango below drawing',
               (f'{path}: includes <{name}>' for room in below_drawing
                for path, _, name in find_includes(room) if CAIRO.match(name)))

    # Nor by way of a header of store that is for store alone.
    guard.hold('SQLite is known only to store',
               (f'{path}: reaches <{name}>' for path in list_sources()
                if get_room(path) in set(ROOMS) - {'store'}
                for name in reach(path, headers, set()) if SQLITE.match(name)))

    guard.finish()


main()
