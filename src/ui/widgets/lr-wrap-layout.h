/* lr-wrap-layout.h: children beside each other, on as many lines as they need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrWrapLayout:
 *
 * Lays out buttons and the like as words on a page: each as wide as it wants to be, on
 * the next line where the line is full. What is to spare on a line goes to the first in
 * it that expands. (libadwaita 1.7 has a box for that; a #GtkFlowBox
 * makes columns and rows with a focus of their own.)
 *
 * Construct property: `spacing`, in pixels, also between lines.
 */
#define LR_TYPE_WRAP_LAYOUT (lr_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (LrWrapLayout, lr_wrap_layout, LR, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
