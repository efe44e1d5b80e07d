/* test-plan-copy.c: the plan as one of those who are involved may read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "lr-kinds.h"
#include "paper-text.h"
#include "sample-case.h"

static LrRecord *
find_party (LrPlanFacts *facts,
            const char  *name)
{
  for (guint i = 0; i < facts->parties->len; i++)
    {
      if (g_str_equal (lr_record_get_text (facts->parties->pdata[i], LR_PARTY_NAME), name))
        return facts->parties->pdata[i];
    }

  return NULL;
}

/* The sample, with a psychologist who does something and knows something. */
static LrPlanFacts *
make_treated (void)
{
  LrPlanFacts *facts = sample_plan_facts ();

  lr_record_set_text (facts->plan, LR_PLAN_MEDICAL, "Slikt iets voor de nacht.");
  sample_add (facts->parties, &lr_party_kind, "name", "Iris Kade", "role", "psychologist",
              "organisation", "Praktijk Stilwater", NULL);
  sample_add (facts->agreements, &lr_agreement_kind, "what", "Oefent met spanning", "who", "mevrouw Kade", NULL);
  sample_add (facts->regie, &lr_regie_kind, "kind", "process", "holder", "I. K.", "organisation", "Praktijk Stilwater",
              "from_on", "2026-09-20", NULL);
  sample_add (facts->consents, &lr_consent_kind, "given_on", "2026-09-14", "given_by", "both",
              "recipient", "Praktijk Stilwater", NULL);
  return facts;
}

static gboolean
says (const char *text,
      const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (words, -1);

  return strstr (folded, wanted) != NULL;
}

static LrPaper *
print_for (LrPlanFacts *facts,
           const char  *reader)
{
  g_autoptr (LrRecord) party = g_object_ref (find_party (facts, reader));

  return lr_plan_paper_new (facts, party, lr_day (2026, 10, 7));
}

static void
assert_notice (LrPaper    *paper,
               const char *words)
{
  g_test_message ("%s", lr_paper_get_notice (paper));
  g_assert_nonnull (strstr (lr_paper_get_notice (paper), words));
}

/* domain.md section 9: nothing that this reader may not know. */
static void
a_copy_leaves_out_what_its_reader_may_not_know (void)
{
  static const struct { const char *reader; const char *consent; gboolean medical, helpers, others, agreed; } copies[] = {
    /* The law knows nothing of who helps. */
    { "Karim el Idrissi", NULL, FALSE, FALSE, FALSE, FALSE },
    /* Not all have said so. */
    { "Karim el Idrissi", "parents", FALSE, FALSE, FALSE, FALSE },
    { "Karim el Idrissi", "both", FALSE, FALSE, FALSE, TRUE },
    { "Karim el Idrissi", "both medical", TRUE, FALSE, FALSE, TRUE },
    { "Karim el Idrissi", "both helpers", FALSE, TRUE, FALSE, TRUE },
    /* Her own name she knows; not what is medical, nor who else may be told. */
    { "Iris Kade", NULL, FALSE, TRUE, FALSE, TRUE },
    { "Petra van der Maan", NULL, TRUE, TRUE, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      g_autoptr (LrPlanFacts) facts = make_treated ();
      g_auto (GStrv) consent = g_strsplit (copies[i].consent != NULL ? copies[i].consent : "", " ", -1);
      g_autoptr (LrPaper) paper = NULL;
      g_autofree char *text = NULL;

      if (consent[0] != NULL)
        sample_add (facts->consents, &lr_consent_kind, "given_on", "2026-09-14", "given_by", consent[0],
                    "recipient", copies[i].reader, consent[1] != NULL ? consent[1] : "note", "yes", NULL);
      paper = print_for (facts, copies[i].reader);
      text = paper_dup_text (paper);

      g_test_message ("%s, %s", copies[i].reader, copies[i].consent);
      g_assert_true (says (text, "Sterre is drie ochtenden"));
      g_assert_cmpint (says (text, "Slikt iets"), ==, copies[i].medical);
      g_assert_cmpint (says (text, "Kade"), ==, copies[i].helpers);
      g_assert_cmpint (says (text, "Oefent met spanning"), ==, copies[i].helpers);
      g_assert_cmpint (says (text, "Stilwater"), ==, copies[i].helpers);
      g_assert_cmpint (says (text, "Overleg over slaap"), ==, copies[i].others);
      g_assert_cmpint (lr_paper_get_notice (paper) == NULL, ==, copies[i].others);
      if (!copies[i].agreed)
        assert_notice (paper, "no full consent");
    }
}

/* Of who has it now one may not know; of who had it before it is not said instead. */
static void
a_copy_names_nobody_else_for_the_regie (void)
{
  g_autoptr (LrPlanFacts) facts = make_treated ();
  g_autoptr (LrPaper) whole = lr_plan_paper_new (facts, NULL, lr_day (2026, 10, 7));
  g_autoptr (LrPaper) paper = print_for (facts, "Karim el Idrissi");
  g_autofree char *whole_text = paper_dup_text (whole);
  g_autofree char *text = paper_dup_text (paper);

  g_assert_true (says (whole_text, "Regie over the process"));
  g_assert_false (says (text, "Regie over the process"));
}

/* Who helps may have the regie over something else, or have had it before. */
static void
a_copy_names_who_has_the_regie_now (void)
{
  static const struct { const char *kind, *from_on, *until_on; } others[] = {
    { "tasks", "2026-09-20", NULL }, { "process", "2026-06-01", "2026-08-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (LrPlanFacts) facts = make_treated ();
      g_autoptr (LrPaper) paper = NULL;
      g_autofree char *text = NULL;

      g_ptr_array_set_size (facts->regie, facts->regie->len - 1);
      sample_add (facts->regie, &lr_regie_kind, "kind", others[i].kind, "holder", "Iris Kade",
                  "from_on", others[i].from_on, others[i].until_on != NULL ? "until_on" : NULL, others[i].until_on, NULL);
      paper = print_for (facts, "Karim el Idrissi");
      text = paper_dup_text (paper);
      g_assert_true (says (text, "Marieke Jansen"));
      g_assert_true (says (text, "Regie over the process"));
      g_assert_false (says (text, "Kade"));
    }
}

/* Whoever has the same municipality keeps what is theirs. */
static void
a_copy_keeps_what_others_have_in_common (void)
{
  g_autoptr (LrPlanFacts) facts = make_treated ();
  g_autoptr (LrPaper) paper = NULL;
  g_autofree char *text = NULL;

  sample_add (facts->parties, &lr_party_kind, "name", "Lotte Vos", "role", "jg-coach",
              "organisation", "Gemeente Ooststad", NULL);
  sample_add (facts->agreements, &lr_agreement_kind, "what", "Belt de ouders", "who", "Karim, gemeente Ooststad", NULL);
  paper = print_for (facts, "Karim el Idrissi");
  text = paper_dup_text (paper);
  g_assert_true (says (text, "Belt de ouders"));
  assert_notice (paper, "2 lines that are about them went too.");
}

/* Of the sample plan: what else it says of who helps. */
static void
a_copy_leaves_lines_about_care_empty (void)
{
  g_autoptr (LrPlanFacts) facts = make_treated ();
  g_autoptr (LrPaper) paper = NULL;
  g_autofree char *text = NULL;

  sample_add (facts->agreements, &lr_agreement_kind, "what", "Vertelt wat de psychiater zei", "who", "Ouders", NULL);
  sample_add (facts->goals, &lr_goal_kind, "specific", "Volgt biologie", "agreed_by", "Sterre, Iris Kade", NULL);
  sample_add (facts->build_up, &lr_build_up_kind, "from_on", "2026-10-12", "what", "Gesprek bij Praktijk Stilwater",
              "planned", "2", NULL);
  sample_add (facts->regie, &lr_regie_kind, "kind", "process", "holder", "E. Bos", "role", "psychologist",
              "from_on", "2026-10-01", NULL);
  paper = print_for (facts, "Karim el Idrissi");
  text = paper_dup_text (paper);
  g_assert_false (says (text, "psychiater"));
  g_assert_false (says (text, "Kade"));
  g_assert_false (says (text, "Stilwater"));
  g_assert_false (says (text, "E. Bos"));
  g_assert_true (says (text, "Volgt biologie"));
  assert_notice (paper, "5 lines that are about them went too.");
}

/* What was agreed for little is told, and both of two purposes must allow it. */
static void
a_copy_says_how_far_the_consent_goes (void)
{
  g_autoptr (LrPlanFacts) facts = make_treated ();
  g_autoptr (LrPaper) paper = NULL;
  g_autofree char *text = NULL;

  sample_add (facts->consents, &lr_consent_kind, "given_on", "2026-09-14", "given_by", "both", "recipient",
              "karim el idrissi", "purpose", "advies", "medical", "yes", "helpers", "yes", NULL);
  sample_add (facts->consents, &lr_consent_kind, "given_on", "2026-09-15", "given_by", "both", "recipient",
              "Karim el Idrissi", "purpose", "verzuim", "data", "alleen de verzuimuren", "helpers", "yes", NULL);
  paper = print_for (facts, "Karim el Idrissi");
  text = paper_dup_text (paper);
  g_assert_false (says (text, "Slikt iets"));
  g_assert_true (says (text, "Kade"));
  g_assert_true (says (text, "advies"));
  g_assert_true (says (text, "verzuim: alleen de verzuimuren"));
  assert_notice (paper, "The consent is about: alleen de verzuimuren.");
}

/* As short as some names are; and what stands in every sentence names nobody. */
static void
a_short_name_is_left_out (void)
{
  static const struct { const char *who; gboolean kept; } promises[] = {
    { "mevrouw Bos", FALSE }, { "de GGZ", FALSE }, { "Bosman", TRUE }, { "wie van het team kan", TRUE },
    { "docent voor Engels", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    {
      g_autoptr (LrPlanFacts) facts = make_treated ();
      g_autoptr (LrPaper) paper = NULL;
      g_autofree char *text = NULL;

      sample_add (facts->parties, &lr_party_kind, "name", "Iet van den Bos", "role", "other",
                  "organisation", "GGZ voor het gezin", NULL);
      sample_add (facts->agreements, &lr_agreement_kind, "what", "Belt de ouders", "who", promises[i].who, NULL);
      paper = print_for (facts, "Karim el Idrissi");
      text = paper_dup_text (paper);
      g_test_message ("%s", promises[i].who);
      g_assert_cmpint (says (text, "Belt de ouders"), ==, promises[i].kept);
    }
}

/* What was written freely is not changed, but whoever hands it over hears of it. */
static void
a_name_that_is_still_in_a_copy_is_told (void)
{
  static const struct { const char *text, *told; } cases[] = {
    { "Mevrouw kade belt elke maand.", "it may still be about Iris Kade." },
    { "De psycholoog komt langs.", "it may still be about who gives care or help." },
    { "Overleg met Praktijk Stilwater.", "it may still be about Iris Kade." },
    { "Kade is de psycholoog.", "it may still be about Iris Kade, who gives care or help." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrPlanFacts) facts = make_treated ();
      g_autoptr (LrPaper) paper = NULL;

      lr_record_set_text (facts->plan, LR_PLAN_INFORMING, cases[i].text);
      paper = print_for (facts, "Karim el Idrissi");
      assert_notice (paper, cases[i].told);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-copy/a-copy-leaves-out", a_copy_leaves_out_what_its_reader_may_not_know);
  g_test_add_func ("/plan-copy/a-copy-names-nobody-else-for-the-regie", a_copy_names_nobody_else_for_the_regie);
  g_test_add_func ("/plan-copy/a-copy-names-who-has-the-regie-now", a_copy_names_who_has_the_regie_now);
  g_test_add_func ("/plan-copy/a-copy-leaves-lines-about-care-empty", a_copy_leaves_lines_about_care_empty);
  g_test_add_func ("/plan-copy/a-copy-says-how-far-the-consent-goes", a_copy_says_how_far_the_consent_goes);
  g_test_add_func ("/plan-copy/a-short-name-is-left-out", a_short_name_is_left_out);
  g_test_add_func ("/plan-copy/a-copy-keeps-what-others-have-in-common", a_copy_keeps_what_others_have_in_common);
  g_test_add_func ("/plan-copy/a-name-that-is-still-in-a-copy-is-told", a_name_that_is_still_in_a_copy_is_told);

  return g_test_run ();
}
