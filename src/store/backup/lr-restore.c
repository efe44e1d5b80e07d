/* lr-restore.c: from a backup to a store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All is prepared and tried in the folder `restore.new`. The file `ready` in it
 * turns the restore from "never happened" into "must be finished": it names the
 * folder for the present store. `moved` says that the present store is there.
 * Each step can be done twice, so whatever breaks it off, opening the store
 * finishes it. Nothing is ever moved over something else, and a mark that cannot
 * be written or removed stops it: a `ready` that stayed would restore once more,
 * over newer work.
 */

#include "lr-restore-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>

#include "lr-atomic-file.h"
#include "lr-backup-private.h"
#include "lr-clock.h"
#include "lr-connection.h"
#include "lr-error.h"
#include "lr-key-file.h"
#include "lr-small-file.h"
#include "lr-store-lock.h"

#define STAGE "restore.new"
#define READY "ready"
#define MOVED "moved"

/* Folders of one second: more is something else that goes wrong. */
#define ASIDE_MOST 1000

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
  GStatBuf status;

  return g_lstat (path, &status) == 0;
}

/* No link is followed out of the folder of the store: what is removed and moved
 * is what we made ourselves. */
static gboolean
check_stage (const char  *folder,
             GError     **error)
{
  g_autofree char *stage = build_stage (folder, NULL);
  GStatBuf status;

  if (g_lstat (stage, &status) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      lr_set_file_error (error, errno, _("The folder of a restore could not be looked at."));
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (stage_files) && S_ISDIR (status.st_mode); i++)
    {
      g_autofree char *path = build_stage (folder, stage_files[i]);
      GStatBuf file;

      if (g_lstat (path, &file) == 0 && !S_ISREG (file.st_mode))
        status.st_mode = file.st_mode;
    }
  if (S_ISDIR (status.st_mode))
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               _("%s was not made by Leerrecht: it is a link or something else that does not belong there. Nothing was changed. Remove it, then try again."),
               stage);
  return FALSE;
}

static gboolean
remove_from_stage (const char  *folder,
                   const char  *name,
                   GError     **error)
{
  g_autofree char *path = build_stage (folder, name);

  if (g_unlink (path) == 0 || errno == ENOENT || errno == ENOTDIR)
    return TRUE;

  lr_set_file_error (error, errno, _("What a restore left behind could not be removed."));
  return FALSE;
}

/* `ready` goes first, and for good: without it the rest means nothing. */
static gboolean
remove_ready (const char  *folder,
              GError     **error)
{
  g_autofree char *stage = build_stage (folder, NULL);

  return !stage_has (folder, READY) ||
         (remove_from_stage (folder, READY, error) && lr_folder_sync (stage, error));
}

static gboolean
remove_stage (const char  *folder,
              GError     **error)
{
  g_autofree char *stage = build_stage (folder, NULL);

  if (!check_stage (folder, error) || !remove_ready (folder, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (stage_files); i++)
    if (!remove_from_stage (folder, stage_files[i], error))
      return FALSE;

  g_rmdir (stage);
  return TRUE;
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
             LrSecret    *secret,
             GError     **error)
{
  g_autoptr (LrKeyFile) keys = lr_key_file_parse (bytes, error);

  return keys != NULL ? lr_key_file_unlock (keys, secret, NULL, error) : NULL;
}

/* All that can go wrong goes wrong here, before anything is touched. */
static gboolean
prepare (const char  *backup,
         const char  *folder,
         LrSecret    *secret,
         GError     **error)
{
  g_autofree char *stage = build_stage (folder, NULL);
  g_autofree char *database = build_stage (folder, LR_STORE_DATABASE);
  g_autofree char *keys_path = build_stage (folder, LR_STORE_KEYS);
  g_autoptr (GBytes) keys = NULL;
  g_autoptr (LrSecret) key = NULL;
  LrBackupManifest manifest;
  int schema;

  if (!remove_stage (folder, error) ||
      !lr_folder_make (stage, error) ||
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
      GStatBuf status;

      if (g_lstat (path, &status) == 0)
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

  return lr_file_move_aside (from, to, error);
}

static gboolean
is_plain_name (const char *name)
{
  return strchr (name, '/') == NULL && !g_str_equal (name, ".") && !g_str_equal (name, "..") &&
         !g_str_equal (name, STAGE);
}

static gboolean
make_aside (const char  *folder,
            const char  *name,
            GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf status;

  if (is_plain_name (name))
    {
      if (g_mkdir (path, LR_MODE_FOLDER) != 0 && errno != EEXIST)
        {
          lr_set_file_error (error, errno, _("The folder for the present dossiers could not be made."));
          return FALSE;
        }
      if (g_lstat (path, &status) == 0 && S_ISDIR (status.st_mode))
        return TRUE;
    }

  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               _("A restore that was broken off cannot be finished: %s is not a folder in which the present dossiers can be set aside. Nothing was changed."),
               path);
  return FALSE;
}

static gboolean
set_aside (const char  *folder,
           GError     **error)
{
  g_autofree char *ready = build_stage (folder, READY);
  g_autofree char *name = lr_small_file_read_text (ready, NAME_MAX);
  g_autofree char *aside = NULL;

  if (name == NULL)
    {
      lr_set_file_error (error, EIO, _("A restore that was broken off could not be finished."));
      return FALSE;
    }

  if (*name != '\0')
    {
      aside = g_build_filename (folder, name, NULL);
      if (!make_aside (folder, name, error))
        return FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (store_files); i++)
        if (!move_if_there (folder, aside, store_files[i], error))
          return FALSE;

      if (!lr_folder_sync (aside, error) || !lr_folder_sync (folder, error))
        return FALSE;
    }

  return write_mark (folder, MOVED, "", error);
}

/* The present store is set aside before anything leaves the stage: one that
 * lacks a part, with nothing set aside, is what a mark that was thought to be
 * removed left behind. */
static gboolean
is_stale (const char *folder)
{
  return !stage_has (folder, MOVED) &&
         (!stage_has (folder, LR_STORE_DATABASE) || !stage_has (folder, LR_STORE_KEYS));
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

  if (!check_stage (folder, error))
    return FALSE;

  /* Without the mark it is litter, which is in nobody's way. */
  if (!lr_restore_is_due (folder))
    {
      remove_stage (folder, NULL);
      return TRUE;
    }

  if (is_stale (folder))
    return remove_stage (folder, error);

  if (!stage_has (folder, MOVED) && !set_aside (folder, error))
    return FALSE;

  if (!move_if_there (stage, folder, LR_STORE_KEYS, error) ||
      !move_if_there (stage, folder, LR_STORE_DATABASE, error) ||
      !lr_folder_sync (folder, error) ||
      !remove_ready (folder, error))
    return FALSE;

  remove_stage (folder, NULL);
  return TRUE;
}

/* (nullable): the name of a fresh folder in @folder. */
static char *
make_fresh_aside (const char  *folder,
                  GError     **error)
{
  g_autoptr (GDateTime) now = lr_clock_dup_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S");

  for (guint i = 1; i <= ASIDE_MOST; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("before-restore-%s", stamp)
                                     : g_strdup_printf ("before-restore-%s-%u", stamp, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_mkdir (path, LR_MODE_FOLDER) == 0)
        return g_steal_pointer (&name);
      if (errno != EEXIST)
        break;
    }

  lr_set_file_error (error, errno, _("The folder for the present dossiers could not be made."));
  return NULL;
}

/* Once the mark stands, the restore goes on, now or at the next start. */
static gboolean
mark_ready (const char  *folder,
            const char  *name,
            GError     **error)
{
  g_autoptr (GError) reason = NULL;

  if (write_mark (folder, READY, name, &reason))
    return TRUE;

  if (remove_ready (folder, NULL))
    {
      g_set_error (error, LR_ERROR, reason->code == LR_ERROR_UNCERTAIN ? LR_ERROR_DISK : reason->code,
                   _("The backup was not restored, because the disk reports an error. The present dossiers are as they were. Check the disk, and try again."));
      return FALSE;
    }

  g_propagate_error (error, g_steal_pointer (&reason));
  lr_explain_uncertain (error, _("The disk reports an error, so it is not certain whether the backup will be restored: that shows when the dossiers are opened. Try the passphrase of the backup first, then the present one. Nothing is lost: the present dossiers are then in a folder beside them."));
  return FALSE;
}

static gboolean
restore_locked (const char  *backup,
                const char  *folder,
                LrSecret    *secret,
                char       **aside,
                GError     **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  /* One that was broken off comes first: its old store is already on its way. */
  if (!lr_restore_finish (folder, error))
    return FALSE;

  if (!prepare (backup, folder, secret, error))
    {
      remove_stage (folder, NULL);
      return FALSE;
    }

  name = has_store (folder) ? make_fresh_aside (folder, error) : g_strdup ("");
  path = name != NULL ? g_build_filename (folder, name, NULL) : NULL;
  if (name == NULL || !mark_ready (folder, name, error))
    {
      remove_stage (folder, NULL);
      if (name != NULL && *name != '\0' && !lr_restore_is_due (folder))
        g_rmdir (path);
      return FALSE;
    }

  if (!lr_restore_finish (folder, error))
    {
      lr_explain_uncertain (error, _("The disk reports an error, so the restore may not be complete. It is finished when the dossiers are opened: try the passphrase of the backup first. The present dossiers are in a folder beside them, and nothing was deleted."));
      return FALSE;
    }

  if (aside != NULL)
    *aside = *name != '\0' ? g_steal_pointer (&path) : NULL;
  return TRUE;
}

gboolean
lr_restore (const char  *backup,
            const char  *folder,
            LrSecret    *secret,
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

gboolean
lr_restore_remove_stage (const char  *folder,
                         GError     **error)
{
  return remove_stage (folder, error);
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
