"""Uses the real app the way a person does, by what a screen reader is told.

A journey is a list of steps, each a TAP case: find something by its role and
its Dutch name, act on it, read back what came of it. When a step fails, the
rest is not tried and a picture and the tree of the screen are kept.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import contextlib
import os
import pathlib
import re
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = float(os.environ.get('JOURNEY_PATIENCE', '20'))
PROGRAM = os.environ['LEERRECHT']
OUTPUT = pathlib.Path(os.environ['JOURNEY_OUTPUT'])
HOME = pathlib.Path(os.environ['HOME'])
# Around a window that no window manager draws a frame for.
BORDER = 5
PASSPHRASE = 'een heel gewone wachtzin voor proeven'


# What GTK 4.18 (Debian 13) calls things, and what 4.8 (Debian 12) and the journeys do.
# What a button does when pressed twice is not told in 4.8 for each of them.
ROLES = {'button': 'push button', 'toggle button': 'push button', 'grouping': 'panel'}


# What the toolkit says of itself, a line each.
COMPLAINT = re.compile(r'^(?:\(.*\): |\*\* )?(?P<text>[\w-]*-?(?:WARNING|CRITICAL|ERROR) \*\*: .*)')
MOMENT = re.compile(r'\d\d:\d\d:\d\d\.\d+: ')
# What no caller can help, by its whole text but for the place of a folder.
EXCUSED = [
    # GTK's file chooser asks how much room there is in the folder that the portal of
    # documents mounts, which nobody else may look into.
    re.compile(r'Gtk-WARNING \*\*: Failed to measure available space: .* /\S+/run/doc: .*'),
]


class NotFound(Exception):
    pass


def tell(text):
    """Says something to the person who reads the log; TAP is on standard output."""
    print(text, file=sys.stderr, flush=True)


def wait_until(what, check, patience=PATIENCE):
    """Returns the first answer of check() that is true."""
    end = time.monotonic() + patience
    while True:
        try:
            answer = check()
        except GLib.Error:  # The thing went away while we looked at it.
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise NotFound(what)
        time.sleep(0.05)


def leerrecht(*arguments):
    """Runs a command of the command line and returns what it printed."""
    return subprocess.run([PROGRAM, *arguments], check=True, capture_output=True, text=True).stdout


def keep_passphrase():
    (HOME / 'passphrase').write_text(PASSPHRASE + '\n')


def make_store(command, *arguments):
    """Makes the store in the journey's own home, by the command line."""
    keep_passphrase()
    ask_store(command, *arguments)


def ask_store(command, *arguments):
    """Asks the store by the command line, independently of the window."""
    return leerrecht(command, '--passphrase-file', str(HOME / 'passphrase'), *arguments)


def succeeds(action):
    try:
        action()
    except NotFound:
        return False
    return True


def import_pupils(*pupils):
    """Adds pupils: number, first name, prefix, last name, birthday and class of each."""
    export = HOME / 'leerlingen.csv'
    export.write_text('leerlingnummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;klas\n'
                      + ''.join(';'.join(pupil) + '\n' for pupil in pupils))
    ask_store('import', 'pupils', str(export))


def read_pdf(path):
    return subprocess.run(['pdftotext', '-layout', str(path), '-'], check=True, capture_output=True, text=True).stdout


class Thing:
    """Something on the screen: an accessible object."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def role(self):
        role = self.accessible.get_role_name()
        return ROLES.get(role, role)

    @property
    def name(self):
        return self.accessible.get_name() or ''

    @property
    def description(self):
        return self.accessible.get_description() or ''

    def has(self, state):
        return self.accessible.get_state_set().contains(state)

    @property
    def is_visible(self):
        return self.has(Atspi.StateType.VISIBLE)

    @property
    def is_showing(self):
        """GTK 4.8 calls what lies in a stack's other pages or beside the window visible too."""
        try:
            extents = self.accessible.get_extents(Atspi.CoordType.WINDOW)
        except GLib.Error:  # Not a widget: the app itself, a page of a stack.
            return True
        return extents.width > 0 and extents.height > 0 and extents.x + extents.width > 0

    @property
    def text(self):
        """What is written in it, or else its name."""
        try:
            return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))
        except GLib.Error:
            return self.name

    def children(self):
        for place in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(place)
            if child is not None:
                yield Thing(child)

    def walk(self, seen=None):
        """The thing and all below it that is not hidden, from top to bottom. Each once: newer
        versions of GTK list a child as often as it was shown."""
        seen = set() if seen is None else seen
        if self.accessible in seen:
            return
        seen.add(self.accessible)
        yield self
        for child in self.children():
            if child.is_visible:
                yield from child.walk(seen)

    def find_all(self, role=None, name=None, containing=None):
        found = []
        try:
            for thing in self.walk():
                if role is not None and thing.role != role:
                    continue
                if name is not None and thing.name != name:
                    continue
                if containing is not None and containing not in thing.name and containing not in thing.description:
                    continue
                if thing.is_showing:
                    found.append(thing)
        except GLib.Error:
            pass
        return found

    def find(self, role=None, name=None, containing=None, patience=PATIENCE):
        wanted = f'{role or "anything"} “{name or containing or ""}”'
        return wait_until(wanted, lambda: self.find_all(role, name, containing), patience)[0]

    def wait_gone(self, role=None, name=None, containing=None, patience=PATIENCE):
        wanted = f'{role or "anything"} “{name or containing or ""}” to go away'
        wait_until(wanted, lambda: not self.find_all(role, name, containing), patience)

    def get_rest(self):
        """Its place, when it does not move there any more."""
        before = self.accessible.get_extents(Atspi.CoordType.WINDOW)
        time.sleep(0.1)
        now = self.accessible.get_extents(Atspi.CoordType.WINDOW)
        return now if (before.x, before.y, before.width) == (now.x, now.y, now.width) else None

    def point_at(self):
        """With the mouse, in its middle. The window stands in the corner of the screen, inside its border."""
        extents = wait_until(f'{self.role} “{self.name}” to stand still', self.get_rest)
        x, y = extents.x + extents.width // 2 + BORDER, extents.y + extents.height // 2 + BORDER
        run_xdotool('mousemove', str(x), str(y))
        return self

    def click(self, times=1):
        self.point_at()
        run_xdotool('click', '--repeat', str(times), '--delay', '60', '1')
        return self

    def press(self):
        """Does its own action, or else clicks it."""
        wait_until(f'{self.role} “{self.name}” to be usable', lambda: self.has(Atspi.StateType.SENSITIVE))
        try:
            if self.accessible.get_n_actions() > 0 and self.accessible.do_action(0):
                return
        except GLib.Error:
            pass
        self.click()

    def write(self, text):
        """Types in place of what was written there, and reads it back."""
        def try_to():
            self.click()
            press_keys('ctrl+a', 'Delete')
            type_text(text)
            return wait_until('text', lambda: self.text == text, 2)
        wait_until(f'“{text}” in {self.role} “{self.name}”', lambda: self.text == text or succeeds(try_to))
        return self

    def write_secret(self, text):
        """Types where what is written is not told."""
        self.click()
        press_keys('ctrl+a', 'Delete')
        type_text(text)

    def press_button(self, label):
        """Presses the button that is called that or that shows that text."""
        def find():
            return [button for button in self.find_all('push button')
                    if button.name == label or button.find_all('label', label)]
        wait_until(f'button “{label}”', find)[0].press()

    def dump(self, depth=0):
        lines = [f'{"  " * depth}{self.role} “{self.name}”' + (f' ({self.description})' if self.description else '')]
        for child in self.children():
            if child.is_visible and child.is_showing:
                lines += child.dump(depth + 1)
        return lines


def run_xdotool(*arguments):
    subprocess.run(['xdotool', *arguments], check=True, capture_output=True, text=True)


def press_keys(*keys):
    run_xdotool('key', '--delay', '20', *keys)


def type_text(text):
    run_xdotool('type', '--delay', '4', '--', text)


class App(Thing):
    """The running app."""

    def __init__(self, *arguments):
        OUTPUT.mkdir(parents=True, exist_ok=True)
        self.log = (OUTPUT / 'app.log').open('a')
        self.process = subprocess.Popen([PROGRAM, *arguments], stdout=self.log, stderr=self.log)
        super().__init__(wait_until('the app', self.find_root))

    def find_root(self):
        if self.process.poll() is not None:
            raise NotFound(f'the app: it ended with {self.process.returncode}')
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(place)
            if child is not None and child.get_process_id() == self.process.pid and child.get_child_count():
                return child
        return None

    def unlock(self):
        self.find('text', 'Wachtwoordzin').write_secret(PASSPHRASE)
        press_keys('Return')
        self.wait_unlocked()

    def wait_unlocked(self):
        self.find('push button', 'Overal zoeken')

    def go_to(self, page):
        """Chooses a page in the sidebar, or in the rail where that has no room."""
        pages = self.find(containing='Pagina’s')
        row = pages.find_all('label', page)
        (row or [pages.find('push button', page)])[0].click()

    def open_pupil(self, name):
        self.go_to('Leerlingen')
        self.find('label', name).click()

    def find_focus(self):
        """Where the keyboard is; None while it is on its way."""
        try:
            return next((thing for thing in self.walk() if thing.has(Atspi.StateType.FOCUSED)), None)
        except GLib.Error:
            return None

    def walk_keys(self, key, is_there, most=60):
        """Presses a key until the keyboard is where one wants to be."""
        passed = []
        for _ in range(most):
            focus = self.find_focus()
            if focus is not None and is_there(focus):
                return focus
            passed.append(f'{focus.role} “{focus.name}”' if focus is not None else 'nowhere')
            press_keys(key)
            time.sleep(0.2)
        raise NotFound(f'what {key} leads to; it passed ' + ', '.join(passed))

    def choose_file(self, path):
        """In the file chooser that is opening."""
        self.find('push button', containing='Openen')

        def choose():
            # Typed before the chooser is ready, a name goes nowhere; what the
            # chooser completes by itself comes off again.
            press_keys('ctrl+a')
            type_text(str(path))
            press_keys('shift+End', 'Delete', 'Return')
            self.wait_gone('push button', containing='Openen', patience=4)

        if not succeeds(choose) and not succeeds(choose):
            choose()

    def close(self):
        """Closes the window and waits until the app has gone."""
        self.find('frame', 'Leerrecht').press_button('Sluiten')
        self.wait_end()

    def wait_end(self):
        status = self.process.wait(PATIENCE)
        if status != 0:
            raise NotFound(f'a good end: the app ended with {status}')

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class Journey:
    """Runs the steps and prints TAP."""

    def __init__(self, name):
        self.name = name
        self.count = 0
        self.failed = False
        self.apps = []
        OUTPUT.mkdir(parents=True, exist_ok=True)
        (OUTPUT / 'app.log').unlink(missing_ok=True)
        self.bus = subprocess.Popen(['/usr/libexec/at-spi-bus-launcher', '--launch-immediately'],
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self, *arguments):
        self.apps.append(App(*arguments))
        return self.apps[-1]

    def keep_evidence(self):
        OUTPUT.mkdir(parents=True, exist_ok=True)
        picture = OUTPUT / f'{self.name}.png'
        subprocess.run(['import', '-window', 'root', str(picture)], check=False)
        tell(f'picture: {picture}')
        for app in self.apps:
            if app.process.poll() is None:
                with contextlib.suppress(GLib.Error):
                    tell('\n'.join(app.dump()))
            else:
                tell(f'the app ended with {app.process.returncode}')
        for line in (OUTPUT / 'app.log').read_text().splitlines()[-20:]:
            tell(f'{line}')

    def step(self, sentence, action):
        self.count += 1
        if self.failed:
            print(f'not ok {self.count} {sentence} # not tried')
            return
        try:
            action()
            print(f'ok {self.count} {sentence}', flush=True)
        except Exception as error:  # Whatever went wrong, the step failed.
            self.failed = True
            print(f'not ok {self.count} {sentence}')
            tell(f'{type(error).__name__}: {error}')
            if isinstance(error, subprocess.CalledProcessError):
                tell(f'{error.stderr}')
            self.keep_evidence()

    def check_complaints(self):
        lines = (OUTPUT / 'app.log').read_text(errors='replace').splitlines()
        found = [match['text'] for match in map(COMPLAINT.match, lines) if match]
        left = [text for text in found
                if not any(excuse.fullmatch(MOMENT.sub('', text)) for excuse in EXCUSED)]
        if left:
            raise NotFound('a toolkit without complaints, not:\n' + '\n'.join(left))

    def finish(self):
        self.step('the toolkit complained of nothing', self.check_complaints)
        print(f'1..{self.count}', flush=True)
        for app in self.apps:
            app.kill()
        self.bus.terminate()
        self.bus.wait()
        sys.exit(1 if self.failed else 0)
