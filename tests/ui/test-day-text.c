/* test-day-text.c: days as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-day-text.h"

#define TODAY (lr_day (2026, 11, 22))

static void
reads_what_people_type (void)
{
  static const struct { const char *text; gboolean good; int year, month, day; } cases[] = {
    { "12-11-2026", TRUE, 2026, 11, 12 },
    { " 1-2-2027 ", TRUE, 2027, 2, 1 },
    { "1/2/27", TRUE, 2027, 2, 1 },
    { "1.2.2027", TRUE, 2027, 2, 1 },
    { "1 2 2027", TRUE, 2027, 2, 1 },
    { "2027-02-01", TRUE, 2027, 2, 1 },
    { "29-02-2028", TRUE, 2028, 2, 29 },
    { "29-02-2027", FALSE },
    { "31-11-2026", FALSE },
    { "0-1-2026", FALSE },
    { "1-13-2026", FALSE },
    { "1-1-1899", FALSE },
    { "1-1-2200", FALSE },
    { "1-2-3-4", FALSE },
    { "12", FALSE },
    { "tomorrow", FALSE },
    { "12--2026", FALSE },
    { "-1-2-2026", FALSE },
    /* Without a year: the nearest one. */
    { "20-11", TRUE, 2026, 11, 20 },
    { "7-1", TRUE, 2027, 1, 7 },
    { "30-6", TRUE, 2026, 6, 30 },
    { "29-2", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrDay day;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (lr_day_text_parse (cases[i].text, TODAY, &day), ==, cases[i].good);
      if (cases[i].good)
        g_assert_cmpuint (day, ==, lr_day (cases[i].year, cases[i].month, cases[i].day));
    }
}

static void
empty_is_no_day (void)
{
  LrDay day = TODAY;

  g_assert_true (lr_day_text_parse ("  ", TODAY, &day));
  g_assert_cmpuint (day, ==, LR_DAY_NONE);
}

static void
reads_back_what_it_shows (void)
{
  for (LrDay shown = TODAY; shown < TODAY + 800; shown += 13)
    {
      g_autofree char *text = lr_day_text_format_typed (shown);
      LrDay day;

      g_assert_true (lr_day_text_parse (text, TODAY, &day));
      g_assert_cmpuint (day, ==, shown);
    }
}

static void
says_how_far_off_a_day_is (void)
{
  static const struct { int offset; const char *text; } cases[] = {
    { 0, "today" }, { 1, "tomorrow" }, { 2, "in 2 days" },
    { -1, "1 day late" }, { -9, "9 days late" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lr_day_text_format_due ((LrDay) ((int) TODAY + cases[i].offset), TODAY);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The year is only said where it is another. */
static void
near_days_have_no_year (void)
{
  static const struct { int year, month, day; const char *text; } cases[] = {
    { 2026, 1, 1, "1 Jan" },
    { 2026, 12, 31, "31 Dec" },
    { 2025, 12, 31, "31 Dec 2025" },
    { 2027, 1, 1, "1 Jan 2027" },
    { 0, 0, 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrDay day = cases[i].year != 0 ? lr_day (cases[i].year, cases[i].month, cases[i].day) : LR_DAY_NONE;
      g_autofree char *text = lr_day_text_format_near (day, lr_day (2026, 11, 18));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-text/reads-what-people-type", reads_what_people_type);
  g_test_add_func ("/day-text/empty-is-no-day", empty_is_no_day);
  g_test_add_func ("/day-text/reads-back-what-it-shows", reads_back_what_it_shows);
  g_test_add_func ("/day-text/says-how-far-off-a-day-is", says_how_far_off_a_day_is);
  g_test_add_func ("/day-text/near", near_days_have_no_year);

  return g_test_run ();
}
