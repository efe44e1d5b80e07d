/* test-day.c: calendar days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-day.h"

static void
reads_only_whole_iso_days (void)
{
  static const struct { const char *text; gboolean good; } cases[] = {
    { "2026-10-07", TRUE },  { "2024-02-29", TRUE },  { "2025-02-29", FALSE },
    { "2026-13-01", FALSE }, { "2026-1-1", FALSE },   { "2026-10-07 ", FALSE },
    { "2026/10/07", FALSE }, { "", FALSE },           { "0000-01-01", FALSE },
    { "+026-10-07", FALSE }, { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrDay day = LR_DAY_NONE;

      g_assert_cmpint (lr_day_parse_iso (cases[i].text, &day), ==, cases[i].good);
      if (cases[i].good)
        {
          g_autofree char *again = lr_day_format_iso (day);

          g_assert_cmpstr (again, ==, cases[i].text);
        }
    }
}

static void
finds_easter (void)
{
  static const int easters[][3] = {
    { 2024, 3, 31 }, { 2025, 4, 20 }, { 2026, 4, 5 }, { 2027, 3, 28 }, { 2028, 4, 16 },
    { 2029, 4, 1 }, { 2038, 4, 25 }, { 1961, 4, 2 }, { 2008, 3, 23 }, { 1954, 4, 18 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (easters); i++)
    g_assert_cmpuint (lr_day_get_easter (easters[i][0]), ==,
                      lr_day (easters[i][0], easters[i][1], easters[i][2]));
}

static void
weekday_agrees_with_the_calendar (void)
{
  for (LrDay day = lr_day (2024, 1, 1); day < lr_day (2032, 1, 1); day++)
    {
      GDate date = lr_day_to_date (day);

      g_assert_cmpint (lr_day_get_weekday (day), ==, g_date_get_weekday (&date));
      g_assert_cmpint (lr_day_get_weekday (lr_day_get_monday (day)), ==, G_DATE_MONDAY);
    }
}

static void
months_end_on_the_last_day (void)
{
  g_assert_cmpuint (lr_day_add_months (lr_day (2026, 11, 30), 3), ==, lr_day (2027, 2, 28));
  g_assert_cmpuint (lr_day_add_months (lr_day (2027, 11, 30), 3), ==, lr_day (2028, 2, 29));
  g_assert_cmpuint (lr_day_add_months (lr_day (2026, 8, 31), 3), ==, lr_day (2026, 11, 30));
}

static void
age_turns_on_the_birthday (void)
{
  LrDay birth = lr_day (2012, 2, 29);

  g_assert_cmpint (lr_day_get_age (birth, lr_day (2024, 2, 28)), ==, 11);
  g_assert_cmpint (lr_day_get_age (birth, lr_day (2024, 2, 29)), ==, 12);
  g_assert_cmpint (lr_day_get_age (birth, lr_day (2025, 2, 28)), ==, 12);
  g_assert_cmpint (lr_day_get_age (birth, lr_day (2025, 3, 1)), ==, 13);
}

static void
school_year_turns_on_1_august (void)
{
  g_assert_cmpuint (lr_day_get_school_year (lr_day (2026, 7, 31)), ==, lr_day (2025, 8, 1));
  g_assert_cmpuint (lr_day_get_school_year (lr_day (2026, 8, 1)), ==, lr_day (2026, 8, 1));
  g_assert_cmpuint (lr_day_get_school_year_end (lr_day (2026, 8, 1)), ==, lr_day (2027, 7, 31));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/reads-only-whole-iso-days", reads_only_whole_iso_days);
  g_test_add_func ("/day/finds-easter", finds_easter);
  g_test_add_func ("/day/weekday-agrees-with-the-calendar", weekday_agrees_with_the_calendar);
  g_test_add_func ("/day/months-end-on-the-last-day", months_end_on_the_last_day);
  g_test_add_func ("/day/age-turns-on-the-birthday", age_turns_on_the_birthday);
  g_test_add_func ("/day/school-year-turns-on-1-august", school_year_turns_on_1_august);

  return g_test_run ();
}
