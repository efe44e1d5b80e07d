/* lr-cli.h: the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tells a call of the command line from a start of the app, which may have options
 * of its own (`--store DIR`, `--today DATE`, `--passphrase-file FILE`) but no
 * words. */
gboolean lr_cli_wants (int          argc,
                       char * const *argv);
/* The exit status of the process. Prints what the command says, and its error. */
int      lr_cli_run   (int          argc,
                       char       **argv);

G_END_DECLS
