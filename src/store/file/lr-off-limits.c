/* lr-off-limits.c: the files that nothing but the store itself may write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-off-limits.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "lr-store-folder.h"

/* How the names of the files of a store begin: the database and its log, the
 * keys, the lock. */
static const char * const own_names[] = { LR_STORE_DATABASE, LR_STORE_KEYS, LR_STORE_LOCK };

/* And those of the folders in which it puts such files for a while. */
static const char * const own_folders[] = { "restore.new", "before-restore-" };

static GMutex mutex;
static GPtrArray *stores;

void
lr_off_limits_add (const char *folder)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  g_autofree char *path = g_canonicalize_filename (folder, NULL);

  if (stores == NULL)
    stores = g_ptr_array_new_with_free_func (g_free);
  if (!g_ptr_array_find_with_equal_func (stores, path, g_str_equal, NULL))
    g_ptr_array_add (stores, g_steal_pointer (&path));
}

static gboolean
is_same (const GStatBuf *a,
         const GStatBuf *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Some drives take small letters and capitals for the same. */
static gboolean
begins_with_any (const char         *name,
                 const char * const *starts,
                 guint               n_starts)
{
  for (guint i = 0; i < n_starts; i++)
    if (g_ascii_strncasecmp (name, starts[i], strlen (starts[i])) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_store_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (begins_with_any (name, own_names, G_N_ELEMENTS (own_names)))
      return TRUE;

  return FALSE;
}

/* @target may be NULL: it is still to be made. */
static gboolean
is_in_folder (const char     *folder,
              const GStatBuf *parent,
              const GStatBuf *target)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;
  GStatBuf status;

  if (g_stat (folder, &status) == 0 && is_same (&status, parent))
    return TRUE;

  dir = target != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_stat (path, &status) == 0 && is_same (&status, target))
        return TRUE;
    }

  return FALSE;
}

/* The folder itself, and those in it with a database or keys: a restore that is
 * under way, what was set aside. Its backups are for keeping, not off limits. */
static gboolean
is_in_store (const char     *store,
             const GStatBuf *parent,
             const GStatBuf *target)
{
  g_autofree char *backups = g_build_filename (store, LR_STORE_BACKUPS, NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (is_in_folder (store, parent, target))
    return TRUE;

  dir = g_dir_open (store, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (store, name, NULL);

      if (!g_str_equal (path, backups) && has_store_files (path) &&
          is_in_folder (path, parent, target))
        return TRUE;
    }

  return FALSE;
}

gboolean
lr_off_limits_has (const char *folder,
                   const char *name)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *last = g_path_get_basename (folder);
  GStatBuf parent, target;
  gboolean exists;

  if (begins_with_any (name, own_names, G_N_ELEMENTS (own_names)) ||
      begins_with_any (last, own_folders, G_N_ELEMENTS (own_folders)))
    return TRUE;
  if (g_stat (folder, &parent) != 0)
    return FALSE;

  exists = g_stat (path, &target) == 0;
  for (guint i = 0; stores != NULL && i < stores->len; i++)
    if (is_in_store (g_ptr_array_index (stores, i), &parent, exists ? &target : NULL))
      return TRUE;

  return FALSE;
}
