/* lr-beside-layout.h: beside each other where there is room, else below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrBesideLayout:
 *
 * Gives each child its natural width in a line, and what is left to the first; when
 * they do not all fit they stand below each other, each as wide as it wants and there
 * is.
 *
 * Construct property: `spacing`, in pixels, beside and below.
 */
#define LR_TYPE_BESIDE_LAYOUT (lr_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (LrBesideLayout, lr_beside_layout, LR, BESIDE_LAYOUT, GtkLayoutManager)

G_END_DECLS
