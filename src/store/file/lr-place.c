/* lr-place.c: does a copy in that folder outlive this computer?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-place.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include "lr-volume.h"

/* From statfs(2). */
#define TMPFS_TYPE G_GUINT64_CONSTANT (0x01021994)
#define RAMFS_TYPE G_GUINT64_CONSTANT (0x858458f6)

/* Encryption on a volume on an array on partitions, and then some. */
#define LAYERS_MAX 8

#define DEVICES "/sys/dev/block"

static const char *sandbox_mark = "/.flatpak-info";

static gboolean
is_fleeting_type (guint64 type)
{
  return (type & 0xffffffff) == TMPFS_TYPE || (type & 0xffffffff) == RAMFS_TYPE;
}

LrPlace
lr_place_judge (const LrPlaceFacts *store,
                const LrPlaceFacts *other)
{
  if (other->is_synced)
    return LR_PLACE_ELSEWHERE;
  if (is_fleeting_type (other->type))
    return LR_PLACE_FLEETING;
  if (other->device == store->device)
    return LR_PLACE_HERE;
  if (other->disk != NULL && store->disk != NULL)
    return g_str_equal (other->disk, store->disk) ? LR_PLACE_HERE : LR_PLACE_ELSEWHERE;

  /* One file system seen twice has the same size: a subvolume, or what a
   * sandbox is shown of a folder that was chosen in its file chooser. */
  return other->size != 0 && other->size == store->size && other->n_files == store->n_files
           ? LR_PLACE_HERE : LR_PLACE_ELSEWHERE;
}

/* The first, in the order of names, of what a mapped device lies on. */
static char *
find_below (const char *block)
{
  g_autofree char *slaves = g_build_filename (block, "slaves", NULL);
  g_autoptr (GDir) dir = g_dir_open (slaves, 0, NULL);
  g_autofree char *first = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (first == NULL || strcmp (name, first) < 0)
      {
        g_free (first);
        first = g_strdup (name);
      }

  return first != NULL ? g_build_filename (slaves, first, NULL) : NULL;
}

static char *
resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real);

  free (real);
  return copy;
}

char *
lr_place_find_disk (const char *devices,
                    guint64     device)
{
  g_autofree char *number = g_strdup_printf ("%u:%u", major (device), minor (device));
  g_autofree char *link = g_build_filename (devices, number, NULL);
  g_autofree char *block = resolve (link);

  for (guint i = 0; i < LAYERS_MAX && block != NULL; i++)
    {
      g_autofree char *below = find_below (block);
      g_autofree char *partition = NULL;

      if (below != NULL)
        {
          g_free (block);
          block = resolve (below);
          continue;
        }

      partition = g_build_filename (block, "partition", NULL);
      if (g_file_test (partition, G_FILE_TEST_EXISTS))
        {
          g_autofree char *whole = g_path_get_dirname (block);

          return g_path_get_basename (whole);
        }
      return g_path_get_basename (block);
    }

  return NULL;
}

/* @path need not exist: the first folder above it that does tells. */
static gboolean
read_facts (const char   *path,
            LrPlaceFacts *facts)
{
  g_autofree char *folder = g_canonicalize_filename (path, NULL);
  struct statfs system;
  struct stat status;

  while (statfs (folder, &system) != 0 || stat (folder, &status) != 0)
    {
      g_autofree char *parent = g_path_get_dirname (folder);

      if (g_str_equal (parent, folder))
        return FALSE;
      g_free (folder);
      folder = g_steal_pointer (&parent);
    }

  facts->type = (guint64) system.f_type;
  facts->device = (guint64) status.st_dev;
  facts->size = (guint64) system.f_blocks * (guint64) system.f_bsize;
  facts->n_files = (guint64) system.f_files;
  facts->is_synced = lr_volume_of (folder) == LR_VOLUME_SYNCED;
  facts->disk = lr_place_find_disk (DEVICES, facts->device);
  return TRUE;
}

LrPlace
lr_place_of (const char *folder,
             const char *store_folder)
{
  LrPlaceFacts store = { 0 };
  LrPlaceFacts other = { 0 };
  LrPlace place;

  g_return_val_if_fail (folder != NULL && store_folder != NULL, LR_PLACE_HERE);

  place = read_facts (store_folder, &store) && read_facts (folder, &other)
            ? lr_place_judge (&store, &other) : LR_PLACE_HERE;
  g_free (store.disk);
  g_free (other.disk);

  return place;
}

gboolean
lr_place_is_fleeting (const char *folder)
{
  LrPlaceFacts facts = { 0 };
  gboolean fleeting;

  g_return_val_if_fail (folder != NULL, FALSE);

  fleeting = read_facts (folder, &facts) && is_fleeting_type (facts.type);
  g_free (facts.disk);

  return fleeting;
}

gboolean
lr_place_in_sandbox (void)
{
  return g_file_test (sandbox_mark, G_FILE_TEST_EXISTS);
}

static gboolean
is_below (const char *path,
          const char *folder)
{
  gsize length = strlen (folder);

  return strncmp (path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* What `flatpak run --filesystem=FOLDER` gave, with its ":rw" and the like. */
static gboolean
is_given (const char *folder)
{
  g_autoptr (GKeyFile) mark = g_key_file_new ();
  g_auto (GStrv) given = NULL;

  if (!g_key_file_load_from_file (mark, sandbox_mark, G_KEY_FILE_NONE, NULL))
    return FALSE;

  given = g_key_file_get_string_list (mark, "Context", "filesystems", NULL, NULL);
  for (guint i = 0; given != NULL && given[i] != NULL; i++)
    {
      char *options = strrchr (given[i], ':');

      if (options != NULL)
        *options = '\0';
      if (given[i][0] == '/' && is_below (folder, given[i]))
        return TRUE;
    }

  return FALSE;
}

/* These are on the disk of some hosts, and are emptied all the same. What was
 * chosen in a file chooser lies among them, and stays. */
gboolean
lr_place_is_of_sandbox (const char *path,
                        const char *runtime)
{
  g_autofree char *chosen = g_build_filename (runtime, "doc", NULL);

  return is_below (path, "/tmp") || is_below (path, "/dev") ||
         (is_below (path, runtime) && !is_below (path, chosen));
}

gboolean
lr_place_is_sandbox_only (const char *folder)
{
  g_autofree char *real = resolve (folder);
  g_autofree char *path = g_canonicalize_filename (real != NULL ? real : folder, NULL);

  return lr_place_in_sandbox () && !is_given (path) &&
         (lr_place_is_of_sandbox (path, g_get_user_runtime_dir ()) || lr_place_is_fleeting (path));
}

void
lr_place_set_sandbox_mark (const char *path)
{
  sandbox_mark = path;
}
