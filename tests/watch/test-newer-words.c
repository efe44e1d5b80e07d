/* test-newer-words.c: answers that only a newer version knows count for nothing, and are told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-role.h"
#include "lr-rule-reader.h"
#include "school.h"

#include <string.h>

#define NEWER_WORD "word-of-a-newer-version"

static void
set_newer (School       *school,
           const LrKind *kind,
           gint64        id,
           guint         field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) record = lr_store_load (school->store, kind, id, &error);

  g_assert_no_error (error);
  lr_record_set_text (record, field, NEWER_WORD);
  lr_store_save (school->store, record, &error);
  g_assert_no_error (error);
}

/* Adds a record as school_add(), with that word in a choice. */
static gint64
add_newer (School       *school,
           const LrKind *kind,
           gint64        pupil,
           const char   *words,
           guint         field)
{
  gint64 id = school_add (school, kind, pupil, words);

  set_newer (school, kind, id, field);
  return id;
}

static void
unknown_absence_kind_counts_nowhere_and_is_told (void)
{
  static const char * const sets[] = { "povo", "tilburg", "noord-kennemerland", "rotterdam" };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autofree char *words = g_strconcat ("ruleset=", sets[i], NULL);
      g_autoptr (School) school = school_new (words);
      gint64 pupil = school_add_pupil (school, "1001", NULL);
      g_autoptr (LrWatch) watch = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LrCase) of = NULL;

      add_newer (school, &lr_absence_kind, pupil, "start_on=2026-09-01 open=yes kind=sick", LR_ABSENCE_KIND);
      add_newer (school, &lr_absence_kind, pupil, "start_on=2026-09-02 kind=sick hours=4 lesson=1", LR_ABSENCE_KIND);
      add_newer (school, &lr_absence_kind, pupil, "start_on=2026-09-03 kind=suspended ground=11a removal_intended=yes",
                 LR_ABSENCE_KIND);
      watch = school_watch (school, "2027-03-01");
      of = lr_watch_load_case (watch, pupil, &error);
      g_assert_no_error (error);

      school_assert_duties (watch, pupil, NULL, "");
      g_assert_cmpuint (of->signals->len, ==, 0);
      g_assert_false (of->situation.absent);
      g_assert_cmpuint (of->situation.absent_days, ==, 0);
      g_assert_cmpuint (of->situation.sick_days, ==, 0);
      g_assert_cmpint (of->situation.unauthorised, ==, 0);
      g_assert_cmpuint (of->situation.times, ==, 0);

      /* The timeline has it all the same. */
      g_assert_cmpuint (of->facts->signals.n_absences, ==, 3);
      g_assert_cmpint (of->facts->signals.absences[0].kind, ==, LR_ABSENCE_UNKNOWN);
      g_assert_cmpstr (of->problem, ==,
                       "1001: 3 absences are of a kind that this version of the app does not know. They count for nothing.");
      g_assert_nonnull (strstr (lr_watch_get_problems (watch), of->problem));
    }
}

static void
unknown_absence_kind_leaves_the_others_as_they_are (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-09");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  before = school_duties (watch, pupil, NULL);
  add_newer (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=sick", LR_ABSENCE_KIND);
  after = school_duties (watch, pupil, NULL);
  g_assert_nonnull (strstr (before, "statutory/report-16h 2026-09-09 2026-09-16 open"));
  g_assert_cmpstr (after, ==, before);
}

static void
duty_that_was_settled_in_an_unknown_way_is_open_and_told (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-09");
  gint64 mark;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  mark = school_add (school, &lr_duty_mark_kind, pupil,
                     "duty=statutory/report-16h opened_on=2026-09-09 state=done marked_on=2026-09-09");
  school_assert_duties (watch, pupil, "statutory", "statutory/report-16h 2026-09-09 2026-09-16 done");
  g_assert_null (lr_watch_get_problems (watch));

  set_newer (school, &lr_duty_mark_kind, mark, LR_DUTY_MARK_STATE);
  school_assert_duties (watch, pupil, "statutory", "statutory/report-16h 2026-09-09 2026-09-16 open");
  g_assert_nonnull (strstr (lr_watch_get_problems (watch), "1001: 1 duty was settled in a way"));
}

static void
duty_of_the_school_that_was_settled_in_an_unknown_way_is_open (void)
{
  g_autoptr (School) school = school_new ("ruleset=noord-kennemerland");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-01");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = lr_watch_load_cadences (watch, &error);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *opened = NULL;
  g_autofree char *words = NULL;
  const LrDuty *duty;

  g_assert_no_error (error);
  g_assert_cmpuint (before->len, >, 0);
  duty = before->pdata[before->len - 1];
  g_assert_cmpint (duty->state, ==, LR_DUTY_OPEN);
  opened = lr_day_format_iso (duty->opened_on);
  words = g_strdup_printf ("duty=%s opened_on=%s state=done marked_on=2026-10-01", duty->id, opened);
  add_newer (school, &lr_cadence_mark_kind, 0, words, LR_CADENCE_MARK_STATE);

  after = lr_watch_load_cadences (watch, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->len, ==, before->len);
  g_assert_cmpint (((const LrDuty *) after->pdata[after->len - 1])->state, ==, LR_DUTY_OPEN);
}

/* Nobody is put in a sector that is not theirs: not the pupil in that of the school, nor the
 * school in the first of the list. */
static void
unknown_sector_is_none_and_is_told (void)
{
  g_autoptr (School) school = school_new ("sector=vo");
  gint64 pupil = school_add_pupil (school, "1001", "sector=vo");
  gint64 other = school_add_pupil (school, "1002", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-07");
  g_autoptr (GPtrArray) schools = NULL;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 kind=unauthorised hours=3");
  school_add (school, &lr_absence_kind, other, "start_on=2026-09-07 kind=unauthorised hours=3");
  school_assert_duties (watch, pupil, NULL, "povo/letter-3h 2026-09-07 soon open");
  set_newer (school, &lr_pupil_kind, pupil, LR_PUPIL_SECTOR);
  school_assert_duties (watch, pupil, NULL, "");
  g_assert_nonnull (strstr (lr_watch_get_problems (watch), "1001: this version of the app does not know the sector."));

  school_assert_duties (watch, other, NULL, "povo/letter-3h 2026-09-07 soon open");
  schools = lr_store_list (school->store, &lr_school_kind, 0, NULL);
  set_newer (school, &lr_school_kind, lr_record_get_id (schools->pdata[0]), LR_SCHOOL_SECTOR);
  school_assert_duties (watch, other, NULL, "");
  g_assert_nonnull (strstr (lr_watch_get_problems (watch), "School: this version of the app does not know the sector."));
}

static void
unknown_holiday_region_counts_no_school_days_and_is_told (void)
{
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (GPtrArray) schools = lr_store_list (school->store, &lr_school_kind, 0, NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-21");
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCase) of = NULL;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 open=yes kind=unauthorised");
  school_assert_duties (watch, pupil, "statutory/report-16h", "statutory/report-16h 2026-09-09 2026-09-16 open");
  set_newer (school, &lr_school_kind, lr_record_get_id (schools->pdata[0]), LR_SCHOOL_REGION);
  of = lr_watch_load_case (watch, pupil, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of->signals->len, ==, 0);
  g_assert_cmpuint (of->duties->len, ==, 0);
  g_assert_true (of->beyond);
  g_assert_nonnull (strstr (lr_watch_get_problems (watch), "School: this version of the app does not know the holiday region"));
}

static void
free_days_of_an_unknown_kind_are_free (void)
{
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (LrCalendar) before = lr_watch_load_calendar (school->store, NULL);
  g_autoptr (LrCalendar) after = NULL;
  LrDay day = school_day ("2026-09-08");

  add_newer (school, &lr_closure_kind, 0, "holiday=own start_on=2026-09-08", LR_CLOSURE_HOLIDAY);
  after = lr_watch_load_calendar (school->store, NULL);
  g_assert_true (lr_school_calendar_is_school_day (lr_calendar_get_school_calendar (before), day));
  g_assert_false (lr_school_calendar_is_school_day (lr_calendar_get_school_calendar (after), day));
  g_assert_true (lr_school_calendar_is_school_day (lr_calendar_get_school_calendar (after), day + 1));
}

/* The rules know no records: their words are kept the same by this. */
static void
words_of_the_rules_are_those_of_the_records (void)
{
  for (guint i = 0; i < LR_N_REGIES; i++)
    g_assert_cmpint (lr_choice_from_id (lr_regie_kinds, lr_regie_kind_get_word ((LrRegieKind) i)), ==, i + 1);

  for (const LrChoice *role = lr_party_roles; role->id != NULL; role++)
    g_assert_true (g_strv_contains (lr_role_get_ids (), role->id));

  for (const LrChoice *sector = lr_sectors; sector->id != NULL; sector++)
    {
      g_autofree char *text = g_strconcat ("[ruleset]\nid=x\ntitle=X\nsource=S\nsectors=", sector->id, "\n", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (LrRuleSet) set = lr_rule_set_new_from_text ("x", text, -1, &error);

      g_assert_no_error (error);
      g_assert_nonnull (set);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/newer-words/unknown-absence-kind-counts-nowhere-and-is-told",
                   unknown_absence_kind_counts_nowhere_and_is_told);
  g_test_add_func ("/newer-words/unknown-absence-kind-leaves-the-others-as-they-are",
                   unknown_absence_kind_leaves_the_others_as_they_are);
  g_test_add_func ("/newer-words/duty-that-was-settled-in-an-unknown-way-is-open-and-told",
                   duty_that_was_settled_in_an_unknown_way_is_open_and_told);
  g_test_add_func ("/newer-words/duty-of-the-school-that-was-settled-in-an-unknown-way-is-open",
                   duty_of_the_school_that_was_settled_in_an_unknown_way_is_open);
  g_test_add_func ("/newer-words/unknown-sector-is-none-and-is-told", unknown_sector_is_none_and_is_told);
  g_test_add_func ("/newer-words/unknown-holiday-region-counts-no-school-days-and-is-told",
                   unknown_holiday_region_counts_no_school_days_and_is_told);
  g_test_add_func ("/newer-words/free-days-of-an-unknown-kind-are-free", free_days_of_an_unknown_kind_are_free);
  g_test_add_func ("/newer-words/words-of-the-rules-are-those-of-the-records", words_of_the_rules_are_those_of_the_records);

  return g_test_run ();
}
