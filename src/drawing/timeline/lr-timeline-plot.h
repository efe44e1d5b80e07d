/* lr-timeline-plot.h: the part of a timeline in which time runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-view.h"

G_BEGIN_DECLS

/* Right of the names of the lanes, below the axis; lengths in the units of the
 * screen. */
typedef struct
{
  LrTimelineView view;
  double x, y, width, height;
  double per_day;
  double text_scale;
} LrTimelinePlot;

/* Where a day begins; it may be out of sight. */
double lr_timeline_plot_get_x  (const LrTimelinePlot *plot,
                                double                day);

/* Without asking a font: laying out stays a calculation, and the drawing cuts
 * what turns out to be wider. */
double lr_timeline_guess_width (const char           *text,
                                double                text_scale);

G_END_DECLS
