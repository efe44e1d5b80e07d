/* lr-pane.h: a part of the window that asks for the same width, whatever is in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LrPane:
 *
 * A part of an LrNavigationSplit, which collapses by the natural width of its parts.
 * A pane keeps that the same from page to page, so that the window does not fold and
 * unfold under her hands. Properties: `child` and `natural-width`.
 */
#define LR_TYPE_PANE (lr_pane_get_type ())
G_DECLARE_FINAL_TYPE (LrPane, lr_pane, LR, PANE, GtkWidget)

/* (nullable): in the place of the one before. */
void lr_pane_set_child (LrPane    *pane,
                        GtkWidget *child);

G_END_DECLS
