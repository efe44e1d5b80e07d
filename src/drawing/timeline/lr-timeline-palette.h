/* lr-timeline-palette.h: the colours of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-sign.h"

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue, alpha;
} LrTimelineColour;

typedef struct
{
  LrTimelineColour ink;       /* labels */
  LrTimelineColour quiet;     /* axis, names of lanes */
  LrTimelineColour grid;
  LrTimelineColour free;      /* hatching of holidays */
  LrTimelineColour band;      /* behind a step; every next one twice */
  LrTimelineColour today;
  LrTimelineColour ring;
  LrTimelineColour on_mark;   /* letters on a mark, and its inside when it is open */
  LrTimelineColour signs[LR_TIMELINE_N_SIGNS];
  double           faint;     /* how much is left of the label of a day or week without school */
  double           line;      /* width of a thin line */
} LrTimelinePalette;

const LrTimelinePalette *lr_timeline_palette_get_light    (void);
const LrTimelinePalette *lr_timeline_palette_get_dark     (void);
const LrTimelinePalette *lr_timeline_palette_get_contrast (gboolean is_dark);
const LrTimelinePalette *lr_timeline_palette_get_print    (void);

G_END_DECLS
