#!/usr/bin/python3
"""From two exports of a school system to a timeline.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import journey as j

j.make_store('init', '--school', 'De Proefschool', '--sector', 'vo', '--region', 'noord', '--ruleset', 'tilburg')
pupils = j.HOME / 'leerlingen.csv'
pupils.write_bytes('Stamnummer;Roepnaam;Voorvoegsel;Achternaam;Geboortedatum;Stamklas\r\n'
                   '10001;Zoë;de;Proef;3-5-2011;3B\r\n'
                   '10002;Bram;;Voorbeeld;12-11-2010;4A\r\n'
                   .encode('windows-1252'))
absence = j.HOME / 'verzuim.csv'
absence.write_text('leerlingnummer;datum;einddatum;reden;uren\n'
                   '10001;7-9-2026;;A;4\n'
                   '10001;14-9-2026;18-9-2026;A;\n'
                   '10001;21-9-2026;23-9-2026;Z;\n'
                   '99999;21-9-2026;;Z;\n')
journey = j.Journey('import-to-timeline')
app = journey.start('--today', '2026-11-20')


def take_over(file, expected):
    j.press_keys('ctrl+i')
    app.choose_file(file)
    window = app.find('frame', 'Import')
    window.find('label', containing=expected)
    window.press_button('Inlezen')
    window.find('label', 'Het bestand is overgenomen')
    window.press_button('Klaar')


def import_pupils():
    app.unlock()
    take_over(pupils, '2 nieuw')


def see_pupils():
    app.go_to('Leerlingen')
    app.find('label', 'Proef, Zoë de')
    app.find('label', 'Voorbeeld, Bram')


def import_absence():
    take_over(absence, '3 nieuw')


def see_timeline():
    app.find('label', 'Proef, Zoë de').click()
    app.find('page tab', 'Tijdlijn').press()
    app.find('push button', 'Verzuim, maandag 7 september 2026: Ongeoorloofd, 4 u')
    app.find('push button', containing='maandag 14 september 2026 tot en met vrijdag 18 september 2026')
    app.find('push button', containing='woensdag 23 september 2026: Ziek')


def see_signal():
    app.close()
    lines = j.ask_store('signals', '--pupil', '10001', '--today', '2026-11-20').splitlines()
    if not any(line.startswith('10001,sixteen-in-four,2026-09-15') for line in lines):
        raise j.NotFound(f'sixteen hours in four weeks, reached on 15 September: {lines}')


journey.step('pupils are read from a Windows-1252 export', import_pupils)
journey.step('they stand in the list, accents and all', see_pupils)
journey.step('absence is read, an unknown pupil is left out', import_absence)
journey.step('the timeline shows and says each absence', see_timeline)
journey.step('the command line counts what was imported', see_signal)
journey.finish()
