/* lr-overlay-split.h: a sidebar beside the content, or over it when called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrOverlaySplit:
 *
 * In the manner of AdwOverlaySplitView, which a newer libadwaita has. It collapses by
 * itself where the least widths of both have no room: the sidebar goes, and comes
 * over the content when it is shown.
 *
 * Properties: the widgets `sidebar` and `content`; `sidebar-position` (GtkPackType);
 * `show-sidebar`; read-only `collapsed`, which notifies when other sizes may be
 * asked for.
 */
#define LR_TYPE_OVERLAY_SPLIT (lr_overlay_split_get_type ())
G_DECLARE_FINAL_TYPE (LrOverlaySplit, lr_overlay_split, LR, OVERLAY_SPLIT, GtkWidget)

G_END_DECLS
