/* lr-scour.c: every page written anew, so that nothing is left in between
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index drops words when its parts are merged; SQLite wipes what it frees,
 * but not what it leaves in a page when cells move to another. VACUUM would hold
 * the new pages in memory, as many as there are; here they go through a file
 * beside the database, encrypted like it.
 */

#include "lr-erase.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "lr-database-error.h"
#include "lr-store-private.h"

/* Pages that are copied between two looks at what came of it. */
#define STEP 1000

static gboolean
make_copy (LrConnection  *connection,
           const char    *path,
           GError       **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (connection, "VACUUM INTO ?1", error);

  if (statement == NULL)
    return FALSE;

  lr_statement_bind_text (statement, 1, path);
  return lr_statement_run (statement, error);
}

/* In one transaction: all of it, or nothing. */
static gboolean
copy_pages (LrConnection  *from,
            LrConnection  *to,
            GError       **error)
{
  sqlite3 *db = lr_connection_get_db (to);
  sqlite3_backup *backup = sqlite3_backup_init (db, "main", lr_connection_get_db (from), "main");
  int code = SQLITE_OK;

  while (backup != NULL && code == SQLITE_OK)
    code = sqlite3_backup_step (backup, STEP);
  if (backup != NULL && code == SQLITE_DONE)
    return sqlite3_backup_finish (backup) == SQLITE_OK;

  lr_set_database_error (error, db, LR_DATABASE_WRITES, backup != NULL ? code : sqlite3_extended_errcode (db));
  sqlite3_backup_finish (backup);
  return FALSE;
}

static gboolean
take_copy (LrStore     *store,
           const char  *path,
           GError     **error)
{
  g_autoptr (LrSecret) key = lr_store_shared_dup_key (lr_store_get_shared (store));
  g_autoptr (LrConnection) copy =
    key != NULL ? lr_connection_open (path, key, LR_CONNECTION_READ_ONLY, error) : NULL;

  return copy != NULL && copy_pages (copy, lr_store_get_connection (store, NULL), error);
}

static gboolean
empty_log (LrConnection  *connection,
           GError       **error)
{
  sqlite3 *db = lr_connection_get_db (connection);
  int code = sqlite3_wal_checkpoint_v2 (db, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

  if (code == SQLITE_OK)
    return TRUE;

  lr_set_database_error (error, db, LR_DATABASE_WRITES, code);
  return FALSE;
}

/* Under a name that is removed when the store is opened, should we not come to it. */
static gboolean
write_anew (LrStore  *store,
            GError  **error)
{
  LrConnection *connection = lr_store_get_connection (store, NULL);
  g_autofree char *path = g_strconcat (lr_store_shared_get_database (lr_store_get_shared (store)),
                                       LR_STORE_COPY "scour", NULL);
  gboolean good;

  g_unlink (path);
  good = make_copy (connection, path, error) && take_copy (store, path, error);
  g_unlink (path);

  return good && empty_log (connection, error);
}

gboolean
lr_store_scour (LrStore  *store,
                GError  **error)
{
  g_autoptr (GError) reason = NULL;
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  connection = lr_store_get_connection (store, error);
  if (connection == NULL)
    return FALSE;

  if (lr_connection_execute (connection, "INSERT INTO search (search) VALUES ('optimize')", &reason) &&
      write_anew (store, &reason))
    {
      lr_store_shared_set_log_pages (lr_store_get_shared (store), 0);
      return TRUE;
    }

  g_debug ("%s", reason != NULL ? reason->message : "closed");
  g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                       _("It was erased and cannot be seen any more, but traces of it are still in the encrypted file: the file could not be written anew. Make room on the disk; with the next thing that is erased these traces go too."));
  return FALSE;
}
