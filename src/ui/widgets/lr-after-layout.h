/* lr-after-layout.h: what has to wait until sizes are given out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*LrAfterLayout) (GtkWidget *widget);

/* Calls @act once, before the next frame, unless @widget is gone by then. While sizes
 * are given out it is too late to ask for others; what follows from a size that was
 * given, and asks for another one, goes here. */
void lr_after_layout (GtkWidget     *widget,
                      LrAfterLayout  act);

G_END_DECLS
