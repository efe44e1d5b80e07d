/* test-watch.c: the duties of a store, and what a person does about them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-shipped.h"
#include "school.h"

#include <string.h>

static void
records_become_duties (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  gint64 other = school_add_pupil (school, "1002", NULL);
  g_autoptr (LrWatch) watch = NULL;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  school_add (school, &lr_absence_kind, other, "start_on=2026-09-07 open=yes kind=sick");
  school_add (school, &lr_report_kind, pupil, "kind=16h reported_on=2026-09-10");
  watch = school_watch (school, "2026-09-10");

  school_assert_duties (watch, pupil, "statutory",
                        "statutory/report-16h 2026-09-09 2026-09-16 done, statutory/end-date 2026-09-10 2026-09-17 open");
  school_assert_duties (watch, other, NULL, "");
  lr_watch_set_today (watch, school_day ("2026-10-05"));
  school_assert_duties (watch, other, "povo/contact", "povo/contact-lpa 2026-10-05 soon open");
}

static void
one_lesson_counts_as_hours (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-07");

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 kind=unauthorised hours=2.75");
  school_assert_duties (watch, pupil, "povo", "");
  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 kind=unauthorised hours=0.25");
  school_assert_duties (watch, pupil, "povo", "povo/letter-3h 2026-09-07 soon open");
}

static void
pupil_may_follow_another_rule_set (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", "ruleset=tilburg");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-21");

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 open=yes kind=sick");
  school_assert_duties (watch, pupil, "tilburg/in", "tilburg/in-view 2026-09-21 soon open");
  school_set (school, &lr_pupil_kind, pupil, "ruleset=noord-kennemerland");
  school_assert_duties (watch, pupil, NULL, "");
  school_set (school, &lr_pupil_kind, pupil, "ruleset=noord-kennemerland threatening=yes threatening_on=2026-09-14");
  school_assert_duties (watch, pupil, "noord-kennemerland/coach", "noord-kennemerland/coach 2026-09-14 soon open");
}

static void
pupil_may_be_in_another_sector (void)
{
  g_autoptr (School) school = school_new ("sector=vo");
  gint64 pupil = school_add_pupil (school, "1001", "sector=po");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-07");

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 kind=unauthorised hours=3");
  school_assert_duties (watch, pupil, NULL, "povo/talk-absence 2026-09-07 soon open");
}

static void
missing_rule_set_is_told_and_the_law_stays (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", "ruleset=nergens");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-09");

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  school_assert_duties (watch, pupil, "statutory", "statutory/report-16h 2026-09-09 2026-09-16 open");
  school_assert_duties (watch, pupil, "povo/letter", "povo/letter-3h 2026-09-07 soon open");
  g_assert_nonnull (strstr (lr_watch_get_problems (watch), "1001"));
}

static void
own_rule_set_replaces_the_shipped_one (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrRecord) file = lr_record_new (&lr_school_file_kind, 0);
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = lr_rule_set_dup_shipped ("povo");
  g_auto (GStrv) pieces = g_strsplit (text, "trigger = hours-3\nsectors = vo vso", 2);
  g_autofree char *changed = g_strjoinv ("trigger = hours-6\nsectors = vo vso", pieces);

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 kind=unauthorised hours=3");
  lr_record_set_text (file, LR_SCHOOL_FILE_NAME, "povo");
  lr_record_set_text (file, LR_SCHOOL_FILE_CONTENT, changed);
  lr_store_save (school->store, file, &error);
  g_assert_no_error (error);

  watch = school_watch (school, "2026-09-07");
  school_assert_duties (watch, pupil, NULL, "");
  g_assert_true (lr_rule_books_is_own (lr_watch_get_rule_books (watch), "povo"));
  g_assert_null (lr_watch_get_problems (watch));

  /* A broken one stops nothing: the shipped set takes its place, and it is told. */
  lr_record_set_text (file, LR_SCHOOL_FILE_CONTENT, "[ruleset]\nid = povo\nwhat = ever\n");
  lr_store_save (school->store, file, &error);
  g_assert_no_error (error);
  school_assert_duties (watch, pupil, NULL, "povo/letter-3h 2026-09-07 soon open");
  g_assert_nonnull (strstr (lr_watch_get_problems (watch), "povo:3: found “what”"));

  /* The law is not the school's to change. */
  lr_record_set_text (file, LR_SCHOOL_FILE_CONTENT, "[ruleset]\nid = statutory\ntitle = T\nsource = S\nsectors = vo\n");
  lr_store_save (school->store, file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lr_watch_get_statutory (watch)->duties->len, ==, 4);
  g_assert_nonnull (lr_watch_get_problems (watch));
}

#define OWN_SET "[ruleset]\nid = eigen\ntitle = Onze school\nabout = Wat wij doen.\nsource = Wij\nsectors = vo\n"

/* "id title, ..." of those that a school may follow */
static char *
list_regional (LrRuleBooks *books)
{
  g_autoptr (GPtrArray) sets = lr_rule_books_list_regional (books);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sets->len; i++)
    {
      const LrRuleSet *set = sets->pdata[i];

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", set->id, set->title);
    }

  return g_string_free (text, FALSE);
}

static void
own_rule_set_can_be_chosen_and_the_law_cannot (void)
{
  static const char shipped[] = "povo Protocol PO en VO, noord-kennemerland Noord-Kennemerland, tilburg Tilburg, rotterdam Rotterdam";
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-07");
  g_autofree char *before = list_regional (lr_watch_get_rule_books (watch));
  g_autofree char *after = NULL;
  g_autofree char *expected = g_strconcat (shipped, ", eigen Onze school", NULL);
  g_autofree char *title = NULL;
  g_autofree char *missing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRuleSet) set = NULL;

  g_assert_cmpstr (before, ==, shipped);
  set = lr_rule_books_save (school->store, "eigen.ruleset", OWN_SET, -1, &error);
  g_assert_no_error (error);
  after = list_regional (lr_watch_get_rule_books (watch));
  g_assert_cmpstr (after, ==, expected);

  title = lr_rule_books_dup_title (lr_watch_get_rule_books (watch), "eigen");
  g_assert_cmpstr (title, ==, "Onze school");
  missing = lr_rule_books_dup_title (lr_watch_get_rule_books (watch), "weg");
  g_assert_cmpstr (missing, ==, "“weg” (cannot be read)");
}

static void
change_is_seen_and_others_are_kept (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 one = school_add_pupil (school, "1001", NULL);
  gint64 two = school_add_pupil (school, "1002", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-09");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = lr_watch_load_cases (watch, &error);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (before->len, ==, 2);
  school_add (school, &lr_absence_kind, two, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  after = lr_watch_load_cases (watch, &error);
  g_assert_no_error (error);
  g_assert_true (after->pdata[0] == before->pdata[0]);
  g_assert_true (after->pdata[1] != before->pdata[1]);
  school_assert_duties (watch, one, NULL, "");
  school_assert_duties (watch, two, "statutory", "statutory/report-16h 2026-09-09 2026-09-16 open");
}

static void
school_settings_change_everything (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-09");

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  school_assert_duties (watch, pupil, "statutory", "statutory/report-16h 2026-09-09 2026-09-16 open");
  /* A free day of the school's own: one day of absence less, and a longer term. */
  school_add (school, &lr_closure_kind, 0, "holiday=own name=Studiedag start_on=2026-09-14");
  school_assert_duties (watch, pupil, "statutory", "statutory/report-16h 2026-09-09 2026-09-17 open");
  school_add (school, &lr_closure_kind, 0, "holiday=own name=Studiedag start_on=2026-09-08");
  school_assert_duties (watch, pupil, "statutory", "");
}

static void
somebody_who_left_is_not_absent (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", "status=left left_on=2026-09-18");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-30");

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 open=yes kind=sick");
  school_assert_duties (watch, pupil, NULL, "");
}

static void
suspension_with_removal_is_seen (void)
{
  g_autoptr (School) school = school_new ("ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-30");
  gint64 meeting;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 kind=suspended");
  school_assert_duties (watch, pupil, NULL, "");
  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-08 kind=suspended removal_intended=yes");
  school_assert_duties (watch, pupil, NULL, "tilburg/support-team-always 2026-09-08 soon open");
  meeting = school_add (school, &lr_meeting_kind, pupil, "held_on=2026-09-11 kind=mdo");
  school_assert_duties (watch, pupil, NULL, "tilburg/support-team-always 2026-09-08 soon open");
  school_set (school, &lr_meeting_kind, meeting, "kind=support-team");
  school_assert_duties (watch, pupil, NULL, "tilburg/support-team-always 2026-09-08 soon done");
}

static void
only_an_offer_that_was_not_declined_keeps_the_limit (void)
{
  static const struct { const char *answer; const char *duties; } cases[] = {
    { "", "" },
    { "answer=open", "" },
    { "answer=accepted", "" },
    { "answer=declined", "noord-kennemerland/fitting-offer 2026-11-24 soon open" },
  };
  g_autoptr (School) school = school_new ("ruleset=noord-kennemerland");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-11-25");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1001 + i);
      g_autofree char *offer = g_strdup_printf ("offered_on=2026-09-10 %s", cases[i].answer);
      gint64 pupil = school_add_pupil (school, number, NULL);

      school_add (school, &lr_absence_kind, pupil, "start_on=2026-08-24 open=yes kind=sick");
      school_add (school, &lr_offer_kind, pupil, offer);
      school_assert_duties (watch, pupil, "noord-kennemerland/fitting", cases[i].duties);
    }
}

static void
only_what_frees_from_school_is_an_exemption (void)
{
  static const struct { const char *exemption; const char *duties; } cases[] = {
    { "ground=5a from_on=2026-09-01", "" },
    { "ground=15 from_on=2026-09-01 until_on=2026-09-09", "" },
    { "ground=unrecorded from_on=2026-09-01", "" },
    { "ground=5b from_on=2026-09-10", "statutory/report-16h 2026-09-09 2026-09-16 open" },
    { "ground=5c from_on=2026-08-01 until_on=2026-09-08", "statutory/report-16h 2026-09-09 2026-09-16 open" },
    { "ground=11g from_on=2026-09-01", "statutory/report-16h 2026-09-09 2026-09-16 open" },
  };
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-15");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1001 + i);
      gint64 pupil = school_add_pupil (school, number, NULL);

      school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
      school_add (school, &lr_exemption_kind, pupil, cases[i].exemption);
      school_assert_duties (watch, pupil, "statutory", cases[i].duties);
    }
}

static void
hours_by_the_plan_at_school_break_the_absence (void)
{
  static const struct { const char *place; const char *duties; } cases[] = {
    { "place=school", "" },
    { "place=programme", "" },
    { "", "" },
    { "place=home", "povo/care-team 2026-10-05 soon open" },
    { "place=online", "povo/care-team 2026-10-05 soon open" },
  };
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-06");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1001 + i);
      gint64 pupil = school_add_pupil (school, number, NULL);
      gint64 plan = school_add (school, &lr_plan_kind, pupil, "made_on=2026-09-14");
      g_autofree char *week = g_strdup_printf ("plan=%d from_on=2026-09-21 realised=3 %s", (int) plan, cases[i].place);

      school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 open=yes kind=sick");
      school_add (school, &lr_build_up_kind, pupil, week);
      school_assert_duties (watch, pupil, "povo/care", cases[i].duties);
    }
}

static void
what_the_school_watches_from_is_open (void)
{
  g_autoptr (School) school = school_new ("watch_from=2026-09-10");
  gint64 before = school_add_pupil (school, "1001", NULL);
  gint64 since = school_add_pupil (school, "1002", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-15");

  school_add (school, &lr_absence_kind, before, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  school_add (school, &lr_absence_kind, since, "start_on=2026-09-08 end_on=2026-09-10 kind=unauthorised");
  school_assert_duties (watch, before, "statutory", "statutory/report-16h 2026-09-09 2026-09-16 earlier");
  school_assert_duties (watch, since, "statutory", "statutory/report-16h 2026-09-10 2026-09-17 open");
}

static void
participant_counts_on_the_day_of_its_meeting (void)
{
  g_autoptr (School) school = school_new ("ruleset=noord-kennemerland");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-09");
  g_autofree char *words = NULL;
  gint64 meeting;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 open=yes kind=unauthorised");
  school_add (school, &lr_plan_kind, pupil, "made_on=2026-09-14 insufficient_on=2026-10-02");
  school_assert_duties (watch, pupil, "noord-kennemerland/swv", "noord-kennemerland/swv-joins 2026-10-05 soon open");
  meeting = school_add (school, &lr_meeting_kind, pupil, "held_on=2026-10-07 kind=mdo");
  words = g_strdup_printf ("meeting=%d name=Consulent role=swv-contact presence=present", (int) meeting);
  school_add (school, &lr_participant_kind, pupil, words);
  school_assert_duties (watch, pupil, "noord-kennemerland/swv", "noord-kennemerland/swv-joins 2026-10-05 soon done");
}

/* One pass over all tables gives what reading each pupil gives. */
static void
all_at_once_equals_one_by_one (void)
{
  static const char *const kinds[] = { "unauthorised", "late", "sick", "authorised", "suspended", "luxury" };
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (LrWatch) together = NULL;
  g_autoptr (LrWatch) apart = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1000 + i);
      gint64 pupil = school_add_pupil (school, number, i % 3 == 0 ? "ruleset=tilburg threatening=yes" : NULL);

      for (guint j = 0; j < 8; j++)
        {
          LrDay start = school_day ("2026-08-17") + (LrDay) g_rand_int_range (rand, 0, 60);
          g_autofree char *first = lr_day_format_iso (start);
          g_autofree char *last = lr_day_format_iso (start + (LrDay) g_rand_int_range (rand, 0, 30));
          g_autofree char *words = g_strdup_printf ("start_on=%s end_on=%s kind=%s", first, last,
                                                    kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))]);
          g_autofree char *report = g_strdup_printf ("kind=16h reported_on=%s", last);
          g_autofree char *step = g_strdup_printf ("step=%d entered_on=%s", g_rand_int_range (rand, 1, 3), first);

          school_add (school, &lr_absence_kind, pupil, words);
          school_add (school, &lr_report_kind, pupil, report);
          school_add (school, &lr_step_kind, pupil, step);
        }
    }

  together = school_watch (school, "2026-12-01");
  apart = school_watch (school, "2026-12-01");
  cases = lr_watch_load_cases (together, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cases->len, ==, 12);
  for (guint i = 0; i < cases->len; i++)
    {
      const LrCase *of = g_ptr_array_index (cases, i);
      g_autofree char *first = school_describe (of->duties, NULL);
      g_autofree char *second = school_duties (apart, of->pupil, NULL);

      g_assert_cmpstr (first, !=, "");
      g_assert_cmpstr (first, ==, second);
    }
}

static void
rule_set_with_unknown_records_names_the_line (void)
{
  static const struct { const char *line; const char *message; } cases[] = {
    { "done-by = reports", "x:12: found “reports”, expected a kind of record" },
    { "done-by = report sort=16h", "x:12: found “sort”, expected one of: kind, recipient" },
    { "done-by = report kind=16", "x:12: found “kind=16”, expected one of: 16h, long" },
    { "done-by = plan @programme", "x:12: found “@programme”, expected one of: made_on" },
    { "requires = absence removal_intended=no", "x:12: found “removal_intended=no”, expected “yes”" },
    { "trigger = record situations", "x:12: found “situations”, expected a kind of record" },
  };

  lr_dossier_init ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("[ruleset]\nid = x\ntitle = X\nsource = S\nsectors = vo\nsignals = hours-3\n"
                                           "[duty d]\ntrigger = hours-3\nwho = school\nwhat = W\nsource = S\n",
                                           cases[i].line, "\n", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (LrRuleSet) set = lr_rule_books_read ("x", text, -1, &error);

      g_assert_null (set);
      g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

static void
shipped_sets_name_records_that_exist (void)
{
  lr_dossier_init ();
  for (guint i = 0; lr_rule_set_get_shipped ()[i] != NULL; i++)
    {
      g_autofree char *text = lr_rule_set_dup_shipped (lr_rule_set_get_shipped ()[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (LrRuleSet) set = lr_rule_books_read (lr_rule_set_get_shipped ()[i], text, -1, &error);

      g_assert_no_error (error);
      g_assert_nonnull (set);
    }
}

/* They are long, and to read them takes its time. */
static void
rule_sets_are_read_once_until_they_change (void)
{
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (LrRecord) file = lr_record_new (&lr_school_file_kind, 0);
  g_autoptr (LrRecord) closure = lr_record_new (&lr_closure_kind, 0);
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (LrRuleBooks) books = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = lr_rule_set_dup_shipped ("povo");

  school_add_pupil (school, "1001", NULL);
  lr_record_set_text (file, LR_SCHOOL_FILE_NAME, "povo");
  lr_record_set_text (file, LR_SCHOOL_FILE_CONTENT, text);
  lr_store_save (school->store, file, &error);
  g_assert_no_error (error);
  watch = school_watch (school, "2026-09-07");
  books = lr_rule_books_ref (lr_watch_get_rule_books (watch));

  lr_record_set_text (closure, LR_CLOSURE_HOLIDAY, lr_closure_kind.fields[LR_CLOSURE_HOLIDAY].choices[0].id);
  lr_record_set_text (closure, LR_CLOSURE_NAME, "Studiedag");
  lr_record_set_integer (closure, LR_CLOSURE_START_ON, lr_watch_get_today (watch));
  lr_record_set_integer (closure, LR_CLOSURE_END_ON, lr_watch_get_today (watch));
  lr_store_save (school->store, closure, &error);
  g_assert_no_error (error);
  g_assert_true (lr_watch_get_rule_books (watch) == books);
  lr_watch_set_today (watch, lr_watch_get_today (watch) + 1);
  g_assert_true (lr_watch_get_rule_books (watch) == books);
  cases = lr_watch_load_cases (watch, &error);
  g_assert_no_error (error);
  g_assert_true (lr_watch_get_rule_books (watch) == books);

  /* Undone as well as saved. */
  lr_record_set_text (file, LR_SCHOOL_FILE_CONTENT, "[ruleset]\nid = povo\nwhat = ever\n");
  lr_store_save (school->store, file, &error);
  g_assert_no_error (error);
  g_assert_true (lr_watch_get_rule_books (watch) != books);
  g_assert_false (lr_rule_books_is_own (lr_watch_get_rule_books (watch), "povo"));
  g_free (lr_store_undo (school->store, &error));
  g_assert_no_error (error);
  g_assert_true (lr_rule_books_is_own (lr_watch_get_rule_books (watch), "povo"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/watch/records-become-duties", records_become_duties);
  g_test_add_func ("/watch/one-lesson-counts-as-hours", one_lesson_counts_as_hours);
  g_test_add_func ("/watch/pupil-may-follow-another-rule-set", pupil_may_follow_another_rule_set);
  g_test_add_func ("/watch/pupil-may-be-in-another-sector", pupil_may_be_in_another_sector);
  g_test_add_func ("/watch/missing-rule-set-is-told-and-the-law-stays", missing_rule_set_is_told_and_the_law_stays);
  g_test_add_func ("/watch/own-rule-set-replaces-the-shipped-one", own_rule_set_replaces_the_shipped_one);
  g_test_add_func ("/watch/own-rule-set-can-be-chosen-and-the-law-cannot", own_rule_set_can_be_chosen_and_the_law_cannot);
  g_test_add_func ("/watch/rule-sets-are-read-once-until-they-change", rule_sets_are_read_once_until_they_change);
  g_test_add_func ("/watch/change-is-seen-and-others-are-kept", change_is_seen_and_others_are_kept);
  g_test_add_func ("/watch/school-settings-change-everything", school_settings_change_everything);
  g_test_add_func ("/watch/somebody-who-left-is-not-absent", somebody_who_left_is_not_absent);
  g_test_add_func ("/watch/suspension-with-removal-is-seen", suspension_with_removal_is_seen);
  g_test_add_func ("/watch/only-an-offer-that-was-not-declined-keeps-the-limit",
                   only_an_offer_that_was_not_declined_keeps_the_limit);
  g_test_add_func ("/watch/only-what-frees-from-school-is-an-exemption", only_what_frees_from_school_is_an_exemption);
  g_test_add_func ("/watch/hours-by-the-plan-at-school-break-the-absence", hours_by_the_plan_at_school_break_the_absence);
  g_test_add_func ("/watch/what-the-school-watches-from-is-open", what_the_school_watches_from_is_open);
  g_test_add_func ("/watch/participant-counts-on-the-day-of-its-meeting", participant_counts_on_the_day_of_its_meeting);
  g_test_add_func ("/watch/all-at-once-equals-one-by-one", all_at_once_equals_one_by_one);
  g_test_add_func ("/watch/rule-set-with-unknown-records-names-the-line", rule_set_with_unknown_records_names_the_line);
  g_test_add_func ("/watch/shipped-sets-name-records-that-exist", shipped_sets_name_records_that_exist);

  return g_test_run ();
}
