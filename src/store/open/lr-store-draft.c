/* lr-store-draft.c: half-typed words, kept in the encrypted store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-draft.h"

#include "lr-clock.h"
#include "lr-store-private.h"

gboolean
lr_store_set_draft (LrStore     *store,
                    const char  *place,
                    const char  *content,
                    GError     **error)
{
  g_autoptr (LrStatement) statement = NULL;
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  connection = lr_store_get_writable (store, error);
  if (connection == NULL)
    return FALSE;

  statement = lr_connection_prepare (connection,
                                     content != NULL
                                       ? "INSERT INTO draft (place, moment, content) VALUES (?1, ?2, ?3)"
                                         " ON CONFLICT (place) DO UPDATE SET moment = ?2, content = ?3"
                                       : "DELETE FROM draft WHERE place = ?1",
                                     error);
  if (statement == NULL)
    return FALSE;

  lr_statement_bind_text (statement, 1, place);
  if (content != NULL)
    {
      sqlite3_bind_int64 (statement, 2, lr_clock_get_moment ());
      lr_statement_bind_text (statement, 3, content);
    }

  return lr_statement_run (statement, error);
}

char *
lr_store_dup_draft (LrStore     *store,
                    const char  *place,
                    GError     **error)
{
  g_autoptr (LrStatement) statement = NULL;
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  connection = lr_store_get_connection (store, error);
  if (connection == NULL)
    return NULL;

  statement = lr_connection_prepare (connection, "SELECT content FROM draft WHERE place = ?1", error);
  if (statement == NULL)
    return NULL;

  lr_statement_bind_text (statement, 1, place);
  if (lr_statement_step (statement, error) != SQLITE_ROW)
    return NULL;

  return g_strdup ((const char *) sqlite3_column_text (statement, 0));
}

GPtrArray *
lr_store_list_drafts (LrStore  *store,
                      GError  **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LrStatement) statement = NULL;
  LrConnection *connection;
  int code;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  connection = lr_store_get_connection (store, error);
  if (connection == NULL)
    return NULL;

  statement = lr_connection_prepare (connection, "SELECT place FROM draft ORDER BY moment, place", error);
  if (statement == NULL)
    return NULL;

  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    g_ptr_array_add (places, g_strdup ((const char *) sqlite3_column_text (statement, 0)));

  return code == SQLITE_DONE ? g_steal_pointer (&places) : NULL;
}
