/* lr-timeline-plot.c: the part of a timeline in which time runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-plot.h"

/* For a text scale of 1. */
#define LETTER_WIDTH 6.8
#define TEXT_PADDING 8

double
lr_timeline_plot_get_x (const LrTimelinePlot *plot,
                        double                day)
{
  return plot->x + (day - plot->view.start) * plot->per_day;
}

double
lr_timeline_guess_width (const char *text,
                         double      text_scale)
{
  return ((double) g_utf8_strlen (text, -1) * LETTER_WIDTH + TEXT_PADDING) * text_scale;
}
