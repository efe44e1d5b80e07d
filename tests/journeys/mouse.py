#!/usr/bin/python3
"""By mouse: a list keeps what was clicked in it, wherever the pointer goes.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import journey as j

Atspi = j.Atspi

j.make_store('init', '--school', 'De Proefschool', '--sector', 'vo', '--region', 'noord', '--ruleset', 'povo')
j.import_pupils(('10001', 'Sanne', 'de', 'Proef', '2011-05-03', '3B'),
                ('10002', 'Bram', '', 'Zonder', '2011-06-04', '3B'),
                ('10003', 'Noor', '', 'Eerder', '2011-07-05', '3B'))
journey = j.Journey('mouse')
app = journey.start('--today', '2026-11-20')
NOTES = [f'Bericht {number} van moeder.' for number in range(1, 13)]
CHOSEN = NOTES[-2]


def find_notes():
    return app.find_all('list item', containing='Bericht')


def find_row(text):
    return app.find('list item', containing=text)


def check_chosen(text):
    def is_so():
        chosen = [row for row in find_notes() if row.has(Atspi.StateType.SELECTED)]
        return len(chosen) == 1 and text in chosen[0].name
    j.wait_until(f'“{text}” as what is chosen', is_so)


def pass_over(*texts):
    for text in texts:
        find_row(text).point_at()
        j.time.sleep(0.2)


def write_notes():
    app.unlock()
    app.open_pupil('Proef, Sanne de')
    app.find('page tab', 'Contact').press()
    for note in NOTES:
        app.find('text', 'Notitie van een contactmoment').click()
        j.type_text(note)
        j.press_keys('ctrl+Return')
        app.find('label', note)


def find_dialogs():
    return [frame for frame in app.find_all('frame') if frame.name != 'Leerrecht']


def close_dialog():
    j.press_keys('Escape')
    j.wait_until('no dialog', lambda: not find_dialogs())


def open_note():
    find_row(CHOSEN).click()
    j.wait_until('the dialog', find_dialogs)


def choose_by_click_only():
    close_dialog()
    pass_over(NOTES[-1], NOTES[-3])
    check_chosen(CHOSEN)


def open_once():
    find_row(CHOSEN).click(times=2)
    j.wait_until('the dialog', find_dialogs)
    j.time.sleep(1)
    if len(find_dialogs()) != 1:
        raise j.NotFound(f'one dialog, not {len(find_dialogs())}')
    close_dialog()


def delete_and_undo():
    """By its dialog; the pointer then goes over others before she thinks better of it."""
    find_row(CHOSEN).click()
    j.wait_until('the dialog', find_dialogs)[0].press_button('Verwijderen')
    j.wait_until('no dialog', lambda: not find_dialogs())
    app.find('list', 'Contactmoment').wait_gone('list item', containing=CHOSEN)
    pass_over(NOTES[-1], NOTES[-3])
    j.press_keys('ctrl+z')
    find_row(CHOSEN)
    pass_over(NOTES[-1])
    check_chosen(CHOSEN)


def open_pupil_passed():
    """In the list of pupils: back from a dossier, who was opened is the one that is chosen."""
    app.go_to('Leerlingen')
    for name in ('Zonder', 'Eerder'):
        find_row(name).point_at()
        j.time.sleep(0.2)
    chosen = [row.name for row in app.find_all('list item') if row.has(Atspi.StateType.SELECTED)
              and ('Proef' in row.name or 'Zonder' in row.name or 'Eerder' in row.name)]
    if len(chosen) != 1 or 'Proef' not in chosen[0]:
        raise j.NotFound(f'Sanne as who is chosen, not {chosen}')


journey.step('twelve notes are written', write_notes)
journey.step('a click opens a note', open_note)
journey.step('what the pointer passes over is not chosen', choose_by_click_only)
journey.step('two clicks at once open it once', open_once)
journey.step('what was deleted comes back as what is chosen', delete_and_undo)
journey.step('in the list of pupils it is the same', open_pupil_passed)
journey.finish()
