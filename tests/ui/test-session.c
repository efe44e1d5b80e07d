/* test-session.c: the day of a session that follows the clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-session.h"
#include "mock-clock.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Also when the clocks were put back or forward that day. */
static void
the_day_turns_at_midnight (void)
{
  static const struct { gint64 midnight; int month; int day; } cases[] = {
    { 1791324000, 10, 7 },   /* summer */
    { 1792969200, 10, 25 + 1 },  /* the end of the day on which it ended */
    { 1774821600, 3, 29 + 1 },   /* the end of the day on which it began */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrSession) session = NULL;
      LrDay day = lr_day (2026, cases[i].month, cases[i].day);
      guint n = 0;

      mock_clock_stop (cases[i].midnight - 1);
      session = lr_session_new ("/nowhere", LR_DAY_NONE);
      g_signal_connect_swapped (session, "notify::today", G_CALLBACK (count_cb), &n);
      g_assert_cmpint (lr_session_get_today (session), ==, day - 1);

      mock_clock_pass (1);
      while (n == 0)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpint (lr_session_get_today (session), ==, day);
    }
  mock_clock_end ();
}

static void
a_day_that_was_given_stays (void)
{
  g_autoptr (LrSession) session = NULL;

  mock_clock_stop (1791324000 - 1);
  session = lr_session_new ("/nowhere", lr_day (2026, 11, 18));
  mock_clock_pass (1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (lr_session_get_today (session), ==, lr_day (2026, 11, 18));
  mock_clock_end ();
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "Europe/Amsterdam", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/the-day-turns-at-midnight", the_day_turns_at_midnight);
  g_test_add_func ("/session/a-day-that-was-given-stays", a_day_that_was_given_stays);

  return g_test_run ();
}
