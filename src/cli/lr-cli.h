/* lr-cli.h: the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lr_cli_wants (int          argc,
                       char * const *argv);
int      lr_cli_run   (int          argc,
                       char       **argv);

G_END_DECLS
