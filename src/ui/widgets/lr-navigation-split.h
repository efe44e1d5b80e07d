/* lr-navigation-split.h: a list and what is opened from it, beside it or over it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrNavigationSplit:
 *
 * In the manner of AdwNavigationSplitView, which a newer libadwaita has. Without
 * content the sidebar has all the width; with content it has a quarter, within its
 * bounds. It collapses by itself where there is no room for the least widths that
 * are asked for: then one of the two is shown, and a swipe goes back to the sidebar.
 *
 * Properties: the widgets `sidebar` and `content` (nullable); `show-content`, which
 * of the two is in front where it is collapsed; `min-sidebar-width`,
 * `max-sidebar-width` and `min-content-width` in pixels; read-only `collapsed`,
 * which notifies when other sizes may be asked for.
 */
#define LR_TYPE_NAVIGATION_SPLIT (lr_navigation_split_get_type ())
G_DECLARE_FINAL_TYPE (LrNavigationSplit, lr_navigation_split, LR, NAVIGATION_SPLIT, GtkWidget)

/* @content: (nullable): %NULL leaves the sidebar alone */
void     lr_navigation_split_set_content      (LrNavigationSplit *split,
                                               GtkWidget         *content);
void     lr_navigation_split_set_show_content (LrNavigationSplit *split,
                                               gboolean           show_content);
gboolean lr_navigation_split_get_show_content (LrNavigationSplit *split);
gboolean lr_navigation_split_get_collapsed    (LrNavigationSplit *split);

G_END_DECLS
