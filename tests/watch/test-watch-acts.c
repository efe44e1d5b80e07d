/* test-watch-acts.c: what a person sees of the watch, and does with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include <string.h>

#include "lr-chosen-situation.h"
#include "lr-duty-list.h"
#include "lr-proposal.h"

static LrDuty *
find_duty (LrWatch    *watch,
           gint64      pupil,
           const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCase) of = lr_watch_load_case (watch, pupil, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < of->duties->len; i++)
    {
      LrDuty *duty = g_ptr_array_index (of->duties, i);

      if (g_str_equal (duty->id, id))
        return lr_duty_ref (duty);
    }

  g_assert_not_reached ();
}

static void
ticks_and_dismissals_are_history (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-10");
  g_autoptr (GError) error = NULL;
  g_autoptr (LrDuty) open = NULL;
  g_autoptr (LrDuty) done = NULL;
  g_autoptr (LrDuty) dismissed = NULL;
  g_autofree char *undone = NULL;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  open = find_duty (watch, pupil, "statutory/report-16h");

  g_assert_false (lr_watch_tick (watch, pupil, open, school_day ("2026-09-11"), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (lr_watch_tick (watch, pupil, open, school_day ("2026-09-10"), &error));
  done = find_duty (watch, pupil, "statutory/report-16h");
  g_assert_cmpint (done->state, ==, LR_DUTY_DONE);
  g_assert_cmpuint (done->closed_on, ==, school_day ("2026-09-10"));

  g_assert_false (lr_watch_tick (watch, pupil, done, school_day ("2026-09-10"), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_EXISTS);
  g_clear_error (&error);

  undone = lr_store_undo (school->store, &error);
  g_assert_no_error (error);
  g_assert_nonnull (undone);
  school_assert_duties (watch, pupil, "statutory", "statutory/report-16h 2026-09-09 2026-09-16 open");

  g_assert_false (lr_watch_dismiss (watch, pupil, open, school_day ("2026-09-10"), "  ", &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (lr_watch_dismiss (watch, pupil, open, school_day ("2026-09-10"), "Was ziek gemeld", &error));
  dismissed = find_duty (watch, pupil, "statutory/report-16h");
  g_assert_cmpint (dismissed->state, ==, LR_DUTY_DISMISSED);
  g_assert_cmpstr (dismissed->reason, ==, "Was ziek gemeld");

  g_assert_true (lr_watch_reopen (watch, pupil, dismissed, &error));
  school_assert_duties (watch, pupil, "statutory", "statutory/report-16h 2026-09-09 2026-09-16 open");
}

/* One line for all of them, and one act that settles them. */
static void
what_is_from_before_is_settled_at_once (void)
{
  g_autoptr (School) school = school_new ("watch_from=2026-09-10");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-15");
  g_autoptr (GListStore) list = NULL;
  g_autoptr (LrDutyItem) item = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  GPtrArray *earlier;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  list = lr_duty_list_new (watch);
  school_settle (watch);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpint (lr_duty_item_get_when (item), ==, LR_WHEN_EARLIER);
  earlier = lr_duty_item_get_earlier (item);
  g_assert_cmpuint (earlier->len, >, 3);

  g_assert_false (lr_watch_settle_earlier (watch, pupil, earlier, school_day ("2026-09-16"), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (lr_watch_settle_earlier (watch, pupil, earlier, school_day ("2026-09-15"), &error));
  school_settle (watch);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  undone = lr_store_undo (school->store, &error);
  g_assert_no_error (error);
  school_settle (watch);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
}

static void
record_that_did_a_duty_is_not_reopened (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-10");
  g_autoptr (LrDuty) done = NULL;
  g_autoptr (GError) error = NULL;

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  school_add (school, &lr_report_kind, pupil, "kind=16h reported_on=2026-09-09");
  done = find_duty (watch, pupil, "statutory/report-16h");
  g_assert_false (lr_watch_reopen (watch, pupil, done, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
}

static void
school_duties_come_back_and_are_ticked (void)
{
  g_autoptr (School) school = school_new ("ruleset=noord-kennemerland");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-11-03");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = lr_watch_load_cadences (watch, &error);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *open = school_describe (before, NULL);
  g_autofree char *ticked = NULL;

  g_assert_cmpstr (open, ==,
                   "noord-kennemerland/list-lpa 2026-09-01 2026-11-02 open, "
                   "noord-kennemerland/lists-compared 2026-09-01 2026-11-02 open, "
                   "noord-kennemerland/list-consulent 2026-11-01 2026-11-02 open");
  g_assert_true (lr_watch_tick (watch, 0, before->pdata[0], school_day ("2026-11-03"), &error));
  lr_watch_set_today (watch, school_day ("2026-12-02"));
  after = lr_watch_load_cadences (watch, &error);
  ticked = school_describe (after, "noord-kennemerland/list-lpa");
  g_assert_cmpstr (ticked, ==,
                   "noord-kennemerland/list-lpa 2026-09-01 2026-11-02 done, "
                   "noord-kennemerland/list-lpa 2026-12-01 2026-12-01 open");
}

static void
freshness_is_told (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-09");
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCase) of = NULL;
  g_autofree char *never = lr_watch_dup_freshness (watch, NULL);
  g_autofree char *old = NULL;

  g_assert_true (lr_watch_is_stale (watch, NULL));
  g_assert_true (g_str_has_prefix (never, "No absence is known"));

  /* Monday to Thursday of that week have no news: that is more than a few. */
  school_add (school, &lr_import_run_kind, 0, "what=absence imported_on=2026-10-06 known_until=2026-10-05");
  g_assert_cmpuint (lr_watch_get_known_until (watch, NULL), ==, school_day ("2026-10-05"));
  g_assert_true (lr_watch_is_stale (watch, NULL));
  old = lr_watch_dup_freshness (watch, NULL);
  g_assert_nonnull (strstr (old, "5 October 2026"));

  /* What was entered of one pupil is news of that pupil. */
  school_add (school, &lr_absence_kind, pupil, "start_on=2026-10-06 kind=sick");
  of = lr_watch_load_case (watch, pupil, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lr_watch_get_known_until (watch, of), ==, school_day ("2026-10-06"));
  g_assert_false (lr_watch_is_stale (watch, of));

  /* A holiday is no reason to ask: the week after it has one school day yet. */
  lr_watch_set_today (watch, school_day ("2026-10-19"));
  school_add (school, &lr_import_run_kind, 0, "what=absence imported_on=2026-10-09");
  g_assert_false (lr_watch_is_stale (watch, NULL));
}

static void
steps_are_recorded_and_checked (void)
{
  g_autoptr (School) school = school_new ("ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-30");
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCase) of = NULL;

  g_assert_true (lr_watch_enter_step (watch, pupil, "1", school_day ("2026-09-02"), NULL, LR_DAY_NONE, NULL, &error));
  g_assert_false (lr_watch_enter_step (watch, pupil, "4a", school_day ("2026-09-09"), NULL, LR_DAY_NONE, NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (lr_watch_enter_step (watch, pupil, "2", school_day ("2026-09-09"), NULL, LR_DAY_NONE, NULL, &error));
  g_assert_false (lr_watch_enter_step (watch, pupil, "1", school_day ("2026-09-10"), NULL, LR_DAY_NONE, "", &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (lr_watch_enter_step (watch, pupil, "3a", school_day ("2026-09-23"), NULL, school_day ("2026-10-14"), NULL, &error));
  g_assert_no_error (error);

  of = lr_watch_load_case (watch, pupil, &error);
  g_assert_cmpstr (of->escalation.step, ==, "3a");
  g_assert_cmpuint (of->escalation.tipping_on, ==, school_day ("2026-10-19"));
  school_assert_duties (watch, pupil, NULL,
                        "tilburg/tip-1 2026-09-02 2026-09-23 done, tilburg/tip-2 2026-09-09 2026-10-07 done, "
                 "tilburg/tip-3a 2026-09-23 2026-10-19 open");
}

static void
situations_have_a_checklist (void)
{
  g_autoptr (School) school = school_new ("ruleset=povo");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-30");
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCase) of = lr_watch_load_case (watch, pupil, &error);
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GPtrArray) ticked = NULL;
  g_autoptr (GPtrArray) ended = NULL;

  /* POVO has none of its own; those of the law are offered. */
  g_assert_cmpstr (lr_watch_find_situations (watch, of)->id, ==, "tilburg");
  g_assert_false (lr_watch_choose_situation (watch, pupil, "99z", school_day ("2026-09-30"), NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (lr_watch_choose_situation (watch, pupil, "11d", school_day ("2026-09-28"), "Ziek", &error));

  chosen = lr_watch_load_situations (watch, pupil, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (chosen->len, ==, 1);
  g_assert_cmpuint (((LrChosenSituation *) chosen->pdata[0])->items->len, ==, 5);
  g_assert_true (lr_watch_check_item (watch, chosen->pdata[0], 1, school_day ("2026-09-29"), &error));

  ticked = lr_watch_load_situations (watch, pupil, &error);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (g_array_index (((LrChosenSituation *) ticked->pdata[0])->items, LrSituationItem, i).done_on, ==,
                      i == 1 ? school_day ("2026-09-29") : LR_DAY_NONE);

  g_assert_true (lr_watch_check_item (watch, ticked->pdata[0], 1, LR_DAY_NONE, &error));
  g_assert_true (lr_watch_end_situation (watch, ticked->pdata[0], school_day ("2026-09-30"), &error));
  ended = lr_watch_load_situations (watch, pupil, &error);
  g_assert_cmpuint (g_array_index (((LrChosenSituation *) ended->pdata[0])->items, LrSituationItem, 1).done_on, ==, LR_DAY_NONE);
  g_assert_cmpuint (lr_record_get_day (((LrChosenSituation *) ended->pdata[0])->record, LR_SITUATION_ENDED_ON), ==, school_day ("2026-09-30"));
}

/* "role role | role": who belongs there | who may be asked */
static char *
propose (LrWatch *watch,
         gint64   pupil)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrCase) of = lr_watch_load_case (watch, pupil, &error);
  g_autoptr (GArray) proposals = NULL;
  g_autoptr (GString) now = g_string_new (NULL);
  g_autoptr (GString) asked = g_string_new (NULL);

  g_assert_no_error (error);
  proposals = lr_case_propose_participants (of, lr_watch_get_statutory (watch));
  for (guint i = 0; i < proposals->len; i++)
    {
      const LrProposal *proposal = &g_array_index (proposals, LrProposal, i);

      g_assert_cmpstr (proposal->name, !=, proposal->rule->id);
      g_string_append_printf (proposal->asked ? asked : now, "%s ", proposal->rule->id);
    }

  return g_strdup_printf ("%s| %s", now->str, asked->str);
}

static void
mdo_participants_are_proposed_by_the_case (void)
{
  g_autoptr (School) school = school_new ("ruleset=noord-kennemerland");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-09");
  g_autofree char *quiet = propose (watch, pupil);
  g_autofree char *sick = NULL;
  g_autofree char *unauthorised = NULL;

  g_assert_cmpstr (quiet, ==, "support-coordinator parent pupil mentor | lpa swv-contact youth-nurse youth-doctor ");
  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-21 open=yes kind=sick");
  sick = propose (watch, pupil);
  g_assert_cmpstr (sick, ==, "support-coordinator parent pupil mentor | lpa swv-contact youth-nurse youth-doctor ");
  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-18 kind=unauthorised");
  unauthorised = propose (watch, pupil);
  g_assert_cmpstr (unauthorised, ==,
                   "support-coordinator parent pupil mentor jg-coach lpa swv-contact | youth-nurse youth-doctor ");
}


static void
count_changes_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *changed)
{
  *changed += removed + added;
}

static void
list_follows_and_keeps_what_stays (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 one = school_add_pupil (school, "1001", "last_name=Aalbers");
  gint64 two = school_add_pupil (school, "1002", "last_name=Zwart");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-09");
  g_autoptr (GListStore) list = lr_duty_list_new (watch);
  GListModel *model = G_LIST_MODEL (list);
  g_autoptr (LrDutyItem) item = NULL;
  g_autoptr (LrDutyItem) kept = NULL;
  g_autoptr (GError) error = NULL;
  guint changed = 0;

  school_add (school, &lr_absence_kind, one, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  school_add (school, &lr_absence_kind, two, "start_on=2026-09-09 kind=luxury");
  school_settle (watch);

  /* Eight without a term of the first pupil, the oldest first, two of the second, then
   * the reports with a term. */
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 12);
  item = g_list_model_get_item (model, 0);
  g_assert_cmpint (lr_duty_item_get_when (item), ==, LR_WHEN_SOON);
  g_assert_cmpint (lr_duty_item_get_pupil_id (item), ==, one);
  kept = g_list_model_get_item (model, 11);
  g_assert_cmpstr (lr_duty_item_get_duty (kept)->id, ==, "statutory/report-luxury");
  g_assert_cmpint (lr_duty_item_get_when (kept), ==, LR_WHEN_LATER);

  g_signal_connect (model, "items-changed", G_CALLBACK (count_changes_cb), &changed);
  g_assert_true (lr_watch_tick (watch, one, lr_duty_item_get_duty (item), school_day ("2026-09-09"), &error));
  school_settle (watch);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 11);
  g_assert_cmpuint (changed, <, 12);
  {
    g_autoptr (LrDutyItem) last = g_list_model_get_item (model, 10);

    g_assert_true (last == kept);
  }
}

/* Two promises of one meeting open on one day: each is ticked by itself. */
static void
promises_of_one_meeting_are_ticked_apart (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  gint64 meeting = school_add (school, &lr_meeting_kind, pupil, "held_on=2026-09-01 kind=mdo");
  g_autofree char *one = g_strdup_printf ("meeting=%" G_GINT64_FORMAT " what=bellen due_on=2026-09-14", meeting);
  g_autofree char *other = g_strdup_printf ("meeting=%" G_GINT64_FORMAT " what=mailen due_on=2026-09-21", meeting);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-10");
  g_autoptr (GError) error = NULL;
  g_autoptr (LrDuty) duty = NULL;
  g_autoptr (LrDuty) ticked = NULL;

  school_add (school, &lr_agreement_kind, pupil, one);
  school_add (school, &lr_agreement_kind, pupil, other);
  school_assert_duties (watch, pupil, "dossier", "dossier/agreement 2026-09-01 2026-09-14 open, "
                                                 "dossier/agreement 2026-09-01 2026-09-21 open");

  duty = find_duty (watch, pupil, "dossier/agreement");
  g_assert_cmpstr (duty->told, ==, "bellen");
  g_assert_true (lr_watch_tick (watch, pupil, duty, school_day ("2026-09-10"), &error));
  school_assert_duties (watch, pupil, "dossier", "dossier/agreement 2026-09-01 2026-09-14 done, "
                                                 "dossier/agreement 2026-09-01 2026-09-21 open");

  ticked = find_duty (watch, pupil, "dossier/agreement");
  g_assert_true (lr_watch_reopen (watch, pupil, ticked, &error));
  school_assert_duties (watch, pupil, "dossier", "dossier/agreement 2026-09-01 2026-09-14 open, "
                                                 "dossier/agreement 2026-09-01 2026-09-21 open");
}

/* Nobody said when it was promised: it counts from today, and a tick stays its own when
 * that is another day. */
static void
promise_of_no_meeting_stays_ticked (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-10");
  g_autoptr (LrWatch) later = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrDuty) duty = NULL;

  school_add (school, &lr_agreement_kind, pupil, "what=bellen due_on=2026-09-21");
  school_assert_duties (watch, pupil, "dossier", "dossier/agreement 2026-09-10 2026-09-21 open");
  duty = find_duty (watch, pupil, "dossier/agreement");
  g_assert_true (lr_watch_tick (watch, pupil, duty, school_day ("2026-09-10"), &error));
  g_clear_object (&watch);

  later = school_watch (school, "2026-09-18");
  school_assert_duties (later, pupil, "dossier", "dossier/agreement 2026-09-10 2026-09-21 done");
}

/* What can wait stands with what is late of the same child, before others. */
static void
all_of_a_child_stands_on_one_card (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 late = school_add_pupil (school, "1001", NULL);
  gint64 other = school_add_pupil (school, "1002", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-09-21");
  g_autoptr (GListStore) list = NULL;
  gint64 before = 0;
  guint n_cards = 0;

  school_add (school, &lr_absence_kind, late, "start_on=2026-09-07 end_on=2026-09-09 kind=unauthorised");
  school_add (school, &lr_agreement_kind, late, "what=bellen due_on=2026-10-30");
  school_add (school, &lr_agreement_kind, other, "what=bellen due_on=2026-09-22");
  list = lr_duty_list_new (watch);
  school_settle (watch);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (LrDutyItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      gint64 pupil = lr_duty_item_get_pupil_id (item);

      if (pupil == 0)
        continue;
      n_cards += pupil != before;
      before = pupil;
      g_assert_cmpint (lr_duty_item_get_card_when (item), ==, pupil == late ? LR_WHEN_LATE : LR_WHEN_THIS_WEEK);
    }
  g_assert_cmpuint (n_cards, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/watch/ticks-and-dismissals-are-history", ticks_and_dismissals_are_history);
  g_test_add_func ("/watch/promises-of-one-meeting-are-ticked-apart", promises_of_one_meeting_are_ticked_apart);
  g_test_add_func ("/watch/promise-of-no-meeting-stays-ticked", promise_of_no_meeting_stays_ticked);
  g_test_add_func ("/watch/all-of-a-child-stands-on-one-card", all_of_a_child_stands_on_one_card);
  g_test_add_func ("/watch/what-is-from-before-is-settled-at-once", what_is_from_before_is_settled_at_once);
  g_test_add_func ("/watch/record-that-did-a-duty-is-not-reopened", record_that_did_a_duty_is_not_reopened);
  g_test_add_func ("/watch/school-duties-come-back-and-are-ticked", school_duties_come_back_and_are_ticked);
  g_test_add_func ("/watch/freshness-is-told", freshness_is_told);
  g_test_add_func ("/watch/steps-are-recorded-and-checked", steps_are_recorded_and_checked);
  g_test_add_func ("/watch/situations-have-a-checklist", situations_have_a_checklist);
  g_test_add_func ("/watch/mdo-participants-are-proposed-by-the-case", mdo_participants_are_proposed_by_the_case);
  g_test_add_func ("/watch/list-follows-and-keeps-what-stays", list_follows_and_keeps_what_stays);

  return g_test_run ();
}
