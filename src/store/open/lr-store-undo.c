/* lr-store-undo.c: taking back batches, and doing them again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-private.h"

#include <glib/gi18n.h>

#include "lr-clock.h"
#include "lr-history.h"
#include "lr-record-private.h"
#include "lr-table.h"

/* How long what was done can still be undone, once the app was started anew or
 * the store locked. */
#define UNDO_SECONDS (24 * 60 * 60)

/* Taking back so many records takes less than a frame. */
#define AT_ONCE 500

/* The newest batches again, in their order: which can be undone or redone comes
 * from what took back what. */
gboolean
lr_store_remember_batches (LrStore  *store,
                           GError  **error)
{
  LrConnection *connection = lr_store_get_connection (store, error);
  LrStoreShared *shared = lr_store_get_shared (store);
  g_autoptr (LrStatement) statement = NULL;
  int code;

  if (connection == NULL)
    return FALSE;

  statement = lr_connection_prepare (connection,
                                     "SELECT id, undoes, what FROM (SELECT * FROM batch ORDER BY id DESC LIMIT 100)"
                                     " WHERE moment > ?1 AND EXISTS (SELECT 1 FROM history WHERE batch = id)"
                                     " ORDER BY id", error);
  if (statement == NULL)
    return FALSE;

  lr_store_shared_forget (shared);
  sqlite3_bind_int64 (statement, 1, lr_clock_get_moment () - UNDO_SECONDS);
  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    lr_store_shared_push (shared,
                          sqlite3_column_int64 (statement, 0),
                          sqlite3_column_int64 (statement, 1),
                          (const char *) sqlite3_column_text (statement, 2));

  return code == SQLITE_DONE;
}

/* Only what is still as the change left it can be taken back. */
gboolean
lr_store_revert_row (LrStore       *store,
                     LrHistoryRow  *row,
                     GError       **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (LrRecord) current = NULL;

  if (row->kind != NULL)
    current = lr_table_load (lr_store_get_connection (store, NULL), row->kind, row->id, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (row->kind == NULL || !lr_record_is_same (current, row->after))
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("This was changed again since, so it cannot be taken back. Nothing was changed."));
      return FALSE;
    }

  return lr_store_write_change (store, 0, row->after, row->before, error);
}

static gboolean
revert_batch (LrStore  *store,
              gint64    batch,
              GError  **error)
{
  LrConnection *connection = lr_store_get_connection (store, NULL);
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection,
                           "SELECT " LR_HISTORY_COLUMNS " FROM history"
                           " WHERE batch = ?1 ORDER BY number DESC", error);
  g_auto (LrHistoryRow) row = { 0 };
  int code;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, batch);
  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    {
      if (!lr_history_row_read (&row, connection, statement, error) ||
          !lr_store_revert_row (store, &row, error))
        return FALSE;
    }

  return code == SQLITE_DONE;
}

/* Begins a batch for taking back the newest one, also when another connection had to end
 * its own first. The batch that takes another back is called the same: "Contact moment
 * deleted" is what is undone and what is redone. */
static gboolean
begin_taking_back (LrStore  *store,
                   LrStack   stack,
                   gint64   *batch,
                   char    **what,
                   GError  **error)
{
  LrStoreShared *shared = lr_store_get_shared (store);
  gint64 newest;

  while (lr_store_shared_peek (shared, stack, batch, what))
    {
      if (!lr_store_begin (store, *what, error))
        return FALSE;
      if (lr_store_shared_peek (shared, stack, &newest, NULL) && newest == *batch)
        return TRUE;

      lr_store_rollback (store);
      g_clear_pointer (what, g_free);
    }

  g_set_error_literal (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                       stack == LR_STACK_UNDO ? _("There is nothing to undo.")
                                              : _("There is nothing to redo."));
  return FALSE;
}

static char *
take_back (LrStore  *store,
           LrStack   stack,
           GError  **error)
{
  g_autofree char *what = NULL;
  gint64 batch;

  if (lr_store_get_connection (store, error) == NULL ||
      !begin_taking_back (store, stack, &batch, &what, error))
    return NULL;
  lr_store_set_undoes (store, batch);

  if (!revert_batch (store, batch, error))
    {
      lr_store_rollback (store);
      return NULL;
    }

  return lr_store_commit (store, error) ? g_steal_pointer (&what) : NULL;
}

static gboolean
can_take_back (LrStore *store,
               LrStack  stack)
{
  return lr_store_is_open (store) && lr_store_shared_peek (lr_store_get_shared (store), stack, NULL, NULL);
}

gboolean
lr_store_can_undo (LrStore *store)
{
  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  return can_take_back (store, LR_STACK_UNDO);
}

gboolean
lr_store_can_redo (LrStore *store)
{
  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  return can_take_back (store, LR_STACK_REDO);
}

char *
lr_store_undo (LrStore  *store,
               GError  **error)
{
  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  return take_back (store, LR_STACK_UNDO, error);
}

char *
lr_store_redo (LrStore  *store,
               GError  **error)
{
  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  return take_back (store, LR_STACK_REDO, error);
}

static gboolean
is_large (LrStore *store,
          LrStack  stack)
{
  LrConnection *connection = lr_store_get_connection (store, NULL);
  g_autoptr (LrStatement) statement = NULL;
  gint64 batch;

  if (connection == NULL || !lr_store_shared_peek (lr_store_get_shared (store), stack, &batch, NULL))
    return FALSE;

  statement = lr_connection_prepare (connection, "SELECT 1 FROM history WHERE batch = ?1 LIMIT 1 OFFSET ?2", NULL);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, batch);
  sqlite3_bind_int64 (statement, 2, AT_ONCE);
  return lr_statement_step (statement, NULL) == SQLITE_ROW;
}

gboolean
lr_store_undo_is_large (LrStore *store)
{
  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  return is_large (store, LR_STACK_UNDO);
}

gboolean
lr_store_redo_is_large (LrStore *store)
{
  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  return is_large (store, LR_STACK_REDO);
}
