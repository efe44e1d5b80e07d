/* test-missing-letters.c: letters that would come out as boxes, with one font
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "lr-page-flow.h"
#include "lr-timeline-model.h"
#include "lr-timeline-paper.h"

static LrPaper *
create_paper (const char *subject,
              const char *text)
{
  LrPageSheet sheet = { .title = "Plan", .subject = subject, .school = "De Linde", .created = lr_day (2026, 11, 22) };
  g_autoptr (LrPageFlow) flow = lr_page_flow_new (&sheet);

  lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, text);
  return lr_page_flow_finish (flow);
}

static char *
describe (LrPaper *paper,
          guint    first,
          guint    n_pages)
{
  g_autoptr (LrMissingLetters) missing = lr_paper_find_missing_letters (paper, first, n_pages);
  char *said = lr_missing_letters_describe (missing);

  g_assert_cmpint (lr_missing_letters_is_empty (missing), ==, *said == '\0');
  return said;
}

static void
each_script_is_named_with_its_letters_and_place (void)
{
  static const struct { const char *text, *said, *packages; } cases[] = {
    { "Sterre van der Maan, Özdemir, Łukasz, Yıldız – “goed”… €", "", "" },
    { "Zoë, los ge\xcc\x81schreven", "", "" },
    { "გიო", "Georgian (გ ი ო) in “გიო”", "fonts-noto-core" },
    { "Giorgi გოგი, vader", "Georgian (გ ო ი) in “Giorgi გოგი, vader”", "fonts-noto-core" },
    { "Opgehaald door oom Selam ሰላም en daarna samen naar huis gelopen",
      "Ethiopic (ሰ ላ ም) in “…door oom Selam ሰላም en daarna samen…”", "fonts-noto-core" },
    { "王 en 🥳", "Chinese (王) in “王 en 🥳”; emoji (🥳) in “王 en 🥳”", "fonts-noto-cjk, fonts-noto-color-emoji" },
    { "\xee\x80\x80", "other signs (U+E000) in “\xee\x80\x80”", "fonts-noto" },
    { "აბგდევზთიკლ", "Georgian (ა ბ გ დ ე ვ ზ თ … +3) in “აბგდევზთიკლ”", "fonts-noto-core" },
    /* Joiners are no letters: they draw nothing. */
    { "Jan\xe2\x80\x8c\xe2\x80\x8dPiet", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrPaper) paper = create_paper (NULL, cases[i].text);
      g_autoptr (LrMissingLetters) missing = lr_paper_find_missing_letters (paper, 0, 1);
      g_autofree char *said = lr_missing_letters_describe (missing);
      g_autofree char *packages = lr_missing_letters_dup_packages (missing);

      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_cmpstr (packages, ==, cases[i].packages);
    }
}

static void
arabic_is_named_in_whatever_form_it_is_written (void)
{
  g_autoptr (LrPaper) paper = create_paper (NULL, "Zahra زهرا, moeder");
  g_autofree char *said = describe (paper, 0, 1);

  g_assert_true (g_str_has_prefix (said, "Arabic ("));
  g_assert_true (g_str_has_suffix (said, " in “Zahra زهرا, moeder”"));
}

static void
running_lines_are_looked_at (void)
{
  g_autoptr (LrPaper) paper = create_paper ("გიო", "Niets bijzonders");
  g_autofree char *said = describe (paper, 0, 1);

  g_assert_cmpstr (said, ==, "Georgian (გ ი ო) in “გიო”");
}

static void
only_the_pages_that_are_written_count (void)
{
  LrPageSheet sheet = { .title = "Plan", .created = lr_day (2026, 11, 22) };
  g_autoptr (LrPageFlow) flow = lr_page_flow_new (&sheet);
  g_autoptr (LrPaper) paper = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, "Bladzijde een");
  lr_page_flow_add_page_break (flow);
  lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, "გ");
  paper = lr_page_flow_finish (flow);

  first = describe (paper, 0, 1);
  second = describe (paper, 1, 1);
  g_assert_cmpstr (first, ==, "");
  g_assert_cmpstr (second, ==, "Georgian (გ) in “გ”");
}

/* The first page of a timeline holds only its drawing; it is also written alone. */
static void
drawings_are_looked_at (void)
{
  LrTimelineItem item = {
    .start = lr_day (2026, 10, 20), .end = lr_day (2026, 10, 20), .sign = LR_TIMELINE_MEETING, .title = "გიო",
  };
  g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
  LrTimelineSheet sheet = { .subject = "Case 1", .today = lr_day (2026, 11, 22) };
  LrTimelineView view = lr_timeline_view (lr_day (2026, 10, 1), 40);
  g_autoptr (LrPaper) paper = NULL;
  g_autofree char *said = NULL;

  lr_timeline_model_add (model, &item);
  lr_timeline_model_seal (model);
  paper = lr_timeline_paper_new (model, &view, &sheet);
  said = describe (paper, 0, 1);
  g_assert_cmpstr (said, ==, "Georgian (გ ი ო) in “გიო”");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/missing-letters/each-script-is-named-with-its-letters-and-place",
                   each_script_is_named_with_its_letters_and_place);
  g_test_add_func ("/missing-letters/arabic-is-named-in-whatever-form-it-is-written",
                   arabic_is_named_in_whatever_form_it_is_written);
  g_test_add_func ("/missing-letters/running-lines-are-looked-at", running_lines_are_looked_at);
  g_test_add_func ("/missing-letters/only-the-pages-that-are-written-count", only_the_pages_that_are_written_count);
  g_test_add_func ("/missing-letters/drawings-are-looked-at", drawings_are_looked_at);

  return g_test_run ();
}
