/* test-papers.c: the plan of approach and the other papers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "lr-kinds.h"
#include "lr-recovery-sheet-paper.h"
#include "paper-text.h"
#include "sample-case.h"

static LrPaper *
create_plan (void)
{
  g_autoptr (LrPlanFacts) facts = sample_plan_facts ();

  return lr_plan_paper_new (facts, NULL, lr_day (2026, 10, 7));
}

static void
assert_says (const char *text,
             const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
ordinary_plan_is_two_pages_of_less_than_60_kb (void)
{
  g_autoptr (LrPaper) paper = create_plan ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = lr_paper_to_pdf (paper, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lr_paper_get_n_pages (paper), ==, 2);
  g_assert_cmpuint (g_bytes_get_size (pdf), <, 60000);
}

/* A text that a person typed gets lost nowhere. */
static void
plan_says_all_that_was_filled_in (void)
{
  g_autoptr (LrPlanFacts) facts = sample_plan_facts ();
  g_autoptr (LrPaper) paper = NULL;
  g_autofree char *text = NULL;
  GPtrArray *lists[] = { facts->goals, facts->agreements, facts->build_up };

  for (guint i = 0; i < LR_PLAN_N_FIELDS; i++)
    {
      const LrField *field = &lr_plan_kind.fields[i];
      g_autofree char *words = g_strdup_printf ("The words of %s.", field->name);

      if ((field->type == LR_FIELD_PROSE || field->type == LR_FIELD_TEXT) && !(field->flags & LR_FIELD_INTERNAL))
        lr_record_set_text (facts->plan, i, words);
      else if (field->type == LR_FIELD_DAY && i != LR_PLAN_MADE_ON)
        lr_record_set_integer (facts->plan, i, lr_day (2031, 1, 1) + i);
    }

  paper = lr_plan_paper_new (facts, NULL, lr_day (2026, 10, 7));
  text = paper_dup_text (paper);

  for (guint i = 0; i < LR_PLAN_N_FIELDS; i++)
    {
      g_autofree char *value = lr_record_describe (facts->plan, i);

      if (!(lr_plan_kind.fields[i].flags & LR_FIELD_INTERNAL))
        assert_says (text, value);
    }
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      for (guint r = 0; r < lists[l]->len; r++)
        {
          LrRecord *record = g_ptr_array_index (lists[l], r);
          const LrKind *kind = lr_record_get_kind (record);

          for (guint i = 0; i < kind->n_fields; i++)
            {
              if (kind->fields[i].type == LR_FIELD_TEXT || kind->fields[i].type == LR_FIELD_PROSE)
                assert_says (text, lr_record_get_text (record, i) != NULL ? lr_record_get_text (record, i) : "");
            }
        }
    }
}

static void
empty_plan_leaves_room_for_a_pen (void)
{
  g_autoptr (LrPlanFacts) facts = sample_empty_plan_facts ();
  g_autoptr (LrPaper) paper = lr_plan_paper_new (facts, NULL, lr_day (2026, 10, 7));
  g_autofree char *text = paper_dup_text (paper);

  g_assert_cmpuint (lr_paper_get_n_pages (paper), ==, 1);
  assert_says (text, "What the pupil wants");
  assert_says (text, "Name and signature");
  g_assert_null (strstr (text, "The situation"));
  g_assert_null (strstr (text, "Our goals"));
  g_assert_null (strstr (text, "What we may share"));
}

static void
long_plan_goes_on (void)
{
  g_autoptr (LrPlanFacts) facts = sample_plan_facts ();
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (LrPaper) paper = NULL;

  for (guint i = 0; i < 600; i++)
    g_string_append_printf (long_text, "Sentence %u of the long story.%s", i, i % 7 == 0 ? "\n" : " ");
  lr_record_set_text (facts->plan, LR_PLAN_FAMILY, long_text->str);
  for (guint i = 0; i < 80; i++)
    sample_add (facts->agreements, &lr_agreement_kind, "what", "Does something that has to be done", "who",
                "Somebody", "due_on", "2026-10-31", NULL);

  paper = lr_plan_paper_new (facts, NULL, lr_day (2026, 10, 7));
  g_assert_cmpuint (lr_paper_get_n_pages (paper), >, 6);
}

/* domain.md section 5: a withdrawn or past consent is no consent, nor is half of one. */
static void
only_what_stands_in_full_is_printed_as_shared (void)
{
  g_autoptr (LrPlanFacts) facts = sample_plan_facts ();
  g_autoptr (LrPaper) paper = NULL;
  g_autofree char *text = NULL;

  sample_add (facts->consents, &lr_consent_kind, "given_on", "2026-09-01", "recipient", "Withdrawn one",
              "given_by", "both", "withdrawn_on", "2026-10-01", NULL);
  sample_add (facts->consents, &lr_consent_kind, "given_on", "2025-09-01", "recipient", "Past one",
              "given_by", "both", "until_on", "2026-10-06", NULL);
  sample_add (facts->consents, &lr_consent_kind, "given_on", "2026-10-08", "recipient", "Future one",
              "given_by", "both", NULL);
  sample_add (facts->consents, &lr_consent_kind, "given_on", "2026-10-01", "recipient", "Half of one",
              "given_by", "parent", "person", "Petra van der Maan", NULL);
  sample_add (facts->consents, &lr_consent_kind, "given_on", "2026-10-07", "recipient", "Standing one",
              "given_by", "both", "until_on", "2026-10-07", NULL);
  sample_add (facts->consents, &lr_consent_kind, "given_on", "2026-10-01", "recipient", "Statutory one",
              "rests_on", "duty", NULL);

  paper = lr_plan_paper_new (facts, NULL, lr_day (2026, 10, 7));
  text = paper_dup_text (paper);
  assert_says (text, "Standing one");
  assert_says (text, "Statutory one");
  assert_says (text, "A legal duty to report");
  g_assert_null (strstr (text, "Half of one"));
  g_assert_null (strstr (text, "Withdrawn one"));
  g_assert_null (strstr (text, "Past one"));
  g_assert_null (strstr (text, "Future one"));
}

static void
pupil_signs_from_twelve (void)
{
  static const struct { const char *born_on; gboolean signs, decides; } cases[] = {
    { "2014-10-08", FALSE, FALSE }, { "2014-10-07", TRUE, FALSE },
    { "2008-10-08", TRUE, FALSE }, { "2008-10-07", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrPlanFacts) facts = sample_plan_facts ();
      g_autoptr (LrPaper) paper = NULL;
      g_autofree char *text = NULL;

      g_assert_true (lr_record_parse (facts->pupil, LR_PUPIL_BORN_ON, cases[i].born_on, NULL));
      paper = lr_plan_paper_new (facts, NULL, lr_day (2026, 10, 7));
      text = paper_dup_text (paper);
      g_assert_cmpint (strstr (text, "Pupil, read and discussed") != NULL, ==, cases[i].signs);
      g_assert_cmpint (strstr (text, "18 or older") != NULL, ==, cases[i].decides);
    }
}

/* One box per parent with custody, never for others; named nowhere when nobody has it. */
static void
parents_with_custody_agree (void)
{
  static const struct { const char *petra, *joris; gboolean petra_agrees, joris_agrees; } cases[] = {
    { "yes", "yes", TRUE, TRUE }, { "yes", "no", TRUE, FALSE }, { "no", "yes", FALSE, TRUE }, { "no", "no", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrPlanFacts) facts = sample_plan_facts ();
      g_autoptr (LrPaper) paper = NULL;
      g_autofree char *text = NULL;

      g_assert_true (lr_record_parse (facts->parties->pdata[0], LR_PARTY_CUSTODY, cases[i].petra, NULL));
      g_assert_true (lr_record_parse (facts->parties->pdata[1], LR_PARTY_CUSTODY, cases[i].joris, NULL));
      paper = lr_plan_paper_new (facts, NULL, lr_day (2026, 10, 7));
      text = paper_dup_text (paper);
      g_assert_cmpint (strstr (text, "Petra van der Maan agrees") != NULL, ==, cases[i].petra_agrees);
      g_assert_cmpint (strstr (text, "Joris Zon agrees") != NULL, ==, cases[i].joris_agrees);
      g_assert_cmpint (strstr (text, "Whoever has custody") != NULL, ==, !cases[i].petra_agrees && !cases[i].joris_agrees);
      g_assert_null (strstr (text, "Karim el Idrissi agrees"));
    }
}

static void
same_paper_gives_the_same_bytes (void)
{
  g_autoptr (LrPaper) one = create_plan ();
  g_autoptr (LrPaper) other = create_plan ();
  g_autoptr (GBytes) first = lr_paper_to_pdf (one, NULL);
  g_autoptr (GBytes) again = lr_paper_to_pdf (one, NULL);
  g_autoptr (GBytes) second = lr_paper_to_pdf (other, NULL);

  g_assert_true (g_bytes_equal (first, again));
  g_assert_true (g_bytes_equal (first, second));
}

static gboolean
holds (GBytes     *bytes,
       const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (text) <= length; i++)
    {
      if (memcmp (data + i, text, strlen (text)) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The format: tags, title, language, and the last `startxref` leads to an xref. */
static void
pdf_is_tagged_and_well_formed (void)
{
  static const char * const parts[] = {
    "/StructTreeRoot", "/Marked true", "/S /Document", "/S /H1", "/S /H2", "/S /P", "/S /Table", "/S /TR",
    "/S /TH", "/S /TD", "/S /L", "/S /LI", "/Title (Plan of approach)", "/Lang (en)", "/DisplayDocTitle true",
    "(20260928120000",
  };
  g_autoptr (LrPaper) paper = create_plan ();
  g_autoptr (GBytes) pdf = lr_paper_to_pdf (paper, NULL);
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  const char *xref = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!holds (pdf, parts[i]))
        g_error ("“%s” is not in the PDF", parts[i]);
    }

  /* The pupil is on the paper, and not in the properties of the file. */
  g_assert_false (holds (pdf, "Sterre"));

  g_assert_cmpint (memcmp (data, "%PDF-1.", 7), ==, 0);
  g_assert_cmpint (memcmp (data + length - 6, "%%EOF\n", 6), ==, 0);
  for (gsize i = 0; i + 10 < length; i++)
    {
      if (memcmp (data + i, "startxref\n", 10) == 0)
        xref = data + i + 10;
    }
  g_assert_nonnull (xref);
  g_assert_cmpint (memcmp (data + g_ascii_strtoull (xref, NULL, 10), "xref\n", 5), ==, 0);
}

static void
text_can_be_searched_in_the_pdf (void)
{
  g_autoptr (LrPaper) paper = create_plan ();
  g_autofree char *text = pdf_dup_text (paper);

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not here");
      return;
    }

  assert_says (text, "Sterre van der Maan");
  assert_says (text, "Haalt Sterre op bij de zij-ingang");
  assert_says (text, "OPP 2026-118");
  assert_says (text, "Page 2 of 2");
}

static void
file_is_replaced_as_a_whole_and_private (void)
{
  g_autofree char *folder = g_dir_make_tmp ("leerrecht-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "plan.pdf", NULL);
  g_autoptr (LrPaper) paper = create_plan ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *content = NULL;
  struct stat status;

  g_assert_true (g_file_set_contents (path, "older", -1, NULL));
  g_assert_true (lr_paper_write_pdf (paper, path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));

  g_assert_false (lr_paper_write_pdf (paper, nowhere, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);

  /* Nothing else was left behind. */
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "plan.pdf");
  g_assert_null (g_dir_read_name (dir));
  g_unlink (path);
  g_rmdir (folder);
}

static void
picture_has_the_size_of_the_page (void)
{
  g_autofree char *folder = g_dir_make_tmp ("leerrecht-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.png", NULL);
  g_autoptr (LrPaper) paper = create_plan ();
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;

  g_assert_true (lr_paper_write_png (paper, 1, 72, path, &error));
  g_assert_no_error (error);
  surface = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 595);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 842);
  cairo_surface_destroy (surface);
  g_unlink (path);
  g_rmdir (folder);
}

static void
recovery_sheet_is_one_page_with_the_code (void)
{
  g_autoptr (LrPaper) paper =
    lr_recovery_sheet_paper_new ("De Linde", "ABCDE-FGHJK-MNPQR-STVWX-YZ234-56789", lr_day (2026, 10, 7));
  g_autofree char *text = paper_dup_text (paper);

  g_assert_cmpuint (lr_paper_get_n_pages (paper), ==, 1);
  assert_says (text, "ABCDE - FGHJK - MNPQR");
  assert_says (text, "STVWX - YZ234 - 56789");
  assert_says (text, "7 October 2026");
  assert_says (text, "De Linde");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/papers/ordinary-plan-is-two-pages-of-less-than-60-kb",
                   ordinary_plan_is_two_pages_of_less_than_60_kb);
  g_test_add_func ("/papers/plan-says-all-that-was-filled-in", plan_says_all_that_was_filled_in);
  g_test_add_func ("/papers/empty-plan-leaves-room-for-a-pen", empty_plan_leaves_room_for_a_pen);
  g_test_add_func ("/papers/long-plan-goes-on", long_plan_goes_on);
  g_test_add_func ("/papers/only-what-stands-in-full-is-printed-as-shared", only_what_stands_in_full_is_printed_as_shared);
  g_test_add_func ("/papers/pupil-signs-from-twelve", pupil_signs_from_twelve);
  g_test_add_func ("/papers/parents-with-custody-agree", parents_with_custody_agree);
  g_test_add_func ("/papers/same-paper-gives-the-same-bytes", same_paper_gives_the_same_bytes);
  g_test_add_func ("/papers/pdf-is-tagged-and-well-formed", pdf_is_tagged_and_well_formed);
  g_test_add_func ("/papers/text-can-be-searched-in-the-pdf", text_can_be_searched_in_the_pdf);
  g_test_add_func ("/papers/file-is-replaced-as-a-whole-and-private", file_is_replaced_as_a_whole_and_private);
  g_test_add_func ("/papers/picture-has-the-size-of-the-page", picture_has_the_size_of_the_page);
  g_test_add_func ("/papers/recovery-sheet-is-one-page-with-the-code", recovery_sheet_is_one_page_with_the_code);

  return g_test_run ();
}
