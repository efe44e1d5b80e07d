/* lr-page-flow.c: puts a paper together, block after block
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-page-flow-private.h"

#define BLOCK_GAP 5.0
#define HEADING_GAP 16.0
#define NOTICE_PADDING 11.0
#define TICK_SIZE 9.0

static char *
clean_or_null (const char *text)
{
  g_autofree char *clean = lr_page_clean_text (text);

  if (*clean == '\0')
    return NULL;

  return g_steal_pointer (&clean);
}

static LrPaperSheet *
copy_sheet (const LrPageSheet *from)
{
  LrPaperSheet *sheet = g_new0 (LrPaperSheet, 1);

  sheet->title = lr_page_clean_text (from->title);
  sheet->subject = clean_or_null (from->subject);
  sheet->school = clean_or_null (from->school);
  sheet->confidentiality = clean_or_null (from->confidentiality);
  sheet->created = from->created;
  sheet->width = from->is_landscape ? LR_PAPER_A4_LONG : LR_PAPER_A4_SHORT;
  sheet->height = from->is_landscape ? LR_PAPER_A4_SHORT : LR_PAPER_A4_LONG;

  return sheet;
}

LrPageFlow *
lr_page_flow_new (const LrPageSheet *sheet)
{
  LrPageFlow *flow = g_new0 (LrPageFlow, 1);

  flow->type = lr_page_type_new ();
  flow->content = lr_page_content_new ();
  flow->sheet = copy_sheet (sheet);
  flow->width = flow->sheet->width - 2 * LR_PAPER_MARGIN;
  flow->cells = g_ptr_array_new_with_free_func (g_free);

  return flow;
}

void
lr_page_flow_free (LrPageFlow *flow)
{
  g_clear_pointer (&flow->type, lr_page_type_free);
  g_clear_pointer (&flow->content, lr_page_content_free);
  g_clear_pointer (&flow->sheet, lr_paper_sheet_free);
  g_ptr_array_unref (flow->cells);
  g_free (flow);
}

LrPaper *
lr_page_flow_finish (LrPageFlow *flow)
{
  g_return_val_if_fail (flow->content != NULL, NULL);
  g_return_val_if_fail (flow->frame == 0, NULL);

  return lr_paper_new (g_steal_pointer (&flow->sheet),
                       g_steal_pointer (&flow->type),
                       g_steal_pointer (&flow->content));
}

LrPageSlice *
lr_page_flow_begin_slice (LrPageFlow *flow,
                          LrPageRole  role,
                          guint       group)
{
  LrPageSlice *slice = lr_page_content_add_slice (flow->content, role, group);

  slice->frame = flow->frame;
  slice->before = flow->next_before;
  slice->break_before = flow->break_next;
  flow->next_before = 0;
  flow->break_next = FALSE;
  if (role != LR_PAGE_ROLE_ITEM)
    flow->in_list = FALSE;

  return slice;
}

void
lr_page_flow_add_line (LrPageFlow   *flow,
                       LrPageLine   *line,
                       guint         cell,
                       LrPageColour  colour,
                       double        x,
                       double        baseline)
{
  LrPageMark *mark = lr_page_content_add_mark (flow->content, LR_PAGE_MARK_LINE);

  mark->cell = cell;
  mark->line = line->line;
  mark->colour = colour;
  mark->x = x + line->x;
  mark->y = baseline;
}

void
lr_page_flow_add_rule (LrPageFlow   *flow,
                       double        x,
                       double        y,
                       double        width,
                       double        height,
                       LrPageColour  colour)
{
  LrPageMark *mark = lr_page_content_add_mark (flow->content, LR_PAGE_MARK_RULE);

  mark->cell = G_MAXUINT;
  mark->x = x;
  mark->y = y;
  mark->width = width;
  mark->height = height;
  mark->colour = colour;
}

guint
lr_page_flow_add_lines (LrPageFlow *flow,
                        LrPageRole  role,
                        const char *tag,
                        LrPageText  style,
                        const char *text,
                        double      before)
{
  LrPageGroup group = { .tag = tag };
  g_autoptr (GArray) lines =
    lr_page_content_take_lines (flow->content,
                                lr_page_type_set (flow->type, style, text, flow->width));
  guint id = lr_page_content_add_group (flow->content, &group);
  guint first = flow->content->slices->len;

  flow->next_before = MAX (flow->next_before, before);
  for (guint i = 0; i < lines->len; i++)
    {
      LrPageLine *line = &g_array_index (lines, LrPageLine, i);

      lr_page_flow_begin_slice (flow, role, id)->height = line->height;
      lr_page_flow_add_line (flow, line, 0, lr_page_text_get_colour (style), flow->left, line->baseline);
    }

  lr_page_content_keep_lines (flow->content, first, 3);
  return first;
}

void
lr_page_flow_keep_with_next (LrPageFlow *flow)
{
  if (flow->content->slices->len > 0)
    lr_page_content_slice (flow->content, flow->content->slices->len - 1)->keep_next = TRUE;
}

void
lr_page_flow_begin_together (LrPageFlow *flow)
{
  flow->together_first = flow->content->slices->len;
}

void
lr_page_flow_end_together (LrPageFlow *flow)
{
  lr_page_content_keep_lines (flow->content, flow->together_first, G_MAXUINT);
}

static void
add_heading_text (LrPageFlow *flow,
                  LrPageRole  role,
                  const char *tag,
                  LrPageText  style,
                  const char *text,
                  double      before)
{
  g_autofree char *clean = clean_or_null (text);
  guint first;

  if (clean == NULL)
    return;

  first = lr_page_flow_add_lines (flow, role, tag, style, clean, before);
  for (guint i = first; i < flow->content->slices->len; i++)
    lr_page_content_slice (flow->content, i)->keep_next = TRUE;
}

void
lr_page_flow_add_title (LrPageFlow *flow,
                        const char *kicker,
                        const char *title,
                        const char *lead)
{
  add_heading_text (flow, LR_PAGE_ROLE_TITLE, "P", LR_PAGE_TEXT_KICKER, kicker, 0);
  add_heading_text (flow, LR_PAGE_ROLE_TITLE, "H1", LR_PAGE_TEXT_TITLE, title, 2);
  add_heading_text (flow, LR_PAGE_ROLE_TITLE, "P", LR_PAGE_TEXT_LEAD, lead, 3);
  lr_page_flow_add_space (flow, 14);
}

void
lr_page_flow_add_heading (LrPageFlow *flow,
                          const char *text)
{
  add_heading_text (flow, LR_PAGE_ROLE_HEADING, "H2", LR_PAGE_TEXT_HEADING, text, HEADING_GAP);
}

void
lr_page_flow_add_subheading (LrPageFlow *flow,
                             const char *text)
{
  add_heading_text (flow, LR_PAGE_ROLE_HEADING, "H3", LR_PAGE_TEXT_SUBHEADING, text, 9);
}

void
lr_page_flow_add_text (LrPageFlow *flow,
                       LrPageText  style,
                       const char *text)
{
  g_auto (GStrv) paragraphs = lr_page_split_paragraphs (text);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    lr_page_flow_add_lines (flow, LR_PAGE_ROLE_TEXT, "P", style, paragraphs[i], BLOCK_GAP);
}

gboolean
lr_page_flow_add_labelled (LrPageFlow *flow,
                           const char *label,
                           const char *text)
{
  g_auto (GStrv) paragraphs = lr_page_split_paragraphs (text);

  if (paragraphs[0] == NULL)
    return FALSE;

  lr_page_flow_add_subheading (flow, label);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    lr_page_flow_add_lines (flow, LR_PAGE_ROLE_TEXT, "P", LR_PAGE_TEXT_BODY, paragraphs[i],
                            i == 0 ? 1 : BLOCK_GAP);

  return TRUE;
}

static void
add_number (LrPageFlow *flow)
{
  g_autofree char *number = g_strdup_printf ("%u.", flow->n_items);
  g_autoptr (GArray) lines =
    lr_page_content_take_lines (flow->content,
                                lr_page_type_set (flow->type, LR_PAGE_TEXT_STRONG, number, -1));
  LrPageLine *line = &g_array_index (lines, LrPageLine, 0);

  lr_page_flow_add_line (flow, line, 0, LR_PAGE_ACCENT, flow->left, line->baseline);
}

static void
add_bullet (LrPageFlow   *flow,
            LrPageBullet  bullet,
            double        baseline)
{
  static const LrPageMarkKind kinds[] = {
    [LR_PAGE_BULLET_DISC] = LR_PAGE_MARK_DISC,
    [LR_PAGE_BULLET_BOX] = LR_PAGE_MARK_BOX,
    [LR_PAGE_BULLET_TICK] = LR_PAGE_MARK_TICK,
  };
  LrPageMark *mark = lr_page_content_add_mark (flow->content, kinds[bullet]);
  double size = bullet == LR_PAGE_BULLET_DISC ? 3.4 : TICK_SIZE;

  mark->cell = 0;
  mark->colour = LR_PAGE_ACCENT;
  mark->width = mark->height = size;
  mark->x = flow->left + (bullet == LR_PAGE_BULLET_DISC ? 3 : 0);
  mark->y = baseline - 3.8 - size / 2;
}

void
lr_page_flow_add_item (LrPageFlow   *flow,
                       LrPageBullet  bullet,
                       const char   *text)
{
  g_auto (GStrv) paragraphs = lr_page_split_paragraphs (text);
  LrPageGroup group = { .outer = "L", .tag = "LI", .cell_tags = { "Lbl", "LBody" } };
  guint first = flow->content->slices->len;
  guint id;

  if (paragraphs[0] == NULL)
    return;

  if (!flow->in_list)
    {
      flow->list_id = ++flow->n_outer;
      flow->n_items = 0;
    }
  flow->n_items++;
  group.outer_id = flow->list_id;
  id = lr_page_content_add_group (flow->content, &group);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autoptr (GArray) lines =
        lr_page_content_take_lines (flow->content,
                                    lr_page_type_set (flow->type, LR_PAGE_TEXT_BODY, paragraphs[i],
                                                      flow->width - LR_PAGE_ITEM_INDENT));

      flow->next_before = MAX (flow->next_before, 3);
      for (guint j = 0; j < lines->len; j++)
        {
          LrPageLine *line = &g_array_index (lines, LrPageLine, j);

          lr_page_flow_begin_slice (flow, LR_PAGE_ROLE_ITEM, id)->height = line->height;
          if (i == 0 && j == 0 && bullet == LR_PAGE_BULLET_NUMBER)
            add_number (flow);
          else if (i == 0 && j == 0)
            add_bullet (flow, bullet, line->baseline);
          lr_page_flow_add_line (flow, line, 1, LR_PAGE_INK, flow->left + LR_PAGE_ITEM_INDENT, line->baseline);
        }
    }

  lr_page_content_keep_lines (flow->content, first, 3);
  flow->in_list = TRUE;
}

void
lr_page_flow_add_space (LrPageFlow *flow,
                        double      height)
{
  flow->next_before = MAX (flow->next_before, height);
}

void
lr_page_flow_add_page_break (LrPageFlow *flow)
{
  flow->break_next = TRUE;
}

void
lr_page_flow_add_drawing (LrPageFlow     *flow,
                          double          height,
                          LrPageDrawFunc  draw,
                          gpointer        user_data,
                          GDestroyNotify  destroy)
{
  LrPageGroup group = { .tag = "Figure" };
  guint id = lr_page_content_add_group (flow->content, &group);
  LrPageMark *mark;

  flow->next_before = MAX (flow->next_before, BLOCK_GAP);
  lr_page_flow_begin_slice (flow, LR_PAGE_ROLE_DRAWING, id)->height = height;
  mark = lr_page_content_add_mark (flow->content, LR_PAGE_MARK_DRAWING);
  mark->x = flow->left;
  mark->width = flow->width;
  mark->height = height;
  mark->draw = draw;
  mark->user_data = user_data;
  if (destroy != NULL)
    lr_page_content_own (flow->content, user_data, destroy);
}

static void
add_padding (LrPageFlow *flow,
             double      height)
{
  static const LrPageGroup no_group;
  guint id = lr_page_content_add_group (flow->content, &no_group);

  lr_page_flow_begin_slice (flow, LR_PAGE_ROLE_SPACE, id)->height = height;
}

void
lr_page_flow_begin_notice (LrPageFlow *flow,
                           const char *title)
{
  LrPageFrame frame = { .x = flow->left, .width = flow->width, .has_bar = TRUE };

  g_return_if_fail (flow->frame == 0);

  g_array_append_val (flow->content->frames, frame);
  flow->frame = flow->content->frames->len - 1;
  flow->frame_first = flow->content->slices->len;
  flow->left += NOTICE_PADDING + 4;
  flow->width -= 2 * NOTICE_PADDING + 4;
  flow->next_before = MAX (flow->next_before, 12);
  add_padding (flow, NOTICE_PADDING - 2);
  lr_page_flow_keep_with_next (flow);
  if (title != NULL)
    {
      add_heading_text (flow, LR_PAGE_ROLE_TEXT, "P", LR_PAGE_TEXT_STRONG, title, 0);
      flow->next_before = 2;
    }
}

void
lr_page_flow_end_notice (LrPageFlow *flow)
{
  g_return_if_fail (flow->frame != 0);

  flow->next_before = 0;
  lr_page_flow_keep_with_next (flow);
  add_padding (flow, NOTICE_PADDING - 2);
  lr_page_content_keep_lines (flow->content, flow->frame_first, 16);
  flow->left -= NOTICE_PADDING + 4;
  flow->width += 2 * NOTICE_PADDING + 4;
  flow->frame = 0;
  flow->next_before = 12;
}
