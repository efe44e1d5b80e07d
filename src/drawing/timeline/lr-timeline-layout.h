/* lr-timeline-layout.h: where everything on a timeline stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-axis.h"
#include "lr-timeline-boxes.h"

G_BEGIN_DECLS

/**
 * LrTimelineLayout:
 *
 * A timeline laid out for one view and one size: a bounded number of boxes
 * whatever the history, since events that would touch stand in one cluster. It
 * knows nothing of Cairo or of widgets, and never changes.
 */
typedef struct _LrTimelineLayout LrTimelineLayout;

#define LR_TYPE_TIMELINE_LAYOUT (lr_timeline_layout_get_type ())

/* What it is laid out in; lengths in the units of the screen. */
typedef struct
{
  double width;
  double height;      /* that the lanes share; 0: as high as it likes to be */
  double text_scale;  /* 1 for a text of 12 units */
  LrDay  today;
} LrTimelineFrame;

GType                    lr_timeline_layout_get_type    (void);
/* (transfer full): @model: sealed */
LrTimelineLayout        *lr_timeline_layout_new         (LrTimelineModel        *model,
                                                         const LrTimelineView   *view,
                                                         const LrTimelineFrame  *frame);
LrTimelineLayout        *lr_timeline_layout_ref         (LrTimelineLayout       *self);
void                     lr_timeline_layout_unref       (LrTimelineLayout       *self);

/* The height at which every lane has its rows. */
double                   lr_timeline_get_natural_height (double                  width,
                                                         double                  text_scale);
/* In less the lanes are better scrolled. */
double                   lr_timeline_get_least_height   (double                  width,
                                                         double                  text_scale);

LrTimelineModel         *lr_timeline_layout_get_model   (LrTimelineLayout       *self);
const LrTimelineView    *lr_timeline_layout_get_view    (LrTimelineLayout       *self);
const LrTimelineFrame   *lr_timeline_layout_get_frame   (LrTimelineLayout       *self);
/* The part in which time runs: right of the names of the lanes, below the axis. */
void                     lr_timeline_layout_get_plot    (LrTimelineLayout       *self,
                                                         double                 *x,
                                                         double                 *y,
                                                         double                 *width,
                                                         double                 *height);
/* When the lanes are scrolled up by @scroll: where they come into sight, below the
 * axis and, where names stand in their lanes, the name of the first. */
double                   lr_timeline_layout_get_top     (LrTimelineLayout       *self,
                                                         double                  scroll);
/* Where today's line stands, or a negative number when it is out of sight. */
double                   lr_timeline_layout_get_today_x (LrTimelineLayout       *self);
/* Its flag, which stands on the lower tier of the axis.
 *
 * Returns: whether it is in sight */
gboolean                 lr_timeline_layout_get_flag    (LrTimelineLayout       *self,
                                                         double                 *x,
                                                         double                 *width);

const LrTimelineBox     *lr_timeline_layout_get_boxes   (LrTimelineLayout       *self,
                                                         guint                  *n_boxes);
const LrTimelineTick    *lr_timeline_layout_get_ticks   (LrTimelineLayout       *self,
                                                         guint                  *n_ticks);
const LrTimelineFreeBox *lr_timeline_layout_get_free    (LrTimelineLayout       *self,
                                                         guint                  *n_free);
const LrTimelineLaneBox *lr_timeline_layout_get_lanes   (LrTimelineLayout       *self);

/* (nullable) (transfer none): the box at a point, the index of which is put in @index.
 * Where boxes lie over each other, the one whose mark is nearest. */
const LrTimelineBox     *lr_timeline_layout_hit         (LrTimelineLayout       *self,
                                                         double                  x,
                                                         double                  y,
                                                         guint                  *index);
/* (nullable) (transfer none): the box that holds an event. */
const LrTimelineBox     *lr_timeline_layout_find        (LrTimelineLayout       *self,
                                                         LrTimelineLane          lane,
                                                         guint                   item,
                                                         guint                  *index);
/* @item: its place in the lane of @box */
gboolean                 lr_timeline_layout_box_holds   (LrTimelineLayout       *self,
                                                         const LrTimelineBox    *box,
                                                         guint                   item);
/* (transfer full): what a screen reader says: "Contact, Wednesday 7 October
 * 2026: Home visit". */
char                    *lr_timeline_layout_dup_sentence (LrTimelineLayout      *self,
                                                         const LrTimelineBox    *box);
char                    *lr_timeline_item_dup_sentence  (const LrTimelineItem   *item);
/* (transfer full): the days of an item in words, without the event. */
char                    *lr_timeline_item_dup_days      (const LrTimelineItem   *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrTimelineLayout, lr_timeline_layout_unref)

G_END_DECLS
