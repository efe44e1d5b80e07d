/* lr-timeline-layout-private.h: what the steps of laying out share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-layout.h"

G_BEGIN_DECLS

struct _LrTimelineLayout
{
  LrTimelineModel *model;
  LrTimelineView view;
  LrTimelineFrame frame;

  double plot_x, plot_y, plot_width, plot_height;
  double per_day;       /* units of the screen for one day */

  LrTimelineLaneBox lanes[LR_TIMELINE_N_LANES];
  GArray *boxes;        /* of LrTimelineBox, by lane and then by time */
  GArray *ticks;        /* of LrTimelineTick */
  GArray *free;         /* of LrTimelineFreeBox */
};

#define lr_timeline_layout_x(layout, day) \
  ((layout)->plot_x + ((double) (day) - (layout)->view.start) * (layout)->per_day)

void   lr_timeline_layout_place_items (LrTimelineLayout *layout,
                                       LrTimelineLane    lane);
void   lr_timeline_layout_place_ticks (LrTimelineLayout *layout);
void   lr_timeline_layout_place_free  (LrTimelineLayout *layout);

/* Without asking a font: laying out stays a calculation, and the drawing cuts
 * what turns out to be wider. */
double lr_timeline_guess_width        (const char       *text,
                                       double            text_scale);

G_END_DECLS
