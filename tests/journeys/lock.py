#!/usr/bin/python3
"""Locked, nothing of a pupil is on the screen; the passphrase brings it back.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import journey as j

j.make_store('init', '--school', 'De Proefschool', '--sector', 'vo', '--region', 'noord', '--ruleset', 'povo')
j.import_pupils(('10001', 'Sanne', 'de', 'Proef', '2011-05-03', '3B'),
                ('10002', 'Bram', '', 'Voorbeeld', '2010-11-12', '4A'))
journey = j.Journey('lock')
app = journey.start()


def unlock(passphrase):
    """Types at once: the keyboard must be where it belongs, without a click."""
    app.find('text', 'Wachtwoordzin')
    j.type_text(passphrase)
    j.press_keys('Return')


def try_wrong_passphrase():
    unlock('iets heel anders')
    app.find('alert', containing='Deze wachtwoordzin past niet')


def try_right_passphrase():
    app.find('text', 'Wachtwoordzin').write_secret(j.PASSPHRASE)
    j.press_keys('Return')
    app.wait_unlocked()
    app.go_to('Leerlingen')
    app.find('label', 'Proef, Sanne de')


def open_dossier():
    app.find('label', 'Proef, Sanne de').click()
    app.find('label', 'Sanne de Proef')


def lock():
    j.press_keys('ctrl+l')
    app.find('text', 'Wachtwoordzin')
    seen = [thing.name for thing in app.walk() if 'Proef' in thing.name or 'Voorbeeld' in thing.name]
    if seen:
        raise j.NotFound(f'a screen without pupils: it says {seen}')


def unlock_again():
    unlock(j.PASSPHRASE)
    app.find('label', 'Proef, Sanne de')


journey.step('a wrong passphrase opens nothing and says so', try_wrong_passphrase)
journey.step('the right one shows the pupils', try_right_passphrase)
journey.step('a dossier opens', open_dossier)
journey.step('locked by one key, no pupil is named', lock)
journey.step('the passphrase, typed at once, brings the pupils back', unlock_again)
journey.step('the app ends well', app.close)
journey.finish()
