/* lr-page-pen.c: what is filled in by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-page-flow-private.h"

#include <glib/gi18n.h>

#define WRITING_HEIGHT 24.0
#define SIGNATURE_GAP 26.0
#define SIGNATURE_HEIGHT 24.0
#define MIN_PEN_WIDTH 120.0

void
lr_page_flow_add_writing_lines (LrPageFlow *flow,
                                const char *label,
                                guint       n_lines)
{
  static const LrPageGroup no_group;
  guint id = lr_page_content_add_group (flow->content, &no_group);
  guint first = flow->content->slices->len;

  lr_page_flow_add_subheading (flow, label);
  for (guint i = 0; i < n_lines; i++)
    {
      lr_page_flow_begin_slice (flow, LR_PAGE_ROLE_WRITING, id)->height = WRITING_HEIGHT;
      lr_page_flow_add_rule (flow, flow->left, WRITING_HEIGHT - 0.5, flow->width, 0.5, LR_PAGE_QUIET);
    }

  lr_page_content_keep_lines (flow->content, first, 8);
}

void
lr_page_flow_add_pen_item (LrPageFlow *flow,
                           const char *text)
{
  double width = lr_page_type_measure (flow->type, LR_PAGE_TEXT_BODY, text);
  double x = flow->left + LR_PAGE_ITEM_INDENT + width + 6;
  double room = flow->left + flow->width - x;

  lr_page_flow_add_space (flow, 8);
  lr_page_flow_add_item (flow, LR_PAGE_BULLET_BOX, text);
  if (room >= MIN_PEN_WIDTH)
    {
      LrPageSlice *last = lr_page_content_slice (flow->content, flow->content->slices->len - 1);

      lr_page_flow_add_rule (flow, x, last->height - 1, room, 0.5, LR_PAGE_QUIET);
    }
  else
    {
      lr_page_flow_keep_with_next (flow);
      lr_page_flow_add_writing_lines (flow, NULL, 1);
    }
}

static double
add_signature_text (LrPageFlow *flow,
                    guint       cell,
                    LrPageText  style,
                    const char *text,
                    double      x,
                    double      y,
                    double      width)
{
  g_autofree char *clean = lr_page_clean_text (text);
  PangoLayout *layout = lr_page_type_set (flow->type, style, clean, width);
  g_autoptr (GArray) lines = NULL;
  double height = 0;

  /* A name of three lines is no name; what is long is cut. */
  pango_layout_set_height (layout, -2);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  lines = lr_page_content_take_lines (flow->content, layout);
  for (guint i = 0; i < lines->len; i++)
    {
      LrPageLine *line = &g_array_index (lines, LrPageLine, i);

      lr_page_flow_add_line (flow, line, cell, lr_page_text_get_colour (style), x,
                             y + height + line->baseline);
      height += line->height;
    }

  return height;
}

/* Two people beside each other, in one slice that is never cut. */
static void
add_signature_row (LrPageFlow            *flow,
                   const LrPageSignature *signatures,
                   guint                  n_signatures)
{
  LrPageGroup group = { .tag = "Div", .cell_tags = { "P", "P" } };
  guint id = lr_page_content_add_group (flow->content, &group);
  double width = (flow->width - SIGNATURE_GAP) / 2;
  double height = 0;

  flow->next_before = MAX (flow->next_before, 9);
  lr_page_flow_begin_slice (flow, LR_PAGE_ROLE_SIGNATURE, id);

  for (guint i = 0; i < n_signatures; i++)
    {
      double x = flow->left + i * (width + SIGNATURE_GAP);
      double top = add_signature_text (flow, i, LR_PAGE_TEXT_STRONG, signatures[i].role, x, 0, width);
      const char *name = signatures[i].name;

      top += add_signature_text (flow, i, LR_PAGE_TEXT_BODY, name != NULL && *name != '\0' ? name : " ",
                                 x, top, width);
      height = MAX (height, top);
    }

  height += SIGNATURE_HEIGHT;
  for (guint i = 0; i < n_signatures; i++)
    {
      double x = flow->left + i * (width + SIGNATURE_GAP);
      double date = width * 0.68;

      lr_page_flow_add_rule (flow, x, height, date - 12, 0.6, LR_PAGE_QUIET);
      lr_page_flow_add_rule (flow, x + date, height, width - date, 0.6, LR_PAGE_QUIET);
      add_signature_text (flow, i, LR_PAGE_TEXT_SMALL,
                          signatures[i].name != NULL && *signatures[i].name != '\0'
                            ? _("Signature") : _("Name and signature"),
                          x, height + 3, date - 12);
      add_signature_text (flow, i, LR_PAGE_TEXT_SMALL, _("Date"), x + date, height + 3, width - date);
    }

  lr_page_content_slice (flow->content, flow->content->slices->len - 1)->height = height + 14;
}

void
lr_page_flow_add_signatures (LrPageFlow            *flow,
                             const LrPageSignature *signatures,
                             guint                  n_signatures)
{
  for (guint i = 0; i < n_signatures; i += 2)
    add_signature_row (flow, signatures + i, MIN (2, n_signatures - i));
}
