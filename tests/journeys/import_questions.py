#!/usr/bin/python3
"""What a school's file leaves open is asked on one page, before anything is read.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import journey as j

j.make_store('init', '--school', 'De Proefschool', '--sector', 'vo', '--region', 'noord', '--ruleset', 'tilburg')
j.import_pupils(('10001', 'Zoë', 'de', 'Proef', '3-5-2011', '3B'),
                ('00307', 'Bram', '', 'Voorbeeld', '12-11-2010', '3B'))
earlier = j.HOME / 'eerder.csv'
earlier.write_text('leerlingnummer;datum;reden\n'
                   '10001;2-11-2026;A\n'
                   '10001;3-11-2026;A\n')
j.ask_store('import', 'absence', str(earlier), '--today', '2026-11-20')
absence = j.HOME / 'verzuim.csv'
absence.write_text('Proefschool, verzuim, week 45\n'
                   'Afgedrukt, op 9-11-2026, door N. Pen\n'
                   'leerlingnummer;begin;eind;reden\n'
                   '10001;2-11-2026;2-11-2026;A\n'
                   '10001;4-11-2026 10:15;4-11-2026 11:05;A\n'
                   '10001;5-11-2026;5-11-2026;PR\n'
                   '10001;6-11-2026;6-11-2026;A+\n'
                   '307;6-11-2026;6-11-2026;Z\n'
                   '00307;5-11-2026;5-11-2026;X-\n')
journey = j.Journey('import-questions')
app = journey.start('--today', '2026-11-20')


def choose(window, row, place):
    """In a drop-down, so many places below its first answer."""
    last = 'Een andere leerling' if 'regel' in row else 'Luxeverzuim'
    window.find('label', row).click()
    app.find('label', last)
    j.press_keys(*['Down'] * place, 'Return')
    app.wait_gone('label', last)


def read_questions():
    app.unlock()
    j.press_keys('ctrl+i')
    app.choose_file(absence)
    window = app.find('frame', 'Import')
    window.find('label', 'Wat betekenen deze codes?')
    for code in ('PR', 'A+', 'X-'):
        window.find('label', code)
    window.find('label', 'Hoeveel minuten duurt een lesuur?')
    window.find('label', '307 op regel 8')


def answer_questions():
    window = app.find('frame', 'Import')
    choose(window, 'PR', 1)
    choose(window, 'A+', 2)
    window.find('spin button', 'Hoeveel minuten duurt een lesuur?').click()
    j.press_keys('ctrl+a')
    j.type_text('50')
    j.press_keys('Tab')
    choose(window, '307 op regel 8', 1)
    window.press_button('Volgende')


def remove_withdrawn():
    window = app.find('frame', 'Import')
    window.find('label', 'Verwijderen wat de school heeft teruggenomen?')
    window.find('label', 'Zoë de Proef (10001)').click()
    window.press_button('Volgende')


def import_rest():
    window = app.find('frame', 'Import')
    window.find('label', containing='3 nieuw')
    window.press_button('Inlezen')
    window.find('label', 'Het bestand is overgenomen')
    window.find('label', containing='X-')
    window.press_button('Klaar')
    app.close()


def see_store():
    lines = j.ask_store('record', 'list', 'absence', '10001').splitlines()
    days = [line.split(',')[1] for line in lines[1:]]
    if days != ['2026-11-02', '2026-11-04', '2026-11-06']:
        raise j.NotFound(f'three days, the withdrawn one gone and the lesson from home left out: {days}')
    lines = j.ask_store('record', 'list', 'absence', '00307').splitlines()
    if len(lines) != 2 or ',2026-11-06,' not in lines[1]:
        raise j.NotFound(f'the sick day of 307 with 00307: {lines}')


journey.step('a file is chosen, and one page asks what it leaves open', read_questions)
journey.step('codes, the length of a lesson and a number are answered', answer_questions)
journey.step('then what the school took back can be removed', remove_withdrawn)
journey.step('the rest is read, and what was left out can still be seen', import_rest)
journey.step('the store holds what was answered', see_store)
journey.finish()
