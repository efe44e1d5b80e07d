/* lr-page-content.c: a paper as slices that can be put on pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-page-content.h"

/* What a drawing needs, freed with the content. */
typedef struct
{
  gpointer data;
  GDestroyNotify destroy;
} Owned;

static void
free_owned (gpointer data)
{
  Owned *owned = data;

  owned->destroy (owned->data);
  g_free (owned);
}

LrPageContent *
lr_page_content_new (void)
{
  static const LrPageFrame no_frame;
  LrPageContent *content = g_new0 (LrPageContent, 1);

  content->slices = g_array_new (FALSE, TRUE, sizeof (LrPageSlice));
  content->marks = g_array_new (FALSE, TRUE, sizeof (LrPageMark));
  content->groups = g_array_new (FALSE, TRUE, sizeof (LrPageGroup));
  content->frames = g_array_new (FALSE, TRUE, sizeof (LrPageFrame));
  content->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  content->owned = g_ptr_array_new_with_free_func (free_owned);
  g_array_append_val (content->frames, no_frame);

  return content;
}

void
lr_page_content_free (LrPageContent *content)
{
  g_array_unref (content->slices);
  g_array_unref (content->marks);
  g_array_unref (content->groups);
  g_array_unref (content->frames);
  g_ptr_array_unref (content->layouts);
  g_ptr_array_unref (content->owned);
  g_free (content);
}

guint
lr_page_content_add_group (LrPageContent     *content,
                           const LrPageGroup *group)
{
  g_array_append_vals (content->groups, group, 1);
  return content->groups->len - 1;
}

LrPageSlice *
lr_page_content_add_slice (LrPageContent *content,
                           LrPageRole     role,
                           guint          group)
{
  LrPageSlice slice = {
    .role = role,
    .group = group,
    .first_mark = content->marks->len,
  };

  g_array_append_val (content->slices, slice);
  return lr_page_content_slice (content, content->slices->len - 1);
}

LrPageMark *
lr_page_content_add_mark (LrPageContent  *content,
                          LrPageMarkKind  kind)
{
  LrPageMark mark = { .kind = kind };

  g_array_append_val (content->marks, mark);
  lr_page_content_slice (content, content->slices->len - 1)->n_marks++;
  return lr_page_content_mark (content, content->marks->len - 1);
}

void
lr_page_content_own (LrPageContent  *content,
                     gpointer        data,
                     GDestroyNotify  destroy)
{
  Owned *owned = g_new0 (Owned, 1);

  owned->data = data;
  owned->destroy = destroy;
  g_ptr_array_add (content->owned, owned);
}

void
lr_page_content_keep_lines (LrPageContent *content,
                            guint          first,
                            guint          max_whole)
{
  guint n = content->slices->len - first;

  for (guint i = 0; i + 1 < n; i++)
    {
      if (n <= MAX (max_whole, 3) || i == 0 || i == n - 2)
        lr_page_content_slice (content, first + i)->keep_next = TRUE;
    }
}

GArray *
lr_page_content_take_lines (LrPageContent *content,
                            PangoLayout   *layout)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (LrPageLine));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle logical;
      LrPageLine line;
      int top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      line.line = pango_layout_iter_get_line_readonly (iter);
      line.x = (double) logical.x / PANGO_SCALE;
      line.height = (double) (bottom - top) / PANGO_SCALE;
      line.baseline = (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE;
      g_array_append_val (lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
  g_ptr_array_add (content->layouts, layout);
  return lines;
}
