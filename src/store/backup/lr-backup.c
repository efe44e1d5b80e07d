/* lr-backup.c: one file that holds the whole store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-backup-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-atomic-file.h"
#include "lr-clock.h"
#include "lr-database-error.h"
#include "lr-key-file.h"
#include "lr-migrate.h"
#include "lr-output.h"
#include "lr-store-private.h"

gboolean
lr_backup_try_database (const char  *path,
                        LrSecret    *key,
                        int         *schema,
                        GError     **error)
{
  g_autoptr (LrConnection) connection =
    lr_connection_open (path, key, LR_CONNECTION_READ_ONLY | LR_CONNECTION_BULK, error);
  g_autoptr (LrStatement) statement = NULL;
  const char *report;

  if (connection == NULL || !lr_migrate_get_version (connection, schema, error))
    return FALSE;

  /* The check reads each page, and with it its seal. Without its module the search
   * index is looked at like all others, and not word by word once more. */
  sqlite3_drop_modules (lr_connection_get_db (connection), NULL);
  statement = lr_connection_prepare (connection, "PRAGMA quick_check", error);
  if (statement == NULL || lr_statement_step (statement, error) != SQLITE_ROW)
    return FALSE;
  report = (const char *) sqlite3_column_text (statement, 0);
  if (g_strcmp0 (report, "ok") == 0)
    return TRUE;
  if (lr_database_report_is_disk (report, error))
    return FALSE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_DAMAGED,
                       _("The database in the backup is damaged. Try an older backup."));
  return FALSE;
}

gboolean
lr_backup_unpack (const char        *path,
                  const char        *database,
                  GBytes           **keys,
                  LrBackupManifest  *manifest,
                  GError           **error)
{
  g_autoptr (LrTarReader) reader = lr_tar_reader_new (path, error);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) key_bytes = NULL;
  g_autoptr (GBytes) text = NULL;
  LrBackupManifest found = { 0 };
  gboolean has_database = FALSE;
  const char *name;

  if (reader == NULL)
    return FALSE;

  while ((name = lr_tar_reader_next (reader, &reason)) != NULL)
    {
      gboolean good = TRUE;

      if (g_str_equal (name, LR_STORE_KEYS) && key_bytes == NULL)
        good = (key_bytes = lr_tar_reader_read (reader, LR_KEY_FILE_MAX, found.keys, error)) != NULL;
      else if (g_str_equal (name, LR_STORE_DATABASE) && !has_database)
        good = has_database = lr_tar_reader_copy (reader, database, found.database, error);
      else if (g_str_equal (name, LR_BACKUP_MANIFEST) && text == NULL)
        good = (text = lr_tar_reader_read (reader, LR_BACKUP_MANIFEST_MAX, NULL, error)) != NULL;
      if (!good)
        return FALSE;
    }

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (text != NULL && lr_backup_manifest_is_newer (text))
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_NEWER,
                           _("The backup was made by a newer version of Leerrecht. Install that version; nothing was changed."));
      return FALSE;
    }

  if (key_bytes == NULL || !has_database || text == NULL ||
      !lr_key_file_peek_mark (key_bytes, found.mark) ||
      !lr_backup_manifest_parse (manifest, text) ||
      (manifest->version > 1 && memcmp (manifest->mark, found.mark, LR_MARK_SIZE) != 0) ||
      memcmp (manifest->keys, found.keys, LR_TAR_DIGEST_SIZE) != 0 ||
      memcmp (manifest->database, found.database, LR_TAR_DIGEST_SIZE) != 0)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_DAMAGED,
                           _("The backup is damaged: what is in it is not what was put in. Nothing was changed. Try an older backup."));
      return FALSE;
    }

  if (keys != NULL)
    *keys = g_steal_pointer (&key_bytes);
  return TRUE;
}

static void
interrupt_cb (GCancellable *cancellable,
              gpointer      db)
{
  sqlite3_interrupt (db);
}

/* A consistent copy under the same key, into an empty file. VACUUM INTO does not
 * sync, which does not matter here: the copy only lives until it stands in the
 * backup. */
static gboolean
copy_database (LrConnection  *connection,
               const char    *path,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (connection, "VACUUM INTO ?1", error);
  gulong handler;
  gboolean good;

  if (statement == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  handler = cancellable != NULL
              ? g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb),
                                       lr_connection_get_db (connection), NULL)
              : 0;
  lr_statement_bind_text (statement, 1, path);
  good = lr_statement_run (statement, error);
  g_cancellable_disconnect (cancellable, handler);

  return good;
}

static gboolean
write_archive (LrTarWriter       *writer,
               const char        *database,
               GBytes            *keys,
               LrBackupManifest  *manifest,
               GError           **error)
{
  g_autoptr (GBytes) text = NULL;
  guint8 digest[LR_TAR_DIGEST_SIZE];
  char *lines;

  if (!lr_tar_writer_add_bytes (writer, LR_STORE_KEYS, keys, manifest->keys, error) ||
      !lr_tar_writer_add_file (writer, LR_STORE_DATABASE, database, manifest->database, error))
    return FALSE;

  lines = lr_backup_manifest_format (manifest);
  text = g_bytes_new_take (lines, strlen (lines));

  return lr_tar_writer_add_bytes (writer, LR_BACKUP_MANIFEST, text, digest, error) &&
         lr_tar_writer_finish (writer, error);
}

/* The copy was opened and checked; the archive is read back and holds exactly
 * that copy. */
static gboolean
read_back (const char              *path,
           const LrBackupManifest  *manifest,
           GError                 **error)
{
  LrBackupManifest written;

  if (!lr_backup_unpack (path, NULL, NULL, &written, error))
    return FALSE;

  if (memcmp (written.database, manifest->database, LR_TAR_DIGEST_SIZE) == 0 &&
      memcmp (written.keys, manifest->keys, LR_TAR_DIGEST_SIZE) == 0)
    return TRUE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                       _("The backup did not come back from the disk as it was written. Try another disk or stick."));
  return FALSE;
}

/* After the copy was made: a key file never goes with a younger database. */
static GBytes *
read_keys (LrStoreShared  *shared,
           LrSecret       *key,
           guint8          mark[LR_MARK_SIZE],
           GError        **error)
{
  g_autoptr (LrKeyFile) keys = lr_key_file_load (lr_store_shared_get_keys (shared), error);

  if (keys == NULL || !lr_key_file_verify (keys, key, error))
    return NULL;

  memcpy (mark, lr_key_file_get_mark (keys), LR_MARK_SIZE);
  return lr_key_file_serialize (keys);
}

static gboolean
make_backup (LrStoreShared     *shared,
             LrConnection      *connection,
             LrOutput          *output,
             LrBackupManifest  *manifest,
             GCancellable      *cancellable,
             GError           **error)
{
  g_autoptr (LrSecret) key = lr_store_shared_dup_key (shared);
  g_autoptr (GBytes) keys = NULL;
  g_autoptr (LrTarWriter) writer = NULL;
  g_autofree char *folder = g_path_get_dirname (lr_output_get_path (output));
  g_autofree char *own = lr_backup_dup_default_folder (lr_store_shared_get_folder (shared));
  const char *copy;

  /* The copy lies where the backup goes: a disk of the store that is full does
   * not keep a backup from a stick. */
  if (key == NULL ||
      (copy = lr_output_make_scratch (output, error)) == NULL ||
      !copy_database (connection, copy, cancellable, error) ||
      (keys = read_keys (shared, key, manifest->mark, error)) == NULL ||
      !lr_backup_try_database (copy, key, &manifest->schema, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  manifest->number = lr_backup_next_number (manifest->mark, folder, own);
  writer = lr_tar_writer_new (lr_output_get_fd (output));

  return write_archive (writer, copy, keys, manifest, error) &&
         lr_output_sync (output, error) &&
         read_back (lr_output_get_path (output), manifest, error) &&
         lr_output_commit (output, error);
}

/* The app's own folder is made when it is missing, and no other: a stick that
 * is not there must not become a folder on this disk. */
static gboolean
prepare_folder (LrStoreShared  *shared,
                const char     *path,
                GError        **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  g_autofree char *own = lr_backup_dup_default_folder (lr_store_shared_get_folder (shared));
  g_autofree char *own_absolute = g_canonicalize_filename (own, NULL);

  return !g_str_equal (absolute, own_absolute) || lr_folder_make (own_absolute, error);
}

static gboolean
write_backup (LrStoreShared     *shared,
              LrConnection      *connection,
              const char        *path,
              LrBackupManifest  *manifest,
              GCancellable      *cancellable,
              GError           **error)
{
  g_autoptr (LrOutput) output = NULL;

  if (!prepare_folder (shared, path, error) ||
      (output = lr_output_new (path, error)) == NULL ||
      !make_backup (shared, connection, output, manifest, cancellable, error))
    return FALSE;

  lr_backup_note_sound (path);
  return TRUE;
}

gboolean
lr_backup_write_from (LrStoreShared  *shared,
                      LrConnection   *connection,
                      const char     *path,
                      GCancellable   *cancellable,
                      GError        **error)
{
  LrBackupManifest manifest = {
    .version = LR_BACKUP_MANIFEST_VERSION,
    .moment = lr_clock_get_moment (),
    .keep = LR_BACKUP_KEEP_ALWAYS,
  };

  return write_backup (shared, connection, path, &manifest, cancellable, error);
}

gboolean
lr_backup_write_thinned (LrStoreShared  *shared,
                         LrConnection   *connection,
                         const char     *path,
                         gint64          moment,
                         GCancellable   *cancellable,
                         GError        **error)
{
  LrBackupManifest manifest = {
    .version = LR_BACKUP_MANIFEST_VERSION,
    .moment = moment,
    .keep = LR_BACKUP_KEEP_THINNED,
  };

  return write_backup (shared, connection, path, &manifest, cancellable, error);
}

gboolean
lr_backup_write (LrStore       *store,
                 const char    *path,
                 GCancellable  *cancellable,
                 GError       **error)
{
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  connection = lr_store_get_connection (store, error);
  return connection != NULL &&
         lr_backup_write_from (lr_store_get_shared (store), connection, path, cancellable, error);
}

gboolean
lr_backup_check (const char  *path,
                 gint64      *moment,
                 int         *schema,
                 GError     **error)
{
  LrBackupManifest manifest;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!lr_backup_unpack (path, NULL, NULL, &manifest, error))
    return FALSE;

  if (moment != NULL)
    *moment = manifest.moment;
  if (schema != NULL)
    *schema = manifest.schema;
  return TRUE;
}
