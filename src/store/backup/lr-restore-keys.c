/* lr-restore-keys.c: the key file of a backup for the database of today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-restore.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sodium.h>

#include "lr-atomic-file.h"
#include "lr-backup-private.h"
#include "lr-database-file.h"
#include "lr-error.h"
#include "lr-key-generation.h"
#include "lr-migrate.h"
#include "lr-store-lock.h"
#include "lr-volume.h"

/* The database opens with the key of the backup only when nothing was taken away
 * since: taking away makes a new key. */
static LrConnection *
open_present (const char  *folder,
              LrSecret    *key,
              GError     **error)
{
  g_autofree char *database = g_build_filename (folder, LR_STORE_DATABASE, NULL);
  LrConnectionFlags flags = lr_volume_of (folder) == LR_VOLUME_NETWORK ? LR_CONNECTION_NETWORK
                                                                      : LR_CONNECTION_PLAIN;
  g_autoptr (GError) reason = NULL;
  LrConnection *connection;

  if (!lr_database_file_check (database, error))
    return NULL;

  connection = lr_connection_open (database, key, flags, &reason);
  if (connection != NULL)
    return connection;

  if (g_error_matches (reason, LR_ERROR, LR_ERROR_DAMAGED))
    g_set_error_literal (error, LR_ERROR, LR_ERROR_DAMAGED,
                         _("The key in this backup does not open the present dossiers: they were given a new key after it was made, or it belongs to other dossiers, or the dossiers are damaged. What was taken away stays away. Nothing was changed: take a newer backup, or restore a whole backup."));
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

/* (nullable): the key file that opens the dossiers now. */
static LrKeyFile *
load_in_force (const char *path,
               LrSecret   *key,
               guint64     generation)
{
  g_autoptr (LrKeyFile) keys = lr_key_file_load (path, NULL);

  if (keys == NULL || lr_key_file_get_generation (keys) < generation || !lr_key_file_verify (keys, key, NULL))
    return NULL;

  return g_steal_pointer (&keys);
}

static gboolean
check_present (LrKeyFile   *keys,
               LrSecret    *key,
               LrSecret    *present,
               GError     **error)
{
  g_autoptr (LrSecret) opened = NULL;
  g_autoptr (GError) reason = NULL;

  if (present == NULL)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_EXISTS,
                           _("The dossiers have a key file that works. To put the one of a backup in its place, a passphrase or recovery code that opens the dossiers today is needed as well. Nothing was changed."));
      return FALSE;
    }

  opened = lr_key_file_unlock (keys, present, NULL, &reason);
  if (opened != NULL &&
      sodium_memcmp (lr_secret_get_bytes (opened), lr_secret_get_bytes (key), LR_KEY_SIZE) == 0)
    return TRUE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_WRONG_SECRET,
                       _("The passphrase or recovery code of today does not open the present dossiers. Nothing was changed."));
  return FALSE;
}

/* What was set aside before stays. */
static gboolean
set_aside (const char  *path,
           GError     **error)
{
  g_autofree char *aside = g_strconcat (path, ".damaged", NULL);
  GStatBuf status;

  for (guint i = 2; g_lstat (aside, &status) == 0; i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.damaged-%u", path, i);
    }

  return lr_file_move_aside (path, aside, error);
}

/* @replaces: what is there works, and goes when the other one is safe. */
static gboolean
put_in_place (LrConnection  *connection,
              LrKeyFile     *keys,
              const char    *path,
              gboolean       replaces,
              GError       **error)
{
  int version;

  /* An older database learns of generations when it is opened. */
  if (!lr_migrate_get_version (connection, &version, error))
    return FALSE;

  if (!replaces && !set_aside (path, error))
    return FALSE;

  return version < lr_migrate_get_newest () ? lr_key_file_save (keys, path, error)
                                            : lr_key_generation_save (connection, keys, path, error);
}

static gboolean
restore_keys_locked (const char  *backup,
                     const char  *folder,
                     LrSecret    *secret,
                     LrSecret    *present,
                     GError     **error)
{
  g_autofree char *path = g_build_filename (folder, LR_STORE_KEYS, NULL);
  g_autoptr (LrConnection) connection = NULL;
  g_autoptr (LrKeyFile) keys = NULL;
  g_autoptr (LrKeyFile) in_force = NULL;
  g_autoptr (LrSecret) key = NULL;
  g_autoptr (GBytes) bytes = NULL;
  LrBackupManifest manifest;
  guint64 generation;

  if (!lr_backup_unpack (backup, NULL, &bytes, &manifest, error) ||
      (keys = lr_key_file_parse (bytes, error)) == NULL ||
      (key = lr_key_file_unlock (keys, secret, NULL, error)) == NULL ||
      (connection = open_present (folder, key, error)) == NULL ||
      !lr_key_generation_read (connection, &generation, error))
    return FALSE;

  in_force = load_in_force (path, key, generation);
  if (in_force != NULL)
    {
      if (!check_present (in_force, key, present, error))
        return FALSE;
      generation = MAX (generation, lr_key_file_get_generation (in_force));
    }

  return lr_key_file_renew (keys, generation, key, error) &&
         put_in_place (connection, keys, path, in_force != NULL, error);
}

gboolean
lr_restore_keys (const char  *backup,
                 const char  *folder,
                 LrSecret    *secret,
                 LrSecret    *present,
                 GError     **error)
{
  gboolean restored;
  int lock;

  g_return_val_if_fail (backup != NULL && folder != NULL && secret != NULL, FALSE);

  lock = lr_store_lock_take (folder, error);
  if (lock < 0)
    return FALSE;

  restored = restore_keys_locked (backup, folder, secret, present, error);
  lr_store_lock_release (lock);

  return restored;
}
