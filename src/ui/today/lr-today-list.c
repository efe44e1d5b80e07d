/* lr-today-list.c: duties with a heading above those of late, today, this week, later
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-today-list.h"

#include <string.h>

#define N_WHENS (LR_WHEN_LATER + 1)

struct _LrTodayHeading
{
  GObject parent_instance;

  LrWhen when;
  guint count;
};

G_DEFINE_FINAL_TYPE (LrTodayHeading, lr_today_heading, G_TYPE_OBJECT)

struct _LrTodayList
{
  GObject parent_instance;

  GListModel *duties;
  GPtrArray *rows;  /* (element-type GObject): headings and duties */
  guint counts[N_WHENS];
};

static GType
lr_today_list_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
lr_today_list_get_n_items (GListModel *list)
{
  return LR_TODAY_LIST (list)->rows->len;
}

static gpointer
lr_today_list_get_item (GListModel *list,
                        guint       position)
{
  LrTodayList *self = LR_TODAY_LIST (list);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lr_today_list_get_item_type;
  iface->get_n_items = lr_today_list_get_n_items;
  iface->get_item = lr_today_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LrTodayList, lr_today_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
lr_today_heading_class_init (LrTodayHeadingClass *klass)
{
}

static void
lr_today_heading_init (LrTodayHeading *self)
{
}

LrWhen
lr_today_heading_get_when (LrTodayHeading *self)
{
  g_return_val_if_fail (LR_IS_TODAY_HEADING (self), LR_WHEN_LATER);

  return self->when;
}

/* How many duties stand below it. */
guint
lr_today_heading_get_count (LrTodayHeading *self)
{
  g_return_val_if_fail (LR_IS_TODAY_HEADING (self), 0);

  return self->count;
}

static LrTodayHeading *
create_heading (LrTodayList *self,
                LrWhen       when)
{
  LrTodayHeading *heading = g_object_new (LR_TYPE_TODAY_HEADING, NULL);

  heading->when = when;
  heading->count = self->counts[when];

  return heading;
}

static gboolean
is_same_row (gpointer a,
             gpointer b)
{
  if (a == b)
    return TRUE;

  return LR_IS_TODAY_HEADING (a) && LR_IS_TODAY_HEADING (b)
         && LR_TODAY_HEADING (a)->when == LR_TODAY_HEADING (b)->when
         && LR_TODAY_HEADING (a)->count == LR_TODAY_HEADING (b)->count;
}

/* Tells only of the rows between those that stayed as they were. */
static void
replace_rows (LrTodayList *self,
              GPtrArray   *rows)
{
  g_autoptr (GPtrArray) before = self->rows;
  guint start = 0;
  guint end = 0;

  while (start < MIN (before->len, rows->len)
         && is_same_row (before->pdata[start], rows->pdata[start]))
    start++;
  while (end < MIN (before->len, rows->len) - start
         && is_same_row (before->pdata[before->len - 1 - end], rows->pdata[rows->len - 1 - end]))
    end++;

  self->rows = rows;
  if (before->len != rows->len || start + end < rows->len)
    g_list_model_items_changed (G_LIST_MODEL (self), start,
                                before->len - start - end, rows->len - start - end);
}

static void
arrange (LrTodayList *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_duties = g_list_model_get_n_items (self->duties);
  int group = -1;

  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < n_duties; i++)
    {
      g_autoptr (LrDutyItem) item = g_list_model_get_item (self->duties, i);

      self->counts[lr_duty_item_get_when (item)]++;
    }

  for (guint i = 0; i < n_duties; i++)
    {
      g_autoptr (LrDutyItem) item = g_list_model_get_item (self->duties, i);
      LrWhen when = lr_duty_item_get_when (item);

      if ((int) when != group)
        g_ptr_array_add (rows, create_heading (self, when));
      group = (int) when;
      g_ptr_array_add (rows, g_steal_pointer (&item));
    }

  replace_rows (self, rows);
}

static void
lr_today_list_dispose (GObject *object)
{
  g_clear_object (&LR_TODAY_LIST (object)->duties);

  G_OBJECT_CLASS (lr_today_list_parent_class)->dispose (object);
}

static void
lr_today_list_finalize (GObject *object)
{
  g_ptr_array_unref (LR_TODAY_LIST (object)->rows);

  G_OBJECT_CLASS (lr_today_list_parent_class)->finalize (object);
}

static void
lr_today_list_class_init (LrTodayListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_today_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_today_list_finalize;
}

static void
lr_today_list_init (LrTodayList *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

LrTodayList *
lr_today_list_new (GListModel *duties)
{
  LrTodayList *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (duties), NULL);

  self = g_object_new (LR_TYPE_TODAY_LIST, NULL);
  self->duties = duties;
  g_signal_connect_object (duties, "items-changed", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);

  return self;
}

guint
lr_today_list_count (LrTodayList *self,
                     LrWhen       when)
{
  g_return_val_if_fail (LR_IS_TODAY_LIST (self), 0);
  g_return_val_if_fail (when < N_WHENS, 0);

  return self->counts[when];
}
