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
/* So much that closing the store would take a while. */
#define LARGE_PAGES  1000

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

gboolean
lr_store_has_large_log (LrStore *store)
{
  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  return lr_store_is_open (store) &&
         lr_store_shared_get_log_pages (lr_store_get_shared (store)) >= LARGE_PAGES;
}

/* In small transactions, so that a save in between waits for one of them at
 * most. Returns: %FALSE as well when a save is waiting */
static gboolean
merge_index (LrStore  *store,
             GError  **error)
{
  LrConnection *connection = lr_store_get_connection (store, error);
  sqlite3 *db = lr_connection_get_db (connection);

  for (guint i = 0; i < MERGES_MAX; i++)
    {
      int before = sqlite3_total_changes (db);

      if (lr_store_shared_is_awaited (lr_store_get_shared (store)) ||
          !lr_connection_execute (connection,
                                  "INSERT INTO search (search, rank) VALUES ('merge', " MERGE_PAGES ")", error))
        return FALSE;
      if (sqlite3_total_changes (db) - before < 2)
        break;
    }

  return TRUE;
}

static gboolean
checkpoint (LrConnection  *connection,
            int            mode,
            gboolean      *whole,
            GError       **error)
{
  sqlite3 *db = lr_connection_get_db (connection);
  int pages = 0;
  int moved = 0;
  int code = sqlite3_wal_checkpoint_v2 (db, "main", mode, &pages, &moved);

  *whole = code == SQLITE_OK && moved == pages;
  if (code == SQLITE_OK || code == SQLITE_BUSY)
    return TRUE;

  lr_set_database_error (error, db, LR_DATABASE_WRITES, code);
  return FALSE;
}

/* Moving the log does not keep a save waiting; beginning it anew does, and that
 * waits for whoever reads. So first the one, and then the other if it can be done
 * at once. */
static gboolean
begin_log_anew (LrConnection  *connection,
                GError       **error)
{
  gboolean whole, good;

  if (!checkpoint (connection, SQLITE_CHECKPOINT_PASSIVE, &whole, error))
    return FALSE;
  if (!whole)
    return TRUE;

  lr_connection_set_hasty (connection, TRUE);
  good = checkpoint (connection, SQLITE_CHECKPOINT_RESTART, &whole, error);
  lr_connection_set_hasty (connection, FALSE);
  if (!good || !whole)
    return good;

  /* The first write after a checkpoint begins the log anew and syncs its header
   * too: done here, so that the next save is one sync again. */
  return lr_connection_execute (connection,
                                "INSERT INTO search (search, rank) VALUES ('automerge', 0)", error);
}

gboolean
lr_store_tidy (LrStore  *store,
               GError  **error)
{
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  /* Not while nothing can be written: saves try, this can wait. */
  if (lr_store_get_read_only (store) != NULL)
    return TRUE;
  if (lr_store_get_connection (store, error) == NULL)
    return FALSE;

  if (merge_index (store, &reason))
    return begin_log_anew (lr_store_get_connection (store, NULL), error);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}
