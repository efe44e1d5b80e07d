/* test-language.c: one language on a paper, where the system has two
 *
 * Runs with Dutch messages and the dates and numbers of another region.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "lr-kinds.h"
#include "lr-signal.h"
#include "lr-timeline-layout.h"
#include "lr-timeline-paper.h"
#include "lr-timeline-sign.h"
#include "paper-text.h"
#include "sample-case.h"

static void
assert_only_dutch_days (const char *text)
{
  g_autoptr (GRegex) english =
    g_regex_new ("\\b(January|February|March|May|June|July|August|October|Mar|May|Oct|"
                 "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Wed|Thu|Fri)\\b", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (g_regex_match (english, text, 0, &match))
    {
      g_autofree char *word = g_match_info_fetch (match, 0);

      g_error ("“%s” stands in:\n%s", word, text);
    }
}

static void
assert_says (const char *text,
             const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
  assert_only_dutch_days (text);
}

static void
plan_has_dutch_days (void)
{
  g_autoptr (LrPlanFacts) facts = sample_plan_facts ();
  g_autoptr (LrPaper) paper = lr_plan_paper_new (facts, NULL, lr_day (2026, 10, 29));
  g_autofree char *text = paper_dup_text (paper);

  assert_says (text, "september 2026");
}

static LrTimelineModel *
create_model (void)
{
  LrTimelineModel *model = lr_timeline_model_new ();
  LrTimelineItem item = {
    .start = lr_day (2026, 10, 28), .end = lr_day (2026, 10, 29), .sign = LR_TIMELINE_SICK, .title = "Ziek",
  };

  lr_timeline_model_add (model, &item);
  lr_timeline_model_seal (model);
  return model;
}

static void
timeline_on_paper_has_dutch_days (void)
{
  LrTimelineSheet sheet = { .subject = "Sterre", .today = lr_day (2026, 10, 29) };
  g_autoptr (LrTimelineModel) model = create_model ();
  g_autoptr (LrPaper) paper = lr_timeline_paper_new (model, NULL, &sheet);
  g_autofree char *text = paper_dup_text (paper);

  assert_says (text, "29 oktober 2026");
  assert_says (text, "28 okt 2026 – 29 okt 2026");
}

static void
axis_has_dutch_days_at_every_zoom (void)
{
  static const struct { int days; const char *words; } cases[] = {
    { 5, "Week 43 · oktober 2026\n" },
    { 5, "do 22\n" },
    { 60, "oktober 2026\n" },
    { 500, "okt\n" },
    { 1500, "okt\n" },
  };
  g_autoptr (LrTimelineModel) model = create_model ();
  LrTimelineFrame frame = { .width = 1000, .text_scale = 1, .today = lr_day (2026, 10, 21) };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrTimelineView view = lr_timeline_view (lr_day (2026, 10, 19), cases[i].days);
      g_autoptr (LrTimelineLayout) layout = lr_timeline_layout_new (model, &view, &frame);
      guint n_ticks;
      const LrTimelineTick *ticks = lr_timeline_layout_get_ticks (layout, &n_ticks);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint t = 0; t < n_ticks; t++)
        g_string_append_printf (text, "%s\n", ticks[t].label != NULL ? ticks[t].label : "");
      assert_says (text->str, cases[i].words);
    }
}

static void
spoken_days_are_dutch (void)
{
  g_autoptr (LrTimelineModel) model = create_model ();
  g_autofree char *days = lr_timeline_item_dup_days (lr_timeline_model_get_item (model, LR_TIMELINE_ABSENCE, 0));

  assert_says (days, "woensdag 28 oktober 2026");
  assert_says (days, "donderdag 29 oktober 2026");
}

/* What forms, papers and the history of changes say of a value. */
static void
values_are_described_in_dutch (void)
{
  static const struct { const char *field, *value, *said; } cases[] = {
    { "start_on", "2026-03-01", "1 maart 2026" },
    { "hours", "1.5", "1,5" },
    { "hours", "16.25", "16,25" },
    { "hours", "3", "3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, 1);
      int field = lr_kind_find_field (&lr_absence_kind, cases[i].field);
      g_autofree char *said = NULL;

      g_assert_true (lr_record_parse (absence, (guint) field, cases[i].value, NULL));
      said = lr_record_describe (absence, (guint) field);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static void
reasons_are_dutch (void)
{
  static const struct { LrSignalId id; const char *day; } cases[] = {
    { LR_SIGNAL_LUXURY, "5 oktober 2026" },
    { LR_SIGNAL_HOME_SITTER, "29 oktober 2026" },
    { LR_SIGNAL_SIXTEEN_IN_FOUR, "16,5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrSignal signal = {
        .id = cases[i].id, .value = 66, .from = lr_day (2026, 10, 5),
        .to = lr_day (2026, 10, 29), .reached_on = lr_day (2026, 10, 29),
      };
      g_autofree char *sentence = lr_signal_dup_sentence (&signal);

      assert_says (sentence, cases[i].day);
    }
}

/* In Dutch as well no letter stands on two signs. */
static void
each_letter_of_a_timeline_has_one_meaning (void)
{
  g_autoptr (GHashTable) letters = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (lr_timeline_sign_get_letter (LR_TIMELINE_TALK), ==, "G");
  for (guint sign = 0; sign < LR_TIMELINE_N_SIGNS; sign++)
    {
      const char *letter = lr_timeline_sign_get_letter (sign);

      g_assert_cmpint (g_utf8_strlen (letter, -1), <=, 2);
      if (*letter != '\0')
        g_assert_true (g_hash_table_add (letters, (gpointer) letter));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_assert_nonnull (setlocale (LC_ALL, ""));
  g_assert_cmpstr (setlocale (LC_TIME, NULL), ==, "C");
  bindtextdomain ("leerrecht", g_getenv ("LEERRECHT_LOCALEDIR"));
  textdomain ("leerrecht");

  g_test_add_func ("/language/plan-has-dutch-days", plan_has_dutch_days);
  g_test_add_func ("/language/timeline-on-paper-has-dutch-days", timeline_on_paper_has_dutch_days);
  g_test_add_func ("/language/each-letter-of-a-timeline-has-one-meaning", each_letter_of_a_timeline_has_one_meaning);
  g_test_add_func ("/language/axis-has-dutch-days-at-every-zoom", axis_has_dutch_days_at_every_zoom);
  g_test_add_func ("/language/spoken-days-are-dutch", spoken_days_are_dutch);
  g_test_add_func ("/language/values-are-described-in-dutch", values_are_described_in_dutch);
  g_test_add_func ("/language/reasons-are-dutch", reasons_are_dutch);

  return g_test_run ();
}
