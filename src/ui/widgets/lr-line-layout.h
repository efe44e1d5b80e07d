/* lr-line-layout.h: children beside each other, with text that wraps among them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrLineLayout:
 *
 * Shares out the width as a horizontal #GtkBoxLayout does. But where that
 * looks for its height by asking every text again and again how wide it is at some
 * height, this gives out the width and asks once how high that is: a row of a list
 * is laid out in a fraction of the time.
 *
 * Construct property: `spacing`, in pixels.
 */
#define LR_TYPE_LINE_LAYOUT (lr_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (LrLineLayout, lr_line_layout, LR, LINE_LAYOUT, GtkLayoutManager)

/* (transfer floating): a #GtkBox that is laid out so. */
GtkWidget *lr_line_new (int spacing);

G_END_DECLS
