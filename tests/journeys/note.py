#!/usr/bin/python3
"""A note in a dossier, by keyboard, and what undo makes of it.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import journey as j

j.make_store('init', '--school', 'De Proefschool', '--sector', 'vo', '--region', 'noord', '--ruleset', 'povo')
j.import_pupils(('10001', 'Sanne', 'de', 'Proef', '2011-05-03', '3B'))
journey = j.Journey('note')
app = journey.start('--today', '2026-11-20')
NOTE = 'Moeder gebeld: Sanne wil graag naar tekenen.'
HALF = 'Nog niet af'


def open_dossier():
    app.unlock()
    app.open_pupil('Proef, Sanne de')
    app.find('page tab', 'Contact').press()


def add_note():
    app.find('text', 'Notitie van een contactmoment').click()
    j.type_text(NOTE)
    j.press_keys('ctrl+Return')
    app.find('label', NOTE)


def undo():
    j.press_keys('ctrl+z')
    app.find('label', containing='Ongedaan gemaakt')


def redo():
    j.press_keys('ctrl+shift+z')
    app.find('label', containing='Opnieuw uitgevoerd')


def lock_half_written():
    app.find('text', 'Notitie van een contactmoment').write(HALF)
    j.press_keys('ctrl+l')
    app.find('text', 'Wachtwoordzin')


def find_draft():
    app.unlock()
    if not app.find_all('label', 'Sanne de Proef'):
        app.open_pupil('Proef, Sanne de')
        app.find('page tab', 'Contact').press()
    j.wait_until('the half written note', lambda: any(
        thing.text == HALF for thing in app.find_all('text', 'Notitie van een contactmoment')))


def read_store():
    app.close()
    contacts = j.ask_store('record', 'list', 'contact', '10001')
    if NOTE not in contacts or HALF in contacts:
        raise j.NotFound(f'one note in the store, not {contacts}')


journey.step('a dossier opens at its contacts', open_dossier)
journey.step('a note is added by one key', add_note)
journey.step('undo takes it back', undo)
journey.step('redo brings it back', redo)
journey.step('the app locks over a note that is half written', lock_half_written)
journey.step('unlocked, the half note is still there', find_draft)
journey.step('the store holds the note, and nothing half', read_store)
journey.finish()
