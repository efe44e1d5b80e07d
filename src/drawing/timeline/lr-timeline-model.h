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
LrTimelineModel         *lr_timeline_model_new            (void);
LrTimelineModel         *lr_timeline_model_ref            (LrTimelineModel      *self);
void                     lr_timeline_model_unref          (LrTimelineModel      *self);

void                     lr_timeline_model_add            (LrTimelineModel      *self,
                                                           const LrTimelineItem *item);
void                     lr_timeline_model_add_holiday    (LrTimelineModel      *self,
                                                           LrDay                 start,
                                                           LrDay                 end,
                                                           const char           *name);
void                     lr_timeline_model_seal           (LrTimelineModel      *self);

guint                    lr_timeline_model_get_n_items    (LrTimelineModel      *self,
                                                           LrTimelineLane        lane);
const LrTimelineItem    *lr_timeline_model_get_item       (LrTimelineModel      *self,
                                                           LrTimelineLane        lane,
                                                           guint                 index);
gboolean                 lr_timeline_model_get_extent     (LrTimelineModel      *self,
                                                           LrDay                *first,
                                                           LrDay                *last);
const LrTimelineHoliday *lr_timeline_model_get_holidays   (LrTimelineModel      *self,
                                                           guint                *n_holidays);

guint                    lr_timeline_model_find           (LrTimelineModel      *self,
                                                           LrTimelineLane        lane,
                                                           LrDay                 day);
guint                    lr_timeline_model_find_reaching  (LrTimelineModel      *self,
                                                           LrTimelineLane        lane,
                                                           guint                 from,
                                                           guint                 end,
                                                           LrDay                 day);
void                     lr_timeline_model_summarise      (LrTimelineModel      *self,
                                                           LrTimelineLane        lane,
                                                           guint                 first,
                                                           guint                 end,
                                                           LrTimelineSummary    *summary);
guint                    lr_timeline_model_get_fill       (LrTimelineModel      *self,
                                                           LrDay                 first,
                                                           LrDay                 last);

/* Next and previous over all lanes, for the keyboard. */
gboolean                 lr_timeline_model_find_neighbour (LrTimelineModel      *self,
                                                           int                   direction,
                                                           LrTimelineLane       *lane,
                                                           guint                *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrTimelineModel, lr_timeline_model_unref)

G_END_DECLS
