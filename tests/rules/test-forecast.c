/* test-forecast.c: what comes if nothing changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "history.h"
#include "lr-forecast.h"

/* One pupil in region Noord, born on 5 May 2012: in autumn 2026 there is no school from
 * 10 to 18 October. */
typedef struct
{
  const char *name;
  const char *history;
  const char *today;
  const char *expected;  /* "SINCE KIND: id date, ...", or "HOURS UNTIL" towards sixteen, or "" */
  const char *known;     /* up to when absence is known; default today */
  const char *attended;  /* a day in a week of the build-up in which something was attended */
  const char *exempt;
  const char *offer;
} Case;

static const Case cases[] = {
  { "nothing", "", "2026-09-10", "" },
  { "first-day", "2026-09-07u", "2026-09-07",
    "2026-09-07 unauthorised: hours-9 2026-09-08, hours-12 2026-09-08, hours-16 2026-09-09, sixteen-in-four 2026-09-09, "
    "absent-2-weeks 2026-09-21, absent-4-weeks 2026-10-05, home-sitter 2026-10-05, times-25 2026-10-09, "
    "home-3-months 2026-12-07" },
  { "what-was-reached-in-it-is-not-told-again", "2026-09-07..u", "2026-10-06",
    "2026-09-07 unauthorised: times-25 2026-10-09, home-3-months 2026-12-07" },
  { "what-was-reached-before-it-is", "2026-09-01..2026-09-03u 2026-09-28u", "2026-09-28",
    "2026-09-28 unauthorised: sixteen-in-four 2026-09-30, absent-2-weeks 2026-10-19, absent-4-weeks 2026-11-02, "
    "home-sitter 2026-11-02, times-25 2026-11-03, home-3-months 2026-12-28" },
  { "sick-goes-on-sick", "2026-09-07..2026-09-09s", "2026-09-09",
    "2026-09-07 sick: sick-7-days 2026-09-15, absent-2-weeks 2026-09-21, absent-4-weeks 2026-10-05, home-3-months 2026-12-07" },
  { "the-kind-of-the-last-day-counts", "2026-09-07..2026-09-08s 2026-09-09u", "2026-09-09",
    "2026-09-07 unauthorised: hours-9 2026-09-10, hours-12 2026-09-10, hours-16 2026-09-11, sixteen-in-four 2026-09-11, "
    "absent-2-weeks 2026-09-21, absent-4-weeks 2026-10-05, home-sitter 2026-10-07, times-25 2026-10-20, "
    "home-3-months 2026-12-07" },
  { "suspended-goes-on-suspended", "2026-09-07g", "2026-09-07",
    "2026-09-07 suspended: absent-2-weeks 2026-09-21, absent-4-weeks 2026-10-05, home-3-months 2026-12-07" },
  { "luxury-is-no-second-luxury", "2026-09-01..2026-09-03u 2026-09-28x", "2026-09-28",
    "2026-09-28 unauthorised: sixteen-in-four 2026-09-30, absent-2-weeks 2026-10-19, absent-4-weeks 2026-11-02, "
    "home-sitter 2026-11-02, times-25 2026-11-03, home-3-months 2026-12-28" },
  { "a-holiday-ends-nothing", "2026-10-05..2026-10-09s", "2026-10-14",
    "2026-10-05 sick: sick-7-days 2026-10-20, absent-2-weeks 2026-10-26, absent-4-weeks 2026-11-09, home-3-months 2027-01-05" },
  { "an-attended-day-ends-it", "2026-09-07..2026-09-09s", "2026-09-10", "" },
  { "not-when-nothing-is-known-since", "2026-09-07..2026-09-11s", "2026-09-15",
    "2026-09-07 sick: sick-7-days 2026-09-15, absent-2-weeks 2026-09-21, absent-4-weeks 2026-10-05, home-3-months 2026-12-07",
    .known = "2026-09-11" },
  { "build-up-is-no-absence", "2026-09-07..s", "2026-09-16", "", .attended = "2026-09-14" },
  { "exempt-is-no-home-sitter", "2026-09-07..u", "2026-10-02",
    "2026-09-07 unauthorised: absent-4-weeks 2026-10-05, times-25 2026-10-09, home-3-months 2026-12-07", .exempt = "2026-09-01.." },
  { "an-offer-stops-the-three-months", "2026-09-07..s", "2026-10-06", "2026-09-07 sick: ", .offer = "2026-10-01" },
  { "a-part-of-a-day-is-no-absence", "2026-09-01u4", "2026-09-10", "4 2026-09-27" },
  { "hours-count-over-a-holiday", "2026-09-22u2.5", "2026-10-01", "2.5 2026-10-25" },
  { "the-first-hours-fall-out", "2026-09-01u4 2026-09-15u3", "2026-09-28", "3 2026-10-11" },
  { "late-does-not-count", "2026-09-22l 2026-09-23l", "2026-10-01", "" },
  { "after-sixteen-only-later-hours", "2026-09-07..2026-09-11u", "2026-09-15", "12 2026-10-04" },
};

static char *
describe (const LrForecast *forecast)
{
  static const char *const kinds[] = { "unauthorised", "late", "sick", "authorised", "suspended", "luxury" };
  GString *text = g_string_new (NULL);

  if (forecast->absent)
    {
      g_autofree char *since = lr_day_format_iso (forecast->absent_since);

      g_string_append_printf (text, "%s %s: ", since, kinds[forecast->kind]);
    }
  else if (forecast->towards_sixteen > 0)
    {
      g_autofree char *until = lr_day_format_iso (forecast->counts_until);

      g_string_append_printf (text, "%g %s", forecast->towards_sixteen / 4.0, until);
    }

  for (guint i = 0; i < forecast->signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (forecast->signals, LrSignal, i);
      g_autofree char *day = lr_day_format_iso (signal->reached_on);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", lr_signal_id_get_word (signal->id), day);
    }

  return g_string_free (text, FALSE);
}

static void
looks_ahead (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (History) history = history_new (one->history);
  g_autoptr (LrAttendance) attendance = NULL;
  g_auto (LrForecast) forecast = { 0 };
  g_autofree char *text = NULL;
  LrDay today = history_day (one->today);
  LrDay attended = one->attended != NULL ? history_day (one->attended) : LR_DAY_NONE;
  LrDay offer = one->offer != NULL ? history_day (one->offer) : LR_DAY_NONE;
  LrSpan exempt = one->exempt != NULL ? history_span (one->exempt) : (LrSpan) { 0 };

  history->facts.born = lr_day (2012, 5, 5);
  history->facts.attended_weeks = &attended;
  history->facts.n_attended_weeks = one->attended != NULL ? 1 : 0;
  history->facts.offers = &offer;
  history->facts.n_offers = one->offer != NULL ? 1 : 0;
  history->facts.exemptions = &exempt;
  history->facts.n_exemptions = one->exempt != NULL ? 1 : 0;
  attendance = lr_attendance_new (&history->facts, calendar, 24, today);

  lr_forecast_init (&forecast, attendance, one->known != NULL ? history_day (one->known) : today, today);
  text = describe (&forecast);
  g_assert_cmpstr (text, ==, one->expected);
}

/* It is the same computation: when the days come as was said, each signal is reached on
 * the day that was given. */
static void
comes_true_when_nothing_changes (void)
{
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);

  for (LrDay today = lr_day (2026, 8, 24); today < lr_day (2027, 7, 1); today += 11)
    {
      g_autofree char *day = lr_day_format_iso (today);
      g_autofree char *until = g_strdup_printf ("2026-08-24..%su", day);
      g_autoptr (History) now = history_new (until);
      g_autoptr (History) then = history_new ("2026-08-24..u");
      g_autoptr (LrAttendance) attendance = NULL;
      g_autoptr (GArray) signals = NULL;
      g_auto (LrForecast) forecast = { 0 };
      LrDay last;

      now->facts.born = then->facts.born = lr_day (2012, 5, 5);
      attendance = lr_attendance_new (&now->facts, calendar, 24, today);
      lr_forecast_init (&forecast, attendance, today, today);
      g_assert_true (forecast.absent);

      last = lr_school_calendar_add_school_weeks (calendar, today, LR_FORECAST_WEEKS);
      signals = lr_signals_evaluate (&then->facts, calendar, 24, last);
      for (guint i = 0; i < forecast.signals->len; i++)
        {
          const LrSignal *signal = &g_array_index (forecast.signals, LrSignal, i);
          gboolean found = FALSE;

          g_assert_cmpuint (signal->reached_on, >, forecast.known_until);
          g_assert_cmpuint (signal->reached_on, <=, last);
          for (guint j = 0; j < signals->len; j++)
            found = found || lr_signal_is_same (signal, &g_array_index (signals, LrSignal, j));
          g_assert_true (found);
        }
    }
}

/* Where the calendar ends there is no school time to look into. */
static void
stops_where_the_calendar_ends (void)
{
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  LrDay last = lr_school_calendar_get_last (calendar);
  LrDay today = lr_school_calendar_on_or_after (calendar, last - 60);
  g_autofree char *day = lr_day_format_iso (today);
  g_autofree char *words = g_strdup_printf ("%ss", day);
  g_autoptr (History) history = history_new (words);
  g_autoptr (LrAttendance) attendance = lr_attendance_new (&history->facts, calendar, 24, today);
  g_auto (LrForecast) forecast = { 0 };

  lr_forecast_init (&forecast, attendance, today, today);
  g_assert_true (forecast.absent);
  for (guint i = 0; i < forecast.signals->len; i++)
    g_assert_cmpuint (g_array_index (forecast.signals, LrSignal, i).reached_on, <=, last);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/forecast/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], looks_ahead);
    }
  g_test_add_func ("/forecast/comes-true-when-nothing-changes", comes_true_when_nothing_changes);
  g_test_add_func ("/forecast/stops-where-the-calendar-ends", stops_where_the_calendar_ends);

  return g_test_run ();
}
