/* test-calendar.c: the shipped calendars and what a school changes in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-calendar.h"
#include "lr-error.h"

static LrCalendar *
make_calendar (const LrCalendarOptions *options)
{
  g_autoptr (GError) error = NULL;
  LrCalendar *calendar = lr_calendar_new (options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (calendar);
  return calendar;
}

/* The table: first and last day per region. */
typedef struct
{
  int         school_year;
  int         kind;
  const char *spans[LR_N_REGIONS];
} Row;

static const Row rows[] = {
  { 2025, LR_HOLIDAY_AUTUMN,    { "2025-10-18 2025-10-26", "2025-10-18 2025-10-26", "2025-10-11 2025-10-19" } },
  { 2025, LR_HOLIDAY_CHRISTMAS, { "2025-12-20 2026-01-04", "2025-12-20 2026-01-04", "2025-12-20 2026-01-04" } },
  { 2025, LR_HOLIDAY_SPRING,    { "2026-02-21 2026-03-01", "2026-02-14 2026-02-22", "2026-02-14 2026-02-22" } },
  { 2025, LR_HOLIDAY_MAY,       { "2026-04-25 2026-05-03", "2026-04-25 2026-05-03", "2026-04-25 2026-05-03" } },
  { 2025, LR_HOLIDAY_SUMMER,    { "2026-07-04 2026-08-16", "2026-07-18 2026-08-30", "2026-07-11 2026-08-23" } },
  { 2026, LR_HOLIDAY_AUTUMN,    { "2026-10-10 2026-10-18", "2026-10-17 2026-10-25", "2026-10-17 2026-10-25" } },
  { 2026, LR_HOLIDAY_CHRISTMAS, { "2026-12-19 2027-01-03", "2026-12-19 2027-01-03", "2026-12-19 2027-01-03" } },
  { 2026, LR_HOLIDAY_SPRING,    { "2027-02-20 2027-02-28", "2027-02-20 2027-02-28", "2027-02-13 2027-02-21" } },
  { 2026, LR_HOLIDAY_MAY,       { "2027-04-24 2027-05-02", "2027-04-24 2027-05-02", "2027-04-24 2027-05-02" } },
  { 2026, LR_HOLIDAY_SUMMER,    { "2027-07-10 2027-08-22", "2027-07-17 2027-08-29", "2027-07-24 2027-09-05" } },
  { 2027, LR_HOLIDAY_AUTUMN,    { "2027-10-16 2027-10-24", "2027-10-16 2027-10-24", "2027-10-23 2027-10-31" } },
  { 2027, LR_HOLIDAY_CHRISTMAS, { "2027-12-25 2028-01-09", "2027-12-25 2028-01-09", "2027-12-25 2028-01-09" } },
  { 2027, LR_HOLIDAY_SPRING,    { "2028-02-19 2028-02-27", "2028-02-26 2028-03-05", "2028-02-26 2028-03-05" } },
  { 2027, LR_HOLIDAY_MAY,       { "2028-04-29 2028-05-07", "2028-04-29 2028-05-07", "2028-04-29 2028-05-07" } },
  { 2027, LR_HOLIDAY_SUMMER,    { "2028-07-15 2028-08-27", "2028-07-08 2028-08-20", "2028-07-22 2028-09-03" } },
  { 2028, LR_HOLIDAY_AUTUMN,    { "2028-10-14 2028-10-22", "2028-10-21 2028-10-29", "2028-10-21 2028-10-29" } },
  { 2028, LR_HOLIDAY_CHRISTMAS, { "2028-12-23 2029-01-07", "2028-12-23 2029-01-07", "2028-12-23 2029-01-07" } },
  { 2028, LR_HOLIDAY_SPRING,    { "2029-02-17 2029-02-25", "2029-02-17 2029-02-25", "2029-02-10 2029-02-18" } },
  { 2028, LR_HOLIDAY_MAY,       { "2029-04-28 2029-05-06", "2029-04-28 2029-05-06", "2029-04-28 2029-05-06" } },
  { 2028, LR_HOLIDAY_SUMMER,    { "2029-07-21 2029-09-02", "2029-07-07 2029-08-19", "2029-07-14 2029-08-26" } },
};

static void
ships_the_published_holidays (void)
{
  for (guint region = 0; region < LR_N_REGIONS; region++)
    {
      LrCalendarOptions options = { .region = region };
      g_autoptr (LrCalendar) calendar = make_calendar (&options);
      LrSchoolCalendar *days = lr_calendar_get_school_calendar (calendar);

      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          LrDay first = lr_day (rows[i].school_year, 8, 1);
          g_autoptr (GPtrArray) holidays =
            lr_calendar_dup_holidays (calendar, first, lr_day_get_school_year_end (first));
          const LrHoliday *found = NULL;
          g_autofree char *start = NULL;
          g_autofree char *end = NULL;
          g_autofree char *span = NULL;

          for (guint h = 0; h < holidays->len; h++)
            {
              const LrHoliday *holiday = g_ptr_array_index (holidays, h);

              if ((int) holiday->kind == rows[i].kind && holiday->start >= first)
                found = holiday;
            }

          g_assert_nonnull (found);
          start = lr_day_format_iso (found->start);
          end = lr_day_format_iso (found->end);
          span = g_strconcat (start, " ", end, NULL);
          g_assert_cmpstr (span, ==, rows[i].spans[region]);
          g_assert_cmpint (found->certainty, ==,
                           rows[i].school_year == 2026 ? LR_CERTAINTY_SECONDARY : LR_CERTAINTY_OFFICIAL);
          g_assert_nonnull (found->source);

          g_assert_cmpuint (lr_school_calendar_count_school_days (days, found->start, found->end), ==, 0);
          /* The Friday before is a school day, unless it is King's Day. */
          g_assert_cmpint (lr_school_calendar_is_school_day (days, found->start - 1), ==,
                           found->start - 1 != lr_day (2029, 4, 27));
        }
    }
}

static void
knows_where_it_begins_and_ends (void)
{
  static const int ends[LR_N_REGIONS][3] = { { 2029, 9, 2 }, { 2029, 8, 19 }, { 2029, 8, 26 } };
  static const int starts[LR_N_REGIONS][3] = { { 2025, 8, 25 }, { 2025, 9, 1 }, { 2025, 8, 18 } };

  for (guint region = 0; region < LR_N_REGIONS; region++)
    {
      LrCalendarOptions options = { .region = region };
      g_autoptr (LrCalendar) calendar = make_calendar (&options);
      LrSchoolCalendar *days = lr_calendar_get_school_calendar (calendar);
      LrDay first = lr_school_calendar_get_first (days);

      g_assert_cmpuint (first, ==, lr_day (2025, 8, 1));
      g_assert_cmpuint (lr_school_calendar_on_or_after (days, first), ==,
                        lr_day (starts[region][0], starts[region][1], starts[region][2]));
      g_assert_cmpuint (lr_school_calendar_get_last (days), ==,
                        lr_day (ends[region][0], ends[region][1], ends[region][2]));
    }
}

static void
computes_public_holidays (void)
{
  static const struct { int y, m, d; gboolean school; } cases[] = {
    { 2026, 4, 3, FALSE },   /* Good Friday */
    { 2026, 4, 6, FALSE },   /* Easter Monday */
    { 2026, 4, 7, TRUE },
    { 2026, 5, 14, FALSE },  /* Ascension Day */
    { 2026, 5, 15, TRUE },
    { 2026, 5, 25, FALSE },  /* Whit Monday */
    { 2026, 5, 5, TRUE },    /* no lustrum */
    { 2027, 3, 26, FALSE },
    { 2027, 3, 29, FALSE },
    { 2027, 5, 5, TRUE },
    { 2027, 5, 6, FALSE },
    { 2027, 5, 17, FALSE },
    { 2028, 4, 14, FALSE },
    { 2028, 4, 17, FALSE },
    { 2028, 4, 27, FALSE },  /* King's Day outside the May holiday */
    { 2028, 4, 26, TRUE },
    { 2028, 5, 25, FALSE },
    { 2028, 6, 5, FALSE },
    { 2029, 3, 30, FALSE },
    { 2029, 4, 27, FALSE },
  };
  LrCalendarOptions options = { .region = LR_REGION_NOORD };
  g_autoptr (LrCalendar) calendar = make_calendar (&options);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lr_school_calendar_is_school_day (lr_calendar_get_school_calendar (calendar),
                                                       lr_day (cases[i].y, cases[i].m, cases[i].d)),
                     ==, cases[i].school);
}

static void
kings_day_is_never_on_sunday (void)
{
  LrPublicHoliday days[LR_MAX_PUBLIC_HOLIDAYS];
  guint found = 0;

  /* 27 April 2025 was a Sunday; 27 April 2032 is not. */
  for (int year = 2025; year <= 2032; year += 7)
    {
      guint n = lr_public_holidays_list (year, FALSE, LR_LIBERATION_DAY_LUSTRUM, days);

      for (guint i = 0; i < n; i++)
        found += days[i].day == lr_day (year, 4, year == 2025 ? 26 : 27);
    }
  g_assert_cmpuint (found, ==, 2);
}

static guint
count_on (int             year,
          gboolean        good_friday_lessons,
          LrLiberationDay liberation_day,
          LrDay           day)
{
  LrPublicHoliday days[LR_MAX_PUBLIC_HOLIDAYS];
  guint n = lr_public_holidays_list (year, good_friday_lessons, liberation_day, days);
  guint found = 0;

  for (guint i = 0; i < n; i++)
    found += days[i].day == day;
  return found;
}

static void
switches_decide (void)
{
  LrCalendarOptions options = {
    .region = LR_REGION_ZUID,
    .good_friday_lessons = TRUE,
    .liberation_day = LR_LIBERATION_DAY_ALWAYS,
  };
  g_autoptr (LrCalendar) calendar = make_calendar (&options);
  LrSchoolCalendar *days = lr_calendar_get_school_calendar (calendar);

  g_assert_true (lr_school_calendar_is_school_day (days, lr_day (2026, 4, 3)));
  g_assert_false (lr_school_calendar_is_school_day (days, lr_day (2026, 5, 5)));

  g_assert_cmpuint (count_on (2025, FALSE, LR_LIBERATION_DAY_LUSTRUM, lr_day (2025, 5, 5)), ==, 1);
  g_assert_cmpuint (count_on (2030, FALSE, LR_LIBERATION_DAY_LUSTRUM, lr_day (2030, 5, 5)), ==, 1);
  g_assert_cmpuint (count_on (2026, FALSE, LR_LIBERATION_DAY_LUSTRUM, lr_day (2026, 5, 5)), ==, 0);
  g_assert_cmpuint (count_on (2025, FALSE, LR_LIBERATION_DAY_NEVER, lr_day (2025, 5, 5)), ==, 0);
  g_assert_cmpuint (count_on (2026, TRUE, LR_LIBERATION_DAY_ALWAYS, lr_day (2026, 4, 3)), ==, 0);
}

static void
school_replaces_and_adds (void)
{
  const LrCalendarEdit edits[] = {
    { LR_HOLIDAY_AUTUMN, lr_day (2026, 10, 17), lr_day (2026, 10, 25), NULL },
    { LR_HOLIDAY_OWN, lr_day (2026, 11, 20), lr_day (2026, 11, 20), "Studiedag" },
  };
  LrCalendarOptions options = { .region = LR_REGION_NOORD, .edits = edits, .n_edits = G_N_ELEMENTS (edits) };
  g_autoptr (LrCalendar) calendar = make_calendar (&options);
  LrSchoolCalendar *days = lr_calendar_get_school_calendar (calendar);
  g_autoptr (GPtrArray) autumn = lr_calendar_dup_holidays (calendar, lr_day (2026, 10, 1), lr_day (2026, 11, 30));
  const LrHoliday *first, *second;

  g_assert_true (lr_school_calendar_is_school_day (days, lr_day (2026, 10, 14)));
  g_assert_false (lr_school_calendar_is_school_day (days, lr_day (2026, 10, 21)));
  g_assert_false (lr_school_calendar_is_school_day (days, lr_day (2026, 11, 20)));
  /* Another school year keeps its own. */
  g_assert_false (lr_school_calendar_is_school_day (days, lr_day (2027, 10, 20)));

  g_assert_cmpuint (autumn->len, ==, 2);
  first = g_ptr_array_index (autumn, 0);
  second = g_ptr_array_index (autumn, 1);
  g_assert_cmpint (first->kind, ==, LR_HOLIDAY_AUTUMN);
  g_assert_cmpint (first->certainty, ==, LR_CERTAINTY_SCHOOL);
  g_assert_cmpstr (second->name, ==, "Studiedag");
}

static void
school_makes_it_longer (void)
{
  const LrCalendarEdit year[] = {
    { LR_HOLIDAY_AUTUMN, lr_day (2029, 10, 20), lr_day (2029, 10, 28), NULL },
    { LR_HOLIDAY_CHRISTMAS, lr_day (2029, 12, 22), lr_day (2030, 1, 6), NULL },
    { LR_HOLIDAY_SPRING, lr_day (2030, 2, 16), lr_day (2030, 2, 24), NULL },
    { LR_HOLIDAY_MAY, lr_day (2030, 4, 27), lr_day (2030, 5, 5), NULL },
    { LR_HOLIDAY_SUMMER, lr_day (2030, 7, 13), lr_day (2030, 8, 25), NULL },
  };

  for (guint n = 0; n <= G_N_ELEMENTS (year); n++)
    {
      LrCalendarOptions options = { .region = LR_REGION_NOORD, .edits = year, .n_edits = n };
      g_autoptr (LrCalendar) calendar = make_calendar (&options);
      LrDay last = lr_school_calendar_get_last (lr_calendar_get_school_calendar (calendar));

      /* A year of which a holiday is not known is not known. */
      g_assert_cmpuint (last, ==, n < G_N_ELEMENTS (year) ? lr_day (2029, 9, 2) : lr_day (2030, 8, 25));
    }
}

static void
refuses_a_holiday_back_to_front (void)
{
  const LrCalendarEdit edit = { LR_HOLIDAY_OWN, lr_day (2026, 11, 20), lr_day (2026, 11, 19), NULL };
  LrCalendarOptions options = { .region = LR_REGION_NOORD, .edits = &edit, .n_edits = 1 };
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_calendar_new (&options, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
}

static void
counts_the_example_of_the_domain (void)
{
  LrCalendarOptions options = { .region = LR_REGION_NOORD };
  g_autoptr (LrCalendar) calendar = make_calendar (&options);

  g_assert_cmpuint (lr_school_calendar_add_school_weeks (lr_calendar_get_school_calendar (calendar),
                                                         lr_day (2026, 10, 7), 4),
                    ==, lr_day (2026, 11, 11));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/ships-the-published-holidays", ships_the_published_holidays);
  g_test_add_func ("/calendar/knows-where-it-begins-and-ends", knows_where_it_begins_and_ends);
  g_test_add_func ("/calendar/computes-public-holidays", computes_public_holidays);
  g_test_add_func ("/calendar/kings-day-is-never-on-sunday", kings_day_is_never_on_sunday);
  g_test_add_func ("/calendar/switches-decide", switches_decide);
  g_test_add_func ("/calendar/school-replaces-and-adds", school_replaces_and_adds);
  g_test_add_func ("/calendar/school-makes-it-longer", school_makes_it_longer);
  g_test_add_func ("/calendar/refuses-a-holiday-back-to-front", refuses_a_holiday_back_to_front);
  g_test_add_func ("/calendar/counts-the-example-of-the-domain", counts_the_example_of_the_domain);

  return g_test_run ();
}
