/* lr-first-focus.h: where the keyboard is when a dialog appears
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each time @dialog appears, the keyboard is at the first thing in @content that
 * takes it: a field to fill in and not a button of the header bar, which is the
 * toolkit's own choice. @content belongs to @dialog. */
void lr_first_focus_in (GtkWidget *dialog,
                        GtkWidget *content);

G_END_DECLS
