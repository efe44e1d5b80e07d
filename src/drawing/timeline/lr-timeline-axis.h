/* lr-timeline-axis.h: school weeks, months and years along a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-model.h"
#include "lr-timeline-plot.h"

G_BEGIN_DECLS

/* The axis has two tiers: 0 names the larger stretch, 1 the smaller. */
typedef struct
{
  guint   tier;
  LrDay   day;               /* on which it begins */
  double  x;                 /* of the line */
  double  label_x, label_width;        /* no label when 0 */
  gboolean is_free;          /* a week or day without school */
  char   *label;
} LrTimelineTick;

typedef struct
{
  double  x, width;
  const char *name;          /* of a holiday; NULL for a weekend */
} LrTimelineFreeBox;

/* (transfer full) (element-type LrTimelineTick): of both tiers, each from left to
 * right; @model: whose holidays make a week or day free */
GArray *lr_timeline_axis_place_ticks (const LrTimelinePlot *plot,
                                      LrTimelineModel      *model);
/* The name of each stretch of the lower tier stands beside what lies there from @x
 * on, or is left out where it does not fit. */
void    lr_timeline_axis_make_room   (GArray               *ticks,
                                      const LrTimelinePlot *plot,
                                      double                x,
                                      double                width);
/* (transfer full) (element-type LrTimelineFreeBox): holidays at every zoom, weekends
 * where they can be seen. The names stay with @model. */
GArray *lr_timeline_axis_place_free  (const LrTimelinePlot *plot,
                                      LrTimelineModel      *model);

G_END_DECLS
