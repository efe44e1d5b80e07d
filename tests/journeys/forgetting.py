#!/usr/bin/python3
"""Locked, the app's memory holds nothing of what was read and typed.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import process_memory

import journey as j

# Words of no language and of no library. None is handed to the app itself, in
# an argument or the environment.
FIRST, LAST, OTHER = 'Wubbolina', 'Kwartelstaart', 'Zwanepoelster'
ABSENCE, CONTACT, DELETED = 'hoofdpijnklachtje', 'vertrouwensknuffel', 'prullenbakkertje'
NOTE, UNDONE, HALF = 'tekenschriftje', 'vergeetmijdit', 'onafgemaaktje'
PLAN, SEARCHED, SUBJECT = 'opoehuisbezoekje', 'zoekwoordspin', 'onderwerpbrombeer'
WRONG = 'een mispoes van een wachtzin'
WORDS = (FIRST, LAST, OTHER, ABSENCE, CONTACT, DELETED, NOTE, UNDONE, HALF, PLAN, SEARCHED, SUBJECT)

j.make_store('init', '--school', 'De Proefschool', '--sector', 'vo', '--region', 'noord', '--ruleset', 'tilburg')
j.import_pupils(('10001', FIRST, 'de', LAST, '2011-05-03', '3B'), ('10002', 'Bram', '', OTHER, '2010-11-12', '4A'))
j.ask_store('record', 'add', 'absence', '10001', 'start_on=2026-09-07', 'end_on=2026-11-18', 'kind=unauthorised',
            f'reason={ABSENCE}')
for day, word in (('18', CONTACT), ('12', DELETED)):
    j.ask_store('record', 'add', 'contact', '10001', f'held_on=2026-11-{day}', 'how=phone', f'said=Gesprek over {word}')
journey = j.Journey('forgetting')
app = journey.start('--today', '2026-11-20')


def fail_to_unlock():
    app.find('text', 'Wachtwoordzin').write_secret(WRONG)
    j.press_keys('Return')
    app.find('alert', containing='Deze wachtwoordzin past niet')
    check_memory(WRONG)


def see_timeline():
    app.unlock()
    app.open_pupil(f'{LAST}, {FIRST} de')
    app.find('page tab', 'Tijdlijn').press()
    app.find('push button', containing='Contact, woensdag 18 november 2026').press()
    app.find('frame', 'Contactmoment').find('text', 'Wat is er gezegd')
    j.press_keys('Escape')
    app.wait_gone('frame', 'Contactmoment')


def write_notes():
    app.find('page tab', 'Contact').press()
    for word in (NOTE, UNDONE):
        app.find('text', 'Notitie van een contactmoment').click()
        j.type_text(f'Vandaag {word} gezien')
        j.press_keys('ctrl+Return')
        app.find('label', containing=word)
    j.press_keys('ctrl+z')
    app.find('label', containing='Ongedaan gemaakt')


def delete_contact():
    app.find('label', containing=DELETED).click()
    app.find('frame', 'Contactmoment').press_button('Verwijderen')
    app.wait_gone('label', containing=DELETED)


def write_plan():
    app.find('page tab', 'Plan').press()
    app.press_button('Plan schrijven')
    app.find('text', 'Gezin').write(f'Gaat graag op {PLAN}')
    app.find(name='Opgeslagen')


def look_at_paper():
    app.find('push button', 'Plan afdrukken').press()
    app.find('frame', 'Plan van aanpak').press_button('Sluiten')
    app.wait_gone('frame', 'Plan van aanpak')


def search():
    j.press_keys('ctrl+f')
    j.type_text(SEARCHED)
    app.find('label', containing='Niets gevonden')
    j.press_keys('ctrl+a')
    j.type_text(CONTACT)
    app.find('label', containing=f'Gesprek over {CONTACT}')


def leave_half_written():
    app.find('page tab', 'Contact').press()
    app.find('text', 'Notitie van een contactmoment').write(f'Nog {HALF}')
    app.find('label', containing=CONTACT).click()
    app.find('frame', 'Contactmoment').find('text', 'Onderwerp').write(SUBJECT)
    j.press_keys('ctrl+a', 'ctrl+c')


def lock():
    held = process_memory.search(app.process.pid, WORDS)
    unseen = [word for word in WORDS if word not in held]
    if unseen:
        raise j.NotFound(f'an open store with all words in memory: it lacks {unseen}')
    j.press_keys('ctrl+l')
    app.find('text', 'Wachtwoordzin')


def check_memory(*words):
    """What is on its way, such as a message to the screen reader, may arrive first."""
    def find_none():
        nonlocal found
        found = process_memory.search(app.process.pid, words)
        return not found

    found = {}
    if not j.succeeds(lambda: j.wait_until('nothing', find_none, 5)):
        for word, places in found.items():
            j.tell('\n    '.join([f'“{word}”', *places]))
        raise j.NotFound(f'a memory without {sorted(found)}')


def forget():
    check_memory(*WORDS, j.PASSPHRASE)


def check_limits():
    with open(f'/proc/{app.process.pid}/limits') as limits:
        core = next(line for line in limits if line.startswith('Max core file size'))
    if core.split()[4:6] != ['0', '0']:
        raise j.NotFound(f'no core dump: {core}')


journey.step('a passphrase that does not fit is forgotten', fail_to_unlock)
journey.step('the timeline of a dossier is looked at, and one record of it', see_timeline)
journey.step('notes are typed, and one is undone', write_notes)
journey.step('a record is thrown away', delete_contact)
journey.step('a plan is typed', write_plan)
journey.step('its paper is looked at', look_at_paper)
journey.step('words are searched', search)
journey.step('a note and a form are left half written, and copied from', leave_half_written)
journey.step('the app is locked', lock)
journey.step('its memory holds nothing of all that', forget)
journey.step('no core dump can be made of it', check_limits)
journey.finish()
