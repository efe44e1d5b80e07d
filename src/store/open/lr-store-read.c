/* lr-store-read.c: records out of an open store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-private.h"

#include <glib/gi18n.h>

#include "lr-table.h"

/* How many of SQLite's steps go by between two looks: a fraction of a millisecond. */
#define STEPS 2000

LrRecord *
lr_store_load (LrStore       *store,
               const LrKind  *kind,
               gint64         id,
               GError       **error)
{
  g_autoptr (GError) reason = NULL;
  LrConnection *connection;
  LrRecord *record;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  connection = lr_store_get_connection (store, error);
  if (connection == NULL)
    return NULL;

  record = lr_table_load (connection, kind, id, &reason);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (record == NULL)
    g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                 /* Translators: a kind of record, such as "Contact moment". */
                 _("%s: this is no longer there. It may have been deleted; look in the bin."),
                 _(kind->label));

  return record;
}

gboolean
lr_store_begin_reading (LrStore  *store,
                        GError  **error)
{
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  connection = lr_store_get_connection (store, error);
  if (connection == NULL)
    return FALSE;

  return !lr_store_is_idle (store) || lr_connection_execute (connection, "BEGIN DEFERRED", error);
}

/* Nothing was written, so there is nothing that could go wrong or get lost. */
void
lr_store_end_reading (LrStore *store)
{
  LrConnection *connection;

  g_return_if_fail (LR_IS_STORE (store));

  connection = lr_store_get_connection (store, NULL);
  if (connection != NULL && lr_store_is_idle (store))
    lr_connection_execute (connection, "ROLLBACK", NULL);
}

static int
look_cb (void *data)
{
  return g_cancellable_is_cancelled (data);
}

void
lr_store_set_cancellable (LrStore      *store,
                          GCancellable *cancellable)
{
  LrConnection *connection;

  g_return_if_fail (LR_IS_STORE (store));
  g_return_if_fail (G_IS_CANCELLABLE (cancellable));

  connection = lr_store_get_connection (store, NULL);
  if (connection != NULL)
    sqlite3_progress_handler (lr_connection_get_db (connection), STEPS, look_cb, cancellable);
}

GPtrArray *
lr_store_list (LrStore       *store,
               const LrKind  *kind,
               gint64         pupil,
               GError       **error)
{
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  connection = lr_store_get_connection (store, error);
  return connection != NULL ? lr_table_list (connection, kind, pupil, error) : NULL;
}

LrRecord *
lr_store_find_text (LrStore       *store,
                    const LrKind  *kind,
                    guint          field,
                    const char    *text,
                    GError       **error)
{
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL && field < kind->n_fields, NULL);

  connection = lr_store_get_connection (store, error);
  return connection != NULL ? lr_table_find_text (connection, kind, field, text, error) : NULL;
}

GPtrArray *
lr_store_list_children (LrStore       *store,
                        const LrKind  *kind,
                        guint          field,
                        gint64         id,
                        GError       **error)
{
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL && field < kind->n_fields, NULL);

  connection = lr_store_get_connection (store, error);
  return connection != NULL ? lr_table_list_children (connection, kind, field, id, error) : NULL;
}
