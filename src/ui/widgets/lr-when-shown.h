/* lr-when-shown.h: what has to wait until a widget is on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: whether it is done; else it is asked again at the next frame */
typedef gboolean (*LrWhenShown) (GtkWidget *widget);

/* Calls @act once @widget has its size, and again until it is done or two seconds
 * and 120 frames have passed. Until then it is looked at each frame, and never afterwards. */
void lr_when_shown (GtkWidget   *widget,
                    LrWhenShown  act);

G_END_DECLS
