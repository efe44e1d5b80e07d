/* lr-first-focus.h: where the keyboard is when a window appears
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each time @window appears, the keyboard is at the first thing in @content that
 * takes it: a field to fill in and not a button of the header bar, which is the
 * toolkit's own choice. @content belongs to @window. */
void lr_first_focus_in (GtkWindow *window,
                        GtkWidget *content);

G_END_DECLS
