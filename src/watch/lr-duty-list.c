/* lr-duty-list.c: the duties of all pupils and of the school, as a list model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-item-private.h"

struct _LrDutyList
{
  GObject    parent_instance;

  LrWatch   *watch;
  GPtrArray *items;
  guint      idle;
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

static void
add_open (GPtrArray *items,
          GPtrArray *duties,
          LrRecord  *pupil,
          LrDay      today)
{
  for (guint i = 0; i < duties->len; i++)
    {
      LrDuty *duty = g_ptr_array_index (duties, i);

      if (duty->state == LR_DUTY_OPEN)
        g_ptr_array_add (items, lr_duty_item_new (duty, pupil, today));
    }
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return lr_duty_item_compare (*(LrDutyItem *const *) a, *(LrDutyItem *const *) b);
}

/* Puts @items in place of what there was; what stays the same at both ends is
 * kept as it is. */
static void
replace_items (LrDutyList *self,
               GPtrArray  *items)
{
  GPtrArray *old = self->items;
  guint shorter = MIN (old->len, items->len);
  guint before = 0;
  guint after = 0;

  while (before < shorter && lr_duty_item_is_same (old->pdata[before], items->pdata[before]))
    {
      g_set_object ((GObject **) &items->pdata[before], old->pdata[before]);
      before++;
    }
  while (after < shorter - before &&
         lr_duty_item_is_same (old->pdata[old->len - 1 - after], items->pdata[items->len - 1 - after]))
    {
      g_set_object ((GObject **) &items->pdata[items->len - 1 - after], old->pdata[old->len - 1 - after]);
      after++;
    }

  self->items = g_ptr_array_ref (items);
  if (before + after < old->len || before + after < items->len)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - after, items->len - before - after);
  g_ptr_array_unref (old);
}

gboolean
lr_duty_list_refresh (LrDutyList  *self,
                      GError     **error)
{
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) cadences = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  LrDay today;

  g_return_val_if_fail (LR_IS_DUTY_LIST (self), FALSE);

  g_clear_handle_id (&self->idle, g_source_remove);
  today = lr_watch_get_today (self->watch);
  cases = lr_watch_load_cases (self->watch, error);
  cadences = cases != NULL ? lr_watch_load_cadences (self->watch, error) : NULL;
  if (cadences == NULL)
    return FALSE;

  for (guint i = 0; i < cases->len; i++)
    {
      const LrCase *of = g_ptr_array_index (cases, i);

      add_open (items, of->duties, of->record, today);
    }
  add_open (items, cadences, NULL, today);

  g_ptr_array_sort (items, compare_items);
  replace_items (self, items);
  return TRUE;
}

/* A store that was locked meanwhile has nothing to tell. */
static gboolean
refresh_cb (gpointer user_data)
{
  LrDutyList *self = user_data;
  g_autoptr (GError) error = NULL;

  self->idle = 0;
  if (lr_store_is_open (lr_watch_get_store (self->watch)) && !lr_duty_list_refresh (self, &error))
    g_warning ("%s", error->message);

  return G_SOURCE_REMOVE;
}

static void
watch_changed_cb (LrWatch    *watch,
                  gint64      pupil,
                  LrDutyList *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (refresh_cb, self);
}

static void
lr_duty_list_dispose (GObject *object)
{
  LrDutyList *self = LR_DUTY_LIST (object);

  g_clear_handle_id (&self->idle, g_source_remove);
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

/**
 * lr_duty_list_new:
 *
 * Returns: (transfer full): an empty list that fills itself when idle
 */
LrDutyList *
lr_duty_list_new (LrWatch *watch)
{
  LrDutyList *self = g_object_new (LR_TYPE_DUTY_LIST, NULL);

  self->watch = g_object_ref (watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (watch_changed_cb), self, 0);
  watch_changed_cb (watch, 0, self);
  return self;
}

LrWatch *
lr_duty_list_get_watch (LrDutyList *self)
{
  g_return_val_if_fail (LR_IS_DUTY_LIST (self), NULL);

  return self->watch;
}
