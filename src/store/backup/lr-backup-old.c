/* lr-backup-old.c: backups that still open with what was taken away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-backup-old.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "lr-atomic-file.h"
#include "lr-backup-private.h"
#include "lr-clock.h"
#include "lr-key-file.h"
#include "lr-store-private.h"

/* (nullable): the key file in the backup at @path, which need not be whole. */
static LrKeyFile *
read_keys (const char *path)
{
  g_autoptr (LrTarReader) reader = lr_tar_reader_new (path, NULL);
  const char *name;

  while (reader != NULL && (name = lr_tar_reader_next (reader, NULL)) != NULL)
    if (g_str_equal (name, LR_STORE_KEYS))
      {
        guint8 digest[LR_TAR_DIGEST_SIZE];
        g_autoptr (GBytes) bytes = lr_tar_reader_read (reader, LR_KEY_FILE_MAX, digest, NULL);

        return bytes != NULL ? lr_key_file_parse (bytes, NULL) : NULL;
      }

  return NULL;
}

static gboolean
is_of_store (const char *path,
             LrKeyFile  *own)
{
  g_autoptr (LrKeyFile) keys = read_keys (path);

  return keys != NULL && memcmp (lr_key_file_get_mark (keys), lr_key_file_get_mark (own), LR_MARK_SIZE) == 0;
}

/* (element-type utf8): the paths of all backups of this store in @folder. */
static GPtrArray *
list_own (LrStoreShared *shared,
          const char    *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LrKeyFile) own = lr_key_file_load (lr_store_shared_get_keys (shared), NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (own != NULL && dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, LR_BACKUP_ENDING) && is_of_store (path, own))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }

  return paths;
}

static char *
write_fresh (LrStore       *store,
             const char    *folder,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GDateTime) now = lr_clock_dup_local ();

  return lr_backup_write_extra (store, folder, now, cancellable, error);
}

gboolean
lr_backup_remove_older (LrStore       *store,
                        GCancellable  *cancellable,
                        guint         *n_removed,
                        GError       **error)
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *fresh = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  if (n_removed != NULL)
    *n_removed = 0;

  if (lr_store_get_connection (store, error) == NULL)
    return FALSE;

  folder = lr_backup_dup_default_folder (lr_store_get_folder (store));
  paths = list_own (lr_store_get_shared (store), folder);
  fresh = write_fresh (store, folder, cancellable, error);
  if (fresh == NULL)
    return FALSE;

  for (guint i = 0; i < paths->len; i++)
    {
      if (g_str_equal (paths->pdata[i], fresh))
        continue;
      if (g_unlink (paths->pdata[i]) != 0)
        {
          lr_set_file_error (error, errno, _("A fresh backup was made, but an older one could not be removed."));
          return FALSE;
        }
      if (n_removed != NULL)
        *n_removed += 1;
    }

  return lr_folder_sync (folder, error);
}

guint
lr_backup_count_older (LrStore *store)
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), 0);

  if (!lr_store_is_open (store))
    return 0;

  folder = lr_backup_dup_default_folder (lr_store_get_folder (store));
  paths = list_own (lr_store_get_shared (store), folder);

  return paths->len;
}
