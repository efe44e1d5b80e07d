/* lr-side-layout.h: the ways through the app beside what they lead to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LR_SIDE_WIDE,  /* `sidebar`, with words */
  LR_SIDE_RAIL,  /* `rail`, a column of icons */
  LR_SIDE_BAR,   /* `bar`, a row of icons below the content */
} LrSideMode;

/**
 * LrSideLayout:
 *
 * Shows one of three forms of the same ways, whichever has room: one is always
 * there, so that menu, search and backup are in reach at every width.
 *
 * Properties: the widgets `sidebar`, `rail`, `bar` and `content`, and read-only
 * `mode`, which notifies when other sizes may be asked for.
 */
#define LR_TYPE_SIDE_LAYOUT (lr_side_layout_get_type ())
G_DECLARE_FINAL_TYPE (LrSideLayout, lr_side_layout, LR, SIDE_LAYOUT, GtkWidget)

LrSideMode lr_side_layout_get_mode (LrSideLayout *layout);

/* Widths in pixels: there is @width, and the rest are least ones. */
LrSideMode lr_side_layout_choose   (int           width,
                                    int           sidebar,
                                    int           rail,
                                    int           content);

G_END_DECLS
