/* lr-store-open.c: making, opening and unlocking a store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "lr-atomic-file.h"
#include "lr-backup-private.h"
#include "lr-clock.h"
#include "lr-database-file.h"
#include "lr-key-generation.h"
#include "lr-migrate.h"
#include "lr-rekey-private.h"
#include "lr-restore.h"
#include "lr-store-lock.h"

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

/* What a backup that was broken off left behind. Nobody else is at it: the lock
 * is ours. */
static void
remove_stale_copies (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, LR_STORE_DATABASE LR_STORE_COPY))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

/* LR_ERROR_NO_SPACE and LR_ERROR_READ_ONLY: it may still be read. */
static int
get_trouble (const GError *error)
{
  return g_error_matches (error, LR_ERROR, LR_ERROR_NO_SPACE) ||
         g_error_matches (error, LR_ERROR, LR_ERROR_READ_ONLY) ? error->code : 0;
}

static gboolean
stands_there (const char *folder,
              const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf status;

  return g_lstat (path, &status) == 0;
}

gboolean
lr_store_exists (const char *folder)
{
  g_return_val_if_fail (folder != NULL, FALSE);

  /* A log or journal without its database would be taken for that of a new one. */
  if (stands_there (folder, LR_STORE_DATABASE) || stands_there (folder, LR_STORE_DATABASE "-wal") ||
      stands_there (folder, LR_STORE_DATABASE "-journal") || lr_restore_is_due (folder))
    return TRUE;

  /* A store that was being made has its keys first. */
  return stands_there (folder, LR_STORE_KEYS) && !stands_there (folder, LR_STORE_DATABASE ".new");
}

/* Whoever finds that the dossiers cannot be opened needs to know of this. */
static void
point_to_backup (const char  *folder,
                 GError     **error)
{
  g_autofree char *backups = NULL;
  g_autofree char *newest = NULL;

  if (error == NULL || !(g_error_matches (*error, LR_ERROR, LR_ERROR_DAMAGED) ||
                         g_error_matches (*error, LR_ERROR, LR_ERROR_NOT_FOUND)))
    return;

  backups = lr_backup_dup_default_folder (folder);
  newest = lr_backup_find_newest (backups, folder, lr_clock_get_moment (), NULL);
  if (newest != NULL)
    {
      char *message = g_strdup_printf (_("%s The newest backup on this computer is %s."), (*error)->message, newest);

      g_free ((*error)->message);
      (*error)->message = message;
    }
}

gboolean
lr_store_check_files (const char *folder,
                      GError    **error)
{
  g_autofree char *database = g_build_filename (folder, LR_STORE_DATABASE, NULL);

  g_return_val_if_fail (folder != NULL, FALSE);

  if (lr_restore_is_due (folder) || lr_database_file_check (database, error))
    return TRUE;

  point_to_backup (folder, error);
  return FALSE;
}

/* An older store is backed up first: a step that goes wrong leaves it as it was,
 * and one that goes right can still be regretted. */
static gboolean
back_up_before_migrating (LrStoreShared  *shared,
                          LrConnection   *connection,
                          GError        **error)
{
  g_autoptr (GDateTime) now = lr_clock_dup_local ();
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

/* A damaged log is only ever copied before SQLite takes it up, and begun anew
 * right after: what it drops would otherwise be found, and told, again. */
static gboolean
set_aside_lost_saves (LrStoreShared  *shared,
                      LrSecret       *key,
                      gboolean       *lost,
                      GError        **error)
{
  const char *database = lr_store_shared_get_database (shared);
  g_autoptr (LrLogLoss) loss = NULL;
  g_autoptr (LrConnection) connection = NULL;

  if (!lr_log_loss_look (database, &loss, error))
    return FALSE;

  *lost = loss != NULL;
  if (loss == NULL)
    return TRUE;

  /* Of no store but our own. */
  connection = lr_connection_open (database, key, LR_CONNECTION_READ_ONLY, error);
  return connection != NULL &&
         lr_log_loss_set_aside (loss, database, lr_store_shared_get_folder (shared), error);
}

static LrConnection *
connect_to_write (LrStoreShared  *shared,
                  GError        **error)
{
  g_autoptr (LrSecret) key = lr_store_shared_dup_key (shared);
  g_autoptr (LrConnection) connection = NULL;
  gboolean lost;

  if (!set_aside_lost_saves (shared, key, &lost, error))
    return NULL;

  connection = lr_connection_open (lr_store_shared_get_database (shared), key, lr_store_choose_flags (shared), error);
  if (connection == NULL ||
      (lost && !lr_connection_execute (connection, "PRAGMA wal_checkpoint (TRUNCATE)", error)) ||
      !back_up_before_migrating (shared, connection, error) || !lr_migrate (connection, error))
    return NULL;

  return g_steal_pointer (&connection);
}

static LrStoreShared *
lock_folder (const char  *folder,
             GError     **error)
{
  g_autoptr (GError) reason = NULL;
  int lock = lr_store_lock_take (folder, &reason);
  int trouble = get_trouble (reason);
  LrStoreShared *shared;

  if (lock >= 0)
    return lr_store_shared_new (folder, lock, TRUE, connect_to_write);
  if (trouble == 0)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  lock = lr_store_lock_read (folder, error);
  if (lock == -1)
    return NULL;

  shared = lr_store_shared_new (folder, lock, FALSE, connect_to_write);
  lr_store_shared_set_trouble (shared, trouble);
  return shared;
}

/* @found: the generation of @keys before they were unlocked. */
static LrStore *
open_to_write (LrStoreShared  *shared,
               LrKeyFile      *keys,
               guint64         found,
               GError        **error)
{
  const char *folder = lr_store_shared_get_folder (shared);
  g_autoptr (LrConnection) connection = connect_to_write (shared, error);
  LrStore *store;

  if (connection == NULL ||
      !lr_key_generation_settle (connection, keys, found, lr_store_shared_get_keys (shared), error))
    return NULL;

  store = lr_store_new_for (shared, g_steal_pointer (&connection), FALSE, error);
  if (store == NULL)
    return NULL;

  lr_store_take_loss (store, lr_log_loss_find (folder));
  lr_rekey_settle_old (folder, found);
  return store;
}

static gboolean
check_readable (LrStoreShared  *shared,
                LrConnection   *connection,
                GError        **error)
{
  int version;

  if (!lr_migrate_get_version (connection, &version, error))
    return FALSE;
  if (version == lr_migrate_get_newest ())
    return TRUE;

  g_set_error_literal (error, LR_ERROR, lr_store_shared_get_trouble (shared),
                       _("These dossiers were last used with an older version of Leerrecht. They must be brought up to date before they can be opened, and nothing can be written where they are. Nothing was changed. Make room or get write access, or copy the whole folder to another disk and open it there."));
  return FALSE;
}

/* Nothing can be written, but everything can be read. */
static LrStore *
open_to_read (LrStoreShared  *shared,
              LrKeyFile      *keys,
              guint64         found,
              GError        **error)
{
  const char *database = lr_store_shared_get_database (shared);
  g_autoptr (LrSecret) key = lr_store_shared_dup_key (shared);
  g_autoptr (LrConnection) connection = NULL;
  g_autoptr (LrLogLoss) loss = NULL;
  LrStore *store;

  if (lr_database_file_has_journal (database))
    {
      g_set_error_literal (error, LR_ERROR, lr_store_shared_get_trouble (shared),
                           _("A save of these dossiers was broken off, and must be taken back before they can be opened; but nothing can be written where they are. Nothing was changed. Make room or get write access, or copy the whole folder to another disk and open it there."));
      return NULL;
    }

  if (!lr_log_loss_look (database, &loss, error))
    return NULL;

  connection = lr_connection_open (database, key, LR_CONNECTION_READ_ONLY, error);
  if (connection == NULL || !check_readable (shared, connection, error) ||
      !lr_key_generation_settle (connection, keys, found, lr_store_shared_get_keys (shared), error))
    return NULL;

  lr_store_shared_set_reading (shared, TRUE);
  store = lr_store_new_for (shared, g_steal_pointer (&connection), FALSE, error);
  if (store != NULL)
    lr_store_take_loss (store, g_steal_pointer (&loss));

  return store;
}

/* SQLite only says that it could not make the files it needs, not why. */
static int
find_trouble (LrStoreShared *shared,
              const GError  *reason)
{
  g_autoptr (GError) tried = NULL;

  if (lr_folder_try_writing (lr_store_shared_get_folder (shared), &tried) || get_trouble (tried) == 0)
    return get_trouble (reason);

  return get_trouble (tried);
}

static LrStore *
open_with_key (LrStoreShared  *shared,
               LrKeyFile      *keys,
               guint64         found,
               LrSecret       *key,
               GError        **error)
{
  g_autoptr (GError) reason = NULL;
  LrStore *store;

  lr_store_shared_set_key (shared, key);
  if (lr_store_shared_get_trouble (shared) != 0)
    return open_to_read (shared, keys, found, error);

  store = open_to_write (shared, keys, found, &reason);
  if (store != NULL)
    return store;

  if (get_trouble (reason) == 0)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  lr_store_shared_set_trouble (shared, find_trouble (shared, reason));
  return open_to_read (shared, keys, found, error);
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
                 LrSecret    *passphrase,
                 GError     **error)
{
  g_autoptr (LrStoreShared) shared = NULL;
  g_autoptr (LrKeyFile) keys = NULL;
  g_autoptr (LrSecret) key = NULL;

  g_return_val_if_fail (folder != NULL && passphrase != NULL, NULL);

  if (!lr_folder_make (folder, error))
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
  if (!make_files (shared, keys, passphrase, key, error))
    {
      lr_explain_uncertain (error, _("The disk reports an error, so it is not certain that the dossiers were made. Start again: if a passphrase is asked, give the one you just chose; else make them once more."));
      return NULL;
    }

  lr_store_shared_set_key (shared, key);
  return open_to_write (shared, keys, lr_key_file_get_generation (keys), error);
}

static LrStore *
open_locked (LrStoreShared  *shared,
             LrSecret       *secret,
             GCancellable   *cancellable,
             GError        **error)
{
  const char *folder = lr_store_shared_get_folder (shared);
  g_autoptr (LrKeyFile) keys = NULL;
  g_autoptr (LrSecret) key = NULL;
  guint64 found;

  if (lr_store_shared_get_trouble (shared) == 0)
    remove_stale_copies (folder);
  if (!lr_restore_finish (folder, error) ||
      !lr_database_file_check (lr_store_shared_get_database (shared), error))
    return NULL;

  keys = lr_key_file_load (lr_store_shared_get_keys (shared), error);
  if (keys == NULL)
    return NULL;

  /* The disk works while the passphrase is worked on. */
  lr_database_file_read_ahead (lr_store_shared_get_database (shared));
  found = lr_key_file_get_generation (keys);
  key = lr_key_file_unlock_full (keys, secret, cancellable, NULL, error);
  return key != NULL ? open_with_key (shared, keys, found, key, error) : NULL;
}

LrStore *
lr_store_open (const char  *folder,
               LrSecret    *secret,
               GError     **error)
{
  return lr_store_open_full (folder, secret, NULL, error);
}

LrStore *
lr_store_open_full (const char    *folder,
                    LrSecret      *secret,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (LrStoreShared) shared = NULL;
  g_autoptr (GError) reason = NULL;
  LrStore *store;

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

  store = open_locked (shared, secret, cancellable, &reason);
  if (store == NULL)
    {
      point_to_backup (folder, &reason);
      g_propagate_error (error, g_steal_pointer (&reason));
    }

  return store;
}
