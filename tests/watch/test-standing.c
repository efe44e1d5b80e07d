/* test-standing.c: who needs something first, and what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

/* A Tuesday; the autumn holiday was from 10 to 18 October. */
#define TODAY "2026-12-01"

#define MAX_RECORDS 7

typedef struct
{
  const LrKind *kind;
  const char   *words;
} Record;

typedef struct
{
  const char *name;
  const char *pupil;                 /* beside number and birthday */
  Record      records[MAX_RECORDS];
  const char *standing;              /* group, weeks, hours */
  const char *next;                  /* when and what first, and how many are too late */
} Standing;

#define EXEMPT(words) { &lr_exemption_kind, words }
#define ABSENCE(words) { &lr_absence_kind, words }
#define PLAN { &lr_plan_kind, "made_on=2026-10-05" }
#define WEEK(words) { &lr_build_up_kind, "plan=1 " words }
#define CONTACT(words) { &lr_contact_kind, words }
#define LUXURY(day) ABSENCE ("kind=luxury start_on=" day)
#define SICK(start) ABSENCE ("kind=sick open=yes start_on=" start)

static char *
describe_standing (const LrStanding *standing)
{
  static const char * const groups[] = { "home", "build-up", "threatening", "other", "left" };
  g_autofree char *contact = lr_day_format_iso (standing->last_contact);
  GString *text = g_string_new (groups[standing->group]);

  if (standing->school_weeks > 0)
    g_string_append_printf (text, " %u weeks", standing->school_weeks);
  if (standing->group == LR_STANDING_BUILD_UP)
    g_string_append_printf (text, " %d of %d", standing->realised, standing->whole);
  if (standing->exempt)
    g_string_append (text, " exempt");
  if (*contact != '\0')
    g_string_append_printf (text, " contact %s", contact);
  if (standing->regie != NULL)
    g_string_append_printf (text, " regie %s", standing->regie);

  return g_string_free (text, FALSE);
}

static char *
describe_next (const LrStanding *standing)
{
  static const char * const whens[] = { "late", "today", "soon", "by", "by", "some day" };
  g_autofree char *due = NULL;

  if (standing->next == NULL)
    return g_strdup ("nothing");

  due = lr_day_format_iso (standing->next->due_on);
  return g_strdup_printf ("%s %s %s, %u late",
                          whens[lr_duty_get_when (standing->next, school_day (TODAY))],
                          due, standing->next->id, standing->n_late);
}

static const Standing standings[] = {
  { "nothing is known of him", NULL, { { NULL } },
    "other", "nothing" },
  { "two weeks", NULL,
    { SICK ("2026-11-17") },
    "home 2 weeks", "nothing" },
  { "a day less than two weeks", NULL,
    { SICK ("2026-11-18") },
    "other 1 weeks", "nothing" },
  { "the holiday does not count", NULL,
    { SICK ("2026-10-07") },
    "home 6 weeks", "late 2026-11-18 noord-kennemerland/keep-contact, 1 late" },
  { "back since yesterday", NULL,
    { ABSENCE ("kind=sick start_on=2026-11-02 end_on=2026-11-27") },
    "other", "nothing" },
  { "exempt", NULL,
    { SICK ("2026-10-26"), EXEMPT ("ground=5a from_on=2026-10-01") },
    "other 5 weeks exempt", "nothing" },
  { "exempt till yesterday", NULL,
    { SICK ("2026-10-26"), EXEMPT ("ground=5a from_on=2026-10-01 until_on=2026-11-30") },
    "home 5 weeks", "nothing" },
  { "exempt and threatening", "threatening=yes",
    { SICK ("2026-10-26"), EXEMPT ("ground=5a from_on=2026-10-01") },
    "threatening 5 weeks exempt", "soon  noord-kennemerland/coach, 0 late" },
  { "judged a home-sitter, absent in part", "judgement=home-sitter", { { NULL } },
    "home", "nothing" },
  { "judged not to be one, and yet at home", "judgement=not-home-sitter",
    { SICK ("2026-10-26") },
    "home 5 weeks", "late 2026-11-30 noord-kennemerland/keep-contact, 1 late" },
  { "marked", "threatening=yes threatening_on=2026-11-20", { { NULL } },
    "threatening", "soon  noord-kennemerland/coach, 0 late" },
  { "marked and at home", "threatening=yes",
    { SICK ("2026-10-26") },
    "home 5 weeks", "late 2026-11-30 noord-kennemerland/keep-contact, 1 late" },
  { "left school, at home till then", "status=left left_on=2026-11-27 threatening=yes",
    { SICK ("2026-10-26") },
    "left 4 weeks", "late 2026-11-30 noord-kennemerland/keep-contact, 1 late" },

  /* Learning on the way back. */
  { "hours of last week", NULL,
    { SICK ("2026-10-26"), PLAN, WEEK ("from_on=2026-11-23 planned=4 realised=3") },
    "build-up 12 of 120", "nothing" },
  { "hours of this week", NULL,
    { SICK ("2026-10-26"), PLAN, WEEK ("from_on=2026-12-01 planned=4 realised=1.5") },
    "build-up 6 of 120", "late 2026-11-30 noord-kennemerland/keep-contact, 1 late" },
  { "hours of the week before that", NULL,
    { SICK ("2026-10-26"), PLAN, WEEK ("from_on=2026-11-18 realised=3") },
    "build-up 1 weeks 12 of 120", "nothing" },
  { "two weeks without hours", NULL,
    { SICK ("2026-10-26"), PLAN, WEEK ("from_on=2026-11-13 realised=3") },
    "home 2 weeks", "nothing" },
  { "hours that were only planned", NULL,
    { SICK ("2026-10-26"), PLAN, WEEK ("from_on=2026-11-23 planned=4") },
    "home 5 weeks", "late 2026-11-30 noord-kennemerland/keep-contact, 1 late" },
  { "hours of a week to come", NULL,
    { SICK ("2026-10-26"), PLAN, WEEK ("from_on=2026-12-07 realised=3") },
    "home 5 weeks", "late 2026-11-30 noord-kennemerland/keep-contact, 1 late" },
  { "two lines of a week", NULL,
    { SICK ("2026-10-26"), PLAN, WEEK ("from_on=2026-11-23 realised=3"),
      WEEK ("from_on=2026-11-25 realised=2") },
    "build-up 20 of 120", "nothing" },
  { "a newer version of the plan", NULL,
    { SICK ("2026-10-26"), PLAN, { &lr_plan_kind, "made_on=2026-11-25" },
      WEEK ("from_on=2026-11-23 realised=3"),
      { &lr_build_up_kind, "plan=2 from_on=2026-11-23 realised=4" } },
    "build-up 16 of 120", "nothing" },
  { "all hours of the week", NULL,
    { PLAN, WEEK ("from_on=2026-11-23 realised=30") },
    "other", "nothing" },
  { "in build-up, and judged a home-sitter before", "judgement=home-sitter threatening=yes",
    { PLAN, WEEK ("from_on=2026-11-23 realised=12") },
    "build-up 48 of 120", "soon  noord-kennemerland/coach, 0 late" },
  { "left school in build-up", "status=left left_on=2026-11-27",
    { PLAN, WEEK ("from_on=2026-11-23 realised=12") },
    "left", "nothing" },

  /* Contact. */
  { "contact today, and one to come", NULL,
    { CONTACT ("held_on=2026-12-01"), CONTACT ("held_on=2026-12-04") },
    "other contact 2026-12-01", "nothing" },
  { "the newest contact", NULL,
    { CONTACT ("held_on=2026-11-03"), CONTACT ("held_on=2025-11-03") },
    "other contact 2026-11-03", "nothing" },
  { "only a contact to come", NULL,
    { CONTACT ("held_on=2026-12-02") },
    "other", "nothing" },

  /* Regie. */
  { "regie, then another", NULL,
    { { &lr_regie_kind, "kind=process holder=Anna from_on=2026-09-01" },
      { &lr_regie_kind, "kind=process holder=Bas from_on=2026-11-01" },
      { &lr_regie_kind, "kind=tasks holder=Cor from_on=2026-11-02" } },
    "other regie Bas", "nothing" },
  { "regie that ended", NULL,
    { { &lr_regie_kind, "kind=process holder=Anna from_on=2026-09-01 until_on=2026-11-01" } },
    "other", "nothing" },

  /* Several duties. */
  { "what is too late goes before what is as soon as possible", "threatening=yes threatening_on=2026-11-20",
    { LUXURY ("2026-11-23") },
    "threatening", "late 2026-11-30 statutory/report-luxury, 1 late" },
  { "what is due today as well", "threatening=yes threatening_on=2026-11-20",
    { LUXURY ("2026-11-24") },
    "threatening", "today 2026-12-01 statutory/report-luxury, 0 late" },
  { "what is due tomorrow stands behind", "threatening=yes threatening_on=2026-11-20",
    { LUXURY ("2026-11-25") },
    "threatening", "soon  noord-kennemerland/coach, 0 late" },
  { "of what joins the day of the first counts", NULL,
    { LUXURY ("2026-09-10"), LUXURY ("2026-10-01") },
    "other", "late 2026-09-17 statutory/report-luxury, 1 late" },
  { "what was done gives way to what comes of it", NULL,
    { { &lr_absence_kind, "start_on=2026-11-23 kind=authorised" },
      { &lr_report_kind, "kind=long recipient=duo reported_on=2026-11-24" } },
    "other", "today 2026-12-01 statutory/end-date, 0 late" },
};

/* Plans are told by their number within the pupil. */
static void
add_records (School       *school,
             gint64        pupil,
             const Record *records)
{
  gint64 plans[MAX_RECORDS] = { 0 };
  guint n_plans = 0;

  for (guint i = 0; i < MAX_RECORDS && records[i].kind != NULL; i++)
    {
      gint64 id;

      if (records[i].kind == &lr_build_up_kind)
        {
          guint plan = (guint) records[i].words[strlen ("plan=")] - '1';
          g_autofree char *words = g_strdup_printf ("plan=%" G_GINT64_FORMAT "%s", plans[plan],
                                                    records[i].words + strlen ("plan=1"));

          school_add (school, records[i].kind, pupil, words);
          continue;
        }

      id = school_add (school, records[i].kind, pupil, records[i].words);
      if (records[i].kind == &lr_plan_kind)
        plans[n_plans++] = id;
    }
}

static void
each_pupil_stands_where_the_definitions_say (void)
{
  g_autoptr (School) school = school_new ("ruleset=noord-kennemerland");
  g_autoptr (LrWatch) watch = NULL;
  gint64 pupils[G_N_ELEMENTS (standings)];

  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1000 + i);

      pupils[i] = school_add_pupil (school, number, standings[i].pupil);
      add_records (school, pupils[i], standings[i].records);
    }

  watch = school_watch (school, TODAY);
  lr_watch_follow (watch);
  school_settle (watch);
  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    {
      const LrCase *of = lr_watch_find_case (watch, pupils[i]);
      g_autofree char *standing = describe_standing (&of->standing);
      g_autofree char *next = describe_next (&of->standing);

      g_test_message ("%s", standings[i].name);
      g_assert_cmpstr (standing, ==, standings[i].standing);
      g_assert_cmpstr (next, ==, standings[i].next);
    }
}

static void
with_the_child_is_not_about_the_child (void)
{
  g_autoptr (School) school = school_new ("ruleset=tilburg");
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  gint64 other = school_add_pupil (school, "1002", NULL);
  g_autoptr (LrWatch) watch = school_watch (school, TODAY);
  g_autoptr (LrCase) of = NULL;
  g_autoptr (LrCase) never = NULL;

  school_add (school, &lr_contact_kind, pupil, "held_on=2026-10-20 how=phone roles=parent,pupil");
  school_add (school, &lr_contact_kind, pupil, "held_on=2026-11-02 how=phone roles=parent");
  school_add (school, &lr_contact_kind, pupil, "held_on=2026-11-20 how=message roles=pupil");
  school_add (school, &lr_contact_kind, pupil, "held_on=2027-02-01 how=phone roles=pupil");
  school_add (school, &lr_contact_kind, other, "held_on=2026-11-02 how=phone roles=unrecorded");
  of = lr_watch_load_case (watch, pupil, NULL);
  g_assert_cmpuint (of->standing.last_contact, ==, school_day ("2026-11-20"));
  g_assert_cmpuint (of->standing.last_spoken, ==, school_day ("2026-10-20"));
  never = lr_watch_load_case (watch, other, NULL);
  g_assert_cmpuint (never->standing.last_spoken, ==, LR_DAY_NONE);
}

/* In the order of the list; those of the same place go by name. */
static const struct { const char *pupil; Record records[MAX_RECORDS]; gboolean same; } in_order[] = {
  { NULL, { SICK ("2026-11-10"), LUXURY ("2026-09-10") } },
  { NULL, { SICK ("2026-10-26"), LUXURY ("2026-10-01") } },
  { NULL, { SICK ("2026-10-26") } },
  { NULL, { SICK ("2026-11-10"), LUXURY ("2026-11-24") } },
  { NULL, { SICK ("2026-11-02") } },
  { "judgement=home-sitter", { LUXURY ("2026-11-25") } },
  { "judgement=home-sitter", { LUXURY ("2026-11-27") } },
  { "judgement=home-sitter", { { NULL } } },
  { NULL, { LUXURY ("2026-10-01"), PLAN, WEEK ("from_on=2026-11-23 realised=3") } },
  { NULL, { PLAN, WEEK ("from_on=2026-11-23 realised=3") } },
  { "threatening=yes", { LUXURY ("2026-10-01") } },
  { "threatening=yes threatening_on=2026-11-20", { { NULL } } },
  { NULL, { LUXURY ("2026-10-01") } },
  { NULL, { LUXURY ("2026-11-27") } },
  { NULL, { { NULL } } },
  { NULL, { CONTACT ("held_on=2026-12-01") }, TRUE },
  { "status=left", { LUXURY ("2026-10-01") } },
  { "status=left", { { NULL } } },
};

static void
too_late_comes_first_in_each_group_then_the_term (void)
{
  g_autoptr (School) school = school_new ("ruleset=noord-kennemerland");
  g_autoptr (LrWatch) watch = NULL;
  gint64 pupils[G_N_ELEMENTS (in_order)];
  guint64 before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1000 + i);

      pupils[i] = school_add_pupil (school, number, in_order[i].pupil);
      add_records (school, pupils[i], in_order[i].records);
    }

  watch = school_watch (school, TODAY);
  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LrCase) of = lr_watch_load_case (watch, pupils[i], &error);

      g_assert_no_error (error);
      g_test_message ("%u", i);
      if (in_order[i].same)
        g_assert_cmpuint (of->standing.order, ==, before);
      else
        g_assert_cmpuint (of->standing.order, >, before);
      before = of->standing.order;
    }
}

static void
what_has_no_term_is_never_too_late (void)
{
  static const struct { gboolean has_term; const char *due; LrWhen when; } cases[] = {
    { TRUE, "2026-11-30", LR_WHEN_LATE },
    { TRUE, "2026-12-01", LR_WHEN_TODAY },
    { TRUE, "2026-12-02", LR_WHEN_THIS_WEEK },
    { TRUE, "2026-12-06", LR_WHEN_THIS_WEEK },
    { TRUE, "2026-12-07", LR_WHEN_LATER },
    { TRUE, NULL, LR_WHEN_UNKNOWN },
    { FALSE, NULL, LR_WHEN_SOON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrDuty duty = {
        .has_term = cases[i].has_term,
        .due_on = cases[i].due != NULL ? school_day (cases[i].due) : LR_DAY_NONE,
      };

      g_test_message ("%u", i);
      g_assert_cmpint (lr_duty_get_when (&duty, school_day (TODAY)), ==, cases[i].when);
    }
}

/* A change of the plan or a contact works the pupil out anew. */
static void
standing_follows_what_is_recorded (void)
{
  g_autoptr (School) school = school_new (NULL);
  gint64 pupil = school_add_pupil (school, "1", NULL);
  gint64 plan = school_add (school, &lr_plan_kind, pupil, "made_on=2026-10-05");
  g_autofree char *week = g_strdup_printf ("plan=%" G_GINT64_FORMAT " from_on=2026-11-23 planned=4", plan);
  g_autoptr (LrWatch) watch = NULL;
  gint64 line;

  school_add (school, &lr_absence_kind, pupil, "kind=sick open=yes start_on=2026-10-26");
  line = school_add (school, &lr_build_up_kind, pupil, week);
  watch = school_watch (school, TODAY);
  lr_watch_follow (watch);
  school_settle (watch);
  g_assert_cmpint (lr_watch_find_case (watch, pupil)->standing.group, ==, LR_STANDING_HOME);

  school_set (school, &lr_build_up_kind, line, "realised=3");
  g_assert_cmpint (lr_watch_find_case (watch, pupil)->standing.group, ==, LR_STANDING_BUILD_UP);
  school_add (school, &lr_contact_kind, pupil, "held_on=2026-11-30");
  g_assert_cmpuint (lr_watch_find_case (watch, pupil)->standing.last_contact, ==, school_day ("2026-11-30"));

  /* Two weeks on he is at home again. */
  lr_watch_set_today (watch, school_day ("2026-12-14"));
  school_settle (watch);
  g_assert_cmpint (lr_watch_find_case (watch, pupil)->standing.group, ==, LR_STANDING_HOME);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/standing/by-definition", each_pupil_stands_where_the_definitions_say);
  g_test_add_func ("/standing/with-the-child-is-not-about-the-child", with_the_child_is_not_about_the_child);

  g_test_add_func ("/standing/too-late-first", too_late_comes_first_in_each_group_then_the_term);
  g_test_add_func ("/standing/no-term", what_has_no_term_is_never_too_late);
  g_test_add_func ("/standing/follows", standing_follows_what_is_recorded);

  return g_test_run ();
}
