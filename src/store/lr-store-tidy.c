/* lr-store-tidy.c: work for idle time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-tidy.h"

#include "lr-database-error.h"
#include "lr-store-access.h"
#include "lr-store-private.h"

/* Pages in the log: a save is about ten. */
#define ENOUGH_PAGES 200

/* Pages of the index that one merge may write: a few milliseconds. */
#define MERGE_PAGES  "64"

/* A merge that has nothing left to do changes at most one row. */
#define MERGES_MAX   500

gboolean
lr_store_needs_tidying (LrStore *store)
{
  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  return lr_store_is_open (store) && lr_store_get_read_only (store) == NULL &&
         lr_store_shared_get_log_pages (lr_store_get_shared (store)) >= ENOUGH_PAGES;
}

/* In small transactions, so that a save in between waits for one of them at
 * most. */
static gboolean
merge_index (LrConnection  *connection,
             GError       **error)
{
  sqlite3 *db = lr_connection_get_db (connection);

  for (guint i = 0; i < MERGES_MAX; i++)
    {
      int before = sqlite3_total_changes (db);

      if (!lr_connection_execute (connection,
                                  "INSERT INTO search (search, rank) VALUES ('merge', " MERGE_PAGES ")", error))
        return FALSE;
      if (sqlite3_total_changes (db) - before < 2)
        break;
    }

  return TRUE;
}

gboolean
lr_store_tidy (LrStore  *store,
               GError  **error)
{
  LrConnection *connection;
  int left = 0;
  int moved = 0;
  int code;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  /* Not while nothing can be written: saves try, this can wait. */
  if (lr_store_get_read_only (store) != NULL)
    return TRUE;

  connection = lr_store_get_connection (store, error);
  if (connection == NULL || !merge_index (connection, error))
    return FALSE;

  code = sqlite3_wal_checkpoint_v2 (lr_connection_get_db (connection), "main",
                                    SQLITE_CHECKPOINT_RESTART, &left, &moved);
  if (code != SQLITE_OK && code != SQLITE_BUSY)
    {
      lr_set_database_error (error, lr_connection_get_db (connection), LR_DATABASE_WRITES, code);
      return FALSE;
    }

  /* The first write after a checkpoint begins the log anew and syncs its header
   * too: done here, so that the next save is one sync again. */
  return lr_connection_execute (connection,
                                "INSERT INTO search (search, rank) VALUES ('automerge', 0)", error);
}
