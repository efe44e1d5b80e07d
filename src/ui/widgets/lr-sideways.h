/* lr-sideways.h: a row that scrolls when it does not fit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A scroller around @row: what does not fit is reached with the wheel, by touch and
 * with the keyboard. @row gets narrower first, as far as it can.
 *
 * Returns: (transfer floating): the scroller */
GtkWidget *lr_sideways_new       (GtkWidget *row);

/* Scrolls until the whole of @child, which is in the row, is in sight. */
void       lr_sideways_scroll_to (GtkWidget *sideways,
                                  GtkWidget *child);

G_END_DECLS
