/* lr-cli-watch.h: the cases that a command tells about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-command.h"
#include "lr-watch.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): the watch on the store of the command. @today:
 * (nullable): the value of `--today`. */
LrWatch   *lr_cli_get_watch  (LrCli        *cli,
                              const char   *today,
                              GError      **error);

/* (transfer full) (element-type LrCase): of the pupil with that @number, or (NULL)
 * of all, in the order of their numbers. Warns of what could not be counted. */
GPtrArray *lr_cli_load_cases (LrCli        *cli,
                              LrWatch      *watch,
                              const char   *number,
                              GError      **error);

typedef void (*LrCliPrintCase) (const LrCase *of);

/* Runs a command that prints rows of each case and takes `--today` and `--pupil`: the row
 * with the four @columns, and then what @print prints. */
gboolean   lr_cli_print_cases (LrCli              *cli,
                               const char * const *columns,
                               LrCliPrintCase      print,
                               GError            **error);

G_END_DECLS
