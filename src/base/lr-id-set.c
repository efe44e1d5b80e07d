/* lr-id-set.c: whose, each once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-id-set.h"

struct _LrIdSet
{
  GHashTable *ids;
};

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

LrIdSet *
lr_id_set_new (void)
{
  LrIdSet *self = g_new0 (LrIdSet, 1);

  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
lr_id_set_free (LrIdSet *self)
{
  g_hash_table_unref (self->ids);
  g_free (self);
}

gboolean
lr_id_set_add (LrIdSet *self,
               gint64   id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !lr_id_set_has (self, id) && g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
}

void
lr_id_set_add_set (LrIdSet       *self,
                   const LrIdSet *more)
{
  GHashTableIter iter;
  gpointer id;

  g_return_if_fail (self != NULL && more != NULL && self != more);

  g_hash_table_iter_init (&iter, more->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    lr_id_set_add (self, *(gint64 *) id);
}

void
lr_id_set_add_list (LrIdSet      *self,
                    const GArray *more)
{
  g_return_if_fail (self != NULL && more != NULL);

  for (guint i = 0; i < more->len; i++)
    lr_id_set_add (self, g_array_index (more, gint64, i));
}

void
lr_id_set_clear (LrIdSet *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->ids);
}

gboolean
lr_id_set_has (const LrIdSet *self,
               gint64         id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->ids, &id);
}

guint
lr_id_set_get_size (const LrIdSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->ids);
}

GArray *
lr_id_set_list (const LrIdSet *self)
{
  GArray *list;
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (self != NULL, NULL);

  list = g_array_sized_new (FALSE, FALSE, sizeof (gint64), lr_id_set_get_size (self));
  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_val (list, *(gint64 *) id);
  g_array_sort (list, compare_ids);

  return list;
}

gboolean
lr_id_list_has (const GArray *ids,
                gint64        id)
{
  g_return_val_if_fail (ids != NULL, FALSE);

  return g_array_binary_search ((GArray *) ids, &id, compare_ids, NULL);
}
