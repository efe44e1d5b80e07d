#!/usr/bin/env python3
"""What is done in one place, and nowhere else: asking the time, holding a secret, work in a worker.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import re

from guard import Guard, list_sources, read

CLOCK = re.compile(r'\bg_get_(?:real|monotonic|current)_time\b|\bg_date_time_new_now|\bclock_gettime\b|\bgettimeofday\b'
                   r'|\blocaltime|\bgmtime|(?<![\w>.])time\s*\(\s*(?:NULL|&)')
TIMELESS = {'dossier', 'rules', 'drawing'}

# A parameter or a member that would hold it in plain memory; the name of a file may be.
PLAIN_SECRET = re.compile(r'\bchar\s*\**\s*(?:const\s*)?\*\s*(?!\w*_file\b)\w*(?:passphrase|secret|recovery_code)\w*\s*[,;)\[]')
# Who shows it, prints it or reads what a person typed.
SECRET_TEXT = re.compile(r'\blr_secret_get_text\b')
READERS = {'lr-secret.h', 'lr-secret.c', 'lr-passphrase.c', 'lr-recovery-code.c',
           'lr-cli-rekey.c', 'lr-command-recovery.c', 'lr-recovery-dialog.c', 'lr-restore-dialog.c'}

WORKER = re.compile(r'\bg_task_\w+|\bGTask\b|\bg_thread_(?:new|try_new|pool_\w+)|\bpthread_create\b')


def find(pattern, places=lambda path: True):
    for path in list_sources('.c', '.h'):
        if path.parts[0] == 'src' and places(path):
            for number, line in enumerate(read(path).splitlines(), 1):
                if pattern.search(line):
                    yield f'{path}:{number}: {line.strip()[:100]}'


def main():
    guard = Guard()
    guard.hold('only the clock asks the system what time it is', find(CLOCK, lambda path: path.name != 'lr-clock.c'))
    guard.hold('records, rules and papers are told which day it is',
               find(re.compile(r'\blr_clock_'), lambda path: path.parts[1] in TIMELESS))
    guard.hold('a secret is an LrSecret from the entry to the key', find(PLAIN_SECRET))
    guard.hold('the text of a secret is read by few', find(SECRET_TEXT, lambda path: path.name not in READERS))
    guard.hold('work in a worker is an LrJob', find(WORKER, lambda path: path.name != 'lr-job.c'))
    guard.finish()


main()
