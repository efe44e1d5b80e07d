/* lr-duty-list.c: the duties of all pupils and of the school, as a list model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-list.h"

#include "lr-duty-item-private.h"

/* More places than this that change are told as one. */
#define MAX_SPLICES 32

struct _LrDutyList
{
  GObject    parent_instance;

  LrWatch   *watch;
  GPtrArray *items;
};

static void lr_duty_list_init_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LrDutyList, lr_duty_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lr_duty_list_init_model))

static GType
lr_duty_list_get_item_type (GListModel *model)
{
  return LR_TYPE_DUTY_ITEM;
}

static guint
lr_duty_list_get_n_items (GListModel *model)
{
  return LR_DUTY_LIST (model)->items->len;
}

static gpointer
lr_duty_list_get_item (GListModel *model,
                       guint       position)
{
  LrDutyList *self = LR_DUTY_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
lr_duty_list_init_model (GListModelInterface *iface)
{
  iface->get_item_type = lr_duty_list_get_item_type;
  iface->get_n_items = lr_duty_list_get_n_items;
  iface->get_item = lr_duty_list_get_item;
}

/* A stretch of the old list that others take the place of. */
typedef struct
{
  guint position;  /* in the old list */
  guint removed;
  guint from;      /* in the new list */
  guint added;
} Splice;

static void
add_splice (GArray *splices,
            Splice  splice)
{
  Splice *last = splices->len > 0 ? &g_array_index (splices, Splice, splices->len - 1) : NULL;

  if (last != NULL && last->position + last->removed == splice.position && last->from + last->added == splice.from)
    {
      last->removed += splice.removed;
      last->added += splice.added;
    }
  else if (last != NULL && splices->len == MAX_SPLICES)
    {
      last->removed = splice.position + splice.removed - last->position;
      last->added = splice.from + splice.added - last->from;
    }
  else
    {
      g_array_append_val (splices, splice);
    }
}

/* Most of them are the very same. */
static int
compare_items (LrDutyItem *one,
               LrDutyItem *other)
{
  return one != other ? lr_duty_item_compare (one, other) : 0;
}

static gboolean
is_same (LrDutyItem *one,
         LrDutyItem *other)
{
  return one == other || lr_duty_item_is_same (one, other);
}

/* Both lists are in order. What stays the same keeps its old item. */
static GArray *
compare_lists (GPtrArray *old,
               GPtrArray *items)
{
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (Splice));
  guint i = 0, j = 0;

  while (i < old->len || j < items->len)
    {
      int order = i == old->len ? 1 : j == items->len ? -1 : 0;

      if (order == 0)
        order = compare_items (old->pdata[i], items->pdata[j]);

      if (order == 0 && is_same (old->pdata[i], items->pdata[j]))
        g_set_object ((GObject **) &items->pdata[j], old->pdata[i]);
      else
        add_splice (splices, (Splice) { i, order <= 0, j, order >= 0 });

      i += order <= 0;
      j += order >= 0;
    }

  return splices;
}

/* From the end, so that the places before stay what they were. */
static void
take_items (LrDutyList *self,
            GPtrArray  *items)
{
  g_autoptr (GArray) splices = compare_lists (self->items, items);

  for (guint i = splices->len; i > 0; i--)
    {
      Splice splice = g_array_index (splices, Splice, i - 1);

      if (splice.removed > 0)
        g_ptr_array_remove_range (self->items, splice.position, splice.removed);
      for (guint j = 0; j < splice.added; j++)
        g_ptr_array_insert (self->items, (int) (splice.position + j), g_object_ref (items->pdata[splice.from + j]));
      g_list_model_items_changed (G_LIST_MODEL (self), splice.position, splice.removed, splice.added);
    }
}

static gpointer
copy_item (gconstpointer item,
           gpointer      user_data)
{
  return g_object_ref ((gpointer) item);
}

static void
reviewed_cb (LrDutyList *self)
{
  GPtrArray *open = lr_watch_get_open_duties (self->watch);
  g_autoptr (GPtrArray) items = open != NULL ? g_ptr_array_copy (open, copy_item, NULL) : NULL;

  if (items != NULL)
    take_items (self, items);
}

static void
lr_duty_list_dispose (GObject *object)
{
  LrDutyList *self = LR_DUTY_LIST (object);

  g_clear_object (&self->watch);
  g_ptr_array_set_size (self->items, 0);

  G_OBJECT_CLASS (lr_duty_list_parent_class)->dispose (object);
}

static void
lr_duty_list_finalize (GObject *object)
{
  g_ptr_array_unref (LR_DUTY_LIST (object)->items);

  G_OBJECT_CLASS (lr_duty_list_parent_class)->finalize (object);
}

static void
lr_duty_list_class_init (LrDutyListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lr_duty_list_dispose;
  object_class->finalize = lr_duty_list_finalize;
}

static void
lr_duty_list_init (LrDutyList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

LrDutyList *
lr_duty_list_new (LrWatch *watch)
{
  LrDutyList *self = g_object_new (LR_TYPE_DUTY_LIST, NULL);

  self->watch = g_object_ref (watch);
  g_signal_connect_object (watch, "reviewed", G_CALLBACK (reviewed_cb), self, G_CONNECT_SWAPPED);
  lr_watch_follow (watch);
  reviewed_cb (self);
  return self;
}

