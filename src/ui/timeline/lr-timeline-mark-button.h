/* lr-timeline-mark-button.h: what a keyboard and a screen reader find of an event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-timeline-layout.h"

G_BEGIN_DECLS

/**
 * LrTimelineMarkButton:
 *
 * A button that draws nothing and lies over the drawn box of an event or a
 * cluster. The pointer goes through it to the timeline.
 */
#define LR_TYPE_TIMELINE_MARK_BUTTON (lr_timeline_mark_button_get_type ())
G_DECLARE_FINAL_TYPE (LrTimelineMarkButton, lr_timeline_mark_button, LR, TIMELINE_MARK_BUTTON, GtkButton)

GtkWidget     *lr_timeline_mark_button_new      (void);
/* Takes over the place and the sentence of @box, and holds neither. */
void           lr_timeline_mark_button_set_box  (LrTimelineMarkButton      *self,
                                          LrTimelineLayout    *layout,
                                          const LrTimelineBox *box);
LrTimelineLane lr_timeline_mark_button_get_lane (LrTimelineMarkButton      *self);
/* The first event of the box. */
guint          lr_timeline_mark_button_get_item (LrTimelineMarkButton      *self);
/* In pixels of the timeline, before it is scrolled. */
void           lr_timeline_mark_button_get_area (LrTimelineMarkButton      *self,
                                          GdkRectangle        *area);

G_END_DECLS
