/* lr-timeline-panes.h: the timeline and the list of its events
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  LR_TIMELINE_PANES_BOTH,      /* the list stands beside the timeline */
  LR_TIMELINE_PANES_TIMELINE,
  LR_TIMELINE_PANES_LIST,
} LrTimelinePanesMode;

/**
 * LrTimelinePanes:
 *
 * The timeline with the list of its events beside it where there is room, else one
 * of the two; above them a bar with the buttons that belong to what is shown.
 *
 * Properties: the widgets `tools` (of the timeline), `switch` (between the two,
 * where there is room for one), `toggle` (of the list, where there is room for
 * both), `end` (of both), `timeline` and `list`; `shows-side`, whether the list is
 * shown where there is room for both; `page`, "timeline" or "list", which of them
 * is shown where there is not.
 *
 * Actions: `timeline-panes.side`, `timeline-panes.page` (of these properties) and
 * `timeline-panes.other` (F6: the keyboard goes to the other of the two).
 */
#define LR_TYPE_TIMELINE_PANES (lr_timeline_panes_get_type ())
G_DECLARE_FINAL_TYPE (LrTimelinePanes, lr_timeline_panes, LR, TIMELINE_PANES, GtkWidget)

LrTimelinePanesMode lr_timeline_panes_get_mode   (LrTimelinePanes *panes);

/* Whether both have room in @width pixels; @text_scale: 1 for letters of the usual
 * size. */
gboolean            lr_timeline_panes_has_room   (int              width,
                                                  double           text_scale);

G_END_DECLS
