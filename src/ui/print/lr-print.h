/* lr-print.h: papers to the printer and to a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-paper.h"

G_BEGIN_DECLS

/* Both ask first, in a dialog above @parent. What goes wrong is said in a
 * dialog of its own. */
void lr_print_paper    (LrPaper   *paper,
                        GtkWindow *parent);
void lr_print_save_pdf (LrPaper   *paper,
                        GtkWindow *parent);

/* (transfer full): a file name that every system takes: "Plan of approach.pdf". */
char *lr_print_dup_file_name (LrPaper *paper);

G_END_DECLS
