/* lr-backup-list.c: the backups in a folder, and whose they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-backup-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* Files in a backup, and then some. */
#define ENTRIES_MAX 8

/* The first version of the names did not say of which store it is. Names only
 * tell where to look: what counts is in the file. */
#define NAME_PATTERN "^leerrecht-([0-9a-f]{8}-)?[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{6}(-[0-9]+)?" \
                     "\\" LR_BACKUP_ENDING "$"

static GMutex mutex;
static GHashTable *sound;  /* of stamps; the value says whether it is */

static void
file_free (gpointer data)
{
  LrBackupFile *file = data;

  g_free (file->path);
  g_free (file->stamp);
  g_free (file);
}

static char *
make_stamp (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld %s",
                          (guint64) status.st_dev, (gint64) status.st_size,
                          (gint64) status.st_mtim.tv_sec, (long) status.st_mtim.tv_nsec, path);
}

/* The keys and the manifest, and not the database between them. */
static gboolean
read_ends (const char       *path,
           LrBackupManifest *manifest)
{
  g_autoptr (LrTarReader) reader = lr_tar_reader_new (path, NULL);
  g_autoptr (GBytes) keys = NULL;
  g_autoptr (GBytes) text = NULL;
  guint8 mark[LR_MARK_SIZE];
  const char *name;

  for (guint i = 0; reader != NULL && i < ENTRIES_MAX && text == NULL &&
                    (name = lr_tar_reader_next (reader, NULL)) != NULL; i++)
    {
      if (g_str_equal (name, LR_STORE_KEYS))
        {
          g_clear_pointer (&keys, g_bytes_unref);
          keys = lr_tar_reader_read (reader, LR_KEY_FILE_MAX, NULL, NULL);
        }
      else if (g_str_equal (name, LR_BACKUP_MANIFEST))
        {
          text = lr_tar_reader_read (reader, LR_BACKUP_MANIFEST_MAX, NULL, NULL);
        }
    }

  if (keys == NULL || text == NULL || !lr_key_file_peek_mark (keys, mark) ||
      !lr_backup_manifest_parse (manifest, text))
    return FALSE;

  if (manifest->version == 1)
    memcpy (manifest->mark, mark, LR_MARK_SIZE);
  return memcmp (manifest->mark, mark, LR_MARK_SIZE) == 0;
}

/* Those without a number were made before there were numbers. */
static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const LrBackupFile *one = *(const LrBackupFile * const *) a;
  const LrBackupFile *other = *(const LrBackupFile * const *) b;

  if (one->manifest.number != other->manifest.number)
    return one->manifest.number > other->manifest.number ? -1 : 1;
  if (one->manifest.moment != other->manifest.moment)
    return one->manifest.moment > other->manifest.moment ? -1 : 1;

  return strcmp (other->path, one->path);
}

GPtrArray *
lr_backup_list (const char   *folder,
                const guint8 *mark)
{
  g_autoptr (GRegex) pattern = g_regex_new (NAME_PATTERN, 0, 0, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *files = g_ptr_array_new_with_free_func (file_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      LrBackupFile *file;

      if (!g_regex_match (pattern, name, 0, NULL))
        continue;

      file = g_new0 (LrBackupFile, 1);
      file->path = g_build_filename (folder, name, NULL);
      file->stamp = make_stamp (file->path);
      if (file->stamp != NULL && read_ends (file->path, &file->manifest) &&
          (mark == NULL || memcmp (file->manifest.mark, mark, LR_MARK_SIZE) == 0))
        g_ptr_array_add (files, file);
      else
        file_free (file);
    }
  g_ptr_array_sort (files, compare_newest_first);

  return files;
}

gboolean
lr_backup_file_is_same (const LrBackupFile *file)
{
  g_autofree char *stamp = make_stamp (file->path);

  return g_strcmp0 (stamp, file->stamp) == 0;
}

static void
note (const char *stamp,
      gboolean    is_sound)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  if (sound == NULL)
    sound = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (sound, g_strdup (stamp), GINT_TO_POINTER (is_sound));
}

static gboolean
look_up (const char *stamp,
         gboolean   *is_sound)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  gpointer value;

  if (sound == NULL || !g_hash_table_lookup_extended (sound, stamp, NULL, &value))
    return FALSE;

  *is_sound = GPOINTER_TO_INT (value);
  return TRUE;
}

gboolean
lr_backup_file_is_sound (LrBackupFile *file)
{
  g_autoptr (GError) error = NULL;
  gboolean is_sound;

  if (!look_up (file->stamp, &is_sound))
    {
      is_sound = lr_backup_check (file->path, NULL, NULL, &error) && lr_backup_file_is_same (file);
      /* A disk that does not answer may do so the next time. */
      if (is_sound || g_error_matches (error, LR_ERROR, LR_ERROR_DAMAGED))
        note (file->stamp, is_sound);
    }

  file->is_bad = !is_sound;
  return is_sound;
}

void
lr_backup_note_sound (const char *path)
{
  g_autofree char *stamp = make_stamp (path);

  if (stamp != NULL)
    note (stamp, TRUE);
}

gint64
lr_backup_next_number (const guint8 *mark,
                       const char   *folder,
                       const char   *other_folder)
{
  const char *folders[] = { folder, other_folder };
  gint64 number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GPtrArray) files = lr_backup_list (folders[i], mark);

      if (files->len > 0)
        number = MAX (number, ((LrBackupFile *) files->pdata[0])->manifest.number);
    }

  return MIN (number + 1, LR_BACKUP_NUMBER_MAX);
}
