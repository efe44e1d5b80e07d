"""targets.py: what has to be built for the tests of a suite

  python3 tests/targets.py BUILD SUITE

Prints the targets of ninja in that build: the programs of those tests, and all
that is no program.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import sys


def read(build, name):
    with open(os.path.join(build, "meson-info", f"intro-{name}.json"), encoding="utf-8") as file:
        return json.load(file)


def main(build, suite):
    wanted = set()
    for test in read(build, "tests"):
        if any(name.split(":")[-1] == suite for name in test["suite"]):
            wanted.update(test["depends"])

    for target in read(build, "targets"):
        if target["id"] in wanted or (target["build_by_default"] and target["type"] != "executable"):
            print(os.path.relpath(target["filename"][0], os.path.realpath(build)))


main(*sys.argv[1:])
