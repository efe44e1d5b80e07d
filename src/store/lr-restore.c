/* lr-restore.c: from a backup to a store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All is prepared and tried in the folder `restore.new`. The file `ready` in it
 * turns the restore from "never happened" into "must be finished": it names the
 * folder for the present store. `moved` says that the present store is there.
 * Each step can be done twice, so whatever breaks it off, opening the store
 * finishes it.
 */

#include "lr-restore-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "lr-atomic-file.h"
#include "lr-backup-private.h"
#include "lr-connection.h"
#include "lr-error.h"
#include "lr-key-file.h"
#include "lr-store-lock.h"

#define STAGE "restore.new"
#define READY "ready"
#define MOVED "moved"

static const char * const store_files[] = {
  LR_STORE_DATABASE, LR_STORE_DATABASE "-wal", LR_STORE_DATABASE "-shm", LR_STORE_DATABASE "-journal",
  LR_STORE_KEYS, LR_STORE_KEYS ".former",
};

static const char * const stage_files[] = {
  READY, MOVED, READY ".new", MOVED ".new",
  LR_STORE_DATABASE, LR_STORE_DATABASE "-wal", LR_STORE_DATABASE "-shm", LR_STORE_DATABASE "-journal",
  LR_STORE_KEYS, LR_STORE_KEYS ".new", LR_STORE_KEYS ".former",
};

static char *
build_stage (const char *folder,
             const char *name)
{
  return g_build_filename (folder, STAGE, name, NULL);
}

static gboolean
stage_has (const char *folder,
           const char *name)
{
  g_autofree char *path = build_stage (folder, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* `ready` goes first: without it the rest means nothing. */
static void
remove_stage (const char *folder)
{
  g_autofree char *stage = build_stage (folder, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stage_files); i++)
    {
      g_autofree char *path = build_stage (folder, stage_files[i]);

      g_unlink (path);
      if (i == 0)
        lr_folder_sync (stage, NULL);
    }
  g_rmdir (stage);
}

static gboolean
write_mark (const char  *folder,
            const char  *name,
            const char  *content,
            GError     **error)
{
  g_autofree char *path = build_stage (folder, name);
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));

  return lr_atomic_file_write (path, bytes, error);
}

static LrSecret *
unlock_keys (GBytes      *bytes,
             const char  *secret,
             GError     **error)
{
  g_autoptr (LrKeyFile) keys = lr_key_file_parse (bytes, error);

  return keys != NULL ? lr_key_file_unlock (keys, secret, NULL, error) : NULL;
}

/* All that can go wrong goes wrong here, before anything is touched. */
static gboolean
prepare (const char  *backup,
         const char  *folder,
         const char  *secret,
         GError     **error)
{
  g_autofree char *stage = build_stage (folder, NULL);
  g_autofree char *database = build_stage (folder, LR_STORE_DATABASE);
  g_autofree char *keys_path = build_stage (folder, LR_STORE_KEYS);
  g_autoptr (GBytes) keys = NULL;
  g_autoptr (LrSecret) key = NULL;
  LrBackupManifest manifest;
  int schema;

  remove_stage (folder);
  if (!lr_folder_make (stage, error) ||
      !lr_backup_unpack (backup, database, &keys, &manifest, error) ||
      !lr_atomic_file_write (keys_path, keys, error))
    return FALSE;

  key = unlock_keys (keys, secret, error);
  return key != NULL && lr_backup_try_database (database, key, &schema, error) &&
         lr_folder_sync (stage, error);
}

static gboolean
has_store (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (store_files); i++)
    {
      g_autofree char *path = g_build_filename (folder, store_files[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  return FALSE;
}

static gboolean
move_if_there (const char  *from_folder,
               const char  *to_folder,
               const char  *name,
               GError     **error)
{
  g_autofree char *from = g_build_filename (from_folder, name, NULL);
  g_autofree char *to = g_build_filename (to_folder, name, NULL);

  if (g_rename (from, to) == 0 || errno == ENOENT)
    return TRUE;

  lr_set_file_error (error, errno, _("A file of the dossiers could not be moved."));
  return FALSE;
}

static gboolean
set_aside (const char  *folder,
           GError     **error)
{
  g_autofree char *ready = build_stage (folder, READY);
  g_autofree char *name = NULL;
  g_autofree char *aside = NULL;

  if (!g_file_get_contents (ready, &name, NULL, NULL))
    {
      lr_set_file_error (error, EIO, _("A restore that was broken off could not be finished."));
      return FALSE;
    }

  if (*name != '\0')
    {
      aside = g_build_filename (folder, name, NULL);
      if (!lr_folder_make (aside, error))
        return FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (store_files); i++)
        if (!move_if_there (folder, aside, store_files[i], error))
          return FALSE;

      if (!lr_folder_sync (aside, error) || !lr_folder_sync (folder, error))
        return FALSE;
    }

  return write_mark (folder, MOVED, "", error);
}

gboolean
lr_restore_is_due (const char *folder)
{
  return stage_has (folder, READY);
}

gboolean
lr_restore_finish (const char  *folder,
                   GError     **error)
{
  g_autofree char *stage = build_stage (folder, NULL);

  if (!lr_restore_is_due (folder))
    {
      if (g_file_test (stage, G_FILE_TEST_EXISTS))
        remove_stage (folder);
      return TRUE;
    }

  if (!stage_has (folder, MOVED) && !set_aside (folder, error))
    return FALSE;

  if (!move_if_there (stage, folder, LR_STORE_KEYS, error) ||
      !move_if_there (stage, folder, LR_STORE_DATABASE, error) ||
      !lr_folder_sync (folder, error))
    return FALSE;

  remove_stage (folder);
  return TRUE;
}

static char *
name_aside (const char *folder)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S");

  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("before-restore-%s", stamp)
                                     : g_strdup_printf ("before-restore-%s-%u", stamp, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

static gboolean
restore_locked (const char  *backup,
                const char  *folder,
                const char  *secret,
                char       **aside,
                GError     **error)
{
  g_autofree char *name = NULL;

  /* One that was broken off comes first: its old store is already on its way. */
  if (!lr_restore_finish (folder, error))
    return FALSE;

  if (!prepare (backup, folder, secret, error))
    {
      remove_stage (folder);
      return FALSE;
    }

  name = has_store (folder) ? name_aside (folder) : g_strdup ("");
  if (!write_mark (folder, READY, name, error) || !lr_restore_finish (folder, error))
    return FALSE;

  if (aside != NULL)
    *aside = *name != '\0' ? g_build_filename (folder, name, NULL) : NULL;
  return TRUE;
}

gboolean
lr_restore (const char  *backup,
            const char  *folder,
            const char  *secret,
            char       **aside,
            GError     **error)
{
  gboolean restored;
  int lock;

  g_return_val_if_fail (backup != NULL && folder != NULL && secret != NULL, FALSE);

  if (!lr_folder_make (folder, error))
    return FALSE;

  lock = lr_store_lock_take (folder, error);
  if (lock < 0)
    return FALSE;

  restored = restore_locked (backup, folder, secret, aside, error);
  lr_store_lock_release (lock);

  return restored;
}

/* For a new database key: see lr-restore-private.h. */

char *
lr_restore_build_stage (const char *folder,
                        const char *name)
{
  return build_stage (folder, name);
}

void
lr_restore_remove_stage (const char *folder)
{
  remove_stage (folder);
}

gboolean
lr_restore_swap (const char  *folder,
                 const char  *aside,
                 GError     **error)
{
  return write_mark (folder, READY, aside, error) && lr_restore_finish (folder, error);
}

gboolean
lr_restore_remove_aside (const char *folder,
                         const char *aside)
{
  g_autofree char *path = g_build_filename (folder, aside, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (store_files); i++)
    {
      g_autofree char *file = g_build_filename (path, store_files[i], NULL);

      g_unlink (file);
    }

  return g_rmdir (path) == 0 || errno == ENOENT;
}
