/* lr-paper-letters.c: looks for letters that would come out as boxes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-paper-private.h"

/* What a drawing says is known only when it draws. */
static void
look_at_drawing (LrMissingLetters *missing,
                 const LrPageMark *mark)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  lr_missing_letters_watch (missing, cr);
  mark->draw (cr, mark->width, mark->height, mark->user_data);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
look_at_slice (LrMissingLetters    *missing,
               const LrPageContent *content,
               guint                index)
{
  const LrPageSlice *slice = lr_page_content_slice (content, index);

  for (guint i = slice->first_mark; i < slice->first_mark + slice->n_marks; i++)
    {
      const LrPageMark *mark = lr_page_content_mark (content, i);

      if (mark->kind == LR_PAGE_MARK_LINE)
        lr_missing_letters_look_at (missing, mark->line);
      else if (mark->kind == LR_PAGE_MARK_DRAWING)
        look_at_drawing (missing, mark);
    }
}

/* The lines around the text are the same on every page. */
static void
look_at_sheet (LrMissingLetters   *missing,
               const LrPaperSheet *sheet)
{
  g_autoptr (LrPageType) type = lr_page_type_new ();
  const char *texts[] = { sheet->title, sheet->subject, sheet->school, sheet->confidentiality };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PangoLayout) layout = NULL;

      if (texts[i] == NULL)
        continue;

      layout = lr_page_type_set (type, LR_PAGE_TEXT_SMALL, texts[i], -1);
      lr_missing_letters_look_at (missing, pango_layout_get_line_readonly (layout, 0));
    }
}

LrMissingLetters *
lr_paper_find_missing_letters (LrPaper *self,
                               guint    first,
                               guint    n_pages)
{
  LrMissingLetters *missing = NULL;
  const GArray *places;

  g_return_val_if_fail (LR_IS_PAPER (self), NULL);

  missing = lr_missing_letters_new ();
  places = lr_paper_get_places (self);
  for (guint i = 0; i < places->len; i++)
    {
      const LrPaperPlace *place = &g_array_index (places, LrPaperPlace, i);

      if (place->page >= first && place->page - first < n_pages)
        look_at_slice (missing, lr_paper_get_content (self), place->slice);
    }

  look_at_sheet (missing, lr_paper_get_sheet (self));
  return missing;
}
