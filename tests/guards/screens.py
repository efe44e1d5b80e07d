#!/usr/bin/env python3
"""What each window template must have for people who do not see it.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re
import xml.etree.ElementTree as xml

from guard import TOP, Guard, list_sources, read

BUTTONS = {'GtkButton', 'GtkToggleButton', 'GtkMenuButton'}
LISTS = {'GtkListView', 'GtkGridView', 'GtkColumnView'}
LISTS_BY_HAND = [re.compile(r'gtk_list_view_set_model \((?!.*, NULL\))'),
                 re.compile(r'gtk_list_view_new \((?!NULL,)'),
                 re.compile(r'GTK_TYPE_LIST_VIEW,'),
                 re.compile(r'gtk_(grid|column)_view_new|GTK_TYPE_(GRID|COLUMN)_VIEW,')]
# Newer versions of the floor have something else for these.
OUTDATED = ['AdwAboutWindow', 'AdwFlap', 'AdwLeaflet', 'AdwMessageDialog', 'AdwPreferencesWindow', 'AdwSqueezer',
            'AdwViewSwitcher', 'AdwWindow', 'GtkSpinner']
TEXTS = {'label', 'title', 'subtitle', 'description', 'tooltip-text', 'placeholder-text', 'heading', 'body'}


def list_properties(item):
    return {item.get('name').replace('_', '-'): item for item in item.findall('property')}


def describe(path, item):
    return f'{path}: {item.get("class")} {item.get("id", "")}'.rstrip()


def has_label(item):
    return any(item.get('name') in ('label', 'labelled-by')
               for accessibility in item.findall('accessibility')
               for item in list(accessibility))


def find_silent_buttons(path, root):
    """Buttons that show an icon, and do not say what they do."""
    for item in root.iter('object'):
        if item.get('class') in BUTTONS and 'icon-name' in list_properties(item) and not has_label(item):
            yield describe(path, item)


def find_buttons_without_tooltip(path, root):
    for item in root.iter('object'):
        properties = list_properties(item)
        if item.get('class') in BUTTONS and 'icon-name' in properties and 'tooltip-text' not in properties:
            yield describe(path, item)


def find_untranslatable(path, root):
    for item in root.iter('property'):
        text = (item.text or '').strip()
        if item.get('name').replace('_', '-') in TEXTS and any(letter.isalpha() for letter in text):
            if item.get('translatable') != 'yes' and item.get('bind-source') is None and text != 'Leerrecht':
                yield f'{path}: “{text}”'


def find_nameless_labels(path, root):
    """GTK 4.18 names a label by its text, but not as a status: that is the box around it."""
    for item in root.iter('object'):
        role = list_properties(item).get('accessible-role')
        if item.get('class') == 'GtkLabel' and role is not None and role.text == 'status' and not has_label(item):
            yield describe(path, item)


def find_twice(path, root):
    """Mnemonics are not checked: they depend on the language."""
    seen = set()
    for item in root.iter('object'):
        name = item.get('id')
        if name in seen:
            yield f'{path}: {name}'
        if name:
            seen.add(name)


def find_restless_spinners():
    """A GtkSpinner on a page that is not shown draws for ever; LrSpinner does not."""
    for path in list_sources('.c', '.h', '.ui'):
        text = read(path)
        if path.parts[0] in ('src', 'resources') and path.stem != 'lr-spinner':
            for name in ('GtkSpinner', 'gtk_spinner_', 'GTK_TYPE_SPINNER', 'AdwSpinner'):
                if name in text:
                    yield f'{path}: {name}'


def name_in_code(name):
    """A type as it stands in templates and declarations, in macros and in functions."""
    words = re.findall('[A-Z][a-z]+', name)
    first, rest = words[0], '_'.join(words[1:])
    return f'{name}(?!Title)|{first.upper()}_(?:TYPE_|IS_)?{rest.upper()}(?!_TITLE)|{first.lower()}_{rest.lower()}_(?!title)'


def find_outdated():
    """Raising the floor is then a change in one folder."""
    outdated = re.compile(r'\b(?:' + '|'.join(map(name_in_code, OUTDATED)) + '|adw_show_about_window)')
    for path in list_sources('.c', '.h', '.ui'):
        if path.parts[0] in ('src', 'resources') and path.parts[:3] != ('src', 'ui', 'widgets'):
            for number, line in enumerate(read(path).splitlines(), 1):
                if outdated.search(line):
                    yield f'{path}:{number}: {line.strip()[:80]}'


def find_windows():
    """A dialog of a newer libadwaita is no window."""
    for path in list_sources('.c', '.h'):
        if path.parts[:2] == ('src', 'ui') and path.parts[2] not in ('application', 'session', 'widgets'):
            for number, line in enumerate(read(path).splitlines(), 1):
                if re.search(r'\bgtk_window_|\bGtkWindowClass|\bGTK_WINDOW_CLASS', line):
                    yield f'{path}:{number}: {line.strip()[:80]}'


def find_questions():
    """A message dialog by hand holds on to the window that its answer may end."""
    for path in list_sources('.c'):
        if path.parts[0] == 'src' and path.name != 'lr-question.c' and 'adw_message_dialog_new' in read(path):
            yield str(path)


def find_full_models(path, root):
    """At most a selection without rows: those come from lr-long-list."""
    for item in root.iter('object'):
        model = list_properties(item).get('model') if item.get('class') in LISTS else None
        if model is not None and ((model.text or '').strip() or model.find('object/property[@name="model"]') is not None):
            yield describe(path, item)


def find_lists_by_hand():
    """A list that is given all its rows at once builds two hundred, and keeps the keyboard."""
    for path in list_sources('.c'):
        if path.parts[0] != 'src' or path.name == 'lr-long-list.c':
            continue
        for number, line in enumerate(read(path).splitlines(), 1):
            if any(made.search(line) for made in LISTS_BY_HAND):
                yield f'{path}:{number}'


def find_orphans(path, root):
    """A window that stays when the one below it goes is one that no lock finds."""
    for item in [*root.iter('template'), *root.iter('object')]:
        properties = list_properties(item)
        if 'modal' in properties and 'destroy-with-parent' not in properties:
            yield describe(path, item)


def find_choosers():
    """A file chooser by hand outlives the window it stands over, and a lock."""
    for path in list_sources('.c'):
        if path.parts[0] == 'src' and path.name != 'lr-file-choice.c' and 'gtk_native_dialog_show' in read(path):
            yield str(path)


def find_open_rules(path):
    """GTK's style sheets have no rules within rules."""
    depth = 0
    for number, line in enumerate((TOP / path).read_text(encoding='utf-8').splitlines(), 1):
        depth += line.count('{') - line.count('}')
        if depth not in (0, 1):
            yield f'{path}:{number}'
            return
    if depth:
        yield f'{path}: ends within a rule'


def main():
    guard = Guard()
    screens = [(path, xml.parse(TOP / path).getroot()) for path in list_sources('.ui')]

    for rule, find in (('each button with only an icon says what it does', find_silent_buttons),
                       ('each button with only an icon has a tooltip', find_buttons_without_tooltip),
                       ('each status has a text with a name in it', find_nameless_labels),
                       ('each text is offered for translation', find_untranslatable),
                       ('each list in a template is without rows', find_full_models),
                       ('each id stands once in a template', find_twice),
                       ('each window goes with the one below it', find_orphans)):
        guard.hold(rule, (problem for path, root in screens for problem in find(path, root)))

    bundle = (TOP / 'resources/leerrecht.gresource.xml').read_text(encoding='utf-8')
    guard.hold('each template is bundled',
               (str(path) for path, _ in screens if path.parts[0] == 'resources'
                and str(path.relative_to('resources')) not in bundle))
    guard.hold('each spinner rests when it is not seen', find_restless_spinners())
    guard.hold('each list view has its rows from lr-long-list', find_lists_by_hand())
    guard.hold('each rule of the style sheet is closed', find_open_rules('resources/style.css'))
    guard.hold('what a newer libadwaita does otherwise is known to ui/widgets alone', find_outdated())
    guard.hold('no dialog is known as a window', find_windows())
    guard.hold('each question is asked by lr-question', find_questions())
    guard.hold('each file is asked for by lr-file-choice', find_choosers())
    guard.finish()


main()
