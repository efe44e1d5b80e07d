/* test-timeline-items.c: what the records of a pupil put on timeline and role card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "lr-role-card-paper.h"
#include "lr-rule-books.h"
#include "lr-rule-shipped.h"
#include "lr-timeline-items.h"
#include "lr-timeline-paper.h"
#include "paper-text.h"
#include "school.h"

static const LrTimelineItem *
find_item (LrTimelineModel *model,
           LrTimelineLane   lane,
           const char      *title)
{
  for (guint i = 0; i < lr_timeline_model_get_n_items (model, lane); i++)
    {
      const LrTimelineItem *item = lr_timeline_model_get_item (model, lane, i);

      if (strstr (item->title, title) != NULL)
        return item;
    }

  return NULL;
}

/* @expected: the days of the item and its flags, or NULL when it must not be there. */
static void
assert_item (LrTimelineModel *model,
             LrTimelineLane   lane,
             const char      *title,
             const char      *expected)
{
  const LrTimelineItem *item = find_item (model, lane, title);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *found = NULL;

  if (item != NULL)
    {
      start = lr_day_format_iso (item->start);
      end = lr_day_format_iso (item->end);
      found = g_strdup_printf ("%s %s%s%s", start, end, item->flags & LR_TIMELINE_AHEAD ? " ahead" : "",
                               item->flags & LR_TIMELINE_ONGOING ? " ongoing" : "");
    }

  g_assert_cmpstr (found, ==, expected);
}

static gint64
add_case (School *school)
{
  gint64 pupil = school_add_pupil (school, "20394", "first_name=Sterre last_name=Maan ruleset=tilburg");

  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-07 end_on=2026-09-11 kind=sick");
  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-14 open=yes kind=unauthorised");
  school_add (school, &lr_absence_kind, pupil, "start_on=2026-09-01 kind=unauthorised hours=2.5");
  school_add (school, &lr_contact_kind, pupil, "held_on=2026-09-16 how=visit subject=kitchen next_on=2026-09-23");
  school_add (school, &lr_contact_kind, pupil, "held_on=2026-09-23 how=phone subject=mother next_on=2026-11-04");
  school_add (school, &lr_report_kind, pupil, "kind=16h reported_on=2026-09-18 recipient=duo");
  school_add (school, &lr_report_kind, pupil, "kind=index reported_on=2026-09-25");
  school_add (school, &lr_consent_kind, pupil, "given_on=2026-09-16 recipient=Doctor withdrawn_on=2026-10-01");
  school_add (school, &lr_meeting_kind, pupil, "held_on=2026-09-30 kind=mdo next_on=2026-11-11");
  school_add (school, &lr_plan_kind, pupil, "made_on=2026-09-20 version=1 feedback_on=2026-10-20");
  school_add (school, &lr_plan_kind, pupil, "made_on=2026-10-01 version=2 feedback_on=2026-11-25");
  school_add (school, &lr_step_kind, pupil, "step=1 entered_on=2026-09-15");
  school_add (school, &lr_step_kind, pupil, "step=2 entered_on=2026-10-05");
  school_add (school, &lr_regie_kind, pupil, "kind=process holder=Marieke from_on=2026-09-15");

  return pupil;
}

static void
records_become_items (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  gint64 pupil = add_case (school);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-21");
  g_autoptr (GError) error = NULL;
  g_autoptr (LrTimelineModel) model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_FULL, &error);
  guint n_holidays;

  g_assert_no_error (error);
  assert_item (model, LR_TIMELINE_ABSENCE, "Sick", "2026-09-07 2026-09-11");
  assert_item (model, LR_TIMELINE_ABSENCE, "Unauthorised, 2.5 h", "2026-09-01 2026-09-01");
  g_assert_cmpuint (lr_timeline_model_get_n_items (model, LR_TIMELINE_ABSENCE), ==, 3);
  g_assert_cmpint (lr_timeline_model_get_item (model, LR_TIMELINE_ABSENCE, 2)->flags, ==, LR_TIMELINE_ONGOING);
  assert_item (model, LR_TIMELINE_CONTACT, "Home visit: kitchen", "2026-09-16 2026-09-16");
  assert_item (model, LR_TIMELINE_CONTACT, "Next contact", "2026-11-04 2026-11-04 ahead");
  assert_item (model, LR_TIMELINE_REPORTS, "16 hours in 4 weeks", "2026-09-18 2026-09-18");
  assert_item (model, LR_TIMELINE_REPORTS, "Consent: Doctor", "2026-09-16 2026-09-16");
  assert_item (model, LR_TIMELINE_REPORTS, "Consent withdrawn", "2026-10-01 2026-10-01");
  assert_item (model, LR_TIMELINE_MEETINGS, "MDO", "2026-09-30 2026-09-30");
  assert_item (model, LR_TIMELINE_MEETINGS, "Next meeting", "2026-11-11 2026-11-11 ahead");
  assert_item (model, LR_TIMELINE_MEETINGS, "version 2", "2026-10-01 2026-10-01");
  assert_item (model, LR_TIMELINE_MEETINGS, "Feedback", "2026-11-25 2026-11-25 ahead");
  assert_item (model, LR_TIMELINE_STEPS, "Step 1", "2026-09-15 2026-10-04");
  assert_item (model, LR_TIMELINE_STEPS, "Step 2", "2026-10-05 2026-10-21 ongoing");
  assert_item (model, LR_TIMELINE_STEPS, "Marieke", "2026-09-15 2026-09-15");
  /* Four school weeks after Monday 5 October, over the autumn holiday. */
  assert_item (model, LR_TIMELINE_STEPS, "Tipping point", "2026-11-09 2026-11-09 ahead");
  lr_timeline_model_get_holidays (model, &n_holidays);
  g_assert_cmpuint (n_holidays, >, 5);
}

/* Rotterdam says it otherwise. */
static void
a_step_is_called_as_the_region_does (void)
{
  g_autoptr (School) school = school_new ("sector=po ruleset=rotterdam");
  gint64 pupil = school_add_pupil (school, "1", "ruleset=rotterdam");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-21");
  g_autoptr (LrTimelineModel) model = NULL;

  school_add (school, &lr_step_kind, pupil, "step=1 entered_on=2026-09-15");
  school_add (school, &lr_step_kind, pupil, "step=2 entered_on=2026-10-05");
  model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_FULL, NULL);
  assert_item (model, LR_TIMELINE_STEPS, "Fase 1: Melding thuiszitter", "2026-09-15 2026-10-04");
  assert_item (model, LR_TIMELINE_STEPS, "Step 1", NULL);
}

static void
what_is_past_is_not_ahead (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  gint64 pupil = add_case (school);
  g_autoptr (LrWatch) watch = school_watch (school, "2027-01-20");
  g_autoptr (LrTimelineModel) model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_FULL, NULL);

  assert_item (model, LR_TIMELINE_CONTACT, "Next contact", NULL);
  assert_item (model, LR_TIMELINE_MEETINGS, "Next meeting", NULL);
  assert_item (model, LR_TIMELINE_MEETINGS, "Feedback", NULL);
  assert_item (model, LR_TIMELINE_STEPS, "Tipping point", NULL);
}

static void
anonymous_timeline_has_no_words_of_persons (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  gint64 pupil = add_case (school);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-21");
  g_autoptr (LrTimelineModel) model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_ANONYMOUS, NULL);
  const LrTimelineSheet sheet = { .subject = "Case 001", .school = "De Linde", .today = lr_day (2026, 10, 21) };
  g_autoptr (LrPaper) paper = lr_timeline_paper_new (model, NULL, &sheet);
  g_autofree char *text = paper_dup_text (paper);

  g_assert_nonnull (strstr (text, "Home visit"));
  g_assert_null (strstr (text, "kitchen"));
  g_assert_null (strstr (text, "Marieke"));
  g_assert_null (strstr (text, "Doctor"));
  g_assert_null (strstr (text, "Sterre"));
}

static void
timeline_paper_lists_every_event (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  gint64 pupil = add_case (school);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-21");
  g_autoptr (LrTimelineModel) model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_FULL, NULL);
  const LrTimelineSheet sheet = { .subject = "Sterre Maan", .school = "De Linde", .today = lr_day (2026, 10, 21) };
  g_autoptr (LrPaper) paper = lr_timeline_paper_new (model, NULL, &sheet);
  g_autofree char *text = paper_dup_text (paper);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = lr_paper_to_pdf (paper, &error);
  double width, height;

  g_assert_no_error (error);
  g_assert_nonnull (pdf);
  lr_paper_get_page_size (paper, &width, &height);
  g_assert_cmpfloat (width, >, height);
  g_assert_cmpuint (lr_paper_get_n_pages (paper), >=, 2);
  for (guint lane = 0; lane < LR_TIMELINE_N_LANES; lane++)
    {
      for (guint i = 0; i < lr_timeline_model_get_n_items (model, lane); i++)
        g_assert_nonnull (strstr (text, lr_timeline_model_get_item (model, lane, i)->title));
    }
}

static void
timeline_of_nothing_is_one_page (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  gint64 pupil = school_add_pupil (school, "1", "last_name=Nobody");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-21");
  g_autoptr (LrTimelineModel) model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_FULL, NULL);
  const LrTimelineSheet sheet = { .subject = "Nobody", .today = lr_day (2026, 10, 21) };
  g_autoptr (LrPaper) paper = lr_timeline_paper_new (model, NULL, &sheet);
  g_autoptr (GBytes) pdf = lr_paper_to_pdf (paper, NULL);

  g_assert_cmpuint (lr_paper_get_n_pages (paper), ==, 1);
  g_assert_nonnull (pdf);
}

static void
assert_sign (LrTimelineModel *model,
             LrTimelineLane   lane,
             const char      *title,
             LrTimelineSign   sign)
{
  const LrTimelineItem *item = find_item (model, lane, title);

  g_assert (item != NULL);
  g_assert_cmpint (item->sign, ==, sign);
}

/* Adds a record with a word in a choice that only a newer version knows. */
static void
add_newer (School       *school,
           const LrKind *kind,
           gint64        pupil,
           const char   *words,
           guint         field)
{
  gint64 id = school_add (school, kind, pupil, words);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) record = lr_store_load (school->store, kind, id, &error);

  g_assert_no_error (error);
  lr_record_set_text (record, field, "nieuw");
  lr_store_save (school->store, record, &error);
  g_assert_no_error (error);
}

static void
what_a_newer_version_wrote_is_there_and_told (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  gint64 pupil = school_add_pupil (school, "1", "last_name=Nobody");
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (LrTimelineModel) model = NULL;

  add_newer (school, &lr_absence_kind, pupil, "start_on=2026-09-07 kind=sick", LR_ABSENCE_KIND);
  add_newer (school, &lr_contact_kind, pupil, "held_on=2026-09-16 how=visit", LR_CONTACT_HOW);
  add_newer (school, &lr_report_kind, pupil, "kind=index reported_on=2026-09-25", LR_REPORT_KIND);
  add_newer (school, &lr_meeting_kind, pupil, "held_on=2026-09-30 kind=action-table", LR_MEETING_KIND);
  watch = school_watch (school, "2026-10-21");
  model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_FULL, NULL);

  assert_sign (model, LR_TIMELINE_ABSENCE, "Unknown kind, not counted", LR_TIMELINE_UNKNOWN_ABSENCE);
  assert_sign (model, LR_TIMELINE_CONTACT, "“nieuw” (unknown to this version)", LR_TIMELINE_OTHER_CONTACT);
  assert_sign (model, LR_TIMELINE_REPORTS, "“nieuw” (unknown to this version)", LR_TIMELINE_REPORT);
  assert_sign (model, LR_TIMELINE_MEETINGS, "“nieuw” (unknown to this version)", LR_TIMELINE_MEETING);
}

static guint
count_on (LrTimelineModel *model,
          const char      *day)
{
  guint n = 0;

  for (guint lane = 0; lane < LR_TIMELINE_N_LANES; lane++)
    {
      for (guint i = 0; i < lr_timeline_model_get_n_items (model, lane); i++)
        n += lr_timeline_model_get_item (model, lane, i)->start == school_day (day);
    }

  return n;
}

/* A next contact is both a field of the contact and a duty; it stands there once. What is
 * promised is a duty only. */
static void
next_contact_stands_there_once (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", "last_name=Maan");
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (LrTimelineModel) model = NULL;

  school_add (school, &lr_contact_kind, pupil, "held_on=2026-10-20 how=phone next_on=2026-10-27");
  school_add (school, &lr_agreement_kind, pupil, "what=bellen due_on=2026-10-28");
  watch = school_watch (school, "2026-10-21");
  model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_FULL, NULL);

  g_assert_cmpuint (count_on (model, "2026-10-27"), ==, 1);
  g_assert_cmpuint (count_on (model, "2026-10-28"), ==, 1);
}

/* A contact that came between does not take the promised one away. */
static void
promised_contact_stays_after_another (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", "last_name=Maan");
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (LrTimelineModel) model = NULL;

  school_add (school, &lr_contact_kind, pupil, "held_on=2026-10-05 how=phone next_on=2026-10-27");
  school_add (school, &lr_contact_kind, pupil, "held_on=2026-10-20 how=phone");
  watch = school_watch (school, "2026-10-21");
  model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_FULL, NULL);
  g_assert_cmpuint (count_on (model, "2026-10-27"), ==, 1);
}

/* As an open mark on the screen, and only while the absence goes on. */
static void
what_would_be_reached_stands_ahead (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", "last_name=Maan");
  gint64 absence = school_add (school, &lr_absence_kind, pupil, "start_on=2026-10-19 open=yes kind=sick");
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-21");
  g_autoptr (LrTimelineModel) model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_SCREEN, NULL);
  g_autoptr (LrTimelineModel) paper = NULL;
  g_autoptr (LrTimelineModel) later = NULL;
  guint n = 0;

  for (guint i = 0; i < lr_timeline_model_get_n_items (model, LR_TIMELINE_REPORTS); i++)
    {
      const LrTimelineItem *item = lr_timeline_model_get_item (model, LR_TIMELINE_REPORTS, i);

      if (item->sign != LR_TIMELINE_FORECAST)
        continue;
      g_assert_cmpuint (item->flags & LR_TIMELINE_AHEAD, !=, 0);
      g_assert_true (g_str_has_prefix (item->title, "If nothing changes: "));
      n++;
    }
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (count_on (model, "2026-10-27"), ==, 1);
  paper = lr_timeline_items_load (watch, pupil, LR_TIMELINE_FULL, NULL);
  g_assert_cmpuint (count_on (paper, "2026-10-27"), ==, 0);

  school_set (school, &lr_absence_kind, absence, "open=no end_on=2026-10-20");
  later = lr_timeline_items_load (watch, pupil, LR_TIMELINE_SCREEN, NULL);
  g_assert_cmpuint (count_on (later, "2026-10-27"), ==, 0);
}

/* A school's own rules may let each step open a duty of its own. */
static void
duty_of_a_step_of_its_own_is_drawn (void)
{
  g_autofree char *shipped = lr_rule_set_dup_shipped ("tilburg");
  g_auto (GStrv) halves = g_strsplit (shipped, "[duty tip-1]\n", 2);
  g_autofree char *text = g_strdup_printf ("%s[duty tip-1]\napart = yes\n%s", halves[0], halves[1]);
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", "last_name=Maan");
  g_autoptr (LrRuleSet) set = NULL;
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (LrTimelineModel) model = NULL;
  g_autoptr (GError) error = NULL;

  set = lr_rule_books_save (school->store, "tilburg", text, -1, &error);
  g_assert_no_error (error);
  school_add (school, &lr_step_kind, pupil, "step=1 entered_on=2026-10-19");
  watch = school_watch (school, "2026-10-21");
  model = lr_timeline_items_load (watch, pupil, LR_TIMELINE_FULL, NULL);
  g_assert_cmpuint (count_on (model, "2026-11-09"), >, 0);
}

/* One page for every step of every rule set, with what pupil and parents do. */
static void
role_cards_are_one_page (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  const char * const *ids = lr_rule_set_get_shipped ();
  guint n_cards = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *words = g_strdup_printf ("last_name=Maan ruleset=%s", ids[i]);
      g_autofree char *number = g_strdup_printf ("%u", 100 + i);
      gint64 pupil;
      g_autoptr (LrWatch) watch = NULL;
      g_autoptr (LrCase) of = NULL;

      if (g_str_equal (ids[i], LR_RULE_SET_STATUTORY))
        continue;
      pupil = school_add_pupil (school, number, words);
      watch = school_watch (school, "2026-10-21");
      of = lr_watch_load_case (watch, pupil, NULL);
      for (guint s = 0; s < of->rule_set->steps->len; s++)
        {
          const LrStepRule *step = g_ptr_array_index (of->rule_set->steps, s);
          g_autoptr (GError) error = NULL;
          g_autoptr (LrPaper) paper =
            lr_role_card_paper_new (of, lr_watch_get_school (watch), step->id, FALSE, &error);
          g_autofree char *label = lr_rule_set_dup_step_label (of->rule_set, step->id);
          g_autofree char *text = NULL;

          g_assert_no_error (error);
          text = paper_dup_text (paper);
          g_assert_nonnull (strstr (text, label));
          g_assert_cmpint (g_str_has_prefix (label, "Fase "), ==, g_str_equal (ids[i], "rotterdam"));
          g_test_message ("%s, step %s", ids[i], step->id);
          g_assert_cmpuint (lr_paper_get_n_pages (paper), ==, 1);
          g_assert_nonnull (strstr (text, step->name));
          g_assert_nonnull (strstr (text, step->goal));
          g_assert_nonnull (strstr (text, "• "));
          n_cards++;
        }
    }

  g_assert_cmpuint (n_cards, >, 15);
}

static void
role_card_knows_no_other_step (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=tilburg");
  gint64 pupil = add_case (school);
  g_autoptr (LrWatch) watch = school_watch (school, "2026-10-21");
  g_autoptr (LrCase) of = lr_watch_load_case (watch, pupil, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrPaper) none = lr_role_card_paper_new (of, lr_watch_get_school (watch), "9z", FALSE, &error);
  g_autoptr (LrPaper) anonymous = lr_role_card_paper_new (of, lr_watch_get_school (watch), NULL, TRUE, NULL);
  g_autofree char *text = paper_dup_text (anonymous);

  g_assert_null (none);
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
  g_assert_null (strstr (text, "Sterre"));
  g_assert_nonnull (strstr (text, "Marieke"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-items/records-become-items", records_become_items);
  g_test_add_func ("/timeline-items/a-step-is-called-as-the-region-does", a_step_is_called_as_the_region_does);
  g_test_add_func ("/timeline-items/what-is-past-is-not-ahead", what_is_past_is_not_ahead);
  g_test_add_func ("/timeline-items/anonymous-timeline-has-no-words-of-persons",
                   anonymous_timeline_has_no_words_of_persons);
  g_test_add_func ("/timeline-items/timeline-paper-lists-every-event", timeline_paper_lists_every_event);
  g_test_add_func ("/timeline-items/timeline-of-nothing-is-one-page", timeline_of_nothing_is_one_page);
  g_test_add_func ("/timeline-items/what-a-newer-version-wrote-is-there-and-told",
                   what_a_newer_version_wrote_is_there_and_told);
  g_test_add_func ("/timeline-items/next-contact-stands-there-once", next_contact_stands_there_once);
  g_test_add_func ("/timeline-items/promised-contact-stays-after-another", promised_contact_stays_after_another);
  g_test_add_func ("/timeline-items/duty-of-a-step-of-its-own-is-drawn", duty_of_a_step_of_its_own_is_drawn);
  g_test_add_func ("/timeline-items/what-would-be-reached-stands-ahead", what_would_be_reached_stands_ahead);
  g_test_add_func ("/timeline-items/role-cards-are-one-page", role_cards_are_one_page);
  g_test_add_func ("/timeline-items/role-card-knows-no-other-step", role_card_knows_no_other_step);

  return g_test_run ();
}
