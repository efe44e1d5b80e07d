/* lr-timeline-model.h: all that is on a timeline, indexed by time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-sign.h"

G_BEGIN_DECLS

/**
 * LrTimelineModel:
 *
 * The events of one pupil, per lane in the order of their first day, with the
 * holidays behind them. Built once (add, add_holiday, seal), then it never
 * changes. What a range holds is answered from summaries, so that drawing takes
 * as long at 100,000 events as at a hundred.
 */
typedef struct _LrTimelineModel LrTimelineModel;

#define LR_TYPE_TIMELINE_MODEL (lr_timeline_model_get_type ())

/* What lies in a range of events. */
typedef struct
{
  guint  n_items;
  LrDay  start;               /* of the first */
  LrDay  end;                 /* the latest of all */
  guint8 sign;                /* the one that occurs most */
  gboolean is_mixed;          /* others occur as well */
  guint  n_ahead;
} LrTimelineSummary;

typedef struct
{
  LrDay       start;
  LrDay       end;
  const char *name;
} LrTimelineHoliday;

GType                    lr_timeline_model_get_type       (void);
/* (transfer full): empty, to be built */
LrTimelineModel         *lr_timeline_model_new            (void);
LrTimelineModel         *lr_timeline_model_ref            (LrTimelineModel      *self);
void                     lr_timeline_model_unref          (LrTimelineModel      *self);

/* Copies @item; equal titles are kept once. */
void                     lr_timeline_model_add            (LrTimelineModel      *self,
                                                           const LrTimelineItem *item);
void                     lr_timeline_model_add_holiday    (LrTimelineModel      *self,
                                                           LrDay                 start,
                                                           LrDay                 end,
                                                           const char           *name);
/* Ends the building: only now it can be asked anything. */
void                     lr_timeline_model_seal           (LrTimelineModel      *self);

guint                    lr_timeline_model_get_n_items    (LrTimelineModel      *self,
                                                           LrTimelineLane        lane);
/* (transfer none) */
const LrTimelineItem    *lr_timeline_model_get_item       (LrTimelineModel      *self,
                                                           LrTimelineLane        lane,
                                                           guint                 index);
/* The first day and the last one, both inclusive.
 *
 * Returns: whether there is anything at all */
gboolean                 lr_timeline_model_get_extent     (LrTimelineModel      *self,
                                                           LrDay                *first,
                                                           LrDay                *last);
/* (transfer none): by their first day */
const LrTimelineHoliday *lr_timeline_model_get_holidays   (LrTimelineModel      *self,
                                                           guint                *n_holidays);

/* The first item of @lane that starts on @day or later, or their number. */
guint                    lr_timeline_model_find           (LrTimelineModel      *self,
                                                           LrTimelineLane        lane,
                                                           LrDay                 day);
/* The first item from @from up to @end that lasts until @day or later, or @end. */
guint                    lr_timeline_model_find_reaching  (LrTimelineModel      *self,
                                                           LrTimelineLane        lane,
                                                           guint                 from,
                                                           guint                 end,
                                                           LrDay                 day);
/* What the items of @lane from @first up to @end hold, at least one. */
void                     lr_timeline_model_summarise      (LrTimelineModel      *self,
                                                           LrTimelineLane        lane,
                                                           guint                 first,
                                                           guint                 end,
                                                           LrTimelineSummary    *summary);
/* How much of the weekdays from @first to @last is absence, in percent. */
guint                    lr_timeline_model_get_fill       (LrTimelineModel      *self,
                                                           LrDay                 first,
                                                           LrDay                 last);

/* The next (@direction 1) or previous (-1) item in the order of time over all lanes,
 * for the keyboard. @lane and @index (inout): the item to start from.
 *
 * Returns: whether there was one; else they stay */
gboolean                 lr_timeline_model_find_neighbour (LrTimelineModel      *self,
                                                           int                   direction,
                                                           LrTimelineLane       *lane,
                                                           guint                *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrTimelineModel, lr_timeline_model_unref)

G_END_DECLS
