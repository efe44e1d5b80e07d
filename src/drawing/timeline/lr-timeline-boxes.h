/* lr-timeline-boxes.h: events and clusters on the rows of a lane
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-model.h"
#include "lr-timeline-plot.h"

G_BEGIN_DECLS

/* More of them does no lane have. */
#define LR_TIMELINE_MAX_ROWS 5

/* An event, or a cluster of events, all of them on one lane. */
typedef struct
{
  LrTimelineLane lane;
  guint   first, last;       /* indices in the lane, both inclusive */
  guint   n_items;           /* 1: an event; more: a cluster */
  gboolean is_sparse;        /* only those of the range that reach into sight */

  double  x, y, width, height;         /* to point at and to focus */
  double  mark_x, mark_y, mark_width, mark_height;
  double  label_x, label_width;        /* no label when 0 */
  guint8  sign;              /* of the event; of a cluster the one it holds most */
  gboolean is_mixed;         /* a cluster of several signs */
  guint8  flags;             /* LrTimelineFlags; AHEAD for a cluster of nothing else */
  guint8  fill;              /* of a cluster of absence: percent of its school days */
  LrDay   start, end;
} LrTimelineBox;

typedef struct
{
  LrTimelineLane lane;
  double  y, height;         /* of the lane */
  double  rows_y, row_height;
  guint   n_rows;
} LrTimelineLaneBox;

/* Adds the boxes of one lane to @boxes (element-type LrTimelineBox), by time.
 * Their number depends on the width alone: at most so many for each bucket as
 * there are rows, or bars that fit. */
void lr_timeline_boxes_place (GArray                  *boxes,
                              const LrTimelinePlot    *plot,
                              LrTimelineModel         *model,
                              const LrTimelineLaneBox *lane);

G_END_DECLS
