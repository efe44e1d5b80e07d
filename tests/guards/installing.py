#!/usr/bin/env python3
"""How the set-up becomes root, what it says when it cannot, and where packages come from.

The programs that the set-up calls are stand-ins here; the package source is derived
by apt itself, from sources and an archive of our own.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from guard import TOP, Guard

PASSWORD = 'een wachtwoord'
AT_A_TERMINAL = [sys.executable, str(TOP / 'tests/at_a_terminal.py')]

# Programs that are taken as they are, and those that only have to be there.
REAL = ['sh', 'awk', 'cat', 'dirname', 'mktemp', 'rm', 'sed', 'tail']
PRESENT = ['cc', 'meson', 'ninja', 'msgfmt', 'glib-compile-resources', 'update-desktop-database']
STANDINS = {
    'id': 'echo "${WHO:-1000}"',
    'pkg-config': '[ -e "$HERE/installed" ]',
    'dpkg-query': '[ -e "$HERE/installed" ] && echo installed',
    'dpkg': '[ "$2" != 0 ]',
    'apt-cache': '[ "$1" = policy ] || [ ! -e "$HERE/backports" ] || echo "sqlcipher | 4.6.1 | there"\n'
                 '[ "$1" != policy ] || [ -n "${OLD_CIPHER:-}" ] || echo "Candidate: 4.6.1"',
    'apt-config': 'echo "folder=$HERE/sources.list.d"',
    'apt-get': 'echo "$*" >>"$HERE/calls"\n'
               'case " $* " in\n'
               '  *" indextargets "*) echo "$HERE/sources.list:1 there" ;;\n'
               # Some list cannot be fetched, and those of ours can.
               '  *" update "*) [ ! -e "$HERE/sources.list.d/leerrecht-backports.list" ] || : >"$HERE/backports"\n'
               '    exit 100 ;;\n'
               '  *" install "*) [ -z "${FULL:-}" ] || { echo "the disk is full" >&2; exit 100; }\n'
               '    : >"$HERE/installed" ;;\n'
               'esac',
}
SUDO = {
    'nopasswd': '[ "$1" != -n ] || shift\nWHO=0 exec env "$@"',
    # Never remembers, which is the strictest it can be set to.
    'password': '[ "$1" != -n ] || exit 1\n'
                '{ printf "[sudo] password for somebody: " >/dev/tty && read -r answer </dev/tty; } 2>/dev/null ||\n'
                '  { echo "sudo: a terminal is required" >&2; exit 1; }\n'
                '[ "$answer" = "%s" ] || { echo "sudo: no" >&2; exit 1; }\n'
                '[ "$1" = -v ] || WHO=0 exec env "$@"' % PASSWORD,
}

PACKAGES = 'Package: nothing\nVersion: 1\nArchitecture: all\nFilename: nothing.deb\nSize: 1\nSHA256: {}\n'.format('0' * 64)


class Machine:
    """Programs and folders that the set-up meets in place of this machine's."""

    def __init__(self, folder, sudo=None):
        self.top = pathlib.Path(folder)
        self.programs = self.top / 'bin'
        self.programs.mkdir()
        (self.top / 'sources.list').write_text('deb [signed-by=/a/key.gpg] https://a.mirror/debian bookworm main\n')
        (self.top / 'sources.list.d').mkdir()
        for name in REAL + ['env']:
            (self.programs / name).symlink_to(shutil.which(name))
        for name, script in {**STANDINS, **dict.fromkeys(PRESENT, ':')}.items():
            self.add(name, script)
        if sudo is not None:
            self.add('sudo', SUDO[sudo])

    def add(self, name, script):
        (self.programs / name).write_text(f'#!/bin/sh\n{script}\n')
        (self.programs / name).chmod(0o755)

    def set_up(self, password=None, **circumstances):
        """Returns whether it went well and all it said; without a password there is no terminal."""
        command = [str(self.programs / 'sh'), str(TOP / 'tests/setup'), 'build']
        if password is not None:
            command = [*AT_A_TERMINAL, password, *command]
        answer = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                text=True, start_new_session=True, timeout=60,
                                env={'PATH': str(self.programs), 'HERE': str(self.top), **circumstances})
        return answer.returncode == 0, answer.stdout

    def read(self, name):
        path = self.top / name
        return path.read_text() if path.exists() else ''


def list_broken(said, **rules):
    """The names of the rules that do not hold, each with what was said."""
    yield from (f'{name.replace("_", " ")}: {said}' for name, holds in rules.items() if not holds)


def check_persons(guard):
    by_hand = f"sh '{TOP}/tests/setup' build"
    for sentence, sudo, password, well in (
            ('a user whose sudo asks for no password installs', 'nopasswd', None, True),
            ('a user whose sudo asks for a password installs', 'password', PASSWORD, True),
            ('a wrong password installs nothing and says what to run', 'password', 'iets anders', False),
            ('without a terminal for the password it says what to run', 'password', None, False),
            ('without sudo it says what to run', None, None, False)):
        with tempfile.TemporaryDirectory() as folder:
            machine = Machine(folder, sudo)
            went_well, said = machine.set_up(password)
            installed = ' install ' in machine.read('calls')
            guard.hold(sentence, list_broken(
                said,
                ends_as_it_went=went_well == well,
                installs_or_does_not=installed == well,
                says_what_to_run=well or by_hand in said,
                names_the_packages='libgtk-4-dev' in said and 'libsqlcipher-dev' in said,
                does_not_blame_the_lists='list' not in said))

    with tempfile.TemporaryDirectory() as folder:
        went_well, said = Machine(folder, 'nopasswd').set_up(FULL='yes')
        guard.hold('when apt fails it says so, why, and what to run', list_broken(
            said, fails=not went_well, says_why='the disk is full' in said,
            says_what_to_run='apt-get install --no-install-recommends gcc' in said))


def check_backports(guard):
    """On Debian 12 only: elsewhere no source is added."""
    entry = 'deb [signed-by=/a/key.gpg] https://a.mirror/debian bookworm-backports main\n'
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(folder)
        went_well, said = machine.set_up(WHO='0', OLD_CIPHER='yes')
        guard.hold('SQLCipher comes from the backports of the same mirror', list_broken(
            said, ends_well=went_well, from_backports='libsqlcipher-dev/bookworm-backports' in machine.read('calls'),
            entry_is_written=machine.read('sources.list.d/leerrecht-backports.list') == entry))

    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(folder)
        (machine.top / 'sources.list.d').rmdir()
        went_well, said = machine.set_up(WHO='0', OLD_CIPHER='yes')
        guard.hold('a source that cannot be written is told, with its lines', list_broken(
            said, fails=not went_well, says_which=entry in said, says_where='leerrecht-backports.list' in said,
            installs_nothing=' install ' not in machine.read('calls')))


class Archive:
    """A package archive in a folder, and the sources that name it."""

    def __init__(self, folder):
        self.top = pathlib.Path(folder)
        for name in ('etc/sources.list.d', 'etc/preferences.d', 'etc/apt.conf.d', 'state/lists/partial',
                     'cache/archives/partial'):
            (self.top / name).mkdir(parents=True)
        (self.top / 'status').touch()
        self.config = self.top / 'apt.conf'
        self.config.write_text(f'Dir "{self.top}";\nDir::Etc "etc";\nDir::State "state";\nDir::Cache "cache";\n'
                               f'Dir::State::status "{self.top}/status";\nAPT::Sandbox::User "root";\n')
        self.env = {**os.environ, 'APT_CONFIG': str(self.config), 'LC_ALL': 'C.UTF-8'}

    def publish(self, name, origin, suite='oldstable', codename='bookworm'):
        for word in {suite, codename}:
            dist = self.top / name / 'dists' / word
            (dist / 'main/binary-all').mkdir(parents=True)
            (dist / 'main/binary-all/Packages').write_text(PACKAGES)
            digest = hashlib.sha256(PACKAGES.encode()).hexdigest()
            (dist / 'Release').write_text(
                f'Origin: {origin}\nLabel: {origin}\nSuite: {suite}\nCodename: {codename}\n'
                'Date: Sat, 10 Jun 2023 08:00:00 UTC\nArchitectures: all amd64 arm64\nComponents: main\nSHA256:\n'
                f' {digest} {len(PACKAGES)} main/binary-all/Packages\n')
        return f'file:{self.top}/{name}'

    def derive(self, **sources):
        for name, text in sources.items():
            path = 'etc/sources.list' if name == 'list' else f'etc/sources.list.d/{name}.sources'
            (self.top / path).write_text(text)
        subprocess.run(['apt-get', '-q', 'update'], env=self.env, capture_output=True)
        return subprocess.run(['sh', str(TOP / 'tests/apt-source'), 'bookworm', 'bookworm-backports'],
                              env=self.env, capture_output=True, text=True).stdout


def check_sources(guard):
    def hold(sentence, make):
        with tempfile.TemporaryDirectory() as folder:
            archive = Archive(folder)
            uri, other = archive.publish('debian', 'Debian'), archive.publish('other', 'Somebody')
            sources, expected = make(uri, other)
            found = archive.derive(**sources)
            guard.hold(sentence, [] if found == expected else [f'“{found}” is not “{expected}”'])

    hold('the line of a list keeps its mirror and options', lambda uri, other: (
        {'list': f'# ours\n\ndeb-src [trusted=yes] {uri} bookworm main\n'
                 f'deb [trusted=yes] {other} bookworm main\n'
                 f'deb [ trusted=yes lang=none ] {uri} bookworm main contrib # the mirror\n'},
        f'deb [ trusted=yes lang=none ] {uri} bookworm-backports main\n'))
    hold('a release may be named by what it is now', lambda uri, other: (
        {'list': f'deb [trusted=yes] {uri} oldstable main\n'},
        f'deb [trusted=yes] {uri} bookworm-backports main\n'))
    hold('a paragraph keeps its mirrors, its key and its options', lambda uri, other: (
        {'debian': f'# first\n\nTypes: deb\nEnabled: no\nURIs: {uri}\nSuites: bookworm\nComponents: main\n\n'
                   f'Types: deb\nURIs: {other}\nSuites: bookworm\nComponents: main\nTrusted: yes\n\n'
                   f'# ours\ntypes: deb deb-src\nuris:\n {uri}\n# not this one\nSuites: bookworm\n  bookworm-updates\n'
                   'Components: main\n contrib\nTrusted: yes\nSigned-By: /a/key.gpg\n\n'
                   f'Types: deb\nURIs: {uri}\nSuites: oldstable\nComponents: main\nTrusted: yes\n'},
        f'Types: deb\nuris:\n {uri}\nSuites: bookworm-backports\nComponents: main\nTrusted: yes\nSigned-By: /a/key.gpg\n'))
    hold('a key within the paragraph is kept', lambda uri, other: (
        {'debian': f'Types: deb\nURIs: {uri}\nSuites: bookworm\nComponents: main\nTrusted: yes\nSigned-By:\n'
                   ' -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mDMEY8\n -----END PGP PUBLIC KEY BLOCK-----\n'},
        f'Types: deb\nURIs: {uri}\nSuites: bookworm-backports\nComponents: main\nTrusted: yes\nSigned-By:\n'
        ' -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mDMEY8\n -----END PGP PUBLIC KEY BLOCK-----\n'))
    hold('nothing is made of somebody else’s source', lambda uri, other: (
        {'list': f'deb [trusted=yes] {other} bookworm main\n'}, ''))


def main():
    guard = Guard()
    if shutil.which('apt-get') is None or not pathlib.Path('/etc/debian_version').exists():
        guard.skip('the set-up installs', 'this is no Debian')
    else:
        check_persons(guard)
        if 'VERSION_CODENAME=bookworm' in pathlib.Path('/etc/os-release').read_text().splitlines():
            check_backports(guard)
        check_sources(guard)
    guard.finish()


main()
