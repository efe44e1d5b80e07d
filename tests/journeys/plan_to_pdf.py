#!/usr/bin/python3
"""From an empty plan of approach to a PDF on disk.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import journey as j

j.make_store('init', '--school', 'De Proefschool', '--sector', 'vo', '--region', 'noord', '--ruleset', 'povo')
j.import_pupils(('10001', 'Sanne', 'de', 'Proef', '2011-05-03', '3B'))
journey = j.Journey('plan-to-pdf')
app = journey.start('--today', '2026-11-20')
paper = j.HOME / 'plan van Sanne.pdf'


def open_plan():
    app.unlock()
    app.open_pupil('Proef, Sanne de')
    app.find('page tab', 'Plan').press()
    app.press_button('Plan schrijven')


def write():
    app.find('text', 'Gezin').write('Woont bij moeder en opa.')
    app.find('text', 'Kind').write('Tekent graag, slaapt slecht.')
    app.find(name='Opgeslagen')


def print_to_file():
    app.find('push button', 'Plan afdrukken').press()
    app.find('frame', 'Plan van aanpak')
    app.press_button('Opslaan als PDF…')
    app.find('text', 'Naam:').write(str(paper))
    j.press_keys('Return')
    j.wait_until('the file', lambda: paper.exists() and paper.stat().st_size > 0)


def read_paper():
    lines = ' '.join(j.read_pdf(paper).split())
    for words in ('Plan van aanpak', 'Sanne de Proef', 'De Proefschool', 'Woont bij moeder en opa.',
                  'Tekent graag, slaapt slecht.', '20 november 2026'):
        if words not in lines:
            raise j.NotFound(f'“{words}” on the paper')


def read_store():
    app.find('frame', 'Plan van aanpak').press_button('Sluiten')
    app.close()
    plan = j.ask_store('record', 'list', 'plan', '10001')
    if 'Woont bij moeder en opa.' not in plan:
        raise j.NotFound('the plan in the store')


journey.step('the plan tab offers to write one', open_plan)
journey.step('what is typed is saved by itself', write)
journey.step('the preview saves it as a PDF', print_to_file)
journey.step('the paper says what was typed, and who and when', read_paper)
journey.step('the store holds the plan', read_store)
journey.finish()
