/* test-age.c: the birthdays that matter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "history.h"
#include "lr-age.h"

static void
compulsory_age_has_its_days (void)
{
  static const struct { const char *born; gboolean qualified; const char *start; const char *end; } cases[] = {
    /* The first school day of the month after the 5th birthday. */
    { "2021-10-15", FALSE, "2026-11-02", "2039-10-14" },
    { "2021-10-01", FALSE, "2026-11-02", "2039-09-30" },
    { "2021-10-31", FALSE, "2026-11-02", "2039-10-30" },
    { "2021-12-10", FALSE, "2027-01-04", "2039-12-09" },  /* after the Christmas holiday */
    { "2021-07-20", FALSE, "2026-08-17", "2039-07-19" },  /* after the summer holiday */
    { "2024-02-29", FALSE, "2029-04-03", "2042-02-28" },  /* a 5th birthday on 1 March; Easter Monday is 2 April */
    /* The end of the school year in which the pupil turns 16, with a start qualification. */
    { "2010-07-31", TRUE, "2015-08-01", "2026-07-31" },
    { "2010-08-01", TRUE, "2015-09-01", "2027-07-31" },
    { "2010-12-01", TRUE, "2016-01-01", "2027-07-31" },
    /* Else to the 18th birthday. */
    { "2010-07-31", FALSE, "2015-08-01", "2028-07-30" },
    { "2008-02-29", FALSE, "2013-04-01", "2026-02-28" },
  };
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrSpan span = lr_age_get_compulsory (history_day (cases[i].born), cases[i].qualified, calendar);
      g_autofree char *start = lr_day_format_iso (span.start);
      g_autofree char *end = lr_day_format_iso (span.end);

      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpstr (end, ==, cases[i].end);
    }
}

static void
duty_changes_with_age (void)
{
  static const struct { const char *on; gboolean qualified; LrSchoolDuty duty; } cases[] = {
    { "2014-10-31", FALSE, LR_SCHOOL_DUTY_NOT_YET },
    { "2014-11-01", FALSE, LR_SCHOOL_DUTY_COMPULSORY },
    { "2026-07-31", FALSE, LR_SCHOOL_DUTY_COMPULSORY },
    { "2026-08-01", FALSE, LR_SCHOOL_DUTY_QUALIFICATION },
    { "2027-10-14", FALSE, LR_SCHOOL_DUTY_QUALIFICATION },
    { "2027-10-15", FALSE, LR_SCHOOL_DUTY_OVER },
    { "2026-07-31", TRUE, LR_SCHOOL_DUTY_COMPULSORY },
    { "2026-08-01", TRUE, LR_SCHOOL_DUTY_OVER },
  };
  g_autoptr (LrSchoolCalendar) calendar = history_calendar (LR_REGION_NOORD);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lr_age_get_school_duty (lr_day (2009, 10, 15), cases[i].qualified, calendar,
                                             history_day (cases[i].on)),
                     ==, cases[i].duty);
}

static void
consent_changes_with_age (void)
{
  LrDay born = lr_day (2012, 2, 29);

  g_assert_cmpint (lr_age_get_consent (born, lr_day (2024, 2, 28)), ==, LR_CONSENT_OF_PARENTS);
  g_assert_cmpint (lr_age_get_consent (born, lr_day (2024, 2, 29)), ==, LR_CONSENT_OF_PARENTS_AND_PUPIL);
  g_assert_cmpint (lr_age_get_consent (born, lr_day (2028, 2, 28)), ==, LR_CONSENT_OF_PARENTS_AND_PUPIL);
  g_assert_cmpint (lr_age_get_consent (born, lr_day (2028, 2, 29)), ==, LR_CONSENT_OF_PUPIL);

  g_assert_cmpuint (lr_age_get_consent_change (born, lr_day (2024, 2, 28)), ==, lr_day (2024, 2, 29));
  g_assert_cmpuint (lr_age_get_consent_change (born, lr_day (2024, 2, 29)), ==, lr_day (2028, 2, 29));
  g_assert_cmpuint (lr_age_get_consent_change (born, lr_day (2028, 2, 29)), ==, LR_DAY_NONE);
}

static void
own_duty_and_the_four_year_old (void)
{
  LrDay born = lr_day (2014, 10, 15);

  g_assert_false (lr_age_carries_own_duty (born, lr_day (2026, 10, 14)));
  g_assert_true (lr_age_carries_own_duty (born, lr_day (2026, 10, 15)));

  g_assert_false (lr_age_is_before_officer (born, lr_day (2018, 10, 14)));
  g_assert_true (lr_age_is_before_officer (born, lr_day (2018, 10, 15)));
  g_assert_true (lr_age_is_before_officer (born, lr_day (2019, 10, 14)));
  g_assert_false (lr_age_is_before_officer (born, lr_day (2019, 10, 15)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/age/compulsory-age-has-its-days", compulsory_age_has_its_days);
  g_test_add_func ("/age/duty-changes-with-age", duty_changes_with_age);
  g_test_add_func ("/age/consent-changes-with-age", consent_changes_with_age);
  g_test_add_func ("/age/own-duty-and-the-four-year-old", own_duty_and_the_four_year_old);

  return g_test_run ();
}
