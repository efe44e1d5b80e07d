/* test-pupil-text.c: how a pupil stands, in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#include "lr-pupil-text.h"

#define TODAY (lr_day (2026, 11, 26))

static const LrDutyRule report = { .what = (char *) "Report to DUO" };
static const LrDutyRule talk = { .what = (char *) "Talk with the parents" };

static void
the_status_says_what_is_special (void)
{
  static const struct { LrStanding standing; const char *status; LrTone tone; } cases[] = {
    { { .group = LR_STANDING_HOME, .school_weeks = 1 }, "1 school week at home", LR_TONE_WARNING },
    { { .group = LR_STANDING_HOME, .school_weeks = 5 }, "5 school weeks at home", LR_TONE_WARNING },
    { { .group = LR_STANDING_HOME }, "Home-sitter", LR_TONE_WARNING },
    { { .group = LR_STANDING_BUILD_UP, .realised = 12, .whole = 120 }, "Building up, 3 of 30 hours", LR_TONE_GOOD },
    { { .group = LR_STANDING_BUILD_UP, .realised = 6, .whole = 100 }, "Building up, 1.5 of 25 hours", LR_TONE_GOOD },
    { { .group = LR_STANDING_THREATENING, .school_weeks = 1 }, "Threatening", LR_TONE_WARNING },
    { { .group = LR_STANDING_LEFT, .school_weeks = 4 }, "Left school", LR_TONE_PLAIN },
    { { .group = LR_STANDING_OTHER, .exempt = TRUE, .school_weeks = 9 }, "Exempt", LR_TONE_PLAIN },
    { { .group = LR_STANDING_OTHER, .school_weeks = 1 }, "1 school week absent", LR_TONE_PLAIN },
    { { .group = LR_STANDING_OTHER }, "", LR_TONE_PLAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrPupilText text;

      lr_pupil_text_init (&text, &cases[i].standing, TODAY);
      g_assert_cmpstr (text.status, ==, cases[i].status);
      g_assert_cmpint (text.tone, ==, cases[i].tone);
      lr_pupil_text_clear (&text);
    }
}

/* Red has words too. */
static void
the_term_says_by_when (void)
{
  static const struct { const LrDutyRule *rule; int year, month, day; const char *term; gboolean late; } cases[] = {
    { &report, 2026, 11, 17, "17 Nov, 9 days late", TRUE },
    { &report, 2026, 11, 25, "25 Nov, 1 day late", TRUE },
    { &report, 2025, 12, 1, "1 Dec 2025, 360 days late", TRUE },
    { &report, 2026, 11, 26, "today", FALSE },
    { &report, 2026, 11, 27, "by 27 Nov", FALSE },
    { &report, 2027, 1, 4, "by 4 Jan 2027", FALSE },
    { &report, 0, 0, 0, "term not known", FALSE },
    { &talk, 0, 0, 0, "as soon as possible", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrDuty duty = {
        .rule = cases[i].rule,
        .has_term = cases[i].rule == &report,
        .due_on = cases[i].year != 0 ? lr_day (cases[i].year, cases[i].month, cases[i].day) : LR_DAY_NONE,
      };
      LrStanding standing = { .group = LR_STANDING_OTHER, .next = &duty };
      LrPupilText text;

      lr_pupil_text_init (&text, &standing, TODAY);
      g_assert_cmpstr (text.action, ==, cases[i].rule->what);
      g_assert_cmpstr (text.term, ==, cases[i].term);
      g_assert_cmpint (text.is_late, ==, cases[i].late);
      lr_pupil_text_clear (&text);
    }
}

static void
the_last_contact_has_its_day (void)
{
  const struct { LrDay day; const char *contact; } cases[] = {
    { LR_DAY_NONE, "no contact yet" },
    { TODAY, "last contact today" },
    { lr_day (2026, 11, 3), "last contact 3 Nov" },
    { lr_day (2025, 11, 3), "last contact 3 Nov 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LrStanding standing = { .group = LR_STANDING_OTHER, .last_contact = cases[i].day };
      LrPupilText text;

      lr_pupil_text_init (&text, &standing, TODAY);
      g_assert_cmpstr (text.contact, ==, cases[i].contact);
      g_assert_cmpstr (text.term, ==, "");
      lr_pupil_text_clear (&text);
    }
}

static void
one_sentence_after_the_other_is_spoken (void)
{
  LrDuty duty = { .rule = &report, .has_term = TRUE, .due_on = lr_day (2026, 11, 17) };
  const LrStanding home = { .group = LR_STANDING_HOME, .school_weeks = 5, .next = &duty,
                            .last_contact = lr_day (2026, 11, 3) };
  const LrStanding nothing = { .group = LR_STANDING_OTHER };
  const struct { const LrStanding *standing; const char *class_name; const char *spoken; } cases[] = {
    { &home, "2b", "Maan, Sterre, class 2b. 5 school weeks at home. "
      "To do first: Report to DUO, 17 Nov, 9 days late. last contact 3 Nov" },
    { &nothing, NULL, "Maan, Sterre. no contact yet" },
    { NULL, "2b", "Maan, Sterre, class 2b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *spoken = NULL;
      LrPupilText text;

      lr_pupil_text_init (&text, cases[i].standing, TODAY);
      spoken = lr_pupil_text_dup_spoken (&text, "Maan, Sterre", cases[i].class_name);
      g_assert_cmpstr (spoken, ==, cases[i].spoken);
      lr_pupil_text_clear (&text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pupil-text/status", the_status_says_what_is_special);
  g_test_add_func ("/pupil-text/term", the_term_says_by_when);
  g_test_add_func ("/pupil-text/contact", the_last_contact_has_its_day);
  g_test_add_func ("/pupil-text/spoken", one_sentence_after_the_other_is_spoken);

  return g_test_run ();
}
