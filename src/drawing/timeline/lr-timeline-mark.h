/* lr-timeline-mark.h: the shapes and patterns of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-boxes.h"
#include "lr-timeline-palette.h"
#include "lr-timeline-sign.h"
#include "lr-timeline-text.h"

G_BEGIN_DECLS

void lr_timeline_set_colour          (cairo_t                 *cr,
                                      const LrTimelineColour  *colour);
void lr_timeline_set_colour_alpha    (cairo_t                 *cr,
                                      const LrTimelineColour  *colour,
                                      double                   alpha);
void lr_timeline_add_round_rectangle (cairo_t                 *cr,
                                      double                   x,
                                      double                   y,
                                      double                   width,
                                      double                   height,
                                      double                   radius);
/* Slanted lines over a rectangle, @distance apart and in step with the whole
 * drawing, so that neighbours fit together. */
void lr_timeline_hatch               (cairo_t                 *cr,
                                      double                   x,
                                      double                   y,
                                      double                   width,
                                      double                   height,
                                      double                   distance,
                                      gboolean                 falling);

/* One sign on its own, also for a legend or a list: with its icon where @text has
 * icons, else with its letter. */
void lr_timeline_draw_sign           (cairo_t                 *cr,
                                      LrTimelineSign           sign,
                                      double                   x,
                                      double                   y,
                                      double                   width,
                                      double                   height,
                                      gboolean                 is_ahead,
                                      const LrTimelinePalette *palette,
                                      LrTimelineText          *text);
/* A cluster of moments is a pill with their number, one of bars says what they are;
 * one of absence also shows, as the height of its filling, how much of the school
 * days it takes. @scale: of the text */
void lr_timeline_draw_cluster        (cairo_t                 *cr,
                                      const LrTimelineBox     *box,
                                      double                   scale,
                                      const LrTimelinePalette *palette,
                                      LrTimelineText          *text);

G_END_DECLS
