/* lr-section-list.c: a list with a heading above each of its groups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-section-list.h"

struct _LrSectionHeading
{
  GObject parent_instance;

  guint   section;
  guint   count;
};

G_DEFINE_FINAL_TYPE (LrSectionHeading, lr_section_heading, G_TYPE_OBJECT)

struct _LrSectionList
{
  GObject      parent_instance;

  GListModel  *items;
  LrSectionOf  section_of;
  gpointer     user_data;
  GPtrArray   *rows;  /* (element-type GObject): headings and items */
};

static GType
lr_section_list_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
lr_section_list_get_n_items (GListModel *list)
{
  return LR_SECTION_LIST (list)->rows->len;
}

static gpointer
lr_section_list_get_item (GListModel *list,
                          guint       position)
{
  LrSectionList *self = LR_SECTION_LIST (list);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lr_section_list_get_item_type;
  iface->get_n_items = lr_section_list_get_n_items;
  iface->get_item = lr_section_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LrSectionList, lr_section_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
lr_section_heading_class_init (LrSectionHeadingClass *klass)
{
}

static void
lr_section_heading_init (LrSectionHeading *self)
{
}

guint
lr_section_heading_get_section (LrSectionHeading *self)
{
  g_return_val_if_fail (LR_IS_SECTION_HEADING (self), LR_SECTION_NONE);

  return self->section;
}

guint
lr_section_heading_get_count (LrSectionHeading *self)
{
  g_return_val_if_fail (LR_IS_SECTION_HEADING (self), 0);

  return self->count;
}

/* But for how many stand below it. */
static gboolean
is_same_row (gpointer a,
             gpointer b)
{
  if (a == b)
    return TRUE;

  return LR_IS_SECTION_HEADING (a) && LR_IS_SECTION_HEADING (b)
         && LR_SECTION_HEADING (a)->section == LR_SECTION_HEADING (b)->section;
}

static gboolean
is_other_count (gpointer a,
                gpointer b)
{
  return a != b && LR_IS_SECTION_HEADING (a) && LR_SECTION_HEADING (a)->count != LR_SECTION_HEADING (b)->count;
}

/* A heading that only counts others now is told of by itself: the rows between it and
 * what came or went stay where they are. */
static void
replace_row (LrSectionList *self,
             guint          position,
             gpointer       before,
             gpointer       row)
{
  if (!is_other_count (row, before))
    return;

  g_set_object ((GObject **) &self->rows->pdata[position], G_OBJECT (row));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

/* Tells only of the rows between those that stayed as they were. */
static void
replace_rows (LrSectionList *self,
              GPtrArray     *rows)
{
  g_autoptr (GPtrArray) before = self->rows;
  g_autoptr (GPtrArray) after = rows;
  guint n_before = before->len;
  guint start = 0;
  guint end = 0;

  while (start < MIN (n_before, after->len) && is_same_row (before->pdata[start], after->pdata[start]))
    start++;
  while (end < MIN (n_before, after->len) - start
         && is_same_row (before->pdata[n_before - 1 - end], after->pdata[after->len - 1 - end]))
    end++;

  self->rows = g_ptr_array_new_full (after->len, g_object_unref);
  for (guint i = 0; i < after->len; i++)
    {
      gboolean stays = i < start || i >= after->len - end;
      gpointer row = stays ? before->pdata[i < start ? i : i + n_before - after->len] : after->pdata[i];

      g_ptr_array_add (self->rows, g_object_ref (row));
    }

  if (start + end < MAX (n_before, after->len))
    g_list_model_items_changed (G_LIST_MODEL (self), start, n_before - start - end, after->len - start - end);
  for (guint i = 0; i < after->len; i++)
    replace_row (self, i, self->rows->pdata[i], after->pdata[i]);
}

void
lr_section_list_refresh (LrSectionList *self)
{
  GPtrArray *rows;
  guint n_items;
  LrSectionHeading *heading = NULL;

  g_return_if_fail (LR_IS_SECTION_LIST (self));

  n_items = g_list_model_get_n_items (self->items);
  rows = g_ptr_array_new_full (n_items + 8, g_object_unref);
  for (guint i = 0; i < n_items; i++)
    {
      GObject *item = g_list_model_get_item (self->items, i);
      guint section = self->section_of (item, self->user_data);

      if (section == LR_SECTION_NONE)
        {
          heading = NULL;
        }
      else if (heading == NULL || heading->section != section)
        {
          heading = g_object_new (LR_TYPE_SECTION_HEADING, NULL);
          heading->section = section;
          g_ptr_array_add (rows, heading);
        }

      if (heading != NULL)
        heading->count++;
      g_ptr_array_add (rows, item);
    }

  replace_rows (self, rows);
}

static void
lr_section_list_dispose (GObject *object)
{
  g_clear_object (&LR_SECTION_LIST (object)->items);

  G_OBJECT_CLASS (lr_section_list_parent_class)->dispose (object);
}

static void
lr_section_list_finalize (GObject *object)
{
  g_ptr_array_unref (LR_SECTION_LIST (object)->rows);

  G_OBJECT_CLASS (lr_section_list_parent_class)->finalize (object);
}

static void
lr_section_list_class_init (LrSectionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_section_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_section_list_finalize;
}

static void
lr_section_list_init (LrSectionList *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

LrSectionList *
lr_section_list_new (GListModel  *items,
                     LrSectionOf  section_of,
                     gpointer     user_data)
{
  LrSectionList *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (items), NULL);
  g_return_val_if_fail (section_of != NULL, NULL);

  self = g_object_new (LR_TYPE_SECTION_LIST, NULL);
  self->items = items;
  self->section_of = section_of;
  self->user_data = user_data;
  g_signal_connect_object (items, "items-changed", G_CALLBACK (lr_section_list_refresh), self, G_CONNECT_SWAPPED);
  lr_section_list_refresh (self);

  return self;
}

guint
lr_section_list_count (LrSectionList *self,
                       guint          section)
{
  guint count = 0;

  g_return_val_if_fail (LR_IS_SECTION_LIST (self), 0);

  /* There are few headings, and each says where the next one is. */
  for (guint i = 0; i < self->rows->len && LR_IS_SECTION_HEADING (self->rows->pdata[i]);)
    {
      const LrSectionHeading *heading = self->rows->pdata[i];

      if (heading->section == section)
        count += heading->count;
      i += heading->count + 1;
    }

  return count;
}
