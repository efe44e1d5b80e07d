/* lr-timeline-view.h: the stretch of time that is in sight
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"

G_BEGIN_DECLS

#define LR_TIMELINE_MIN_DAYS 1.0
#define LR_TIMELINE_MAX_DAYS 3653.0  /* ten years */

/**
 * LrTimelineView:
 *
 * A plain value: which days are in sight. Every function gives a new view, held
 * between one day and ten years and within the days that a record may carry.
 * Days are calendar days without a clock, so summer time does not exist here.
 */
typedef struct
{
  double start;  /* at the left edge: an LrDay, with the part of that day that is out of sight */
  double days;   /* how many days fit */
} LrTimelineView;

/* How much is in sight at once, in the words of a person. */
typedef enum
{
  LR_TIMELINE_ZOOM_DAYS,
  LR_TIMELINE_ZOOM_MONTHS,
  LR_TIMELINE_ZOOM_YEARS,
  LR_TIMELINE_N_ZOOMS,
} LrTimelineZoom;

/* @days from @start on. */
LrTimelineView lr_timeline_view         (double                start,
                                         double                days);
/* Both days and some air around them; the last ten years when they are further
 * apart. */
LrTimelineView lr_timeline_view_fit     (LrDay                 first,
                                         LrDay                 last);
/* @factor: above 1 to see less time; @anchor: which part of the width stays where
 * it is, from 0 to 1 */
LrTimelineView lr_timeline_view_zoom    (const LrTimelineView *view,
                                         double                factor,
                                         double                anchor);
/* @days: more than 0 to later days */
LrTimelineView lr_timeline_view_pan     (const LrTimelineView *view,
                                         double                days);
/* No further than needed to bring @first to @last in sight; zooms out only when
 * they do not fit. */
LrTimelineView lr_timeline_view_show    (const LrTimelineView *view,
                                         LrDay                 first,
                                         LrDay                 last);
/* For movement: @progress goes from 0 (@from) to 1 (@to), and the span grows or
 * shrinks by equal factors in equal time. */
LrTimelineView lr_timeline_view_mix     (const LrTimelineView *from,
                                         const LrTimelineView *to,
                                         double                progress);
gboolean       lr_timeline_view_equal   (const LrTimelineView *a,
                                         const LrTimelineView *b);

/* As much time as @zoom says. Around @today when that is in sight, which then stays
 * clear of the edges; else around the middle. */
LrTimelineView lr_timeline_view_zoom_to (const LrTimelineView *view,
                                         LrTimelineZoom        zoom,
                                         LrDay                 today);
/* The one that is nearest by the factor between them, as a person sees it. */
LrTimelineZoom lr_timeline_view_get_zoom (const LrTimelineView *view);
/* (transfer none): "days", "months" or "years", as actions name it. */
const char    *lr_timeline_zoom_get_name (LrTimelineZoom       zoom);
gboolean       lr_timeline_zoom_find     (const char          *name,
                                          LrTimelineZoom      *zoom);

/* Between days and points along a width. */
double         lr_timeline_view_get_x   (const LrTimelineView *view,
                                         double                width,
                                         double                day);
double         lr_timeline_view_get_day (const LrTimelineView *view,
                                         double                width,
                                         double                x);

G_END_DECLS
