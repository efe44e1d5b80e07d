/* lr-tab-strip.h: the tabs of a view stack, in any width
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LrTabStrip:
 *
 * A row of tabs for an #AdwViewStack that scrolls when it does not fit: more
 * tabs than a switcher bar at the bottom of a narrow window has room for.
 * Property: `stack`.
 */
#define LR_TYPE_TAB_STRIP (lr_tab_strip_get_type ())
G_DECLARE_FINAL_TYPE (LrTabStrip, lr_tab_strip, LR, TAB_STRIP, GtkWidget)

/* (nullable): held until another is set. */
void lr_tab_strip_set_stack (LrTabStrip   *strip,
                             AdwViewStack *stack);

G_END_DECLS
