/* lr-paper.c: a document, laid out in pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-paper-private.h"

#include <glib/gi18n.h>

#define HEADER_BASELINE 42.0   /* from the top edge */
#define FOOTER_BASELINE 36.0   /* from the bottom edge */
#define BAR_WIDTH 3.0

struct _LrPaper
{
  GObject parent_instance;

  LrPaperSheet *sheet;
  LrPageType *type;
  LrPageContent *content;
  char *notice;        /* (nullable) */
  GArray *places;      /* of LrPaperPlace */
  GArray *page_starts; /* of guint: the first place of each page, and the end */
};

G_DEFINE_FINAL_TYPE (LrPaper, lr_paper, G_TYPE_OBJECT)

static void
find_page_starts (LrPaper *self)
{
  guint end = self->places->len;

  self->page_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->places->len; i++)
    {
      while (self->page_starts->len <= g_array_index (self->places, LrPaperPlace, i).page)
        g_array_append_val (self->page_starts, i);
    }

  if (self->page_starts->len == 0)
    g_array_append_val (self->page_starts, end);
  g_array_append_val (self->page_starts, end);
}

static LrPaperPlace *
get_place (LrPaper *self,
           guint    index)
{
  return &g_array_index (self->places, LrPaperPlace, index);
}

static void
get_page_range (LrPaper *self,
                guint    page,
                guint   *first,
                guint   *end)
{
  *first = g_array_index (self->page_starts, guint, page);
  *end = g_array_index (self->page_starts, guint, page + 1);
}

/* The grounds come first, each as one rectangle, so that no seam shows. */
static void
draw_frames (LrPaper *self,
             cairo_t *cr,
             guint    first,
             guint    end)
{
  for (guint i = first; i < end; i++)
    {
      LrPageSlice *slice = lr_page_content_slice (self->content, get_place (self, i)->slice);
      LrPageFrame *frame = lr_page_content_frame (self->content, slice->frame);
      double top = get_place (self, i)->y;
      double bottom = top;

      if (slice->frame == 0)
        continue;

      for (; i < end; i++)
        {
          LrPageSlice *other = lr_page_content_slice (self->content, get_place (self, i)->slice);

          if (other->frame != slice->frame)
            break;
          bottom = get_place (self, i)->y + other->height;
        }
      i--;

      lr_page_set_colour (cr, LR_PAGE_TINT);
      cairo_rectangle (cr, LR_PAPER_MARGIN + frame->x, top, frame->width, bottom - top);
      cairo_fill (cr);
      if (frame->has_bar)
        {
          lr_page_set_colour (cr, LR_PAGE_ACCENT);
          cairo_rectangle (cr, LR_PAPER_MARGIN + frame->x, top, BAR_WIDTH, bottom - top);
          cairo_fill (cr);
        }
    }
}

static void
draw_box (cairo_t    *cr,
          LrPageMark *mark,
          double      x,
          double      y)
{
  cairo_set_line_width (cr, 0.9);
  cairo_rectangle (cr, x + 0.45, y + 0.45, mark->width - 0.9, mark->height - 0.9);
  cairo_stroke (cr);

  if (mark->kind == LR_PAGE_MARK_TICK)
    {
      cairo_set_line_width (cr, 1.5);
      cairo_move_to (cr, x + mark->width * 0.22, y + mark->height * 0.52);
      cairo_line_to (cr, x + mark->width * 0.43, y + mark->height * 0.74);
      cairo_line_to (cr, x + mark->width * 0.80, y + mark->height * 0.26);
      cairo_stroke (cr);
    }
}

static void
draw_mark (cairo_t    *cr,
           LrPageMark *mark,
           double      top)
{
  double x = LR_PAPER_MARGIN + mark->x;
  double y = top + mark->y;

  cairo_new_path (cr);
  lr_page_set_colour (cr, mark->colour);
  switch (mark->kind)
    {
    case LR_PAGE_MARK_LINE:
      cairo_move_to (cr, x, y);
      pango_cairo_show_layout_line (cr, mark->line);
      break;

    case LR_PAGE_MARK_RULE:
      cairo_rectangle (cr, x, y, mark->width, mark->height);
      cairo_fill (cr);
      break;

    case LR_PAGE_MARK_DISC:
      cairo_arc (cr, x + mark->width / 2, y + mark->height / 2, mark->width / 2, 0, 2 * G_PI);
      cairo_fill (cr);
      break;

    case LR_PAGE_MARK_BOX:
    case LR_PAGE_MARK_TICK:
      draw_box (cr, mark, x, y);
      break;

    case LR_PAGE_MARK_DRAWING:
      cairo_save (cr);
      cairo_translate (cr, x, y);
      mark->draw (cr, mark->width, mark->height, mark->user_data);
      cairo_restore (cr);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* Draws the marks of one cell in the places of its group; all marks that are
 * decoration (rules) belong to the cell G_MAXUINT. Returns whether there was
 * anything. */
static gboolean
draw_cell (LrPaper    *self,
           cairo_t    *cr,
           guint       first,
           guint       end,
           guint       cell,
           const char *tag)
{
  gboolean any = FALSE;

  for (guint i = first; i < end; i++)
    {
      LrPageSlice *slice = lr_page_content_slice (self->content, get_place (self, i)->slice);

      for (guint m = 0; m < slice->n_marks; m++)
        {
          LrPageMark *mark = lr_page_content_mark (self->content, slice->first_mark + m);

          if (mark->cell != cell)
            continue;
          if (!any && tag != NULL)
            cairo_tag_begin (cr, tag, NULL);
          any = TRUE;
          draw_mark (cr, mark, get_place (self, i)->y);
        }
    }

  if (any && tag != NULL)
    cairo_tag_end (cr, tag);

  return any;
}

static guint
count_cells (LrPaper *self,
             guint    first,
             guint    end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      LrPageSlice *slice = lr_page_content_slice (self->content, get_place (self, i)->slice);

      for (guint m = 0; m < slice->n_marks; m++)
        {
          LrPageMark *mark = lr_page_content_mark (self->content, slice->first_mark + m);

          if (mark->cell != G_MAXUINT)
            n = MAX (n, mark->cell + 1);
        }
    }

  return n;
}

static void
draw_group (LrPaper  *self,
            cairo_t  *cr,
            guint     first,
            guint     end,
            gboolean  with_tags)
{
  LrPageSlice *slice = lr_page_content_slice (self->content, get_place (self, first)->slice);
  LrPageGroup *group = lr_page_content_group (self->content, slice->group);
  gboolean is_tagged = with_tags && group->tag != NULL;
  guint n_cells = count_cells (self, first, end);

  draw_cell (self, cr, first, end, G_MAXUINT, NULL);
  if (is_tagged)
    cairo_tag_begin (cr, group->tag, NULL);
  for (guint cell = 0; cell < n_cells; cell++)
    draw_cell (self, cr, first, end, cell, is_tagged ? group->cell_tags[cell % 2] : NULL);
  if (is_tagged)
    cairo_tag_end (cr, group->tag);
}

static void
draw_groups (LrPaper  *self,
             cairo_t  *cr,
             guint     first,
             guint     end,
             gboolean  with_tags)
{
  const char *outer = NULL;
  guint outer_id = 0;

  for (guint i = first; i < end;)
    {
      guint id = lr_page_content_slice (self->content, get_place (self, i)->slice)->group;
      LrPageGroup *group = lr_page_content_group (self->content, id);
      guint next = i;

      while (next < end &&
             lr_page_content_slice (self->content, get_place (self, next)->slice)->group == id)
        next++;

      if (with_tags && outer_id != group->outer_id)
        {
          if (outer != NULL)
            cairo_tag_end (cr, outer);
          outer = group->outer;
          outer_id = group->outer_id;
          if (outer != NULL)
            cairo_tag_begin (cr, outer, NULL);
        }

      draw_group (self, cr, i, next, with_tags);
      i = next;
    }

  if (outer != NULL)
    cairo_tag_end (cr, outer);
}

/* A running line at @baseline, ending at or beginning from @x; cut at @width. */
static void
draw_running_line (LrPaper        *self,
                   cairo_t        *cr,
                   const char     *text,
                   double          baseline,
                   double          x,
                   double          width,
                   PangoAlignment  alignment)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (text == NULL)
    return;

  layout = lr_page_type_set (self->type, LR_PAGE_TEXT_SMALL, text, width);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, alignment);
  cairo_move_to (cr, x, baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  lr_page_set_colour (cr, LR_PAGE_QUIET);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_running_lines (LrPaper *self,
                    cairo_t *cr,
                    guint    page)
{
  LrPaperSheet *sheet = self->sheet;
  double width = sheet->width - 2 * LR_PAPER_MARGIN;
  double footer = sheet->height - FOOTER_BASELINE;
  g_autofree char *title = sheet->subject != NULL
    ? g_strdup_printf ("%s  ·  %s", sheet->title, sheet->subject) : g_strdup (sheet->title);
  /* Translators: the foot of a printed page */
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, lr_paper_get_n_pages (self));

  draw_running_line (self, cr, sheet->school, HEADER_BASELINE, LR_PAPER_MARGIN, width * 0.48,
                     PANGO_ALIGN_LEFT);
  draw_running_line (self, cr, title, HEADER_BASELINE, LR_PAPER_MARGIN + width * 0.5, width * 0.5,
                     PANGO_ALIGN_RIGHT);
  draw_running_line (self, cr, sheet->confidentiality, footer, LR_PAPER_MARGIN, width * 0.78,
                     PANGO_ALIGN_LEFT);
  draw_running_line (self, cr, number, footer, LR_PAPER_MARGIN + width * 0.8, width * 0.2,
                     PANGO_ALIGN_RIGHT);

  lr_page_set_colour (cr, LR_PAGE_LINE);
  cairo_rectangle (cr, LR_PAPER_MARGIN, HEADER_BASELINE + 8, width, 0.6);
  cairo_rectangle (cr, LR_PAPER_MARGIN, footer - 16, width, 0.6);
  cairo_fill (cr);
}

/* The running lines are "Private" in the structure: a screen reader reads the
 * text on from page to page without them. */
void
lr_paper_draw (LrPaper  *self,
               cairo_t  *cr,
               guint     page,
               gboolean  with_tags)
{
  guint first, end;

  g_return_if_fail (LR_IS_PAPER (self));
  g_return_if_fail (page < lr_paper_get_n_pages (self));

  get_page_range (self, page, &first, &end);
  cairo_save (cr);
  if (with_tags)
    cairo_tag_begin (cr, "Private", NULL);
  draw_running_lines (self, cr, page);
  draw_frames (self, cr, first, end);
  if (with_tags)
    cairo_tag_end (cr, "Private");
  draw_groups (self, cr, first, end, with_tags);
  cairo_restore (cr);
}

static void
lr_paper_finalize (GObject *object)
{
  LrPaper *self = LR_PAPER (object);

  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->page_starts, g_array_unref);
  g_clear_pointer (&self->content, lr_page_content_free);
  g_clear_pointer (&self->type, lr_page_type_free);
  g_clear_pointer (&self->sheet, lr_paper_sheet_free);
  g_free (self->notice);

  G_OBJECT_CLASS (lr_paper_parent_class)->finalize (object);
}

static void
lr_paper_class_init (LrPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_paper_finalize;
}

static void
lr_paper_init (LrPaper *self)
{
}

void
lr_paper_sheet_free (LrPaperSheet *sheet)
{
  g_free (sheet->title);
  g_free (sheet->subject);
  g_free (sheet->school);
  g_free (sheet->confidentiality);
  g_free (sheet);
}

LrPaper *
lr_paper_new (LrPaperSheet  *sheet,
              LrPageType    *type,
              LrPageContent *content)
{
  LrPaper *self = g_object_new (LR_TYPE_PAPER, NULL);

  self->sheet = sheet;
  self->type = type;
  self->content = content;
  self->places = lr_page_break (content, LR_PAPER_BODY_TOP, sheet->height - LR_PAPER_BODY_BOTTOM);
  find_page_starts (self);

  return self;
}

const char *
lr_paper_get_title (LrPaper *self)
{
  g_return_val_if_fail (LR_IS_PAPER (self), NULL);

  return self->sheet->title;
}

const char *
lr_paper_get_notice (LrPaper *self)
{
  g_return_val_if_fail (LR_IS_PAPER (self), NULL);

  return self->notice;
}

void
lr_paper_set_notice (LrPaper    *self,
                     const char *notice)
{
  g_return_if_fail (LR_IS_PAPER (self));
  g_return_if_fail (self->notice == NULL);

  self->notice = g_strdup (notice);
}

guint
lr_paper_get_n_pages (LrPaper *self)
{
  g_return_val_if_fail (LR_IS_PAPER (self), 0);

  return self->page_starts->len - 1;
}

void
lr_paper_get_page_size (LrPaper *self,
                        double  *width,
                        double  *height)
{
  g_return_if_fail (LR_IS_PAPER (self));

  *width = self->sheet->width;
  *height = self->sheet->height;
}

void
lr_paper_draw_page (LrPaper *self,
                    cairo_t *cr,
                    guint    page)
{
  lr_paper_draw (self, cr, page, FALSE);
}

const LrPaperSheet *
lr_paper_get_sheet (LrPaper *self)
{
  return self->sheet;
}

const LrPageContent *
lr_paper_get_content (LrPaper *self)
{
  return self->content;
}

const GArray *
lr_paper_get_places (LrPaper *self)
{
  return self->places;
}
