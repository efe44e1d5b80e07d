#!/usr/bin/python3
"""What a screen reader is told of each page: everything has a name, and only what is there is told.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

import journey as j

j.make_store('demo', '--today', '2026-11-20')
journey = j.Journey('accessible_names')
app = journey.start('--today', '2026-11-20')

# What has to say what it is, or what it does.
NAMED = {'push button', 'check box', 'combo box', 'entry', 'text', 'password text', 'list', 'list item',
         'page tab', 'menu item', 'spin button', 'switch', 'slider'}


def is_gone(thing):
    """On a page that is not shown: it has no size."""
    try:
        extents = thing.accessible.get_extents(Atspi.CoordType.WINDOW)
    except GLib.Error:
        return False
    return extents.width <= 0 or extents.height <= 0


def find_problem(thing, parents):
    name = thing.name.strip()
    where = ' < '.join(f'{parent.role} “{parent.name}”' for parent in reversed(parents[-4:]))
    if thing.role in NAMED and name.startswith(('Gtk', 'Adw', 'Lr')):
        return f'{thing.role} named as a class: “{name}” in {where}'
    if thing.role in NAMED and not name:
        return f'{thing.role} without a name in {where}'
    # A list may have more rows than are drawn.
    if thing.role in NAMED and is_gone(thing) and not any(parent.role == 'list' for parent in parents):
        return f'{thing.role} “{name}” that is not there in {where}'
    if thing.role in NAMED and '_' in name:
        return f'{thing.role} with the mark of a key in its name: “{name}” in {where}'
    return None


def walk(thing, parents):
    """Each thing that a reader comes by, with those above it."""
    yield thing, parents
    for child in thing.children():
        if child.is_visible:
            yield from walk(child, [*parents, thing])


def check():
    problems = set()
    for thing, parents in walk(app, []):
        try:
            problem = find_problem(thing, parents)
        except GLib.Error:  # It went while we looked.
            continue
        if problem:
            problems.add(problem)
    if problems:
        raise j.NotFound('names for all:\n' + '\n'.join(sorted(problems)))


def settle_and_check():
    j.time.sleep(1)
    check()


def check_locked():
    app.find('text', 'Wachtwoordzin')
    settle_and_check()
    app.unlock()


def check_page(page):
    app.go_to(page)
    settle_and_check()


def check_search():
    j.press_keys('ctrl+f')
    app.find(name='Overal zoeken', role='entry')
    j.type_text('moeder')
    settle_and_check()


def open_dossier():
    app.go_to('Leerlingen')
    app.find('entry', 'Leerlingen zoeken').click()
    j.type_text('Maan Sterre')
    j.press_keys('Return')
    app.find('page tab', 'Tijdlijn')


def check_tab(tab):
    app.find('page tab', tab).press()
    settle_and_check()


def check_menu_window(item):
    if not app.find_all('push button', 'Hoofdmenu'):
        app.press_button('Zijbalk tonen')
    app.find('push button', 'Hoofdmenu').press()
    app.find('menu item', item).press()
    settle_and_check()
    j.press_keys('Escape')
    # The menu does not open while another window goes.
    j.wait_until('no window over the window', lambda: len(app.find_all('frame')) == 1)


journey.step('the locked window is told', check_locked)
for page in ('Vandaag', 'Leerlingen'):
    journey.step(f'{page} is told', lambda page=page: check_page(page))
journey.step('what was found is told', check_search)
for item in ('Prullenbak', 'Voorkeuren', 'Veiligheid'):
    journey.step(f'{item} is told', lambda item=item: check_menu_window(item))
journey.step('a dossier opens', open_dossier)
for tab in ('Tijdlijn', 'Verzuim', 'Contact', 'Plan', 'Overleg', 'Stappen', 'Betrokkenen', 'Meldingen'):
    journey.step(f'the tab {tab} is told', lambda tab=tab: check_tab(tab))
journey.finish()
