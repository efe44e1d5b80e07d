#!/usr/bin/python3
"""By keyboard alone: from the passphrase to a duty that is ticked and a note that is saved.

Every key is typed at the screen, as by a person; what is read back is what a
screen reader is told. Nothing is clicked, and nothing is pressed for her.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import journey as j

j.make_store('demo', '--today', '2026-11-18')
journey = j.Journey('keyboard')
app = journey.start('--today', '2026-11-18')
DUTY = 'Meld bij DUO: 16 uur ongeoorloofd verzuim in 4 weken'
NOTE = 'Moeder gebeld: Roos wil graag naar tekenen.'


def unlock():
    app.find('text', 'Wachtwoordzin')
    j.type_text(j.PASSPHRASE)
    j.press_keys('Return')
    app.wait_unlocked()
    app.find('label', DUTY)


def tick_duty():
    """Tab leads into the list, the arrow to her row; there the space bar means done."""
    app.walk_keys('Tab', lambda thing: thing.role == 'list item')
    row = app.walk_keys('Down', lambda thing: thing.find_all('push button', f'Gedaan: {DUTY}')).name
    j.press_keys('space')
    app.find('label', 'Afgevinkt als gedaan')
    app.wait_gone('list item', row)


def find_pupil():
    j.press_keys('ctrl+shift+f')
    app.walk_keys('Tab', lambda thing: thing.role in ('entry', 'text'))
    j.type_text('avondrood')
    app.find('label', 'Avondrood, Roos')
    j.press_keys('Return')
    app.find('label', 'Roos Avondrood')


def open_contacts():
    app.walk_keys('Tab', lambda thing: thing.role == 'page tab' and 'Contact' in thing.name)
    j.press_keys('space')
    app.find('text', 'Notitie van een contactmoment')


def write_note():
    app.walk_keys('Tab', lambda thing: thing.name == 'Notitie van een contactmoment')
    j.type_text(NOTE)
    j.press_keys('ctrl+Return')
    app.find('label', containing=NOTE)


def escape():
    j.press_keys('Escape', 'Escape')
    app.find('label', 'Roos Avondrood')
    app.find('label', containing=NOTE)


def open_menu():
    j.press_keys('F10')
    app.find('menu item', containing='Vergrendelen')
    j.press_keys('Escape')
    app.wait_gone('menu item', containing='Vergrendelen')
    app.find('label', 'Roos Avondrood')


def end():
    j.press_keys('ctrl+q')
    app.wait_end()


def find_number(last_name):
    pupils = j.ask_store('pupils', '--format', 'csv').splitlines()
    return next(line.split(',')[1] for line in pupils if last_name in line)


def read_store():
    if NOTE not in j.ask_store('record', 'list', 'contact', find_number('Avondrood')):
        raise j.NotFound('the note in the store')
    duties = j.ask_store('duties', '--all', '--today', '2026-11-18').splitlines()
    linde = [line for line in duties if line.startswith(find_number('Klaverblad')) and 'report-16h' in line]
    if not any(',done,' in line for line in linde):
        raise j.NotFound(f'the ticked duty in the store, not {linde}')


journey.step('the passphrase is typed and Vandaag appears', unlock)
journey.step('the first duty is ticked', tick_duty)
journey.step('a pupil is found and the dossier opens', find_pupil)
journey.step('the tab of contacts is come to', open_contacts)
journey.step('a note is written and added', write_note)
journey.step('Escape closes nothing that stays', escape)
journey.step('F10 opens the menu, with a dossier open', open_menu)
journey.step('the app ends by a key', end)
journey.step('note and tick are in the store', read_store)
journey.finish()
