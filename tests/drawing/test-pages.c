/* test-pages.c: papers are laid out so that nothing is lost or torn apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "lr-page-flow.h"
#include "lr-paper-private.h"

static LrPageFlow *
new_flow (void)
{
  const LrPageSheet sheet = {
    .title = "A paper",
    .subject = "Somebody",
    .school = "De Linde",
    .confidentiality = "Confidential",
    .created = lr_day (2026, 10, 7),
  };

  return lr_page_flow_new (&sheet);
}

static const LrPaperPlace *
get_place (LrPaper *paper,
           guint    index)
{
  return &g_array_index ((GArray *) lr_paper_get_places (paper), LrPaperPlace, index);
}

static const LrPageSlice *
get_slice (LrPaper *paper,
           guint    index)
{
  return lr_page_content_slice (lr_paper_get_content (paper), get_place (paper, index)->slice);
}

static guint
get_n_places (LrPaper *paper)
{
  return lr_paper_get_places (paper)->len;
}

static gboolean
ends_page (LrPaper *paper,
           guint    index)
{
  return index + 1 == get_n_places (paper) ||
         get_place (paper, index + 1)->page != get_place (paper, index)->page;
}

/* What holds for every paper: all slices are there once and in order, inside
 * the margins and not over each other; no heading is last on a page; no page
 * is empty. */
static void
check_paper (LrPaper *paper)
{
  const LrPageContent *content = lr_paper_get_content (paper);
  double width, height;
  guint next = 0;

  lr_paper_get_page_size (paper, &width, &height);
  for (guint i = 0; i < get_n_places (paper); i++)
    {
      const LrPaperPlace *place = get_place (paper, i);
      const LrPageSlice *slice = get_slice (paper, i);

      if (!place->is_repeat)
        g_assert_cmpuint (place->slice, ==, next++);
      g_assert_cmpfloat (place->y, >=, LR_PAPER_BODY_TOP - 0.01);
      g_assert_cmpfloat (place->y + slice->height, <=, height - LR_PAPER_BODY_BOTTOM + 0.02);
      if (i > 0 && get_place (paper, i - 1)->page == place->page)
        g_assert_cmpfloat (place->y, >=, get_place (paper, i - 1)->y + get_slice (paper, i - 1)->height - 0.01);
      else if (i > 0)
        g_assert_cmpuint (place->page, ==, get_place (paper, i - 1)->page + 1);

      if (slice->role == LR_PAGE_ROLE_HEADING && i + 1 < get_n_places (paper))
        g_assert_false (ends_page (paper, i));

      for (guint m = 0; m < slice->n_marks; m++)
        {
          const LrPageMark *mark = lr_page_content_mark (content, slice->first_mark + m);
          PangoRectangle logical = { 0 };

          if (mark->line != NULL)
            pango_layout_line_get_extents (mark->line, NULL, &logical);
          g_assert_cmpfloat (mark->x, >=, -0.5);
          g_assert_cmpfloat (mark->x + MAX (mark->width, (double) logical.width / PANGO_SCALE), <=,
                             width - 2 * LR_PAPER_MARGIN + 1);
        }
    }

  g_assert_cmpuint (next, ==, content->slices->len);
}

static LrPaper *
finish (LrPageFlow *flow)
{
  LrPaper *paper = lr_page_flow_finish (flow);

  lr_page_flow_free (flow);
  check_paper (paper);
  return paper;
}

static void
add_paragraphs (LrPageFlow *flow,
                guint       n,
                guint       words)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new ("Begin");

      for (guint w = 0; w < words; w++)
        g_string_append (text, " word");
      lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, text->str);
    }
}

static void
empty_paper_is_one_page (void)
{
  g_autoptr (LrPaper) paper = finish (new_flow ());

  g_assert_cmpuint (lr_paper_get_n_pages (paper), ==, 1);
}

static void
empty_parts_leave_nothing (void)
{
  const LrPageColumn columns[] = { { "What", 1 }, { "Who", 0 } };
  LrPageFlow *flow = new_flow ();
  g_autoptr (LrPaper) paper = NULL;

  lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, NULL);
  lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, " \n\t\n ");
  lr_page_flow_add_heading (flow, "");
  lr_page_flow_add_item (flow, LR_PAGE_BULLET_DISC, NULL);
  g_assert_false (lr_page_flow_add_labelled (flow, "Label", "  "));
  lr_page_flow_begin_pairs (flow, 3);
  lr_page_flow_add_pair (flow, "Label", NULL);
  lr_page_flow_end_pairs (flow);
  lr_page_flow_begin_table (flow, columns, G_N_ELEMENTS (columns));
  lr_page_flow_end_table (flow);

  paper = finish (flow);
  g_assert_cmpuint (get_n_places (paper), ==, 0);
}

/* Whatever stands above it, a heading goes with at least two lines of its text. */
static void
heading_stays_with_its_text (void)
{
  for (guint lines = 30; lines < 60; lines++)
    {
      LrPageFlow *flow = new_flow ();
      g_autoptr (LrPaper) paper = NULL;

      add_paragraphs (flow, lines, 2);
      lr_page_flow_add_heading (flow, "Heading");
      lr_page_flow_add_subheading (flow, "Subheading");
      add_paragraphs (flow, 1, 120);
      paper = finish (flow);

      for (guint i = 0; i < get_n_places (paper); i++)
        {
          if (get_slice (paper, i)->role == LR_PAGE_ROLE_HEADING)
            {
              g_assert_cmpuint (get_place (paper, i)->page, ==, get_place (paper, i + 1)->page);
              g_assert_cmpuint (get_place (paper, i)->page, ==, get_place (paper, i + 2)->page);
            }
        }
    }
}

static void
no_single_line_stands_alone (void)
{
  for (guint above = 0; above < 8; above++)
    {
      LrPageFlow *flow = new_flow ();
      g_autoptr (LrPaper) paper = NULL;

      add_paragraphs (flow, above, 2);
      add_paragraphs (flow, 40, 70);
      paper = finish (flow);
      g_assert_cmpuint (lr_paper_get_n_pages (paper), >, 2);

      for (guint i = 0; i + 1 < get_n_places (paper); i++)
        {
          guint group = get_slice (paper, i)->group;

          if (!ends_page (paper, i) || get_slice (paper, i + 1)->group != group)
            continue;

          /* A paragraph is cut here: two lines before, two lines after. */
          g_assert_cmpuint (get_slice (paper, i - 1)->group, ==, group);
          g_assert_cmpuint (get_slice (paper, i + 2)->group, ==, group);
        }
    }
}

static void
table_header_repeats_on_every_page (void)
{
  const LrPageColumn columns[] = {
    { NULL, 0, LR_PAGE_COLUMN_BOX }, { "What", 3 }, { "Who", 1 }, { "Hours", 0, LR_PAGE_COLUMN_NUMBER },
  };
  LrPageFlow *flow = new_flow ();
  g_autoptr (LrPaper) paper = NULL;
  guint n_headers = 0;

  lr_page_flow_add_heading (flow, "A table");
  lr_page_flow_begin_table (flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < 200; i++)
    {
      const char *cells[] = { i % 2 ? "x" : NULL, "Something that takes more than one line in this narrow column, surely",
                              "Somebody", "7.5" };

      lr_page_flow_add_row (flow, cells);
    }
  lr_page_flow_end_table (flow);
  paper = finish (flow);

  g_assert_cmpuint (lr_paper_get_n_pages (paper), >, 4);
  for (guint i = 0; i < get_n_places (paper); i++)
    {
      gboolean begins_page = i == 0 || ends_page (paper, i - 1);

      n_headers += get_slice (paper, i)->role == LR_PAGE_ROLE_TABLE_HEADER;
      if (begins_page && get_place (paper, i)->page > 0)
        {
          g_assert_cmpint (get_slice (paper, i)->role, ==, LR_PAGE_ROLE_TABLE_HEADER);
          g_assert_true (get_place (paper, i)->is_repeat);
        }
      if (get_slice (paper, i)->role == LR_PAGE_ROLE_TABLE_HEADER)
        g_assert_false (ends_page (paper, i));
      /* A row of two lines is never cut. */
      if (ends_page (paper, i) && i + 1 < get_n_places (paper))
        g_assert_cmpuint (get_slice (paper, i)->group, !=, get_slice (paper, i + 1)->group);
    }
  g_assert_cmpuint (n_headers, ==, lr_paper_get_n_pages (paper));
}

static void
row_longer_than_a_page_is_cut (void)
{
  const LrPageColumn columns[] = { { "What", 1 }, { "Who", 0 } };
  g_autoptr (GString) text = g_string_new (NULL);
  LrPageFlow *flow = new_flow ();
  g_autoptr (LrPaper) paper = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "word ");
  lr_page_flow_begin_table (flow, columns, G_N_ELEMENTS (columns));
  lr_page_flow_add_row (flow, (const char *[]) { text->str, "Somebody" });
  lr_page_flow_end_table (flow);
  paper = finish (flow);

  g_assert_cmpuint (lr_paper_get_n_pages (paper), >, 2);
}

static void
signatures_stay_together (void)
{
  const LrPageSignature signatures[] = {
    { "Parent or carer", "Petra" }, { "Parent or carer", NULL }, { "Pupil", "Sterre" }, { "School", "Marieke" },
  };

  for (guint lines = 20; lines < 50; lines++)
    {
      LrPageFlow *flow = new_flow ();
      g_autoptr (LrPaper) paper = NULL;
      guint first = G_MAXUINT;

      add_paragraphs (flow, lines, 2);
      lr_page_flow_begin_together (flow);
      lr_page_flow_add_heading (flow, "Seen");
      lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, "What is signed for.");
      lr_page_flow_add_pen_item (flow, "I do not agree, because:");
      lr_page_flow_add_signatures (flow, signatures, G_N_ELEMENTS (signatures));
      lr_page_flow_end_together (flow);
      paper = finish (flow);

      for (guint i = 0; i < get_n_places (paper); i++)
        {
          if (get_slice (paper, i)->role == LR_PAGE_ROLE_HEADING)
            first = i;
        }
      g_assert_cmpuint (get_place (paper, first)->page, ==, get_place (paper, get_n_places (paper) - 1)->page);
    }
}

static void
what_is_too_much_for_a_page_goes_on (void)
{
  LrPageSignature signatures[60];
  LrPageFlow *flow = new_flow ();
  g_autoptr (LrPaper) paper = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    signatures[i] = (LrPageSignature) { "Parent or carer", "A name" };
  lr_page_flow_begin_together (flow);
  lr_page_flow_add_heading (flow, "Seen");
  lr_page_flow_add_signatures (flow, signatures, G_N_ELEMENTS (signatures));
  lr_page_flow_end_together (flow);
  lr_page_flow_begin_notice (flow, "Notice");
  add_paragraphs (flow, 100, 10);
  lr_page_flow_end_notice (flow);
  paper = finish (flow);

  g_assert_cmpuint (lr_paper_get_n_pages (paper), >, 3);
}

static void
hostile_text_stays_inside (void)
{
  static const char * const texts[] = {
    "\x01\x02\x1b[31mred\x7f\xc2\x9b",
    "\xff\xfe broken \xc3\x28 bytes \xf0\x9f",
    "\xe2\x80\xae" "desrever \xe2\x81\xa6 isolate",
    "line\rline\r\nline\v\f\xe2\x80\xa8line\xe2\x80\xa9" "end",
    "<b>markup</b> &amp; <span size='900000'>big</span>",
    "%s%n%d{}$(rm)\\",
    "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe4\xbd\xa0\xe5\xa5\xbd \xf0\x9f\x98\x80",
  };
  const LrPageColumn columns[] = { { "What", 1 }, { "Who", 0 } };
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (GString) zalgo = g_string_new ("a");
  LrPageFlow *flow = new_flow ();
  g_autoptr (LrPaper) paper = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (word, "x");
  for (guint i = 0; i < 200; i++)
    g_string_append (zalgo, "\xcc\x81");

  lr_page_flow_add_title (flow, word->str, word->str, zalgo->str);
  lr_page_flow_begin_table (flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lr_page_flow_add_row (flow, (const char *[]) { texts[i], texts[i] });
  lr_page_flow_add_row (flow, (const char *[]) { word->str, word->str });
  lr_page_flow_end_table (flow);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      lr_page_flow_add_labelled (flow, texts[i], texts[i]);
      lr_page_flow_add_item (flow, LR_PAGE_BULLET_TICK, texts[i]);
    }
  lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, word->str);
  lr_page_flow_add_text (flow, LR_PAGE_TEXT_BODY, zalgo->str);
  lr_page_flow_add_signatures (flow, &(LrPageSignature) { word->str, word->str }, 1);
  paper = finish (flow);

  pdf = lr_paper_to_pdf (paper, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
}

static void
text_is_cleaned (void)
{
  static const struct { const char *text, *clean; } cases[] = {
    { NULL, "" },
    { "  plain  ", "plain" },
    { "a\r\nb\rc", "a\nb\nc" },
    { "a\tb", "a b" },
    { "a\x01\x1f\x7f" "b", "ab" },
    { "a\xe2\x80\xae" "b\xe2\x81\xa9", "ab" },
    { "\xef\xbb\xbf" "bom", "bom" },
    { "caf\xc3\xa9", "caf\xc3\xa9" },
    { "a\xff" "b", "a\xef\xbf\xbd" "b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = lr_page_clean_text (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
huge_paragraph_is_set_in_parts (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  gsize sum = 0;

  for (guint i = 0; i < 40000; i++)
    g_string_append (text, "w\xc3\xb3rd ");
  parts = lr_page_split_paragraphs (text->str);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_assert_true (g_utf8_validate (parts[i], -1, NULL));
      g_assert_cmpuint (strlen (parts[i]), <=, 8192);
      sum += strlen (parts[i]) + 1;
    }
  g_assert_cmpuint (sum, ==, text->len);
}

/* A new list begins at one again. */
static void
numbers_count_within_their_list (void)
{
  static const char * const numbers[] = { "1.", "2.", "1." };
  LrPageFlow *flow = new_flow ();
  g_autoptr (LrPaper) paper = NULL;
  guint n = 0;

  lr_page_flow_add_item (flow, LR_PAGE_BULLET_NUMBER, "One");
  lr_page_flow_add_item (flow, LR_PAGE_BULLET_NUMBER, "Two");
  add_paragraphs (flow, 1, 2);
  lr_page_flow_add_item (flow, LR_PAGE_BULLET_NUMBER, "One");
  paper = finish (flow);

  for (guint i = 0; i < lr_paper_get_content (paper)->layouts->len; i++)
    {
      const char *text = pango_layout_get_text (g_ptr_array_index (lr_paper_get_content (paper)->layouts, i));

      if (g_str_has_suffix (text, "."))
        g_assert_cmpstr (text, ==, numbers[n++]);
    }
  g_assert_cmpuint (n, ==, 3);
}

static void
break_begins_a_page (void)
{
  LrPageFlow *flow = new_flow ();
  g_autoptr (LrPaper) paper = NULL;

  lr_page_flow_add_page_break (flow);
  add_paragraphs (flow, 1, 2);
  lr_page_flow_add_page_break (flow);
  add_paragraphs (flow, 1, 2);
  paper = finish (flow);

  g_assert_cmpuint (lr_paper_get_n_pages (paper), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/empty-paper-is-one-page", empty_paper_is_one_page);
  g_test_add_func ("/pages/empty-parts-leave-nothing", empty_parts_leave_nothing);
  g_test_add_func ("/pages/heading-stays-with-its-text", heading_stays_with_its_text);
  g_test_add_func ("/pages/no-single-line-stands-alone", no_single_line_stands_alone);
  g_test_add_func ("/pages/table-header-repeats-on-every-page", table_header_repeats_on_every_page);
  g_test_add_func ("/pages/row-longer-than-a-page-is-cut", row_longer_than_a_page_is_cut);
  g_test_add_func ("/pages/signatures-stay-together", signatures_stay_together);
  g_test_add_func ("/pages/what-is-too-much-for-a-page-goes-on", what_is_too_much_for_a_page_goes_on);
  g_test_add_func ("/pages/hostile-text-stays-inside", hostile_text_stays_inside);
  g_test_add_func ("/pages/text-is-cleaned", text_is_cleaned);
  g_test_add_func ("/pages/huge-paragraph-is-set-in-parts", huge_paragraph_is_set_in_parts);
  g_test_add_func ("/pages/numbers-count-within-their-list", numbers_count_within_their_list);
  g_test_add_func ("/pages/break-begins-a-page", break_begins_a_page);

  return g_test_run ();
}
