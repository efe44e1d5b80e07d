/* lr-store-open.c: making, opening and unlocking a store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "lr-atomic-file.h"
#include "lr-backup-private.h"
#include "lr-key-generation.h"
#include "lr-migrate.h"
#include "lr-rekey-private.h"
#include "lr-restore.h"
#include "lr-store-lock.h"
#include "lr-volume.h"

static char *
get_unfinished_path (LrStoreShared *shared)
{
  return g_strconcat (lr_store_shared_get_database (shared), ".new", NULL);
}

static void
remove_database (const char *path)
{
  static const char * const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

LrConnectionFlags
lr_store_choose_flags (LrStoreShared *shared)
{
  return lr_volume_of (lr_store_shared_get_folder (shared)) == LR_VOLUME_NETWORK
           ? LR_CONNECTION_NETWORK : LR_CONNECTION_PLAIN;
}

/* What a backup that was broken off left behind. Nobody else is at it: the lock
 * is ours. */
static void
remove_stale_copies (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, LR_STORE_DATABASE LR_BACKUP_COPY))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

static LrStoreShared *
lock_folder (const char  *folder,
             GError     **error)
{
  int lock = lr_store_lock_take (folder, error);

  return lock >= 0 ? lr_store_shared_new (folder, lock) : NULL;
}

/**
 * lr_store_exists:
 *
 * Returns: whether @folder holds a store, or a part of one that must not be
 *   overwritten
 */
gboolean
lr_store_exists (const char *folder)
{
  g_autofree char *database = g_build_filename (folder, LR_STORE_DATABASE, NULL);
  g_autofree char *unfinished = g_strconcat (database, ".new", NULL);
  g_autofree char *keys = g_build_filename (folder, LR_STORE_KEYS, NULL);

  g_return_val_if_fail (folder != NULL, FALSE);

  return g_file_test (database, G_FILE_TEST_EXISTS) || lr_restore_is_due (folder) ||
         (g_file_test (keys, G_FILE_TEST_EXISTS) && !g_file_test (unfinished, G_FILE_TEST_EXISTS));
}

/* An older store is backed up first: a step that goes wrong leaves it as it was,
 * and one that goes right can still be regretted. */
static gboolean
back_up_before_migrating (LrStoreShared  *shared,
                          LrConnection   *connection,
                          GError        **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  int version;

  if (!lr_migrate_get_version (connection, &version, error))
    return FALSE;
  if (version == 0 || version == lr_migrate_get_newest ())
    return TRUE;

  folder = lr_backup_dup_default_folder (lr_store_shared_get_folder (shared));
  name = g_strdup_printf ("before-schema-%d-%s" LR_BACKUP_ENDING, lr_migrate_get_newest (), stamp);
  path = g_build_filename (folder, name, NULL);

  return lr_backup_write_from (shared, connection, path, NULL, error);
}

/* @found: the generation of @keys before they were unlocked. */
static LrStore *
open_with_key (LrStoreShared  *shared,
               LrKeyFile      *keys,
               guint64         found,
               LrSecret       *key,
               GError        **error)
{
  g_autoptr (LrConnection) connection =
    lr_connection_open (lr_store_shared_get_database (shared), key, lr_store_choose_flags (shared), error);
  LrStore *store;

  if (connection == NULL)
    return NULL;

  lr_store_shared_set_key (shared, key);
  if (!back_up_before_migrating (shared, connection, error) || !lr_migrate (connection, error) ||
      !lr_key_generation_settle (connection, keys, found, lr_store_shared_get_keys (shared), error))
    return NULL;

  store = lr_store_new_for (shared, g_steal_pointer (&connection), FALSE, error);
  if (store != NULL)
    lr_rekey_settle_old (lr_store_shared_get_folder (shared), found);
  return store;
}

/* The database is made under another name and gets its own when the key file is
 * safe: a store that was half made never looks like one. */
static gboolean
make_files (LrStoreShared  *shared,
            LrKeyFile      *keys,
            LrSecret       *passphrase,
            LrSecret       *key,
            GError        **error)
{
  g_autofree char *unfinished = get_unfinished_path (shared);
  g_autoptr (LrConnection) connection = NULL;

  remove_database (unfinished);

  if (!lr_key_file_set_slot (keys, LR_SLOT_PASSPHRASE, "", passphrase, key, error))
    return FALSE;

  /* With a rollback journal: the file that is moved must be all there is. */
  connection = lr_connection_open (unfinished, key, LR_CONNECTION_CREATE | LR_CONNECTION_NETWORK, error);
  if (connection == NULL || !lr_migrate (connection, error))
    return FALSE;
  g_clear_pointer (&connection, lr_connection_free);

  return lr_atomic_file_sync (unfinished, error) &&
         lr_key_file_save (keys, lr_store_shared_get_keys (shared), error) &&
         lr_atomic_file_move (unfinished, lr_store_shared_get_database (shared), error);
}

LrStore *
lr_store_create (const char  *folder,
                 const char  *passphrase,
                 GError     **error)
{
  g_autoptr (LrStoreShared) shared = NULL;
  g_autoptr (LrKeyFile) keys = NULL;
  g_autoptr (LrSecret) secret = NULL;
  g_autoptr (LrSecret) key = NULL;

  g_return_val_if_fail (folder != NULL && passphrase != NULL, NULL);

  secret = lr_secret_new_passphrase (passphrase, -1, error);
  if (secret == NULL || !lr_folder_make (folder, error))
    return NULL;

  shared = lock_folder (folder, error);
  if (shared == NULL)
    return NULL;

  if (lr_store_exists (folder))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_EXISTS,
                   _("There are already dossiers in %s. Nothing was changed: open them, or choose another folder."),
                   folder);
      return NULL;
    }

  keys = lr_key_file_new ();
  key = lr_secret_new_random (LR_KEY_SIZE);
  if (!make_files (shared, keys, secret, key, error))
    return NULL;

  return open_with_key (shared, keys, lr_key_file_get_generation (keys), key, error);
}

LrStore *
lr_store_open (const char  *folder,
               const char  *secret,
               GError     **error)
{
  return lr_store_open_full (folder, secret, NULL, error);
}

LrStore *
lr_store_open_full (const char    *folder,
                    const char    *secret,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (LrStoreShared) shared = NULL;
  g_autoptr (LrKeyFile) keys = NULL;
  g_autoptr (LrSecret) key = NULL;
  guint64 found;

  g_return_val_if_fail (folder != NULL && secret != NULL, NULL);

  if (!lr_store_exists (folder))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                   _("There are no dossiers in %s. If they are on a stick or a network drive, connect it and try again."),
                   folder);
      return NULL;
    }

  shared = lock_folder (folder, error);
  if (shared == NULL)
    return NULL;

  remove_stale_copies (folder);
  if (!lr_restore_finish (folder, error))
    return NULL;

  keys = lr_key_file_load (lr_store_shared_get_keys (shared), error);
  if (keys == NULL)
    return NULL;

  found = lr_key_file_get_generation (keys);
  key = lr_key_file_unlock_full (keys, secret, cancellable, NULL, error);
  return key != NULL ? open_with_key (shared, keys, found, key, error) : NULL;
}

/**
 * lr_store_open_worker:
 *
 * A second connection, for a thread of its own: no passphrase and no waiting.
 * What it commits can be undone from the main store, which says `changed
 * (NULL, 0, 0)` in its own thread.
 */
LrStore *
lr_store_open_worker (LrStore  *store,
                      GError  **error)
{
  g_autoptr (LrSecret) key = NULL;
  g_autoptr (LrConnection) connection = NULL;
  LrStoreShared *shared;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  if (lr_store_get_connection (store, error) == NULL)
    return NULL;

  shared = lr_store_get_shared (store);
  key = lr_store_shared_dup_key (shared);
  if (key == NULL)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                           _("The dossiers are locked. Unlock them and try again; nothing was lost."));
      return NULL;
    }

  if (!lr_store_shared_enter (shared, error))
    return NULL;

  connection = lr_connection_open (lr_store_shared_get_database (shared), key,
                                   lr_store_choose_flags (shared) | LR_CONNECTION_BULK, error);
  if (connection != NULL)
    return lr_store_new_for (shared, g_steal_pointer (&connection), TRUE, error);

  lr_store_shared_leave (shared);
  return NULL;
}
