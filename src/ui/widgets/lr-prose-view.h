/* lr-prose-view.h: room to write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrProseView:
 *
 * The text view of every place in which a person writes. It is never lower than
 * three lines of its font: an empty #GtkTextView measures nothing, or a sliver.
 * Lines wrap, and Tab goes on to the next field.
 */
#define LR_TYPE_PROSE_VIEW (lr_prose_view_get_type ())
G_DECLARE_FINAL_TYPE (LrProseView, lr_prose_view, LR, PROSE_VIEW, GtkTextView)

G_END_DECLS
