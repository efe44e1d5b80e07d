"""What a running program holds in its memory.

SPDX-License-Identifier: GPL-3.0-or-later
"""

# How much of what stands beside a find is told, to see who holds it.
AROUND = 48
# Text as programs keep it: UTF-8, and the wide characters of toolkits.
ENCODINGS = ('utf-8', 'utf-16-le', 'utf-32-le')


def list_places(pid):
    """All that the program can write: what it keeps and what it has let go."""
    with open(f'/proc/{pid}/maps') as maps:
        for line in maps:
            place, rights, _ = line.split(maxsplit=2)
            if rights.startswith('rw'):
                yield tuple(int(part, 16) for part in place.split('-'))


def search(pid, words):
    """Returns the places of each word that is there: a dictionary of lists."""
    needles = [(word, word.encode(encoding)) for word in words for encoding in ENCODINGS]
    found = {}
    with open(f'/proc/{pid}/mem', 'rb', buffering=0) as memory:
        for start, end in list_places(pid):
            try:
                memory.seek(start)
                piece = memory.read(end - start)
            except OSError:  # Of a device, or gone in the mean time.
                continue
            for word, needle in needles:
                place = piece.find(needle)
                while place >= 0:
                    around = piece[max(0, place - AROUND):place + len(needle) + AROUND]
                    found.setdefault(word, []).append(f'{start + place:x}: {around!r}')
                    place = piece.find(needle, place + 1)
    return found
