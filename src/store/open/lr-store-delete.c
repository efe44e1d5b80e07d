/* lr-store-delete.c: deleting a record with all that belongs to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-private.h"

#include <glib/gi18n.h>

#include "lr-table.h"

static gboolean delete_tree (LrStore       *store,
                             const LrKind  *kind,
                             gint64         id,
                             gint64         root,
                             GError       **error);

static gboolean
delete_all (LrStore       *store,
            const LrKind  *kind,
            GPtrArray     *records,
            gint64         root,
            GError       **error)
{
  if (records == NULL)
    {
      lr_store_break (store);
      return FALSE;
    }

  for (guint i = 0; i < records->len; i++)
    if (!delete_tree (store, kind, lr_record_get_id (g_ptr_array_index (records, i)), root, error))
      return FALSE;

  return TRUE;
}

/* All that belongs to the record: what points to it, and everything of a pupil. */
static gboolean
delete_children (LrStore   *store,
                 LrRecord  *record,
                 gint64     root,
                 GError   **error)
{
  const LrKind * const *kinds = lr_table_get_kinds ();
  const char *name = lr_record_get_kind (record)->name;
  gint64 id = lr_record_get_id (record);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) owned = NULL;

      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          const LrField *field = &kinds[i]->fields[j];
          g_autoptr (GPtrArray) children = NULL;

          if (field->type != LR_FIELD_RECORD || !g_str_equal (field->target, name))
            continue;
          children = lr_table_list_children (lr_store_get_connection (store, NULL), kinds[i], j, id, error);
          if (!delete_all (store, kinds[i], children, root, error))
            return FALSE;
        }

      if (kinds[i]->owner != LR_OWNER_PUPIL || !g_str_equal (name, LR_OWNER_KIND))
        continue;
      owned = lr_table_list (lr_store_get_connection (store, NULL), kinds[i], id, error);
      if (!delete_all (store, kinds[i], owned, root, error))
        return FALSE;
    }

  return TRUE;
}

/* What an earlier branch already took along is simply gone. */
static gboolean
delete_tree (LrStore       *store,
             const LrKind  *kind,
             gint64         id,
             gint64         root,
             GError       **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (LrRecord) record = lr_table_load (lr_store_get_connection (store, NULL), kind, id, &reason);

  if (reason != NULL)
    {
      lr_store_break (store);
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  if (record == NULL)
    return TRUE;

  return delete_children (store, record, root != 0 ? root : id, error) &&
         lr_store_write_change (store, root, record, NULL, error);
}

gboolean
lr_store_delete (LrStore   *store,
                 LrRecord  *record,
                 GError   **error)
{
  g_autofree char *what = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (LR_IS_RECORD (record), FALSE);

  /* Translators: a kind of record, such as "Contact moment". */
  what = g_strdup_printf (_("%s deleted"), _(lr_record_get_kind (record)->label));
  if (!lr_store_begin (store, what, error))
    return FALSE;

  if (delete_tree (store, lr_record_get_kind (record), lr_record_get_id (record), 0, error))
    return lr_store_commit (store, error);

  lr_store_rollback (store);
  return FALSE;
}
