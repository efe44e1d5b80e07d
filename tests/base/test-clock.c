/* test-clock.c: where time comes from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-clock.h"

static gint64 moment;

static gint64
read_mine (LrClockHand hand)
{
  return moment * G_USEC_PER_SEC + (gint64) hand;
}

static void
test_it_is_the_clock_of_the_system (void)
{
  gint64 before = g_get_real_time ();
  gint64 now = lr_clock_read (LR_CLOCK_WALL);
  gint64 awake = g_get_monotonic_time ();

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time ());
  g_assert_cmpint (lr_clock_read (LR_CLOCK_AWAKE), >=, awake);
  g_assert_cmpint (lr_clock_read (LR_CLOCK_BOOT), >=, awake);
}

static void
test_another_can_take_its_place (void)
{
  static const struct { gint64 moment; const char *day; } cases[] = {
    { 0, "1970-01-01" },
    { 1791331199, "2026-10-06" },
    { 1791331200, "2026-10-07" },
    { -1, "1969-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) local = NULL;
      g_autofree char *day = NULL;
      g_autofree char *today = NULL;

      moment = cases[i].moment;
      lr_clock_set_source (read_mine);
      local = lr_clock_dup_local ();
      today = lr_day_format_iso (lr_clock_get_today ());
      g_assert_cmpint (lr_clock_get_moment (), ==, cases[i].moment);
      g_assert_cmpint (lr_clock_read (LR_CLOCK_BOOT), ==, moment * G_USEC_PER_SEC + LR_CLOCK_BOOT);
      lr_clock_set_source (NULL);

      day = g_date_time_format (local, "%Y-%m-%d");
      g_assert_cmpstr (day, ==, cases[i].day);
      g_assert_cmpstr (today, ==, cases[i].day);
    }
}

/* The kernel's timers go off when the other clock would stand there. */
static void
test_a_moment_to_come_is_as_far_off_for_the_system (void)
{
  gint64 rest;

  moment = 1791331200;
  lr_clock_set_source (read_mine);
  rest = lr_clock_to_system (moment * G_USEC_PER_SEC + 5 * G_USEC_PER_SEC) - g_get_real_time ();
  lr_clock_set_source (NULL);

  g_assert_cmpint (rest, <=, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (rest, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/system", test_it_is_the_clock_of_the_system);
  g_test_add_func ("/clock/another", test_another_can_take_its_place);
  g_test_add_func ("/clock/as-far-off", test_a_moment_to_come_is_as_far_off_for_the_system);

  return g_test_run ();
}
