/* test-every-paper.c: what holds for each paper of the table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "lr-dossier.h"
#include "lr-paper-private.h"
#include "lr-papers.h"
#include "paper-text.h"
#include "school.h"

#define TODAY "2026-10-21"

/* What leads to a person is filled in everywhere: see LR_FIELD_IDENTIFYING. */
static const struct { const LrKind *kind; const char *words; } records[] = {
  { &lr_absence_kind, "start_on=2026-09-14 open=yes kind=unauthorised" },
  { &lr_contact_kind, "held_on=2026-09-16 how=visit with=Aunt_Josefien subject=kitchen" },
  { &lr_party_kind, "name=Wilhelmina_Duin role=parent phone=0612345678 email=duin@example.org "
                    "salutation=Geachte_mevrouw_Duin street=Lindelaan_17 postcode=5051AB town=Hilvarenbeek" },
  { &lr_plan_kind, "made_on=2026-10-01 version=1 child=Tired" },
  { &lr_step_kind, "step=2 entered_on=2026-10-05" },
};

static LrRecord *
add_pupil (School *school)
{
  gint64 id = school_add_pupil (school, "20394",
                                "first_name=Sterre prefix=van_der last_name=Maan born_on=2011-03-05 class=3H "
                                "town=Goirle municipality=Goirlestad phone=0687654321 email=sterre@example.org ruleset=tilburg");
  g_autoptr (GError) error = NULL;
  LrRecord *pupil;

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    school_add (school, records[i].kind, id, records[i].words);

  pupil = lr_store_load (school->store, &lr_pupil_kind, id, &error);
  g_assert_no_error (error);
  return pupil;
}

static LrPaper *
make (const LrPaperKind *kind,
      LrWatch           *watch,
      LrRecord          *pupil,
      gboolean           is_anonymous)
{
  const LrPaperOrder order = {
    .watch = watch,
    .is_anonymous = is_anonymous,
    .pupil = pupil,
    .code = "ABCDE-FGHJK-MNPQR-STVWX-YZ234-56789",
  };
  g_autoptr (GError) error = NULL;
  LrPaper *paper = lr_papers_make (kind->id, &order, &error);

  g_assert_no_error (error);
  return paper;
}

/* All words on it: also those around the text, and in the properties of the file. */
static char *
dup_words (LrPaper *paper)
{
  const LrPaperSheet *sheet = lr_paper_get_sheet (paper);
  g_autofree char *text = paper_dup_text (paper);

  return g_strjoin ("\n", sheet->title, sheet->confidentiality, sheet->school,
                    sheet->subject != NULL ? sheet->subject : "", text, NULL);
}

/* People type them, and scripts hold them. */
static void
ids_stay (void)
{
  static const char * const ids[] = { "plan", "timeline", "rolecard", "recovery" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const LrPaperOrder order = { .code = "ABCDE" };
      g_autoptr (GError) error = NULL;
      const LrPaperKind *kind = lr_papers_find (ids[i], &order, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (kind->id, ==, ids[i]);
    }
}

static void
entries_are_whole (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; lr_papers[i] != NULL; i++)
    {
      const LrPaperKind *kind = lr_papers[i];

      g_assert_true (g_hash_table_add (ids, (gpointer) kind->id));
      g_assert_true (g_hash_table_add (titles, (gpointer) kind->title));
      g_assert_cmpuint (strspn (kind->id, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (kind->id));
      g_assert_cmpuint (strlen (kind->id), >, 0);
      g_assert_nonnull (kind->summary);
      g_assert_nonnull (kind->readers);
    }

  g_assert_cmpuint (g_hash_table_size (ids), >=, 4);
}

static void
paper_is_what_its_entry_says (void)
{
  g_autoptr (School) school = school_new ("name=De_Linde sector=vo ruleset=povo");
  g_autoptr (LrRecord) pupil = add_pupil (school);
  g_autoptr (LrWatch) watch = school_watch (school, TODAY);

  for (guint i = 0; lr_papers[i] != NULL; i++)
    {
      const LrPaperKind *kind = lr_papers[i];
      g_autoptr (LrPaper) paper = make (kind, watch, pupil, FALSE);
      const LrPaperSheet *sheet = lr_paper_get_sheet (paper);

      g_assert_cmpstr (lr_paper_get_title (paper), ==, kind->title);
      g_assert_cmpstr (sheet->confidentiality, ==, kind->readers);
      g_assert_cmpstr (sheet->school, ==, "De Linde");
      g_assert_cmpstr (sheet->subject, ==,
                       kind->needs & LR_PAPER_NEEDS_PUPIL ? "Sterre van der Maan" : NULL);
      g_assert_cmpuint (sheet->created, !=, LR_DAY_NONE);
      g_assert_cmpuint (lr_paper_get_n_pages (paper), >=, 1);
    }
}

static void
same_order_gives_the_same_bytes (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  g_autoptr (LrRecord) pupil = add_pupil (school);
  g_autoptr (LrWatch) watch = school_watch (school, TODAY);

  for (guint i = 0; lr_papers[i] != NULL; i++)
    {
      g_autoptr (LrPaper) one = make (lr_papers[i], watch, pupil, FALSE);
      g_autoptr (LrPaper) other = make (lr_papers[i], watch, pupil, FALSE);
      g_autoptr (GBytes) first = lr_paper_to_pdf (one, NULL);
      g_autoptr (GBytes) second = lr_paper_to_pdf (other, NULL);

      g_assert_nonnull (first);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
assert_leads_to_nobody (const char *words,
                        LrRecord   *record)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = lr_record_describe (record, i);

      if (!(kind->fields[i].flags & LR_FIELD_IDENTIFYING))
        continue;
      if (lr_record_is_empty (record, i))
        g_error ("the %s of the %s is empty", kind->fields[i].name, kind->name);
      if (strstr (words, value) != NULL)
        g_error ("“%s” is in:\n%s", value, words);
    }
}

static void
anonymous_paper_leads_to_nobody (void)
{
  static const LrKind * const kinds[] = { &lr_contact_kind, &lr_party_kind };
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  g_autoptr (LrRecord) pupil = add_pupil (school);
  g_autofree char *code = lr_pupil_dup_case_code (pupil);
  g_autoptr (LrWatch) watch = school_watch (school, TODAY);
  guint n_papers = 0;

  for (guint i = 0; lr_papers[i] != NULL; i++)
    {
      g_autoptr (LrPaper) paper = NULL;
      g_autofree char *words = NULL;

      if (!lr_papers[i]->can_be_anonymous)
        continue;

      n_papers++;
      paper = make (lr_papers[i], watch, pupil, TRUE);
      words = dup_words (paper);
      g_assert_cmpstr (lr_paper_get_sheet (paper)->subject, ==, code);
      assert_leads_to_nobody (words, pupil);
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        {
          g_autoptr (GPtrArray) found = lr_store_list (school->store, kinds[k], lr_record_get_id (pupil), NULL);

          for (guint r = 0; r < found->len; r++)
            assert_leads_to_nobody (words, g_ptr_array_index (found, r));
        }
    }

  g_assert_cmpuint (n_papers, >=, 2);
}

/* The ids that a refusal ends with: "... There are: plan, timeline." */
static GStrv
split_ids (const char *message)
{
  const char *begin = strrchr (message, ':');
  g_autofree char *ids = NULL;

  g_assert_nonnull (begin);
  g_assert_true (g_str_has_suffix (message, "."));
  ids = g_strndup (begin + 2, strlen (begin) - 3);
  return g_strsplit (ids, ", ", -1);
}

static void
refusal_names_what_there_is (void)
{
  static const struct { const char *id; gboolean is_anonymous; int code; const char *begin; } cases[] = {
    { "poster", FALSE, LR_ERROR_NOT_FOUND, "“poster” is no paper. There are: plan, " },
    { "poster", TRUE, LR_ERROR_NOT_FOUND, "“poster” is no paper. There are: plan, " },
    { "", FALSE, LR_ERROR_NOT_FOUND, "“” is no paper. There are: plan, " },
    { "plan", TRUE, LR_ERROR_INVALID, "The paper “plan” has no anonymous variant. These have one: timeline, " },
    { "recovery", TRUE, LR_ERROR_INVALID, "The paper “recovery” has no anonymous variant. These have one: timeline, " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LrPaperOrder order = { .is_anonymous = cases[i].is_anonymous };
      g_autoptr (GError) error = NULL;
      g_autoptr (LrPaper) paper = lr_papers_make (cases[i].id, &order, &error);
      g_auto (GStrv) ids = NULL;

      g_assert_null (paper);
      g_assert_error (error, LR_ERROR, cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, cases[i].begin));

      ids = split_ids (error->message);
      for (guint k = 0; lr_papers[k] != NULL; k++)
        g_assert_cmpint (g_strv_contains ((const char * const *) ids, lr_papers[k]->id), ==,
                         cases[i].code == LR_ERROR_INVALID ? lr_papers[k]->can_be_anonymous
                                                           : !g_str_equal (lr_papers[k]->id, "recovery"));
    }
}

static void
paper_with_a_code_is_not_made_without (void)
{
  const LrPaperOrder order = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_papers_make ("recovery", &order, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "The paper “recovery” holds a code"));
}

/* One version, and not the newest, when the order says which. */
static void
plan_is_the_version_of_the_order (void)
{
  g_autoptr (School) school = school_new ("sector=vo ruleset=povo");
  g_autoptr (LrRecord) pupil = add_pupil (school);
  gint64 older = school_add (school, &lr_plan_kind, lr_record_get_id (pupil), "made_on=2026-09-01 child=Restless");
  g_autoptr (LrRecord) plan = lr_store_load (school->store, &lr_plan_kind, older, NULL);
  g_autoptr (LrWatch) watch = school_watch (school, TODAY);
  const struct { LrRecord *plan; const char *says, *hides; } cases[] = {
    { NULL, "Tired", "Restless" },
    { plan, "Restless", "Tired" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LrPaperOrder order = { .watch = watch, .pupil = pupil, .plan = cases[i].plan };
      g_autoptr (GError) error = NULL;
      g_autoptr (LrPaper) paper = lr_papers_make ("plan", &order, &error);
      g_autofree char *text = paper_dup_text (paper);

      g_assert_no_error (error);
      g_assert_nonnull (strstr (text, cases[i].says));
      g_assert_null (strstr (text, cases[i].hides));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/every-paper/ids-stay", ids_stay);
  g_test_add_func ("/every-paper/entries-are-whole", entries_are_whole);
  g_test_add_func ("/every-paper/paper-is-what-its-entry-says", paper_is_what_its_entry_says);
  g_test_add_func ("/every-paper/same-order-gives-the-same-bytes", same_order_gives_the_same_bytes);
  g_test_add_func ("/every-paper/anonymous-paper-leads-to-nobody", anonymous_paper_leads_to_nobody);
  g_test_add_func ("/every-paper/refusal-names-what-there-is", refusal_names_what_there_is);
  g_test_add_func ("/every-paper/paper-with-a-code-is-not-made-without", paper_with_a_code_is_not_made_without);
  g_test_add_func ("/every-paper/plan-is-the-version-of-the-order", plan_is_the_version_of_the_order);

  return g_test_run ();
}
