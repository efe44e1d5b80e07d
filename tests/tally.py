#!/usr/bin/env python3
"""Adds up what meson's test runs left behind and prints one line of counts.

Each case of a TAP program counts, not each program. A program that fails as a
whole (a crash, a time-out, a plan that is not kept) counts as a failed case of
its own when none of its cases says so.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as xml


def read_cases(path):
    """Yields (program, case, outcome) for each case of a JUnit file."""
    for suite in xml.parse(path).getroot().iter('testsuite'):
        for case in suite.iter('testcase'):
            if case.find('failure') is not None or case.find('error') is not None:
                outcome = 'failed'
            elif case.find('skipped') is not None:
                outcome = 'skipped'
            else:
                outcome = 'passed'
            yield suite.get('name'), case.get('name'), outcome


def read_programs(path):
    """Yields (program, went well) for each line of meson's own log."""
    for line in path.read_text().splitlines():
        record = json.loads(line)
        yield record['name'], record['result'] in ('OK', 'SKIP', 'EXPECTEDFAIL')


def main(folder):
    counts = {'passed': 0, 'failed': 0, 'skipped': 0}
    failures = []
    skips = []

    def count(outcome, sentence):
        counts[outcome] += 1
        if outcome == 'failed':
            failures.append(sentence)
        elif outcome == 'skipped':
            skips.append(sentence)

    notes = folder / 'notes'
    for line in notes.read_text().splitlines() if notes.exists() else []:
        count(*line.split(' ', 1))

    for junit in sorted(folder.glob('*.junit.xml')):
        run = junit.name.removesuffix('.junit.xml')
        for program, case, outcome in read_cases(junit):
            count(outcome, f'{run}: {program}: {case}')
        for program, well in read_programs(folder / f'{run}.json'):
            if not well and not any(f'{program}: ' in failure for failure in failures):
                count('failed', f'{run}: {program}: ended badly')

    for sentence in skips:
        print('skipped:', sentence)
    for sentence in failures:
        print('FAILED:', sentence)
    line = f'{counts["passed"]} passed, {counts["failed"]} failed'
    if counts['skipped']:
        line += f', {counts["skipped"]} skipped'
    print(line)
    return 1 if counts['failed'] or not counts['passed'] else 0


if __name__ == '__main__':
    sys.exit(main(pathlib.Path(sys.argv[1])))
