/* lr-fit.h: no child is made smaller than it can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * For what lays out its children. GTK's own widgets are not made for less room than
 * they said that they need, and complain of it from 4.12 on. But there is less at
 * times: a window that is to grow is as small as it was until it has grown. Then a
 * child reaches over the edge, and nothing else happens.
 *
 * Sizes are in pixels, with the margins of @child.
 */

/* As gtk_widget_measure(), with a @for_size that @child can have. */
void lr_fit_measure  (GtkWidget      *child,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural);

/* Places @child, in @width and @height or the least that it can have. */
void lr_fit_allocate (GtkWidget      *child,
                      int             x,
                      int             y,
                      int             width,
                      int             height);

G_END_DECLS
