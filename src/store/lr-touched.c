/* lr-touched.c: whom and what one commit touched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-touched.h"

struct _LrTouched
{
  GHashTable *pupils;  /* gint64 ids */
  GHashTable *kinds;   /* LrKind to a set of ids, which is empty where records have a pupil */
};

static GHashTable *
make_ids (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
clear_touched (gpointer data)
{
  LrTouched *self = data;

  g_hash_table_unref (self->pupils);
  g_hash_table_unref (self->kinds);
}

static void
add_id (GHashTable *ids,
        gint64      id)
{
  if (!g_hash_table_contains (ids, &id))
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static void
list_ids (GHashTable *ids,
          GArray     *list)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_val (list, *(gint64 *) id);
}

LrTouched *
lr_touched_new (void)
{
  LrTouched *self = g_atomic_rc_box_new0 (LrTouched);

  self->pupils = make_ids ();
  self->kinds = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) g_hash_table_unref);
  return self;
}

LrTouched *
lr_touched_ref (LrTouched *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
lr_touched_unref (LrTouched *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_touched);
}

void
lr_touched_add (LrTouched    *self,
                const LrKind *kind,
                gint64        pupil,
                gint64        id)
{
  GHashTable *records;

  g_return_if_fail (self != NULL && kind != NULL);

  records = g_hash_table_lookup (self->kinds, kind);
  if (records == NULL)
    {
      records = make_ids ();
      g_hash_table_insert (self->kinds, (gpointer) kind, records);
    }

  if (kind->owner == LR_OWNER_PUPIL)
    add_id (self->pupils, pupil);
  else
    add_id (records, id);
}

gboolean
lr_touched_has_kind (const LrTouched *self,
                     const LrKind    *kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->kinds, kind);
}

void
lr_touched_list_pupils (const LrTouched *self,
                        GArray          *ids)
{
  g_return_if_fail (self != NULL && ids != NULL);

  list_ids (self->pupils, ids);
}

void
lr_touched_list_records (const LrTouched *self,
                         const LrKind    *kind,
                         GArray          *ids)
{
  GHashTable *records;

  g_return_if_fail (self != NULL && ids != NULL);

  records = g_hash_table_lookup (self->kinds, kind);
  if (records != NULL)
    list_ids (records, ids);
}
