/* test-opening.c: opening is not creating, and touches nothing that is not ours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-backup.h"
#include "lr-connection.h"
#include "lr-key-file.h"
#include "lr-restore.h"
#include "test-io.h"
#include "test-kinds.h"

typedef struct
{
  char *folder;
  char *database;
  char *backup;    /* as the app makes one each day */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *backups = NULL;
  LrStore *store;

  fixture->folder = test_folder_new ();
  fixture->database = g_build_filename (fixture->folder, "dossiers.db", NULL);
  backups = lr_backup_dup_default_folder (fixture->folder);
  fixture->backup = g_build_filename (backups, "leerrecht-2026-10-07-153000.tar", NULL);

  store = test_store_create (fixture->folder);
  g_assert_true (lr_backup_write (store, fixture->backup, NULL, NULL));
  g_assert_finalize_object (store);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_folder_remove (fixture->folder);
  g_free (fixture->database);
  g_free (fixture->backup);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

/* Names, kinds, sizes and contents of all that stands in the folder, but for the
 * lock, of which the content means nothing. */
static char *
describe (const char *folder)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      g_autofree char *digest = NULL;
      GStatBuf status;
      gsize size = 0;

      if (g_str_equal (name, "dossiers.lock"))
        continue;
      g_assert_cmpint (g_lstat (path, &status), ==, 0);
      if (S_ISREG (status.st_mode))
        g_assert_true (g_file_get_contents (path, &content, &size, NULL));
      digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, size);
      g_ptr_array_add (lines, g_strdup_printf ("%s %o %s", name, status.st_mode & S_IFMT, digest));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* What is read ahead, instead of the system's own. */
static GString *ahead;
static int ahead_fails;

int
posix_fadvise (int   fd,
               off_t offset,
               off_t length,
               int   advice)
{
  g_autofree char *place = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *path = g_file_read_link (place, NULL);
  g_autofree char *name = g_path_get_basename (path);

  if (ahead != NULL)
    g_string_append_printf (ahead, "%s%s ", name, advice == POSIX_FADV_WILLNEED ? "" : "?");
  return ahead_fails;
}

static void
spend_cb (LrCost   cost,
          gpointer data)
{
  if (ahead != NULL)
    g_string_append (ahead, "passphrase ");
}

static void
test_database_is_read_ahead_of_the_passphrase (Fixture       *fixture,
                                               gconstpointer  data)
{
  static const int failures[] = { 0, EIO, ENOSYS, ENODEV };

  lr_cost_set_hook (spend_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *before = describe (fixture->folder);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      ahead = g_string_new (NULL);
      ahead_fails = failures[i];
      test_io_arm (TEST_IO_COUNT, 0, 0);
      g_assert_null (lr_store_open (fixture->folder, typed ("dit is de zin niet"), &error));
      g_assert_cmpint (test_io_disarm (), ==, 0);
      g_assert_error (error, LR_ERROR, LR_ERROR_WRONG_SECRET);
      after = describe (fixture->folder);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpstr (ahead->str, ==, "dossiers.db passphrase ");

      g_string_truncate (ahead, 0);
      g_assert_finalize_object (test_store_open (fixture->folder));
      g_assert_true (g_str_has_prefix (ahead->str, "dossiers.db passphrase "));
      g_assert_null (strchr (ahead->str, '?'));
      g_string_free (g_steal_pointer (&ahead), TRUE);
    }
  lr_cost_set_hook (NULL, NULL);
  ahead_fails = 0;
}

static LrSecret *
unlock (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autoptr (LrKeyFile) keys = lr_key_file_load (path, NULL);

  return lr_key_file_unlock (keys, typed (TEST_PASSPHRASE), NULL, NULL);
}

/* Whatever opens a store refuses it, and leaves all as it was. */
static void
assert_refused (Fixture    *fixture,
                int         code,
                const char *said)
{
  g_autofree char *before = describe (fixture->folder);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) keys_error = NULL;

  g_assert_true (lr_store_exists (fixture->folder));
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, LR_ERROR, code);
  g_assert_nonnull (strstr (error->message, said));
  g_assert_nonnull (strstr (error->message, fixture->backup));

  g_assert_false (lr_restore_keys (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), typed (TEST_PASSPHRASE), &keys_error));
  g_assert_error (keys_error, LR_ERROR, code);
  g_clear_error (&error);
  g_assert_null (lr_store_create (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_EXISTS);

  after = describe (fixture->folder);
  g_assert_cmpstr (before, ==, after);

  /* The way out it points to works. */
  g_assert_true (lr_restore (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), NULL, NULL));
  g_assert_finalize_object (test_store_open (fixture->folder));
}

static void
put_in_place (Fixture    *fixture,
              const char *content,
              gsize       size)
{
  g_assert_cmpint (g_unlink (fixture->database), ==, 0);
  g_assert_true (g_file_set_contents (fixture->database, content, (gssize) size, NULL));
}

static void
test_empty_database (Fixture       *fixture,
                     gconstpointer  data)
{
  put_in_place (fixture, "", 0);
  assert_refused (fixture, LR_ERROR_DAMAGED, "is empty");
}

/* SQLite deletes such a log: the last saves may be in it. */
static void
test_empty_database_with_a_log (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->database, "-wal", NULL);
  g_autofree char *noise = g_malloc (9000);

  randombytes_buf (noise, 9000);
  put_in_place (fixture, "", 0);
  g_assert_true (g_file_set_contents (log, noise, 9000, NULL));
  assert_refused (fixture, LR_ERROR_DAMAGED, "is empty");
}

static void
test_database_shorter_than_a_page (Fixture       *fixture,
                                   gconstpointer  data)
{
  gsize size = GPOINTER_TO_UINT (data);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (fixture->database, &content, NULL, NULL));
  put_in_place (fixture, content, size);
  assert_refused (fixture, LR_ERROR_DAMAGED, "first page");
}

static void
test_database_of_zeros (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *zeros = g_malloc0 (40960);

  put_in_place (fixture, zeros, 40960);
  assert_refused (fixture, LR_ERROR_DAMAGED, "only zeros");
}

static void
test_plain_database (Fixture       *fixture,
                     gconstpointer  data)
{
  sqlite3 *db;

  g_assert_cmpint (g_unlink (fixture->database), ==, 0);
  g_assert_cmpint (sqlite3_open (fixture->database, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE x (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  assert_refused (fixture, LR_ERROR_DAMAGED, "not a store");
}

/* Under our own key, but without what makes it a store of ours. */
static void
test_foreign_database_under_our_key (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (LrSecret) key = unlock (fixture);
  LrConnection *connection;

  g_assert_cmpint (g_unlink (fixture->database), ==, 0);
  connection = lr_connection_open (fixture->database, key, LR_CONNECTION_CREATE, NULL);
  g_assert_true (lr_connection_execute (connection, data, NULL));
  lr_connection_free (connection);
  assert_refused (fixture, LR_ERROR_DAMAGED, "not made by Leerrecht");
}

static void
test_missing_database (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_cmpint (g_unlink (fixture->database), ==, 0);
  assert_refused (fixture, LR_ERROR_NOT_FOUND, "is missing");
}

static void
test_folder_in_its_place (Fixture       *fixture,
                          gconstpointer  data)
{
  g_assert_cmpint (g_unlink (fixture->database), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->database, 0700), ==, 0);
  assert_refused (fixture, LR_ERROR_DAMAGED, "no file");
}

static void
test_pipe_in_its_place (Fixture       *fixture,
                        gconstpointer  data)
{
  g_assert_cmpint (g_unlink (fixture->database), ==, 0);
  g_assert_cmpint (mkfifo (fixture->database, 0600), ==, 0);
  assert_refused (fixture, LR_ERROR_DAMAGED, "no file");
}

/* What never ends, and what never begins: neither is waited for, nor read. */
static void
test_no_file_in_place_of_the_keys (Fixture       *fixture,
                                   gconstpointer  device)
{
  g_autofree char *path = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autofree char *sign = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (device != NULL ? symlink (device, path) : mkfifo (path, 0600), ==, 0);

  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);
  g_assert_nonnull (strstr (error->message, "no file"));
  sign = lr_backup_dup_sign (fixture->folder);
  g_assert_null (sign);

  g_assert_true (lr_restore (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), NULL, NULL));
  g_assert_finalize_object (test_store_open (fixture->folder));
}

static void
test_keys_larger_than_any (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (path, G_GINT64_CONSTANT (1) << 40), ==, 0);
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);
  g_assert_nonnull (strstr (error->message, "damaged"));
}

static void
test_link_to_itself (Fixture       *fixture,
                     gconstpointer  data)
{
  g_assert_cmpint (g_unlink (fixture->database), ==, 0);
  g_assert_cmpint (symlink ("dossiers.db", fixture->database), ==, 0);
  assert_refused (fixture, LR_ERROR_DAMAGED, "link");
}

static void
test_link_to_nothing (Fixture       *fixture,
                      gconstpointer  data)
{
  g_assert_cmpint (g_unlink (fixture->database), ==, 0);
  g_assert_cmpint (symlink ("elsewhere.db", fixture->database), ==, 0);
  assert_refused (fixture, LR_ERROR_NOT_FOUND, "is missing");
}

/* Also when it is the log alone that is left of a store. */
static void
test_log_alone_is_a_store (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->database, "-wal", NULL);
  g_autofree char *keys = g_build_filename (fixture->folder, "dossiers.keys", NULL);

  g_assert_cmpint (g_rename (fixture->database, log), ==, 0);
  g_assert_cmpint (g_unlink (keys), ==, 0);
  assert_refused (fixture, LR_ERROR_NOT_FOUND, "is missing");
}

/* The keys of another store: its log is neither deleted nor taken up. */
static void
test_wrong_key_touches_nothing (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->database, "-wal", NULL);
  g_autoptr (LrSecret) key = unlock (fixture);
  g_autoptr (LrSecret) other = lr_secret_new_random (LR_KEY_SIZE);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *frames = NULL;
  LrConnection *connection = lr_connection_open (fixture->database, key, LR_CONNECTION_PLAIN, NULL);
  gsize size;

  g_assert_true (lr_connection_execute (connection, "INSERT INTO draft VALUES ('x', 1, 'y')", NULL));
  g_assert_true (g_file_get_contents (log, &frames, &size, NULL));
  lr_connection_free (connection);
  g_assert_true (g_file_set_contents (log, frames, (gssize) size, NULL));

  before = describe (fixture->folder);
  g_assert_null (lr_connection_open (fixture->database, other, LR_CONNECTION_PLAIN, NULL));
  after = describe (fixture->folder);
  g_assert_cmpstr (before, ==, after);
}

static void
test_second_connection_creates_nothing (Fixture       *fixture,
                                        gconstpointer  data)
{
  LrStore *store = test_store_open (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize size;

  put_in_place (fixture, "", 0);
  g_assert_null (lr_store_open_worker (store, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
  g_assert_true (g_file_get_contents (fixture->database, &content, &size, NULL));
  g_assert_cmpuint (size, ==, 0);

  lr_store_close (store);
  g_object_unref (store);
}

static void
test_files_are_checked_before_a_passphrase_is_asked (Fixture       *fixture,
                                                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_check_files (fixture->folder, &error));
  g_assert_no_error (error);
  put_in_place (fixture, "", 0);
  g_assert_false (lr_store_check_files (fixture->folder, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, fixture->backup));
}

/* A link to where the file really is was never forbidden. */
static void
test_link_to_the_database_opens (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.db", NULL);
  LrStore *store;

  g_assert_cmpint (g_rename (fixture->database, elsewhere), ==, 0);
  g_assert_cmpint (symlink ("elsewhere.db", fixture->database), ==, 0);
  store = test_store_open (fixture->folder);
  g_assert_finalize_object (store);
}

/* What the disk cannot deliver is not damaged: none of these sentences says so,
 * and none speaks of saving. */
static void
test_read_error_is_no_damage (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  test_io_fail_reading (data, EIO);
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  test_io_fail_reading (NULL, 0);
  g_test_message ("%s", error->message);
  g_assert_error (error, LR_ERROR, LR_ERROR_DISK);
  g_assert_null (strstr (error->message, "saved"));
  g_assert_nonnull (strstr (error->message, "onnect"));

  /* Plugged in again, all is there. */
  g_assert_finalize_object (test_store_open (fixture->folder));
}

int
main (int   argc,
      char *argv[])
{
  static const char * const foreign[] = {
    "CREATE TABLE x (a)",
    "PRAGMA application_id = 1; PRAGMA user_version = 1; CREATE TABLE x (a)",
    "PRAGMA application_id = 1280468079; CREATE TABLE x (a)",
    "PRAGMA application_id = 1280468079; PRAGMA user_version = 1",
    "PRAGMA user_version = 1; CREATE TABLE x (a)",
  };
  static const guint short_sizes[] = { 1, 16, 100, 4095 };
  static const char * const unreadable[] = { "dossiers.db", "dossiers.keys" };

  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();
  g_assert_cmpint (LR_APPLICATION_ID, ==, 1280468079);

#define ADD(path, function) g_test_add ("/opening/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("read-ahead", test_database_is_read_ahead_of_the_passphrase);
  ADD ("empty", test_empty_database);
  ADD ("empty-with-a-log", test_empty_database_with_a_log);
  ADD ("zeros", test_database_of_zeros);
  ADD ("plain", test_plain_database);
  ADD ("missing", test_missing_database);
  ADD ("folder", test_folder_in_its_place);
  ADD ("pipe", test_pipe_in_its_place);
  ADD ("keys/pipe", test_no_file_in_place_of_the_keys);
  g_test_add ("/opening/keys/device", Fixture, "/dev/zero", set_up, test_no_file_in_place_of_the_keys, tear_down);
  g_test_add ("/opening/keys/folder", Fixture, "/", set_up, test_no_file_in_place_of_the_keys, tear_down);
  ADD ("keys/too-large", test_keys_larger_than_any);
  ADD ("link-to-itself", test_link_to_itself);
  ADD ("link-to-nothing", test_link_to_nothing);
  ADD ("link-to-the-database", test_link_to_the_database_opens);
  ADD ("log-alone", test_log_alone_is_a_store);
  ADD ("wrong-key", test_wrong_key_touches_nothing);
  ADD ("second-connection", test_second_connection_creates_nothing);
  ADD ("before-the-passphrase", test_files_are_checked_before_a_passphrase_is_asked);
  for (guint i = 0; i < G_N_ELEMENTS (short_sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/opening/short/%u", short_sizes[i]);

      g_test_add (path, Fixture, GUINT_TO_POINTER (short_sizes[i]), set_up, test_database_shorter_than_a_page, tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autofree char *path = g_strdup_printf ("/opening/foreign/%u", i);

      g_test_add (path, Fixture, foreign[i], set_up, test_foreign_database_under_our_key, tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (unreadable); i++)
    {
      g_autofree char *path = g_strdup_printf ("/opening/unreadable/%s", unreadable[i]);

      g_test_add (path, Fixture, unreadable[i], set_up, test_read_error_is_no_damage, tear_down);
    }

  return g_test_run ();
}
