#!/usr/bin/python3
"""From an empty computer to the first note in a dossier.

SPDX-License-Identifier: GPL-3.0-or-later
"""

from journey import PASSPHRASE, Journey, NotFound, ask_store, keep_passphrase, press_keys, type_text

NOTE = 'Kennismaking met Sanne en haar moeder.'

journey = Journey('first-run')
app = journey.start()


def begin():
    app.find('panel', 'Welkom bij Leerrecht')
    app.press_button('Beginnen')


def name_the_school():
    app.find('text', 'Naam van de school').write('De Proefschool')
    app.press_button('Volgende')


def choose_agreements():
    app.find('list item', 'Tilburg').press()
    app.press_button('Volgende')


def choose_passphrase():
    app.find('text', 'Wachtwoordzin').write_secret(PASSPHRASE)
    app.find('text', 'Nog een keer dezelfde wachtwoordzin').write_secret(PASSPHRASE)
    app.press_button('Volgende')


def put_off_copies():
    app.find('label', containing='alleen op deze computer')
    app.press_button('Inrichten, later kiezen')


def store_recovery_code():
    app.press_button('Code maken')
    app.find('table', 'Herstelcode')
    app.find('check box', containing='veilig opgeborgen').press()
    app.press_button('Klaar')


def look_at_today():
    """Says what to do, and has it at hand: no dead end."""
    app.find('label', containing='voeg zelf een leerling toe')
    app.find('label', 'Leerlingen inlezen…')


def add_pupil():
    app.press_button('Leerling toevoegen…')
    form = app.find('frame', 'Leerling toevoegen')
    form.find('text', 'Roepnaam').write('Sanne')
    form.find('text', 'Achternaam').write('Proef')
    form.find('text', 'Leerlingnummer').write('10001')
    form.press_button('Toevoegen')
    app.go_to('Leerlingen')
    app.find('label', 'Proef, Sanne')


def write_note():
    app.find('label', 'Proef, Sanne').click()
    app.find('page tab', 'Contact').press()
    app.find('text', 'Notitie van een contactmoment').click()
    type_text(NOTE)
    press_keys('ctrl+Return')
    app.find('label', NOTE)


def read_store():
    app.close()
    keep_passphrase()
    if NOTE not in ask_store('record', 'list', 'contact', '10001'):
        raise NotFound('the note in the store')


journey.step('the app welcomes', begin)
journey.step('the school gets its name', name_the_school)
journey.step('the agreements of the region are chosen', choose_agreements)
journey.step('the passphrase is chosen', choose_passphrase)
journey.step('the place for copies is put off, after what that means is said', put_off_copies)
journey.step('the recovery code is made and put away', store_recovery_code)
journey.step('the first screen says what to do', look_at_today)
journey.step('the first pupil is added', add_pupil)
journey.step('the dossier takes its first note', write_note)
journey.step('all of it is in the store', read_store)
journey.finish()
