/* test-words.c: days, moments and numbers in the language of the app
 *
 * Run with --dutch where only the messages of the system are Dutch, its dates
 * and numbers are not; and without, where it is the other way round.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-words.h"

#include <libintl.h>
#include <locale.h>

static gboolean is_dutch;

#define IN_LANGUAGE(row) (is_dutch ? (row).dutch : (row).english)

static void
months_have_names_of_the_app (void)
{
  static const struct { const char *english, *dutch, *short_english, *short_dutch; } rows[] = {
    { "January", "januari", "Jan", "jan" },
    { "February", "februari", "Feb", "feb" },
    { "March", "maart", "Mar", "mrt" },
    { "April", "april", "Apr", "apr" },
    { "May", "mei", "May", "mei" },
    { "June", "juni", "Jun", "jun" },
    { "July", "juli", "Jul", "jul" },
    { "August", "augustus", "Aug", "aug" },
    { "September", "september", "Sep", "sep" },
    { "October", "oktober", "Oct", "okt" },
    { "November", "november", "Nov", "nov" },
    { "December", "december", "Dec", "dec" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (lr_month_get_name ((int) i + 1), ==, IN_LANGUAGE (rows[i]));
      g_assert_cmpstr (lr_month_get_short_name ((int) i + 1), ==, is_dutch ? rows[i].short_dutch : rows[i].short_english);
    }
}

static void
weekdays_have_names_of_the_app (void)
{
  static const struct { const char *english, *dutch, *short_english, *short_dutch; } rows[] = {
    { "Monday", "maandag", "Mon", "ma" },
    { "Tuesday", "dinsdag", "Tue", "di" },
    { "Wednesday", "woensdag", "Wed", "wo" },
    { "Thursday", "donderdag", "Thu", "do" },
    { "Friday", "vrijdag", "Fri", "vr" },
    { "Saturday", "zaterdag", "Sat", "za" },
    { "Sunday", "zondag", "Sun", "zo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (lr_weekday_get_name (i + 1), ==, IN_LANGUAGE (rows[i]));
      g_assert_cmpstr (lr_weekday_get_short_name (i + 1), ==,
                       is_dutch ? rows[i].short_dutch : rows[i].short_english);
    }
}

static void
days_are_written_in_each_style (void)
{
  static const struct { int year, month, day; LrDayStyle style; const char *english, *dutch; } rows[] = {
    { 2026, 10, 29, LR_DAY_FULL, "29 October 2026", "29 oktober 2026" },
    { 2026, 3, 1, LR_DAY_FULL, "1 March 2026", "1 maart 2026" },
    { 2026, 3, 1, LR_DAY_SHORT, "1 Mar 2026", "1 mrt 2026" },
    { 2026, 3, 1, LR_DAY_NO_YEAR, "1 Mar", "1 mrt" },
    { 2026, 10, 29, LR_DAY_WITH_WEEKDAY, "Thursday 29 October 2026", "donderdag 29 oktober 2026" },
    { 2027, 5, 2, LR_DAY_WITH_WEEKDAY, "Sunday 2 May 2027", "zondag 2 mei 2027" },
    { 2026, 10, 29, LR_DAY_IN_WEEK, "Thu 29", "do 29" },
    { 2026, 10, 29, LR_DAY_MONTH, "October 2026", "oktober 2026" },
    { 2026, 5, 29, LR_DAY_SHORT_MONTH, "May 2026", "mei 2026" },
    { 1900, 1, 1, LR_DAY_FULL, "1 January 1900", "1 januari 1900" },
    { 2199, 12, 31, LR_DAY_SHORT, "31 Dec 2199", "31 dec 2199" },
  };
  g_autofree char *none = lr_day_format (LR_DAY_NONE, LR_DAY_FULL);

  g_assert_cmpstr (none, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = lr_day_format (lr_day (rows[i].year, rows[i].month, rows[i].day), rows[i].style);

      g_assert_cmpstr (text, ==, IN_LANGUAGE (rows[i]));
    }
}

static void
moments_have_the_time_of_day (void)
{
  static const struct { LrDayStyle style; const char *english, *dutch; } rows[] = {
    { LR_DAY_FULL, "29 October 2026 at 09:05", "29 oktober 2026 om 09:05" },
    { LR_DAY_SHORT, "29 Oct 2026, 09:05", "29 okt 2026, 09:05" },
  };
  g_autoptr (GDateTime) moment = g_date_time_new_local (2026, 10, 29, 9, 5, 59);
  g_autofree char *beyond = lr_moment_format (G_MAXINT64, LR_DAY_FULL);

  g_assert_cmpstr (beyond, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = lr_moment_format (g_date_time_to_unix (moment), rows[i].style);

      g_assert_cmpstr (text, ==, IN_LANGUAGE (rows[i]));
    }
}

static void
hours_have_the_decimal_point_of_the_app (void)
{
  static const struct { gint64 quarters; const char *english, *dutch; } rows[] = {
    { 0, "0", "0" },
    { 1, "0.25", "0,25" },
    { 6, "1.5", "1,5" },
    { 65, "16.25", "16,25" },
    { 67, "16.75", "16,75" },
    { 4000, "1000", "1000" },
    { 40002, "10000.5", "10000,5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = lr_quarters_format (rows[i].quarters);

      g_assert_cmpstr (text, ==, IN_LANGUAGE (rows[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  is_dutch = argc > 1 && g_str_equal (argv[1], "--dutch");
  g_assert_nonnull (setlocale (LC_ALL, ""));
  g_assert_cmpstr (setlocale (LC_TIME, NULL), ==, is_dutch ? "C" : "nl_NL.UTF-8");
  bindtextdomain ("leerrecht", g_getenv ("LEERRECHT_LOCALEDIR"));
  textdomain ("leerrecht");

  g_test_add_func ("/words/months-have-names-of-the-app", months_have_names_of_the_app);
  g_test_add_func ("/words/weekdays-have-names-of-the-app", weekdays_have_names_of_the_app);
  g_test_add_func ("/words/days-are-written-in-each-style", days_are_written_in_each_style);
  g_test_add_func ("/words/moments-have-the-time-of-day", moments_have_the_time_of_day);
  g_test_add_func ("/words/hours-have-the-decimal-point-of-the-app", hours_have_the_decimal_point_of_the_app);

  return g_test_run ();
}
