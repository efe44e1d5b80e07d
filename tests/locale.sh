#!/bin/sh
# locale.sh: make a Dutch locale in a folder, which needs no root
#
#   sh tests/locale.sh FOLDER [STAMP]
#
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu

mkdir -p "$1"
localedef -i nl_NL -f UTF-8 "$1/nl_NL.UTF-8"
[ -z "${2:-}" ] || touch "$2"
