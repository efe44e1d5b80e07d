/* lr-timeline-entries.h: the events of a timeline as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-timeline-layout.h"

G_BEGIN_DECLS

/* One event, as an object that a list can hold. */
#define LR_TYPE_TIMELINE_ENTRY (lr_timeline_entry_get_type ())
G_DECLARE_FINAL_TYPE (LrTimelineEntry, lr_timeline_entry, LR, TIMELINE_ENTRY, GObject)

/* Its place in the model: the lane, and in it from 0. */
LrTimelineLane        lr_timeline_entry_get_lane  (LrTimelineEntry     *self);
guint                 lr_timeline_entry_get_index (LrTimelineEntry     *self);
const LrTimelineItem *lr_timeline_entry_get_item  (LrTimelineEntry     *self);

/**
 * LrTimelineEntries:
 *
 * A #GListModel of #LrTimelineEntry over the events of all lanes, the newest
 * first. The objects are made when a row asks for them.
 */
#define LR_TYPE_TIMELINE_ENTRIES (lr_timeline_entries_get_type ())
G_DECLARE_FINAL_TYPE (LrTimelineEntries, lr_timeline_entries, LR, TIMELINE_ENTRIES, GObject)

LrTimelineEntries    *lr_timeline_entries_new         (void);
/* Holds @model. */
void                  lr_timeline_entries_set_model   (LrTimelineEntries   *self,
                                                       LrTimelineModel     *model);
/* Only the events of one box, the oldest first. */
void                  lr_timeline_entries_set_box     (LrTimelineEntries   *self,
                                                       LrTimelineLayout    *layout,
                                                       const LrTimelineBox *box);

/* (transfer full): rows of sign, title, days and lane for #LrTimelineEntry. */
GtkListItemFactory   *lr_timeline_entries_create_factory (void);

G_END_DECLS
