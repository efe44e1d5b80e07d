/* lr-timeline-view.c: the stretch of time that is in sight
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-view.h"

#include <math.h>

/* A fitted view leaves this part of its width free at either side. */
#define FIT_MARGIN 0.03
/* So far from an edge stays today when one zooms to a span. */
#define TODAY_MARGIN 0.3

/* Two school weeks, half a year and three years. */
static const struct { const char *name; double days; } zooms[LR_TIMELINE_N_ZOOMS] = {
  [LR_TIMELINE_ZOOM_DAYS]   = { "days", 14 },
  [LR_TIMELINE_ZOOM_MONTHS] = { "months", 183 },
  [LR_TIMELINE_ZOOM_YEARS]  = { "years", 1096 },
};

LrTimelineView
lr_timeline_view (double start,
                  double days)
{
  LrTimelineView view;

  view.days = isfinite (days) ? CLAMP (days, LR_TIMELINE_MIN_DAYS, LR_TIMELINE_MAX_DAYS)
                              : LR_TIMELINE_MAX_DAYS;
  view.start = isfinite (start) ? CLAMP (start, LR_DAY_MIN, LR_DAY_MAX + 1 - view.days) : LR_DAY_MIN;

  return view;
}

LrTimelineView
lr_timeline_view_fit (LrDay first,
                      LrDay last)
{
  double days = (double) last + 1 - first;
  double margin = MAX (days * FIT_MARGIN, 1);

  days += 2 * margin;
  if (days > LR_TIMELINE_MAX_DAYS)
    return lr_timeline_view (last + 1 + margin - LR_TIMELINE_MAX_DAYS, LR_TIMELINE_MAX_DAYS);

  return lr_timeline_view (first - margin, days);
}

LrTimelineView
lr_timeline_view_zoom (const LrTimelineView *view,
                       double                factor,
                       double                anchor)
{
  double days = CLAMP (view->days / factor, LR_TIMELINE_MIN_DAYS, LR_TIMELINE_MAX_DAYS);

  return lr_timeline_view (view->start + anchor * (view->days - days), days);
}

LrTimelineView
lr_timeline_view_pan (const LrTimelineView *view,
                      double                days)
{
  return lr_timeline_view (view->start + days, view->days);
}

LrTimelineView
lr_timeline_view_show (const LrTimelineView *view,
                       LrDay                 first,
                       LrDay                 last)
{
  double margin = view->days * FIT_MARGIN;

  if (last + 1 - first + 2 * margin > view->days)
    return lr_timeline_view_fit (first, last);
  if (first - margin < view->start)
    return lr_timeline_view (first - margin, view->days);
  if (last + 1 + margin > view->start + view->days)
    return lr_timeline_view (last + 1 + margin - view->days, view->days);

  return *view;
}

LrTimelineView
lr_timeline_view_mix (const LrTimelineView *from,
                      const LrTimelineView *to,
                      double                progress)
{
  double days = from->days * pow (to->days / from->days, progress);
  double from_middle = from->start + from->days / 2;
  double to_middle = to->start + to->days / 2;
  double share = progress;

  if (progress <= 0)
    return *from;
  if (progress >= 1)
    return *to;
  if (fabs (to->days - from->days) > 1e-9 * from->days)
    share = (days - from->days) / (to->days - from->days);

  return lr_timeline_view (from_middle + share * (to_middle - from_middle) - days / 2, days);
}

LrTimelineView
lr_timeline_view_zoom_to (const LrTimelineView *view,
                          LrTimelineZoom        zoom,
                          LrDay                 today)
{
  double place = (today + 0.5 - view->start) / view->days;
  double days = zooms[zoom].days;

  if (today == LR_DAY_NONE || place < 0 || place > 1)
    return lr_timeline_view (view->start + (view->days - days) / 2, days);

  return lr_timeline_view (today + 0.5 - CLAMP (place, TODAY_MARGIN, 1 - TODAY_MARGIN) * days, days);
}

LrTimelineZoom
lr_timeline_view_get_zoom (const LrTimelineView *view)
{
  LrTimelineZoom best = 0;

  for (guint i = 1; i < LR_TIMELINE_N_ZOOMS; i++)
    {
      if (fabs (log (view->days / zooms[i].days)) < fabs (log (view->days / zooms[best].days)))
        best = i;
    }

  return best;
}

const char *
lr_timeline_zoom_get_name (LrTimelineZoom zoom)
{
  return zooms[zoom].name;
}

gboolean
lr_timeline_zoom_find (const char     *name,
                       LrTimelineZoom *zoom)
{
  for (guint i = 0; i < LR_TIMELINE_N_ZOOMS; i++)
    {
      if (g_str_equal (zooms[i].name, name))
        {
          *zoom = i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
lr_timeline_view_equal (const LrTimelineView *a,
                        const LrTimelineView *b)
{
  return fabs (a->start - b->start) < 1e-9 && fabs (a->days - b->days) < 1e-9;
}

double
lr_timeline_view_get_x (const LrTimelineView *view,
                        double                width,
                        double                day)
{
  return (day - view->start) / view->days * width;
}

double
lr_timeline_view_get_day (const LrTimelineView *view,
                          double                width,
                          double                x)
{
  return view->start + x / width * view->days;
}
