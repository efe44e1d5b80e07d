/* test-rule-sets.c: rule sets: the shipped ones, and what is wrong with others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-role.h"
#include "lr-rule-reader.h"
#include "lr-rule-set.h"
#include "lr-rule-shipped.h"

#include <string.h>

/* The table: the id, the triggers, the sectors, the
 * term. A duty that is not here is welcome, one that is here must be there. */
static const struct
{
  const char *set;
  const char *duty;
  const char *triggers;
  const char *sectors;
  const char *term;
  gboolean    compulsory;
} duties[] = {
  { "statutory", "report-16h", "sixteen-in-four", "", "5 days", TRUE },
  { "statutory", "report-long", "home-sitter", "", "5 days", TRUE },
  { "statutory", "report-luxury", "luxury", "", "5 days", TRUE },
  { "statutory", "end-date", "attends-again, attends-again, report kind=16h", "", "5 days" },
  { "dossier", "next-contact", "contact next_on", "", "on next_on" },
  { "dossier", "agreement", "agreement due_on", "", "on due_on" },
  { "dossier", "goal", "goal due_on", "", "on due_on" },
  { "dossier", "feedback", "plan feedback_on", "", "on feedback_on" },
  { "dossier", "slip", "letter slip", "", "10 days" },
  { "dossier", "consent", "age 12, age 16, consent", "", "that day" },
  { "dossier", "exemption-talk", "exemption", "", "that day" },
  { "dossier", "application", "application, application", "", "that day" },
  { "povo", "letter-3h", "hours-3", "vo vso", "" },
  { "povo", "talk-6h", "hours-6", "vo vso", "" },
  { "povo", "report-9h", "hours-9", "vo", "", TRUE },
  { "povo", "parents-9h", "hours-9", "vo vso", "" },
  { "povo", "parents-12h", "hours-12", "vo vso", "" },
  { "povo", "parents-16h", "hours-16", "vo vso", "" },
  { "povo", "report-12h", "hours-12", "vo", "", TRUE },
  { "povo", "report-16h", "hours-16", "vo", "", TRUE },
  { "povo", "report-9h-direct", "hours-9", "vso", "", TRUE },
  { "povo", "report-12h-direct", "hours-12", "vso", "", TRUE },
  { "povo", "report-16h-direct", "hours-16", "po vso", "", TRUE },
  { "povo", "talk-absence", "hours-3, hours-6, hours-9, hours-12", "po", "" },
  { "povo", "contact-lpa", "absent-4-weeks", "", "", TRUE },
  { "povo", "report-home-sitter", "home-sitter", "", "", TRUE },
  { "povo", "care-team", "absent-4-weeks", "", "" },
  { "povo", "plan", "absent-4-weeks", "", "" },
  { "povo", "mdo", "threatening, absent-4-weeks", "", "" },
  { "povo", "index", "home-sitter", "", "", TRUE },
  { "povo", "keep-contact", "absent-4-weeks, again", "", "5 days" },
  { "povo", "adapted-programme", "absent-4-weeks", "", "" },
  { "noord-kennemerland", "coach", "threatening, absent-4-weeks", "vo vso", "" },
  { "noord-kennemerland", "list", "threatening, absent-4-weeks", "vo vso", "" },
  { "noord-kennemerland", "mdo", "threatening, absent-4-weeks", "vo vso", "" },
  { "noord-kennemerland", "plan", "threatening, absent-4-weeks", "vo vso", "" },
  { "noord-kennemerland", "adapted-programme", "absent-4-weeks", "vo vso", "" },
  { "noord-kennemerland", "keep-contact", "absent-4-weeks, again", "", "5 days" },
  { "noord-kennemerland", "swv-joins", "absent-4-weeks", "vo vso", "" },
  { "noord-kennemerland", "fitting-offer", "home-3-months", "", "" },
  { "tilburg", "start-1", "absent-2-weeks, sixteen-in-four, threatening", "", "" },
  { "tilburg", "in-view", "absent-2-weeks", "", "" },
  { "tilburg", "report-25", "times-25", "", "", TRUE },
  { "tilburg", "report-authorised", "absent-4-weeks", "", "", TRUE },
  { "tilburg", "report-long", "absent-4-weeks", "", "", TRUE },
  { "tilburg", "regie-lpa", "step 2", "", "", TRUE },
  { "tilburg", "tip-1", "step 1", "", "3 weeks" },
  { "tilburg", "tip-2", "step 2", "", "4 weeks" },
  { "tilburg", "tip-3a", "step 3a", "", "4 weeks" },
  { "tilburg", "tip-3b", "step 3b", "", "4 weeks" },
  { "rotterdam", "discuss", "threatening", "", "" },
  { "rotterdam", "start-1", "absent-4-weeks", "", "" },
  { "rotterdam", "report-lpa", "step 1", "", "" },
  { "rotterdam", "report-ppo", "step 1", "", "" },
  { "rotterdam", "register", "step 1", "", "" },
  { "rotterdam", "parents-talk", "step 2", "", "" },
  { "rotterdam", "plan-in-opp", "step 2", "", "" },
  { "rotterdam", "progress", "step 3, again", "", "10 days" },
  { "rotterdam", "close", "step 4", "", "" },
};

static LrRuleSet *
load (const char *id)
{
  g_autoptr (GError) error = NULL;
  LrRuleSet *set = lr_rule_set_load_shipped (id, &error);

  g_assert_no_error (error);
  return set;
}

static char *
describe_triggers (const LrDutyRule *duty)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < duty->triggers->len; i++)
    {
      const LrTrigger *trigger = duty->triggers->pdata[i];

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", trigger->word);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_sectors (guint sectors)
{
  return g_strstrip (g_strconcat (sectors & (1u << LR_SECTOR_VO) ? "vo " : "",
                                  sectors & (1u << LR_SECTOR_PO) ? "po " : "",
                                  sectors & (1u << LR_SECTOR_VSO) ? "vso " : "", NULL));
}

static char *
describe_term (const LrTerm *term)
{
  if (term->unit == LR_TERM_NONE)
    return g_strdup ("");

  if (term->unit == LR_TERM_THAT_DAY)
    return g_strdup ("that day");
  if (term->unit == LR_TERM_ON_DAY)
    return g_strdup_printf ("on %s", term->field);

  return g_strdup_printf ("%d %s", term->count, term->unit == LR_TERM_SCHOOL_DAYS ? "days" : "weeks");
}

static void
shipped_sets_hold_every_duty_of_the_domain (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (duties); i++)
    {
      g_autoptr (LrRuleSet) set = load (duties[i].set);
      const LrDutyRule *duty = lr_rule_set_find_duty (set, duties[i].duty);
      g_autofree char *triggers = NULL;
      g_autofree char *sectors = NULL;
      g_autofree char *term = NULL;

      g_test_message ("%s/%s", duties[i].set, duties[i].duty);
      g_assert_nonnull (duty);
      triggers = describe_triggers (duty);
      sectors = describe_sectors (duty->sectors);
      term = describe_term (&duty->term);
      g_assert_cmpstr (triggers, ==, duties[i].triggers);
      g_assert_cmpstr (sectors, ==, duties[i].sectors);
      g_assert_cmpstr (term, ==, duties[i].term);
      g_assert_cmpint (duty->compulsory, ==, duties[i].compulsory);
      g_assert_cmpstr (duty->source, !=, "");
    }
}

static void
shipped_sets_hold_the_steps_of_their_source (void)
{
  static const struct { const char *set; const char *steps; } cases[] = {
    { "statutory", "" },
    { "dossier", "" },
    { "povo", "0 1 2 3" },
    { "noord-kennemerland", "0 1 2 3 4" },
    { "tilburg", "1 2 3a 3b 4a 4b" },
    { "rotterdam", "0 1 2 3 4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRuleSet) set = load (cases[i].set);
      g_autoptr (GString) steps = g_string_new (NULL);

      for (guint j = 0; j < set->steps->len; j++)
        g_string_append_printf (steps, "%s%s", j > 0 ? " " : "", ((LrStepRule *) set->steps->pdata[j])->id);

      g_assert_cmpstr (steps->str, ==, cases[i].steps);
    }
}

static void
tilburg_holds_every_situation_of_chapter_4 (void)
{
  static const char *const situations[] = {
    "no-school", "5a", "5b", "b3-school", "5c", "11d", "11e", "11f", "11g", "variawet",
    "11a", "11b", "11c", "removal",
  };
  g_autoptr (LrRuleSet) set = load ("tilburg");

  g_assert_cmpuint (set->situations->len, ==, G_N_ELEMENTS (situations));
  for (guint i = 0; i < G_N_ELEMENTS (situations); i++)
    g_assert_nonnull (lr_rule_set_find_situation (set, situations[i]));
}

static void
cadences_of_the_sources_are_there (void)
{
  static const struct { const char *set; const char *cadence; LrEveryType type; int count; guint n_dates; } cases[] = {
    { "noord-kennemerland", "list-lpa", LR_EVERY_MONTHS, 1, 0 },
    { "noord-kennemerland", "lists-compared", LR_EVERY_MONTHS, 2, 0 },
    { "noord-kennemerland", "list-consulent", LR_EVERY_DATES, 0, 3 },
    { "tilburg", "list-lpa", LR_EVERY_MONTHS, 1, 0 },
    { "tilburg", "absence-meeting", LR_EVERY_SCHOOL_WEEKS, 6, 0 },
    { "tilburg", "counts-duo", LR_EVERY_DATES, 0, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRuleSet) set = load (cases[i].set);
      const LrCadenceRule *cadence = lr_rule_set_find_cadence (set, cases[i].cadence);

      g_assert_nonnull (cadence);
      g_assert_cmpint (cadence->every.type, ==, cases[i].type);
      g_assert_cmpint (cadence->every.count, ==, cases[i].count);
      g_assert_cmpuint (cadence->every.dates->len, ==, cases[i].n_dates);
    }
}

static void
every_party_has_a_name (void)
{
  g_autoptr (LrRuleSet) statutory = load (LR_RULE_SET_STATUTORY);
  g_autoptr (LrRuleSet) rotterdam = load ("rotterdam");

  for (guint i = 0; lr_role_get_ids ()[i] != NULL; i++)
    g_assert_cmpstr (lr_rule_set_get_party_name (NULL, statutory, lr_role_get_ids ()[i]), !=, lr_role_get_ids ()[i]);

  g_assert_cmpstr (lr_rule_set_get_party_name (rotterdam, statutory, "action-table"), ==, "Taskforce Thuiszitters");
  g_assert_cmpstr (lr_rule_set_get_party_name (rotterdam, statutory, "lpa"), ==, "Leerplichtambtenaar");
}

/* Who sits at a table must know from the role card what to do there. */
static void
school_and_parents_have_a_role_in_every_ladder (void)
{
  for (guint i = 0; lr_rule_set_get_shipped ()[i] != NULL; i++)
    {
      g_autoptr (LrRuleSet) set = load (lr_rule_set_get_shipped ()[i]);

      if (set->steps->len == 0)
        continue;
      g_assert_nonnull (lr_rule_set_find_role (set, "school", "*"));
      g_assert_nonnull (lr_rule_set_find_role (set, "parent", "*"));
      g_assert_nonnull (lr_rule_set_find_role (set, "pupil", "*"));
      g_assert_nonnull (lr_rule_set_find_role (set, "lpa", "*"));
    }
}

/* Whoever adds a file also lists it, and says in it what it is. */
static void
every_rule_set_on_disk_is_listed_with_title_and_blurb (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "rulesets", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *file = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (LrRuleSet) set = NULL;

      if (!g_str_has_suffix (name, ".ruleset"))
        continue;

      set = lr_rule_set_new_from_file (path, &error);
      g_assert_no_error (error);
      file = g_strconcat (set->id, ".ruleset", NULL);
      g_assert_cmpstr (file, ==, name);
      g_assert_true (g_strv_contains (lr_rule_set_get_shipped (), set->id));
      g_assert_cmpint (g_utf8_strlen (set->title, -1), <=, 40);
      g_assert_nonnull (set->about);
      g_assert_cmpint (g_utf8_strlen (set->about, -1), <=, 200);
      g_assert_cmpuint (set->warnings->len, ==, 0);
      n++;
    }

  g_assert_cmpuint (n, ==, g_strv_length ((char **) lr_rule_set_get_shipped ()));
  g_assert_cmpstr (lr_rule_set_get_shipped ()[0], ==, LR_RULE_SET_STATUTORY);
}

#define HEAD "[ruleset]\nid = x\ntitle = X\nsource = S\nsectors = vo\nsignals = hours-3\n"
#define DUTY "[duty d]\ntrigger = hours-3\nwho = school\nwhat = W\nsource = S\n"

static void
reads_a_small_set (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRuleSet) set = lr_rule_set_new_from_text ("x", "\xEF\xBB\xBF# note\r\n" HEAD "about = one\n  two\n\tthree\r\n" DUTY
                                                         "done-by = vo: report kind=16h|long + plan @term_on\n"
                                                         "done-by = party role=lpa standing\n", -1, &error);
  const LrDutyRule *duty;
  const LrCompletion *completion;
  const LrMatch *match;

  g_assert_no_error (error);
  g_assert_cmpstr (set->about, ==, "one two three");
  duty = lr_rule_set_find_duty (set, "d");
  g_assert_cmpuint (duty->done_by->len, ==, 2);
  completion = duty->done_by->pdata[0];
  g_assert_cmpuint (completion->sectors, ==, 1u << LR_SECTOR_VO);
  g_assert_cmpuint (completion->all->len, ==, 2);
  match = completion->all->pdata[0];
  g_assert_cmpstr (match->kind, ==, "report");
  g_assert_cmpstr (g_array_index (match->fields, LrMatchField, 0).values[1], ==, "long");
  match = completion->all->pdata[1];
  g_assert_cmpstr (match->day_field, ==, "term_on");
  completion = duty->done_by->pdata[1];
  g_assert_true (((LrMatch *) completion->all->pdata[0])->standing);
}

/* Each broken text, and the beginnings of the lines of the message. */
static void
broken_sets_name_the_line (void)
{
  static const struct { const char *text; const char *message; } cases[] = {
    { "", "x:1: " },
    { "id = x\n", "x:1: found “id = x”, expected “[ruleset]”" },
    { "[ruleset]\nid = x\n", "x:1: found [ruleset], expected “title = …”" },
    { HEAD "hello\n", "x:7: found “hello”, expected “[section]”" },
    { HEAD "colour = red\n", "x:7: found “colour”, expected one of: id, title" },
    { HEAD "title = Y\n", "x:7: found “title” a second time" },
    { HEAD "about =\n", "x:7: found “about” without a value" },
    { HEAD "[duties d]\n", "x:7: found “duties d”, expected [ruleset], [duty …]" },
    { HEAD "[duty]\n", "x:7: found “duty”, expected [ruleset]" },
    { HEAD DUTY DUTY, "x:12: found [duty d], expected each section once" },
    { HEAD "[duty d]\nwho = school\nwhat = W\nsource = S\n", "x:7: found [duty d], expected “trigger = …”" },
    { HEAD DUTY "term = 5 days\n", "x:12: found “5 days”, expected a term such as" },
    { HEAD DUTY "term = 4 school-weeks after meeting kind=\n", "x:12: " },
    { HEAD DUTY "term = soon else 5 school-days\n", "x:12: " },
    { HEAD DUTY "term = 0 school-days\n", "x:12: " },
    { HEAD DUTY "sectors = vo mbo\n", "x:12: found “vo mbo”, expected one or more of: vo, po, vso" },
    { HEAD DUTY "min-age = five\n", "x:12: found “five”, expected a number" },
    { HEAD DUTY "trigger = hours-4\n", "x:12: found “hours-4”, expected a signal" },
    { HEAD DUTY "trigger = hours-9\n", "x:12: found “hours-9”, expected a signal that “signals = …”" },
    { HEAD DUTY "trigger = step 9\n", "x:12: found “step 9”, expected a step" },
    { HEAD DUTY "trigger = one two three\n", "x:12: found “one two three”, expected a signal, “threatening”" },
    { HEAD DUTY "done-by = report kind=\n", "x:12: found “report kind=”, expected a kind of record" },
    { HEAD DUTY "done-by = mbo: report\n", "x:12: " },
    { HEAD DUTY "trigger = record consent recipient=same\n", "x:12: found “recipient=same”, expected “same” only" },
    { HEAD DUTY "trigger = every 30 days before consent @until_on\n", "x:12: " },
    { HEAD DUTY "trigger = age twelve consent\n", "x:12: " },
    { HEAD DUTY "done-from = before next_on\n", "x:12: found “before next_on”, expected a day counted from a field" },
    { HEAD DUTY "joins = other\n", "x:7: found “other”, expected a duty" },
    { HEAD DUTY "absence = maybe\n", "x:12: found “maybe”, expected one of: any, authorised" },
    { HEAD "[duty d]\ntrigger = hours-3\nwho = teacher\nwhat = W\nsource = S\n", "x:9: found “teacher”, expected one of: pupil" },
    { HEAD "[cadence c]\nevery = 2 weeks\nwho = school\nwhat = W\nsource = S\n", "x:8: found “2 weeks”, expected “2 months”" },
    { HEAD "[cadence c]\nevery = on 13-01\nwho = school\nwhat = W\nsource = S\n", "x:8: found “on 13-01”" },
    { HEAD "[role school 7]\ndoes = D\nsource = S\n", "x:7: found “7”, expected a step" },
    { HEAD "[party teacher]\nname = N\n", "x:7: found “teacher”, expected one of: pupil" },
    { HEAD "[participant lpa]\nwhen = sometimes\nwhy = W\nsource = S\n", "x:7: found “sometimes”" },
    { "[ruleset]\nid = x\ntitle = X\nsource = S\nsectors = vo\nsignals = hours-3 x-9\n", "x:1: found “x-9”, expected a signal" },
    { HEAD "about = \xFF\n", "x:7: found bytes that are no text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LrRuleSet) set = lr_rule_set_new_from_text ("x", cases[i].text, -1, &error);

      g_assert_null (set);
      g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

static void
all_mistakes_are_named_at_once (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRuleSet) set = lr_rule_set_new_from_text ("x", HEAD DUTY "term = x\nsectors = y\n[step 1]\nname = N\n", -1, &error);
  g_auto (GStrv) lines = NULL;

  g_assert_null (set);
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_true (g_str_has_prefix (lines[0], "x:12: "));
  g_assert_true (g_str_has_prefix (lines[1], "x:13: "));
  g_assert_true (g_str_has_prefix (lines[2], "x:14: "));
}

/* A file that a school wrote for an earlier version. */
static void
words_that_say_nothing_any_more_are_passed_over_and_named (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRuleSet) set = lr_rule_set_new_from_text ("x", HEAD DUTY "letter = absence-3h\n"
                                                         "[goal g]\ntheme = T\nwhat = ever\n"
                                                         "[word w]\nname = N\n"
                                                         "[duty e]\ntrigger = hours-3\nwho = school\nwhat = W\nsource = S\n",
                                                         -1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (set->duties->len, ==, 2);
  g_assert_cmpuint (set->warnings->len, ==, 3);
  g_assert_true (g_str_has_prefix (set->warnings->pdata[0], "x:12: “letter” says nothing any more"));
  g_assert_true (g_str_has_prefix (set->warnings->pdata[1], "x:13: “[goal g]” says nothing any more"));
  g_assert_true (g_str_has_prefix (set->warnings->pdata[2], "x:16: “[word w]” says nothing any more"));

  /* Elsewhere it never said anything. */
  g_assert_null (lr_rule_set_new_from_text ("x", HEAD "letter = x\n", -1, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
}

/* Any cut and any changed byte is read or refused, never a crash. */
static void
damaged_files_are_refused_or_read (void)
{
  g_autofree char *text = lr_rule_set_dup_shipped ("tilburg");
  gsize length = strlen (text);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *damaged = g_strdup (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (LrRuleSet) set = NULL;
      gsize cut = (gsize) g_test_rand_int_range (1, (int) length);

      for (guint j = 0; j < 20; j++)
        damaged[g_test_rand_int_range (0, (int) length)] = (char) g_test_rand_int_range (0, 256);

      set = lr_rule_set_new_from_text ("x", damaged, (gssize) cut, &error);
      g_assert_true ((set == NULL) == (error != NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rule-sets/shipped-sets-hold-every-duty-of-the-domain", shipped_sets_hold_every_duty_of_the_domain);
  g_test_add_func ("/rule-sets/shipped-sets-hold-the-steps-of-their-source", shipped_sets_hold_the_steps_of_their_source);
  g_test_add_func ("/rule-sets/tilburg-holds-every-situation-of-chapter-4", tilburg_holds_every_situation_of_chapter_4);
  g_test_add_func ("/rule-sets/cadences-of-the-sources-are-there", cadences_of_the_sources_are_there);
  g_test_add_func ("/rule-sets/every-party-has-a-name", every_party_has_a_name);
  g_test_add_func ("/rule-sets/school-and-parents-have-a-role-in-every-ladder", school_and_parents_have_a_role_in_every_ladder);
  g_test_add_func ("/rule-sets/every-rule-set-on-disk-is-listed-with-title-and-blurb",
                   every_rule_set_on_disk_is_listed_with_title_and_blurb);
  g_test_add_func ("/rule-sets/words-that-say-nothing-any-more-are-passed-over-and-named",
                   words_that_say_nothing_any_more_are_passed_over_and_named);
  g_test_add_func ("/rule-sets/reads-a-small-set", reads_a_small_set);
  g_test_add_func ("/rule-sets/broken-sets-name-the-line", broken_sets_name_the_line);
  g_test_add_func ("/rule-sets/all-mistakes-are-named-at-once", all_mistakes_are_named_at_once);
  g_test_add_func ("/rule-sets/damaged-files-are-refused-or-read", damaged_files_are_refused_or_read);

  return g_test_run ();
}
