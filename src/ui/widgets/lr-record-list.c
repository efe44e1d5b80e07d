/* lr-record-list.c: the records of one kind as a list that follows the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-list.h"

struct _LrRecordList
{
  GObject       parent_instance;

  LrStore      *store;
  const LrKind *kind;
  gint64        pupil;
  GPtrArray    *records;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LrRecordList, lr_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static LrDay
get_day (LrRecordList *self,
         LrRecord     *record)
{
  return self->kind->day_field < 0 ? 0 : lr_record_get_day (record, self->kind->day_field);
}

/* Where a record stands, or would stand: by its day, then by its id. */
static guint
find_place (LrRecordList *self,
            LrRecord     *record)
{
  LrDay day = get_day (self, record);
  guint low = 0;
  guint high = self->records->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      LrRecord *other = g_ptr_array_index (self->records, middle);
      LrDay other_day = get_day (self, other);

      if (other_day < day ||
          (other_day == day && lr_record_get_id (other) < lr_record_get_id (record)))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
find_id (LrRecordList *self,
         gint64        id,
         guint        *position)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      if (lr_record_get_id (g_ptr_array_index (self->records, i)) == id)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_same (LrRecord *a,
         LrRecord *b)
{
  const LrKind *kind = lr_record_get_kind (a);

  if (lr_record_get_id (a) != lr_record_get_id (b))
    return FALSE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      gboolean is_text = kind->fields[i].type <= LR_FIELD_CHOICE;

      if (is_text ? g_strcmp0 (lr_record_get_text (a, i), lr_record_get_text (b, i)) != 0
                  : lr_record_get_integer (a, i) != lr_record_get_integer (b, i))
        return FALSE;
    }

  return TRUE;
}

/* Only what lies between the first and the last difference is told, so that rows
 * outside of it stay what and where they are. */
static void
reload (LrRecordList *self)
{
  GPtrArray *records = lr_store_list (self->store, self->kind, self->pupil, NULL);
  g_autoptr (GPtrArray) before = NULL;
  guint start = 0, end = 0, most;

  /* The store has told its owner why it cannot be read; what was read stays. */
  if (records == NULL)
    return;

  before = g_steal_pointer (&self->records);
  self->records = records;
  most = MIN (before->len, records->len);
  while (start < most && is_same (before->pdata[start], records->pdata[start]))
    start++;
  while (end < most - start &&
         is_same (before->pdata[before->len - 1 - end], records->pdata[records->len - 1 - end]))
    end++;

  if (start + end < MAX (before->len, records->len))
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, records->len - start - end);
}

static void
follow (LrRecordList *self,
        gint64        id)
{
  LrRecord *record = lr_store_load (self->store, self->kind, id, NULL);
  guint position;
  gboolean known = find_id (self, id, &position);

  if (known && record != NULL &&
      get_day (self, g_ptr_array_index (self->records, position)) == get_day (self, record))
    {
      g_object_unref (g_ptr_array_index (self->records, position));
      g_ptr_array_index (self->records, position) = record;
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
      return;
    }

  if (known)
    {
      g_ptr_array_remove_index (self->records, position);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
    }

  if (record != NULL)
    {
      position = find_place (self, record);
      g_ptr_array_insert (self->records, position, record);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
    }
}

static void
store_changed_cb (LrRecordList *self,
                  LrKind       *kind,
                  gint64        pupil,
                  gint64        id,
                  LrStore      *store)
{
  if (kind == NULL)
    reload (self);
  else if (kind == self->kind && (self->pupil == 0 || self->pupil == pupil))
    follow (self, id);
}

static GType
lr_record_list_get_item_type (GListModel *model)
{
  return LR_TYPE_RECORD;
}

static guint
lr_record_list_get_n_items (GListModel *model)
{
  return LR_RECORD_LIST (model)->records->len;
}

static gpointer
lr_record_list_get_item (GListModel *model,
                         guint       position)
{
  LrRecordList *self = LR_RECORD_LIST (model);

  return position < self->records->len ? g_object_ref (g_ptr_array_index (self->records, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lr_record_list_get_item_type;
  iface->get_n_items = lr_record_list_get_n_items;
  iface->get_item = lr_record_list_get_item;
}

static void
lr_record_list_finalize (GObject *object)
{
  LrRecordList *self = LR_RECORD_LIST (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lr_record_list_parent_class)->finalize (object);
}

static void
lr_record_list_class_init (LrRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_record_list_finalize;
}

static void
lr_record_list_init (LrRecordList *self)
{
}

/**
 * lr_record_list_new:
 * @pupil: whose records, or 0 for those of everyone
 *
 * Returns: (transfer full): the list, or %NULL when it cannot be read
 */
LrRecordList *
lr_record_list_new (LrStore       *store,
                    const LrKind  *kind,
                    gint64         pupil,
                    GError       **error)
{
  LrRecordList *self;
  GPtrArray *records = lr_store_list (store, kind, pupil, error);

  if (records == NULL)
    return NULL;

  self = g_object_new (LR_TYPE_RECORD_LIST, NULL);
  self->store = g_object_ref (store);
  self->kind = kind;
  self->pupil = pupil;
  self->records = records;
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* Returns: (transfer none) (nullable): the record with that id */
LrRecord *
lr_record_list_find (LrRecordList *self,
                     gint64        id)
{
  guint position;

  g_return_val_if_fail (LR_IS_RECORD_LIST (self), NULL);

  return find_id (self, id, &position) ? g_ptr_array_index (self->records, position) : NULL;
}
