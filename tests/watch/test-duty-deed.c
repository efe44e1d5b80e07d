/* test-duty-deed.c: doing is recording
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include "lr-duty-deed.h"

static LrDuty *
find_duty (const LrCase *of,
           const char   *id,
           LrDay         opened_on)
{
  for (guint i = 0; i < of->duties->len; i++)
    {
      LrDuty *duty = g_ptr_array_index (of->duties, i);

      if (g_str_equal (duty->id, id) && (opened_on == LR_DAY_NONE || duty->opened_on == opened_on))
        return duty;
    }

  g_error ("there is no %s", id);
}

static LrCase *
load (LrWatch *watch,
      gint64   pupil)
{
  g_autoptr (GError) error = NULL;
  LrCase *of = lr_watch_load_case (watch, pupil, &error);

  g_assert_no_error (error);
  return of;
}

/* In every region, of whoever has been away for four weeks: what is offered is valid, and
 * once it is kept the duty is done, or asks for the next of what it needs. */
static void
what_is_offered_does_the_duty (void)
{
  static const char *const regions[] = { "povo", "noord-kennemerland", "tilburg", "rotterdam" };
  guint n_done = 0;

  for (guint r = 0; r < G_N_ELEMENTS (regions); r++)
    {
      g_autofree char *words = g_strdup_printf ("sector=vo ruleset=%s", regions[r]);
      g_autoptr (School) school = school_new (words);
      gint64 pupil = school_add_pupil (school, "1001", "threatening=yes threatening_on=2026-09-01");
      g_autoptr (LrWatch) watch = school_watch (school, "2026-10-06");
      g_autoptr (LrCase) before = NULL;

      school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 open=yes kind=unauthorised");
      school_add (school, &lr_step_kind, pupil, "step=1 entered_on=2026-09-14");
      before = load (watch, pupil);

      for (guint i = 0; i < before->duties->len; i++)
        {
          const LrDuty *duty = g_ptr_array_index (before->duties, i);

          for (guint round = 0; duty->state == LR_DUTY_OPEN && round < 4; round++)
            {
              g_autoptr (LrCase) now = load (watch, pupil);
              const LrDuty *open = find_duty (now, duty->id, duty->opened_on);
              g_autoptr (GError) error = NULL;
              g_autoptr (LrRecord) deed = NULL;

              if (open->state != LR_DUTY_OPEN)
                {
                  n_done++;
                  break;
                }

              deed = lr_duty_dup_deed (open, now, school->store, &error);
              g_assert_no_error (error);
              if (deed == NULL || lr_record_get_id (deed) != 0)
                break;
              if (!lr_record_check (deed, NULL))
                break;  /* it asks for more than is known: the name of somebody, a plan */
              g_assert_true (lr_store_begin (school->store, "deed", &error));
              g_assert_true (lr_store_save (school->store, deed, &error));
              g_assert_true (lr_store_commit (school->store, &error));
            }
        }
    }

  g_assert_cmpuint (n_done, >, 12);
}

/* From the absence that it is about. */
static void
report_is_filled_in_from_what_was_counted (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-14");
  g_autoptr (LrCase) of = NULL;
  g_autoptr (LrRecord) report = NULL;
  g_autoptr (GError) error = NULL;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  of = load (watch, pupil);
  report = lr_duty_dup_deed (find_duty (of, "statutory/report-16h", LR_DAY_NONE), of, school->store, &error);
  g_assert_no_error (error);
  g_assert_true (lr_record_get_kind (report) == &lr_report_kind);
  g_assert_cmpint (lr_record_get_choice (report, LR_REPORT_KIND), ==, LR_REPORT_KIND_16H);
  g_assert_cmpint (lr_record_get_choice (report, LR_REPORT_RECIPIENT), ==, LR_REPORT_RECIPIENT_DUO);
  g_assert_cmpuint (lr_record_get_day (report, LR_REPORT_REPORTED_ON), ==, school_day ("2026-09-14"));
  g_assert_cmpuint (lr_record_get_day (report, LR_REPORT_START_ON), ==, school_day ("2026-09-07"));
  g_assert_cmpuint (lr_record_get_day (report, LR_REPORT_END_ON), ==, school_day ("2026-09-09"));
  g_assert_cmpint (lr_record_get_integer (report, LR_REPORT_HOURS), ==, 4 * 18);
}

/* A promised contact is a new one, and no change of the one in which it was promised. */
static void
what_was_promised_is_a_new_record (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-14");
  g_autoptr (LrCase) of = NULL;
  g_autoptr (LrRecord) deed = NULL;
  g_autoptr (GError) error = NULL;

  school_add (school, &lr_contact_kind, pupil, "held_on=2026-09-07 how=phone next_on=2026-09-14");
  of = load (watch, pupil);
  deed = lr_duty_dup_deed (find_duty (of, "dossier/next-contact", LR_DAY_NONE), of, school->store, &error);
  g_assert_no_error (error);
  g_assert_true (lr_record_is (deed, &lr_contact_kind));
  g_assert_cmpint (lr_record_get_id (deed), ==, 0);
  g_assert_cmpuint (lr_record_get_day (deed, LR_CONTACT_HELD_ON), ==, school_day ("2026-09-14"));
}

/* Of two reports without an end date the second is next, once the first has its own. */
static void
each_that_lacks_something_is_next (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-28");
  gint64 first = school_add (school, &lr_report_kind, pupil, "kind=16h recipient=duo reported_on=2026-09-07");
  gint64 second = school_add (school, &lr_report_kind, pupil, "kind=16h recipient=duo reported_on=2026-09-14");
  const gint64 expected[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (LrCase) of = load (watch, pupil);
      g_autoptr (GError) error = NULL;
      g_autoptr (LrRecord) deed = lr_duty_dup_deed (find_duty (of, "statutory/end-date", LR_DAY_NONE), of, school->store, &error);

      g_assert_no_error (error);
      g_assert_cmpint (lr_record_get_id (deed), ==, expected[i]);
      school_set (school, &lr_report_kind, expected[i], "end_on=2026-09-21");
    }
}

/* A row of the plan is filled in on the plan. */
static void
what_stands_in_another_is_filled_in_there (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-20");
  g_autoptr (LrCase) of = NULL;
  g_autoptr (LrRecord) deed = NULL;
  g_autoptr (GError) error = NULL;
  const LrDuty *duty;
  gint64 plan;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 open=yes kind=sick");
  plan = school_add (school, &lr_plan_kind, pupil, "made_on=2026-09-20");
  of = load (watch, pupil);
  duty = find_duty (of, "povo/adapted-programme", LR_DAY_NONE);
  g_assert_true (lr_duty_get_deed_kind (duty) == &lr_plan_kind);
  deed = lr_duty_dup_deed (duty, of, school->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lr_record_get_id (deed), ==, plan);
}

/* What lacks something is opened itself. */
static void
record_that_lacks_something_is_opened (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  gint64 promise;
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-14");
  g_autoptr (LrCase) of = NULL;
  g_autoptr (LrRecord) deed = NULL;
  g_autoptr (GError) error = NULL;

  promise = school_add (school, &lr_agreement_kind, pupil, "what=bellen due_on=2026-09-21");
  of = load (watch, pupil);
  deed = lr_duty_dup_deed (find_duty (of, "dossier/agreement", LR_DAY_NONE), of, school->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lr_record_get_id (deed), ==, promise);
  g_assert_true (lr_duty_get_deed_kind (find_duty (of, "dossier/agreement", LR_DAY_NONE)) == &lr_agreement_kind);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duty-deed/what-is-offered-does-the-duty", what_is_offered_does_the_duty);
  g_test_add_func ("/duty-deed/report-is-filled-in-from-what-was-counted", report_is_filled_in_from_what_was_counted);
  g_test_add_func ("/duty-deed/what-was-promised-is-a-new-record", what_was_promised_is_a_new_record);
  g_test_add_func ("/duty-deed/each-that-lacks-something-is-next", each_that_lacks_something_is_next);
  g_test_add_func ("/duty-deed/what-stands-in-another-is-filled-in-there", what_stands_in_another_is_filled_in_there);
  g_test_add_func ("/duty-deed/record-that-lacks-something-is-opened", record_that_lacks_something_is_opened);

  return g_test_run ();
}
