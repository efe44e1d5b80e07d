/* lr-timeline-draw.h: draws a timeline that is laid out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-layout.h"
#include "lr-timeline-mark.h"

G_BEGIN_DECLS

/* Draws the whole of @layout from the origin of @cr. The ground is painted only when the palette has one (paper and the widget
 * leave that to what is behind). */
void lr_timeline_draw           (cairo_t                 *cr,
                                 LrTimelineLayout        *layout,
                                 const LrTimelinePalette *palette,
                                 LrTimelineText          *text);
/* The same with the lanes scrolled up by @scroll below an axis that stays; the
 * names of lanes stay too. @height: of what is in sight. */
void lr_timeline_draw_scrolled  (cairo_t                 *cr,
                                 LrTimelineLayout        *layout,
                                 double                   scroll,
                                 double                   height,
                                 const LrTimelinePalette *palette,
                                 LrTimelineText          *text);
/* A ring around the box that has the focus or the pointer. */
void lr_timeline_draw_ring      (cairo_t                 *cr,
                                 LrTimelineLayout        *layout,
                                 const LrTimelineBox     *box,
                                 const LrTimelinePalette *palette);

G_END_DECLS
