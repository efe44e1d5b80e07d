/* test-timeline-view.c: zooming and moving along a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

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
      LrTimelineView view = lr_timeline_view_fit (first, first + days);

      check_limits (&view);
      g_assert_cmpfloat (view.start, <, first);
      g_assert_cmpfloat (view.start + view.days, >, first + days + 1);
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

  return g_test_run ();
}
