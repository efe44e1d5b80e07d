/* lr-record-list.c: the records of one kind as a list that follows the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-list.h"

#include "lr-error.h"
#include "lr-store-scan.h"

/* Where a record stands, and the record itself once it was read. */
typedef struct
{
  gint64    id;
  LrDay     day;
  LrRecord *record;  /* (nullable) */
} Place;

struct _LrRecordList
{
  GObject       parent_instance;

  LrStore      *store;
  const LrKind *kind;
  gint64        pupil;
  gboolean      is_lazy;
  gboolean      newest_first;
  GArray       *places;        /* of Place */

  GError       *error;         /* (nullable): to be told */
  guint         idle;
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LrRecordList, lr_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static Place *
get_place (LrRecordList *self,
           guint         position)
{
  return &g_array_index (self->places, Place, position);
}

static LrDay
get_day (LrRecordList *self,
         LrRecord     *record)
{
  return self->kind->day_field < 0 ? 0 : lr_record_get_day (record, (guint) self->kind->day_field);
}

static void
clear_place (gpointer data)
{
  g_clear_object (&((Place *) data)->record);
}

static GArray *
create_places (void)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  g_array_set_clear_func (places, clear_place);
  return places;
}

static gboolean
stands_before (LrRecordList *self,
               const Place  *one,
               const Place  *other)
{
  gboolean is_earlier = one->day != other->day ? one->day < other->day : one->id < other->id;

  return self->newest_first ? !is_earlier : is_earlier;
}

/* Where a record would stand: by its day, then by its id. */
static guint
find_place (LrRecordList *self,
            const Place  *place)
{
  guint low = 0;
  guint high = self->places->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (stands_before (self, get_place (self, middle), place))
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
  for (guint i = 0; i < self->places->len; i++)
    {
      if (get_place (self, i)->id == id)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
scan_cb (const LrScanRow *row,
         gpointer         user_data)
{
  Place place = { .id = lr_scan_row_get_id (row), .day = (LrDay) lr_scan_row_get_integer (row, 0) };

  g_array_append_val ((GArray *) user_data, place);
}

static gboolean
read_places (LrRecordList  *self,
             GArray        *places,
             GError       **error)
{
  const guint day_field = (guint) self->kind->day_field;

  if (!lr_store_scan (self->store, self->kind, self->pupil, &day_field, 1, scan_cb, places, error))
    return FALSE;

  for (guint i = 0; self->newest_first && i < places->len / 2; i++)
    {
      Place *one = &g_array_index (places, Place, i);
      Place *other = &g_array_index (places, Place, places->len - 1 - i);
      Place swap = *one;

      *one = *other;
      *other = swap;
    }

  return TRUE;
}

static gboolean
read_records (LrRecordList  *self,
              GArray        *places,
              GError       **error)
{
  g_autoptr (GPtrArray) records = lr_store_list (self->store, self->kind, self->pupil, error);

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      LrRecord *record = g_ptr_array_index (records, i);
      Place place = { lr_record_get_id (record), get_day (self, record), g_object_ref (record) };

      g_array_append_val (places, place);
    }

  return TRUE;
}

/* What nobody has read is the same by its place. */
static gboolean
is_same (LrRecordList *self,
         const Place  *before,
         Place        *now)
{
  if (before->id != now->id || before->day != now->day)
    return FALSE;
  if (before->record == NULL)
    return TRUE;

  if (now->record == NULL)
    now->record = lr_store_load (self->store, self->kind, now->id, NULL);
  return now->record != NULL && lr_record_is_same (before->record, now->record);
}

/* Only what lies between the first and the last difference is told, so that rows
 * outside of it stay what and where they are. */
static void
replace_places (LrRecordList *self,
                GArray       *places)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->places);
  guint most = MIN (before->len, places->len);
  guint start = 0;
  guint end = 0;

  self->places = g_array_ref (places);
  while (start < most && is_same (self, &g_array_index (before, Place, start), get_place (self, start)))
    start++;
  while (end < most - start &&
         is_same (self, &g_array_index (before, Place, before->len - 1 - end),
                  get_place (self, places->len - 1 - end)))
    end++;

  if (start + end < MAX (before->len, places->len))
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end, places->len - start - end);
}

static gboolean
load (LrRecordList  *self,
      GError       **error)
{
  g_autoptr (GArray) places = create_places ();

  if (!(self->is_lazy ? read_places (self, places, error) : read_records (self, places, error)))
    return FALSE;

  replace_places (self, places);
  return TRUE;
}

static void
insert (LrRecordList *self,
        LrRecord     *record)
{
  Place place = { lr_record_get_id (record), get_day (self, record), g_object_ref (record) };
  guint position = find_place (self, &place);

  g_array_insert_val (self->places, position, place);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static gboolean
tell_cb (gpointer user_data)
{
  LrRecordList *self = user_data;
  g_autoptr (GError) error = g_steal_pointer (&self->error);

  self->idle = 0;
  g_signal_emit (self, signals[FAILED], 0, error);
  return G_SOURCE_REMOVE;
}

/* Not at once: a list asks for its items while it is laid out. */
static void
tell_later (LrRecordList *self,
            GError       *error)
{
  if (self->idle != 0)
    {
      g_error_free (error);
      return;
    }

  self->error = error;
  self->idle = g_idle_add (tell_cb, self);
}

static void
follow (LrRecordList *self,
        gint64        id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) record = lr_store_load (self->store, self->kind, id, &error);
  guint position;
  gboolean known = find_id (self, id, &position);

  /* What cannot be read is not deleted. */
  if (error != NULL && !g_error_matches (error, LR_ERROR, LR_ERROR_NOT_FOUND))
    {
      tell_later (self, g_steal_pointer (&error));
      return;
    }

  if (known && record != NULL && get_place (self, position)->day == get_day (self, record))
    {
      g_set_object (&get_place (self, position)->record, record);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
      return;
    }

  if (known)
    {
      g_array_remove_index (self->places, position);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
    }

  if (record != NULL)
    insert (self, record);
}

static void
store_changed_cb (LrRecordList *self,
                  LrKind       *kind,
                  gint64        pupil,
                  gint64        id,
                  LrStore      *store)
{
  /* The store has told its owner why it cannot be read; what was read stays. */
  if (kind == NULL)
    load (self, NULL);
  else if (kind == self->kind && (self->pupil == 0 || self->pupil == pupil))
    follow (self, id);
}

/* Returns: (transfer full): a record of which nothing is known but its day */
static LrRecord *
create_unread (LrRecordList *self,
               const Place  *place)
{
  LrRecord *record = lr_record_new (self->kind, self->pupil);

  if (self->kind->day_field >= 0)
    lr_record_set_integer (record, (guint) self->kind->day_field, place->day);

  return record;
}

static GType
lr_record_list_get_item_type (GListModel *model)
{
  return LR_TYPE_RECORD;
}

static guint
lr_record_list_get_n_items (GListModel *model)
{
  return LR_RECORD_LIST (model)->places->len;
}

static gpointer
lr_record_list_get_item (GListModel *model,
                         guint       position)
{
  LrRecordList *self = LR_RECORD_LIST (model);
  GError *error = NULL;
  Place *place;

  if (position >= self->places->len)
    return NULL;

  place = get_place (self, position);
  if (place->record == NULL)
    place->record = lr_store_load (self->store, self->kind, place->id, &error);
  if (place->record != NULL)
    return g_object_ref (place->record);

  tell_later (self, error);
  return create_unread (self, place);
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

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_error (&self->error);
  g_array_unref (self->places);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lr_record_list_parent_class)->finalize (object);
}

static void
lr_record_list_class_init (LrRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_record_list_finalize;

  signals[FAILED] = g_signal_new ("failed", LR_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lr_record_list_init (LrRecordList *self)
{
  self->places = create_places ();
}

static LrRecordList *
create (LrStore       *store,
        const LrKind  *kind,
        gint64         pupil,
        gboolean       is_lazy,
        gboolean       newest_first,
        GError       **error)
{
  g_autoptr (LrRecordList) self = g_object_new (LR_TYPE_RECORD_LIST, NULL);

  self->store = g_object_ref (store);
  self->kind = kind;
  self->pupil = pupil;
  self->is_lazy = is_lazy;
  self->newest_first = newest_first;
  if (!load (self, error))
    return NULL;

  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  return g_steal_pointer (&self);
}

LrRecordList *
lr_record_list_new (LrStore       *store,
                    const LrKind  *kind,
                    gint64         pupil,
                    GError       **error)
{
  return create (store, kind, pupil, FALSE, FALSE, error);
}

LrRecordList *
lr_record_list_new_lazy (LrStore       *store,
                         const LrKind  *kind,
                         gint64         pupil,
                         gboolean       newest_first,
                         GError       **error)
{
  g_return_val_if_fail (kind->day_field >= 0, NULL);

  return create (store, kind, pupil, TRUE, newest_first, error);
}

guint
lr_record_list_find_position (LrRecordList *self,
                              gint64        id)
{
  guint position;

  g_return_val_if_fail (LR_IS_RECORD_LIST (self), G_MAXUINT);

  return find_id (self, id, &position) ? position : G_MAXUINT;
}

LrRecord *
lr_record_list_find (LrRecordList *self,
                     gint64        id)
{
  g_autoptr (LrRecord) record = NULL;
  guint position;

  g_return_val_if_fail (LR_IS_RECORD_LIST (self), NULL);

  if (!find_id (self, id, &position))
    return NULL;

  record = g_list_model_get_item (G_LIST_MODEL (self), position);
  return get_place (self, position)->record;
}

guint
lr_record_list_get_n_read (LrRecordList *self)
{
  guint n_read = 0;

  g_return_val_if_fail (LR_IS_RECORD_LIST (self), 0);

  for (guint i = 0; i < self->places->len; i++)
    n_read += get_place (self, i)->record != NULL;

  return n_read;
}
