/* lr-fit-layout.h: the first of its children that has room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrFitLayout:
 *
 * Shows the first child that gets the width it wants, or else the last: words and
 * below them an icon, for a button that is sometimes narrow. (A newer libadwaita has
 * breakpoints for that, and gives up AdwSqueezer.)
 */
#define LR_TYPE_FIT_LAYOUT (lr_fit_layout_get_type ())
G_DECLARE_FINAL_TYPE (LrFitLayout, lr_fit_layout, LR, FIT_LAYOUT, GtkLayoutManager)

G_END_DECLS
