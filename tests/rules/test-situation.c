/* test-situation.c: how absence stands on a day, and what explains a signal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "history.h"
#include "lr-situation.h"

static LrAttendance *
attend (const History *history,
        const char    *today)
{
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);

  return lr_attendance_new (&history->facts, calendar, 24, history_day (today));
}

static void
tells_the_unbroken_absence (void)
{
  static const struct { const char *on; guint weeks; guint days; } cases[] = {
    { "2026-10-06", 0, 0 },  { "2026-10-07", 0, 1 },  { "2026-10-14", 0, 3 },  { "2026-10-20", 0, 5 },
    { "2026-10-21", 1, 6 },  { "2026-11-10", 3, 20 }, { "2026-11-11", 4, 21 }, { "2026-11-15", 4, 23 },
  };
  g_autoptr (History) history = history_new ("2026-09-01s 2026-10-07..2026-10-20s 2026-10-21..u");
  g_autoptr (LrAttendance) attendance = attend (history, "2026-11-30");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrSituation situation;

      lr_attendance_get_situation (attendance, history_day (cases[i].on), &situation);
      g_assert_cmpint (situation.absent, ==, cases[i].days > 0);
      g_assert_cmpuint (situation.run.n_days, ==, cases[i].days);
      g_assert_cmpuint (situation.school_weeks, ==, cases[i].weeks);
      if (cases[i].days > 0)
        g_assert_cmpuint (situation.run.first, ==, lr_day (2026, 10, 7));
      if (cases[i].days == 23)
        {
          g_assert_cmpuint (situation.run.n_unauthorised, ==, 18);
          g_assert_cmpuint (situation.run.unauthorised_since, ==, lr_day (2026, 10, 21));
          g_assert_cmpint (situation.kind, ==, LR_ABSENCE_UNAUTHORISED);
        }
      if (cases[i].days == 6)
        g_assert_cmpint (situation.kind, ==, LR_ABSENCE_SICK);
    }
}

static void
counts_the_school_year (void)
{
  g_autoptr (History) history =
    history_new ("2026-07-02u 2026-09-01u2.5 2026-09-02l 2026-09-02l 2026-09-03..2026-09-04s 2026-09-08s1 2026-10-01x 2026-11-30u");
  g_autoptr (LrAttendance) attendance = attend (history, "2026-11-30");
  LrSituation situation;

  lr_attendance_get_situation (attendance, lr_day (2026, 11, 29), &situation);
  g_assert_cmpint (situation.unauthorised, ==, 10 + 24);
  g_assert_cmpuint (situation.late, ==, 2);
  g_assert_cmpuint (situation.times, ==, 4);
  g_assert_cmpuint (situation.absent_days, ==, 3);
  g_assert_cmpuint (situation.sick_days, ==, 3);
  g_assert_cmpuint (situation.sick_runs, ==, 2);
  g_assert_cmpint (situation.four_weeks, ==, 0);
  g_assert_false (situation.absent);

  lr_attendance_get_situation (attendance, lr_day (2026, 10, 9), &situation);
  g_assert_cmpint (situation.four_weeks, ==, 24);

  lr_attendance_get_situation (attendance, lr_day (2026, 7, 31), &situation);
  g_assert_cmpint (situation.unauthorised, ==, 24);
}

static void
nothing_is_a_situation_too (void)
{
  g_autoptr (History) history = history_new ("");
  g_autoptr (LrAttendance) attendance = attend (history, "2026-11-30");
  LrSituation situation;

  lr_attendance_get_situation (attendance, lr_day (2026, 11, 30), &situation);
  g_assert_false (situation.absent);
  g_assert_cmpint (situation.unauthorised, ==, 0);
  g_assert_false (lr_attendance_is_absent (attendance, lr_day (2026, 11, 30)));
  g_assert_cmpuint (lr_attendance_get_next_attended (attendance, lr_day (2026, 11, 27)), ==, lr_day (2026, 11, 30));
  g_assert_cmpuint (lr_attendance_get_next_attended (attendance, lr_day (2026, 11, 30)), ==, LR_DAY_NONE);
  g_assert_true (lr_attendance_is_settled (attendance));
}

static void
finds_the_day_of_return (void)
{
  g_autoptr (History) history = history_new ("2026-10-07..2026-11-03u 2026-11-05u");
  g_autoptr (LrAttendance) attendance = attend (history, "2026-11-30");
  g_autoptr (LrAttendance) earlier = attend (history, "2026-11-03");

  g_assert_cmpuint (lr_attendance_get_next_attended (attendance, lr_day (2026, 10, 8)), ==, lr_day (2026, 11, 4));
  g_assert_cmpuint (lr_attendance_get_next_attended (attendance, lr_day (2026, 11, 4)), ==, lr_day (2026, 11, 6));
  g_assert_cmpuint (lr_attendance_get_next_attended (attendance, lr_day (2026, 10, 1)), ==, lr_day (2026, 10, 2));
  g_assert_cmpuint (lr_attendance_get_next_attended (earlier, lr_day (2026, 10, 8)), ==, LR_DAY_NONE);

  g_assert_true (lr_attendance_is_absent (attendance, lr_day (2026, 10, 9)));
  g_assert_false (lr_attendance_is_absent (attendance, lr_day (2026, 10, 12)));
  g_assert_false (lr_attendance_is_absent (earlier, lr_day (2026, 11, 5)));
  g_assert_true (lr_attendance_is_settled (attendance));
  g_assert_false (lr_attendance_is_settled (earlier));
}

static void
says_when_the_calendar_is_too_short (void)
{
  g_autoptr (History) inside = history_new ("2026-10-07..2026-11-03u");
  g_autoptr (History) before = history_new ("2024-10-07..2026-11-03u");
  g_autoptr (LrAttendance) good = attend (inside, "2026-11-30");
  g_autoptr (LrAttendance) late = attend (inside, "2030-11-30");
  g_autoptr (LrAttendance) early = attend (before, "2026-11-30");

  g_assert_false (lr_attendance_reaches_beyond (good));
  g_assert_true (lr_attendance_reaches_beyond (late));
  g_assert_true (lr_attendance_reaches_beyond (early));
}

static const LrSignal *
find_signal (GArray     *signals,
             LrSignalId  id)
{
  for (guint i = 0; i < signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (signals, LrSignal, i);

      if (signal->id == id)
        return signal;
    }

  g_error ("%s is missing", lr_signal_id_get_word (id));
}

static void
a_signal_explains_itself (void)
{
  static const struct { LrSignalId id; const char *sentence; const char *records; } cases[] = {
    { LR_SIGNAL_HOURS_3,
      "3.5 unauthorised lesson hours this school year, with 1 late arrival counted as one, in week 36; from 3 the absence scheme asks for action",
      "1 2" },
    { LR_SIGNAL_HOURS_6,
      "9.5 unauthorised lesson hours this school year, with 1 late arrival counted as one, in week 36–43; from 6 the absence scheme asks for action",
      "1 2 3" },
    { LR_SIGNAL_SIXTEEN_IN_FOUR, "18 unauthorised lesson hours in week 43; from 16 the law asks for a report", "3" },
    { LR_SIGNAL_ABSENT_2_WEEKS,
      "Absent every school day since 19 October 2026; on 2 November 2026 for 2 school weeks", "3" },
    { LR_SIGNAL_HOME_SITTER,
      "Unauthorised and absent every school day since 19 October 2026; on 16 November 2026 for 4 school weeks or more, while of school age",
      "3" },
    { LR_SIGNAL_HOME_3_MONTHS,
      "Absent every school day since 19 October 2026; on 19 January 2027 for 3 months, without a fitting offer", "3 5" },
    { LR_SIGNAL_TIMES_25,
      "25 times unauthorised or late this school year, in week 36–47; from 25 the region’s agreement asks for a report",
      "1 2 3" },
    { LR_SIGNAL_SICK_7_DAYS, "Sick for 7 school days in a row, since 18 January 2027; a reason to ask the youth doctor", "5" },
    { LR_SIGNAL_LUXURY, "Luxury leave from 3 February 2027, 1 lesson hour on that day; to be reported at once", "6" },
  };
  g_autoptr (History) history =
    history_new ("2026-09-01u2.5 2026-09-02l 2026-10-19..2027-01-15u 2026-10-12u 2027-01-18..2027-01-29s 2027-02-03x1");
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (GArray) signals = lr_signals_evaluate (&history->facts, calendar, 24, lr_day (2027, 3, 1));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LrSignal *signal = find_signal (signals, cases[i].id);
      g_autofree char *sentence = lr_signal_dup_sentence (signal);
      g_autoptr (GArray) records = lr_signal_dup_records (signal, &history->facts, calendar);
      GString *text = g_string_new (NULL);
      g_autofree char *found = NULL;

      for (guint r = 0; r < records->len; r++)
        g_string_append_printf (text, "%s%" G_GINT64_FORMAT, r > 0 ? " " : "", g_array_index (records, gint64, r));
      found = g_string_free (text, FALSE);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      g_assert_cmpstr (found, ==, cases[i].records);
    }
}

static void
a_signal_knows_its_absence (void)
{
  g_autoptr (History) history = history_new ("2026-10-07..2026-10-09s 2026-10-19..2026-11-13u");
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);
  g_autoptr (GArray) signals = lr_signals_evaluate (&history->facts, calendar, 24, lr_day (2026, 11, 30));
  const LrSignal *four_weeks = find_signal (signals, LR_SIGNAL_ABSENT_4_WEEKS);

  g_assert_cmpuint (four_weeks->reached_on, ==, lr_day (2026, 11, 11));
  g_assert_cmpuint (four_weeks->absent_since, ==, lr_day (2026, 10, 7));
  g_assert_cmpuint (four_weeks->absent_days, ==, 21);
  g_assert_cmpuint (four_weeks->unauthorised_days, ==, 18);
}

static void
words_and_ids_agree (void)
{
  LrSignalId id;

  for (guint i = 0; i < LR_N_SIGNALS; i++)
    {
      g_assert_true (lr_signal_id_from_word (lr_signal_id_get_word ((LrSignalId) i), &id));
      g_assert_cmpuint (id, ==, i);
      g_assert_nonnull (lr_signal_id_get_source (id));
    }
  g_assert_false (lr_signal_id_from_word ("hours-4", &id));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/situation/tells-the-unbroken-absence", tells_the_unbroken_absence);
  g_test_add_func ("/situation/counts-the-school-year", counts_the_school_year);
  g_test_add_func ("/situation/nothing-is-a-situation-too", nothing_is_a_situation_too);
  g_test_add_func ("/situation/finds-the-day-of-return", finds_the_day_of_return);
  g_test_add_func ("/situation/says-when-the-calendar-is-too-short", says_when_the_calendar_is_too_short);
  g_test_add_func ("/situation/a-signal-explains-itself", a_signal_explains_itself);
  g_test_add_func ("/situation/a-signal-knows-its-absence", a_signal_knows_its_absence);
  g_test_add_func ("/situation/words-and-ids-agree", words_and_ids_agree);

  return g_test_run ();
}
