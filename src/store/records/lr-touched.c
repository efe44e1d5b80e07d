/* lr-touched.c: whom and what one commit touched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-touched.h"

struct _LrTouched
{
  LrIdSet    *pupils;
  GHashTable *kinds;   /* LrKind to LrIdSet, which is empty where records have a pupil */
};

static void
clear_touched (gpointer data)
{
  LrTouched *self = data;

  lr_id_set_free (self->pupils);
  g_hash_table_unref (self->kinds);
}

LrTouched *
lr_touched_new (void)
{
  LrTouched *self = g_atomic_rc_box_new0 (LrTouched);

  self->pupils = lr_id_set_new ();
  self->kinds = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) lr_id_set_free);
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
  LrIdSet *records;

  g_return_if_fail (self != NULL && kind != NULL);

  records = g_hash_table_lookup (self->kinds, kind);
  if (records == NULL)
    {
      records = lr_id_set_new ();
      g_hash_table_insert (self->kinds, (gpointer) kind, records);
    }

  if (kind->owner == LR_OWNER_PUPIL)
    lr_id_set_add (self->pupils, pupil);
  else
    lr_id_set_add (records, id);
}

gboolean
lr_touched_has_kind (const LrTouched *self,
                     const LrKind    *kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->kinds, kind);
}

void
lr_touched_get_pupils (const LrTouched *self,
                       LrIdSet         *ids)
{
  g_return_if_fail (self != NULL && ids != NULL);

  lr_id_set_add_set (ids, self->pupils);
}

void
lr_touched_get_records (const LrTouched *self,
                        const LrKind    *kind,
                        LrIdSet         *ids)
{
  LrIdSet *records;

  g_return_if_fail (self != NULL && ids != NULL);

  records = g_hash_table_lookup (self->kinds, kind);
  if (records != NULL)
    lr_id_set_add_set (ids, records);
}
