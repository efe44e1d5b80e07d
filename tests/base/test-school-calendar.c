/* test-school-calendar.c: school days, school weeks and their arithmetic
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-error.h"
#include "lr-school-calendar.h"

/* Noord, autumn and Christmas 2026, known from 1 August 2026 to 31 March 2027. */
static LrSchoolCalendar *
make_calendar (void)
{
  const LrSpan spans[] = {
    { lr_day (2026, 7, 4), lr_day (2026, 8, 16) },
    { lr_day (2026, 10, 10), lr_day (2026, 10, 18) },
    { lr_day (2026, 12, 19), lr_day (2027, 1, 3) },
    { lr_day (2027, 3, 26), lr_day (2027, 3, 26) },
    { lr_day (2027, 3, 28), lr_day (2027, 4, 2) },
  };

  return lr_school_calendar_new (lr_day (2026, 8, 1), lr_day (2027, 3, 31), spans, G_N_ELEMENTS (spans));
}

static void
knows_its_school_days (void)
{
  static const struct { int y, m, d; gboolean school; } cases[] = {
    { 2026, 8, 14, FALSE }, { 2026, 8, 17, TRUE },   { 2026, 10, 9, TRUE },   { 2026, 10, 10, FALSE },
    { 2026, 10, 12, FALSE }, { 2026, 10, 16, FALSE }, { 2026, 10, 18, FALSE }, { 2026, 10, 19, TRUE },
    { 2026, 10, 24, FALSE }, { 2026, 12, 18, TRUE }, { 2027, 1, 1, FALSE },   { 2027, 1, 4, TRUE },
    { 2027, 3, 26, FALSE }, { 2027, 3, 25, TRUE },   { 2027, 3, 31, FALSE },
    /* Beyond what is known nothing is school time. */
    { 2026, 7, 31, FALSE }, { 2026, 6, 3, FALSE },   { 2027, 4, 7, FALSE },
  };
  g_autoptr (LrSchoolCalendar) calendar = make_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lr_school_calendar_is_school_day (calendar, lr_day (cases[i].y, cases[i].m, cases[i].d)),
                     ==, cases[i].school);
}

static void
counts_over_holidays (void)
{
  g_autoptr (LrSchoolCalendar) calendar = make_calendar ();

  g_assert_true (lr_school_calendar_is_school_week (calendar, lr_day (2026, 10, 11)));
  g_assert_false (lr_school_calendar_is_school_week (calendar, lr_day (2026, 10, 12)));
  g_assert_false (lr_school_calendar_is_school_week (calendar, lr_day (2026, 10, 18)));
  g_assert_true (lr_school_calendar_is_school_week (calendar, lr_day (2026, 10, 25)));
  g_assert_cmpuint (lr_school_calendar_count_school_days (calendar, lr_day (2026, 10, 5), lr_day (2026, 10, 25)), ==, 10);
  g_assert_cmpuint (lr_school_calendar_count_school_weeks (calendar, lr_day (2026, 10, 5), lr_day (2026, 10, 25)), ==, 2);
  g_assert_cmpuint (lr_school_calendar_count_school_weeks (calendar, lr_day (2026, 10, 10), lr_day (2026, 10, 18)), ==, 0);
  g_assert_cmpuint (lr_school_calendar_count_school_days (calendar, lr_day (2026, 10, 6), lr_day (2026, 10, 5)), ==, 0);
  g_assert_cmpuint (lr_school_calendar_count_school_days (calendar, lr_day (2026, 10, 6), lr_day (2026, 10, 6)), ==, 1);
  g_assert_cmpuint (lr_school_calendar_count_school_days (calendar, lr_day (2026, 7, 1), lr_day (2026, 8, 18)), ==, 2);
}

typedef struct
{
  int from[3];
  guint n;
  int to[3];
} Step;

#define NONE { 0, 0, 0 }

static void
adds_school_weeks (void)
{
  static const Step cases[] = {
    { { 2026, 10, 7 }, 4, { 2026, 11, 11 } },   /* over the autumn holiday */
    { { 2026, 10, 7 }, 0, { 2026, 10, 7 } },
    { { 2026, 10, 7 }, 1, { 2026, 10, 21 } },
    { { 2026, 10, 10 }, 1, { 2026, 10, 26 } },  /* a Saturday moves to the Monday after the holiday */
    { { 2026, 10, 14 }, 0, { 2026, 10, 19 } },
    { { 2026, 10, 14 }, 2, { 2026, 11, 2 } },
    { { 2026, 12, 16 }, 1, { 2027, 1, 6 } },
    { { 2026, 12, 18 }, 2, { 2027, 1, 15 } },   /* over week 53 */
    { { 2027, 3, 19 }, 1, { 2027, 3, 26 } },    /* ends on Good Friday: a date, no school day */
    { { 2027, 3, 22 }, 1, NONE },               /* the calendar ends */
    { { 2027, 3, 27 }, 0, NONE },
    { { 2026, 7, 31 }, 1, NONE },
    { { 2027, 4, 7 }, 0, NONE },
  };
  g_autoptr (LrSchoolCalendar) calendar = make_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Step *step = &cases[i];

      g_assert_cmpuint (lr_school_calendar_add_school_weeks (calendar, lr_day (step->from[0], step->from[1], step->from[2]), step->n),
                        ==, lr_day (step->to[0], step->to[1], step->to[2]));
    }
}

static void
adds_school_days (void)
{
  static const Step cases[] = {
    { { 2026, 10, 8 }, 1, { 2026, 10, 9 } },
    { { 2026, 10, 9 }, 1, { 2026, 10, 19 } },
    { { 2026, 10, 8 }, 5, { 2026, 10, 22 } },
    { { 2026, 10, 10 }, 5, { 2026, 10, 23 } },
    { { 2026, 10, 10 }, 0, { 2026, 10, 10 } },
    { { 2027, 3, 24 }, 1, { 2027, 3, 25 } },
    { { 2027, 3, 25 }, 1, NONE },
    { { 2026, 8, 17 }, G_MAXUINT, NONE },
    { { 2026, 7, 31 }, 1, NONE },
  };
  g_autoptr (LrSchoolCalendar) calendar = make_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Step *step = &cases[i];

      g_assert_cmpuint (lr_school_calendar_add_school_days (calendar, lr_day (step->from[0], step->from[1], step->from[2]), step->n),
                        ==, lr_day (step->to[0], step->to[1], step->to[2]));
    }
}

static void
deadlines_fall_on_school_days (void)
{
  g_autoptr (LrSchoolCalendar) calendar = make_calendar ();

  g_assert_cmpuint (lr_school_calendar_on_or_after (calendar, lr_day (2026, 10, 9)), ==, lr_day (2026, 10, 9));
  g_assert_cmpuint (lr_school_calendar_on_or_after (calendar, lr_day (2026, 10, 10)), ==, lr_day (2026, 10, 19));
  g_assert_cmpuint (lr_school_calendar_on_or_after (calendar, lr_day (2026, 8, 1)), ==, lr_day (2026, 8, 17));
  g_assert_cmpuint (lr_school_calendar_on_or_after (calendar, lr_day (2027, 3, 27)), ==, LR_DAY_NONE);
}

static void
says_where_it_ends (void)
{
  g_autoptr (LrSchoolCalendar) calendar = make_calendar ();
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_school_calendar_check (calendar, lr_day (2026, 8, 1), &error));
  g_assert_true (lr_school_calendar_check (calendar, lr_day (2027, 3, 31), &error));
  g_assert_no_error (error);

  g_assert_false (lr_school_calendar_check (calendar, lr_day (2027, 4, 1), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "ends on 31 March 2027"));
  g_clear_error (&error);

  g_assert_false (lr_school_calendar_check (calendar, lr_day (2026, 7, 31), &error));
  g_assert_nonnull (strstr (error->message, "starts on 1 August 2026"));
}

static void
numbers_agree_with_days (void)
{
  g_autoptr (LrSchoolCalendar) calendar = make_calendar ();
  guint n = lr_school_calendar_get_n_school_days (calendar);
  guint index = 0;

  for (LrDay day = lr_school_calendar_get_first (calendar); day <= lr_school_calendar_get_last (calendar); day++)
    {
      g_assert_cmpuint (lr_school_calendar_get_index (calendar, day), ==, index);
      if (!lr_school_calendar_is_school_day (calendar, day))
        continue;

      g_assert_cmpuint (lr_school_calendar_get_school_day (calendar, index), ==, day);
      g_assert_cmpuint (lr_school_calendar_get_week_index (calendar, index) + 1, ==,
                        lr_school_calendar_count_school_weeks (calendar, lr_school_calendar_get_first (calendar), day));
      index++;
    }
  g_assert_cmpuint (index, ==, n);
  g_assert_cmpuint (lr_school_calendar_get_school_day (calendar, n), ==, LR_DAY_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/school-calendar/knows-its-school-days", knows_its_school_days);
  g_test_add_func ("/school-calendar/counts-over-holidays", counts_over_holidays);
  g_test_add_func ("/school-calendar/adds-school-weeks", adds_school_weeks);
  g_test_add_func ("/school-calendar/adds-school-days", adds_school_days);
  g_test_add_func ("/school-calendar/deadlines-fall-on-school-days", deadlines_fall_on_school_days);
  g_test_add_func ("/school-calendar/says-where-it-ends", says_where_it_ends);
  g_test_add_func ("/school-calendar/numbers-agree-with-days", numbers_agree_with_days);

  return g_test_run ();
}
