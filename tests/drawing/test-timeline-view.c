/* test-timeline-view.c: zooming and moving along a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "lr-timeline-view.h"

static void
check_limits (const LrTimelineView *view)
{
  g_assert_cmpfloat (view->days, >=, LR_TIMELINE_MIN_DAYS);
  g_assert_cmpfloat (view->days, <=, LR_TIMELINE_MAX_DAYS);
  g_assert_cmpfloat (view->start, >=, LR_DAY_MIN);
  g_assert_cmpfloat (view->start + view->days, <=, LR_DAY_MAX + 1.0001);
}

static void
zoom_keeps_the_day_under_the_pointer (void)
{
  for (double anchor = 0; anchor <= 1; anchor += 0.125)
    {
      LrTimelineView view = lr_timeline_view (lr_day (2026, 8, 1) + 0.3, 200);
      double day = lr_timeline_view_get_day (&view, 1000, anchor * 1000);

      for (guint i = 0; i < 12; i++)
        {
          view = lr_timeline_view_zoom (&view, 1.4, anchor);
          g_assert_cmpfloat_with_epsilon (lr_timeline_view_get_day (&view, 1000, anchor * 1000), day, 1e-6);
        }
    }
}

static void
zoom_there_and_back_is_the_same_view (void)
{
  LrTimelineView view = lr_timeline_view (lr_day (2026, 8, 1) + 0.3, 200);
  LrTimelineView there = lr_timeline_view_zoom (&view, 7, 0.42);
  LrTimelineView back = lr_timeline_view_zoom (&there, 1.0 / 7, 0.42);

  g_assert_true (lr_timeline_view_equal (&view, &back));
  g_assert_false (lr_timeline_view_equal (&view, &there));
}

static void
limits_hold_whatever_is_asked (void)
{
  static const double factors[] = { 1e-9, 0.1, 1, 10, 1e9, G_MAXDOUBLE };
  LrTimelineView view = lr_timeline_view (lr_day (2026, 8, 1), 30);

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      LrTimelineView zoomed = lr_timeline_view_zoom (&view, factors[i], 0.5);
      LrTimelineView moved = lr_timeline_view_pan (&view, factors[i]);
      LrTimelineView other = lr_timeline_view_pan (&view, -factors[i]);

      check_limits (&zoomed);
      check_limits (&moved);
      check_limits (&other);
    }

  view = lr_timeline_view (0.0 / 0.0, -5);
  check_limits (&view);
}

static void
fit_shows_both_ends (void)
{
  LrDay first = lr_day (2026, 1, 1);

  for (int days = 0; days < 3400; days += 97)
    {
      LrTimelineView view = lr_timeline_view_fit (first, first + (guint) days);

      check_limits (&view);
      g_assert_cmpfloat (view.start, <, first);
      g_assert_cmpfloat (view.start + view.days, >, first + (guint) days + 1);
    }

  /* Of a longer history the end. */
  {
    LrTimelineView view = lr_timeline_view_fit (first, first + 9000);

    check_limits (&view);
    g_assert_cmpfloat (view.start + view.days, >, first + 9001);
  }
}

static void
show_moves_no_further_than_needed (void)
{
  LrTimelineView view = lr_timeline_view (lr_day (2026, 1, 1), 100);
  LrTimelineView same = lr_timeline_view_show (&view, lr_day (2026, 2, 1), lr_day (2026, 2, 3));
  LrTimelineView later = lr_timeline_view_show (&view, lr_day (2026, 6, 1), lr_day (2026, 6, 1));
  LrTimelineView earlier = lr_timeline_view_show (&view, lr_day (2025, 6, 1), lr_day (2025, 6, 1));

  g_assert_true (lr_timeline_view_equal (&view, &same));
  g_assert_cmpfloat (later.days, ==, 100);
  g_assert_cmpfloat_with_epsilon (later.start + later.days, lr_day (2026, 6, 2) + 3, 1e-6);
  g_assert_cmpfloat_with_epsilon (earlier.start, lr_day (2025, 6, 1) - 3.0, 1e-6);
}

static void
mix_begins_and_ends_where_it_should (void)
{
  LrTimelineView from = lr_timeline_view (lr_day (2026, 1, 1), 100);
  LrTimelineView to = lr_timeline_view (lr_day (2026, 3, 1), 7);
  LrTimelineView begin = lr_timeline_view_mix (&from, &to, 0);
  LrTimelineView middle = lr_timeline_view_mix (&from, &to, 0.5);
  LrTimelineView end = lr_timeline_view_mix (&from, &to, 1);

  g_assert_true (lr_timeline_view_equal (&begin, &from));
  g_assert_true (lr_timeline_view_equal (&end, &to));
  g_assert_cmpfloat (middle.days, <, 100);
  g_assert_cmpfloat (middle.days, >, 7);
}

/* The change to summer time on 29 March 2026 is no shorter day here. */
static void
days_are_equally_wide (void)
{
  LrTimelineView view = lr_timeline_view (lr_day (2026, 3, 23), 14);

  for (LrDay day = lr_day (2026, 3, 23); day < lr_day (2026, 4, 6); day++)
    g_assert_cmpfloat_with_epsilon (lr_timeline_view_get_x (&view, 1400, day + 1) -
                                    lr_timeline_view_get_x (&view, 1400, day), 100, 1e-6);
}

static void
zooms_to_spans_with_a_name (void)
{
  static const struct { const char *name; LrTimelineZoom zoom; double least, most; } rows[] = {
    { "days", LR_TIMELINE_ZOOM_DAYS, 7, 21 },
    { "months", LR_TIMELINE_ZOOM_MONTHS, 90, 200 },
    { "years", LR_TIMELINE_ZOOM_YEARS, 700, 1500 },
  };
  LrDay today = lr_day (2026, 11, 26);
  LrTimelineZoom zoom = LR_TIMELINE_N_ZOOMS;

  g_assert_cmpuint (G_N_ELEMENTS (rows), ==, LR_TIMELINE_N_ZOOMS);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LrTimelineView before = lr_timeline_view (today - 60, 100);
      LrTimelineView view = lr_timeline_view_zoom_to (&before, rows[i].zoom, today);
      LrTimelineView again = lr_timeline_view_zoom_to (&view, rows[i].zoom, today);

      g_assert_cmpstr (lr_timeline_zoom_get_name (rows[i].zoom), ==, rows[i].name);
      g_assert_true (lr_timeline_zoom_find (rows[i].name, &zoom));
      g_assert_cmpint (zoom, ==, rows[i].zoom);
      g_assert_cmpfloat (view.days, >=, rows[i].least);
      g_assert_cmpfloat (view.days, <=, rows[i].most);
      g_assert_cmpint (lr_timeline_view_get_zoom (&view), ==, rows[i].zoom);
      g_assert_true (lr_timeline_view_equal (&view, &again));
    }
  g_assert_false (lr_timeline_zoom_find ("weeks", &zoom));
}

static void
zooms_around_today_or_the_middle (void)
{
  static const struct { double start, days; gboolean sees_today; } rows[] = {
    { -60, 100, TRUE }, { 0, 400, TRUE }, { -99, 100, TRUE },  /* today at the left and at the right edge */
    { -400, 100, FALSE }, { 50, 1000, FALSE },
  };
  LrDay today = lr_day (2026, 11, 26);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LrTimelineView before = lr_timeline_view (today + rows[i].start, rows[i].days);

      for (guint zoom = 0; zoom < LR_TIMELINE_N_ZOOMS; zoom++)
        {
          LrTimelineView view = lr_timeline_view_zoom_to (&before, zoom, today);
          double place = (today + 0.5 - view.start) / view.days;

          if (rows[i].sees_today)
            g_assert_cmpfloat (fabs (place - 0.5), <=, 0.21);
          else
            g_assert_cmpfloat (fabs (view.start + view.days / 2 - before.start - before.days / 2), <, 1e-6);
        }
    }
}

static void
the_nearest_span_is_that_by_its_factor (void)
{
  static const struct { double days; LrTimelineZoom zoom; } rows[] = {
    { 1, LR_TIMELINE_ZOOM_DAYS }, { 45, LR_TIMELINE_ZOOM_DAYS }, { 60, LR_TIMELINE_ZOOM_MONTHS },
    { 365, LR_TIMELINE_ZOOM_MONTHS }, { 500, LR_TIMELINE_ZOOM_YEARS }, { 3653, LR_TIMELINE_ZOOM_YEARS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LrTimelineView view = lr_timeline_view (lr_day (2024, 1, 1), rows[i].days);

      g_assert_cmpint (lr_timeline_view_get_zoom (&view), ==, rows[i].zoom);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-view/zoom-keeps-the-day-under-the-pointer", zoom_keeps_the_day_under_the_pointer);
  g_test_add_func ("/timeline-view/zoom-there-and-back-is-the-same-view", zoom_there_and_back_is_the_same_view);
  g_test_add_func ("/timeline-view/limits-hold-whatever-is-asked", limits_hold_whatever_is_asked);
  g_test_add_func ("/timeline-view/fit-shows-both-ends", fit_shows_both_ends);
  g_test_add_func ("/timeline-view/show-moves-no-further-than-needed", show_moves_no_further_than_needed);
  g_test_add_func ("/timeline-view/mix-begins-and-ends-where-it-should", mix_begins_and_ends_where_it_should);
  g_test_add_func ("/timeline-view/days-are-equally-wide", days_are_equally_wide);

  g_test_add_func ("/timeline-view/zooms-to-spans-with-a-name", zooms_to_spans_with_a_name);
  g_test_add_func ("/timeline-view/zooms-around-today-or-the-middle", zooms_around_today_or_the_middle);
  g_test_add_func ("/timeline-view/nearest-span-is-that-by-its-factor", the_nearest_span_is_that_by_its_factor);

  return g_test_run ();
}
