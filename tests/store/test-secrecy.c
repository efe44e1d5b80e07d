/* test-secrecy.c: the store stays shut to others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <sqlite3.h>
#include <string.h>

#include "lr-connection.h"
#include "lr-key-file.h"
#include "test-io.h"
#include "test-kinds.h"

#define MARKER "Kwetsbaarheidsmarkering"

typedef struct
{
  char    *folder;
  char    *database;
  LrStore *store;
  gint64   pupil;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("10001", MARKER);

  fixture->folder = test_folder_new ();
  fixture->database = g_build_filename (fixture->folder, "dossiers.db", NULL);
  fixture->store = test_store_create (fixture->folder);
  fixture->pupil = test_save (fixture->store, pupil);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (fixture->store);
  test_folder_remove (fixture->folder);
  g_free (fixture->database);
}

static void
close_store (Fixture *fixture)
{
  g_assert_finalize_object (fixture->store);
  fixture->store = NULL;
}

static void
save_note (Fixture *fixture)
{
  g_autoptr (LrRecord) note = test_note_new (fixture->pupil, lr_day (2026, 1, 1), MARKER " in een notitie");

  test_save (fixture->store, note);
}

static void
test_files_show_nothing (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n_files = 0;

  save_note (fixture);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_autofree char *content = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &content, &size, NULL));
      g_assert_null (memmem (content, size, MARKER, strlen (MARKER)));
      g_assert_null (memmem (content, size, "CREATE TABLE", strlen ("CREATE TABLE")));
      g_assert_null (memmem (content, size, TEST_PASSPHRASE, strlen (TEST_PASSPHRASE)));
      g_assert_false (size >= 15 && memcmp (content, "SQLite format 3", 15) == 0);
      n_files++;
    }
  g_assert_cmpint (n_files, >=, 4);
}

static void
test_without_the_key_it_is_no_database (Fixture       *fixture,
                                        gconstpointer  data)
{
  sqlite3 *db = NULL;

  close_store (fixture);
  g_assert_cmpint (sqlite3_open (fixture->database, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL), ==, SQLITE_NOTADB);
  sqlite3_close (db);
}

static void
test_wrong_key_and_foreign_file_are_both_named (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autofree char *foreign = g_build_filename (fixture->folder, "foreign.db", NULL);
  g_autofree char *text = g_strnfill (8192, 'x');
  const char *paths[] = { fixture->database, foreign };

  close_store (fixture);
  memcpy (text, "SQLite format 3", 16);
  g_assert_true (g_file_set_contents (foreign, text, 8192, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);
      g_autoptr (GError) error = NULL;

      g_assert_null (lr_connection_open (paths[i], key, LR_CONNECTION_PLAIN, &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "belongs to another store"));
      g_assert_nonnull (strstr (error->message, "not a store"));
    }
}

static int
deny_pragma_cb (void       *data,
                int         action,
                const char *first,
                const char *second,
                const char *third,
                const char *fourth)
{
  return action == SQLITE_PRAGMA ? SQLITE_IGNORE : SQLITE_OK;
}

/* A library without the cipher answers the pragma with nothing. */
static void
test_missing_cipher_is_refused (void)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_true (lr_connection_require_cipher (db, &error));
  g_assert_no_error (error);

  sqlite3_set_authorizer (db, deny_pragma_cb, NULL);
  g_assert_false (lr_connection_require_cipher (db, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INSECURE);
  sqlite3_close (db);
}

static void
test_no_temporary_file_is_ever_opened (Fixture       *fixture,
                                       gconstpointer  data)
{
  LrConnection *connection;
  g_autoptr (LrSecret) key = NULL;
  static const char * const queries[] = {
    "SELECT count(DISTINCT text) FROM note",
    "SELECT text, count(*) FROM note GROUP BY text ORDER BY 2 DESC, 1",
    "CREATE TEMP TABLE scratch AS SELECT * FROM note",
    "CREATE INDEX temp.scratch_text ON scratch (text)",
    "CREATE INDEX note_text ON note (text)",
    ("WITH big AS MATERIALIZED (SELECT a.text || b.text AS t FROM note a, note b LIMIT 200000)"
     " SELECT count(DISTINCT t) FROM big"),
    /* Erasing for good. */
    "INSERT INTO search (search) VALUES ('optimize')",
    "VACUUM",
  };
  GPtrArray *opened;
  guint n_inside = 0;

  g_assert_true (lr_store_begin (fixture->store, "many", NULL));
  for (int i = 0; i < 1500; i++)
    {
      g_autofree char *text = g_strdup_printf (MARKER " %d met nog veel meer woorden erachter om het groot te maken", i);
      g_autoptr (LrRecord) note = test_note_new (fixture->pupil, lr_day (2026, 1, 1) + (LrDay) (i % 300), text);

      test_save (fixture->store, note);
    }
  g_assert_true (lr_store_commit (fixture->store, NULL));
  close_store (fixture);

  {
    g_autofree char *keys_path = g_build_filename (fixture->folder, "dossiers.keys", NULL);
    g_autoptr (LrKeyFile) keys = lr_key_file_load (keys_path, NULL);

    key = lr_key_file_unlock (keys, typed (TEST_PASSPHRASE), NULL, NULL);
  }

  test_io_arm (TEST_IO_COUNT, 0, 0);
  connection = lr_connection_open (fixture->database, key, LR_CONNECTION_PLAIN, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GError) error = NULL;

      lr_connection_execute (connection, queries[i], &error);
      g_assert_no_error (error);
    }
  lr_connection_free (connection);
  test_io_disarm ();

  opened = test_io_get_opened ();
  for (guint i = 0; i < opened->len; i++)
    {
      g_assert_true (g_str_has_prefix (opened->pdata[i], fixture->folder));
      g_assert_null (strstr (opened->pdata[i], "etilqs"));
      n_inside++;
    }
  /* The watch itself works: the database was seen. */
  g_assert_cmpint (n_inside, >=, 1);
}

/* Not a word of the cipher on stderr, which may end up in a log. */
static void
test_cipher_writes_no_log (void)
{
  if (g_test_subprocess ())
    {
      char *folder = test_folder_new ();
      g_autofree char *path = g_build_filename (folder, "dossiers.db", NULL);
      g_autofree char *noise = g_malloc (65536);
      g_autoptr (LrSecret) key = lr_secret_new_random (LR_KEY_SIZE);

      memset (noise, 0x5a, 65536);
      g_assert_true (g_file_set_contents (path, noise, 65536, NULL));
      g_assert_null (lr_connection_open (path, key, LR_CONNECTION_PLAIN, NULL));
      test_folder_remove (folder);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

/* A plugin that brings the plain library into the process must not find ours,
 * nor we its. */
static void
test_library_is_hidden (void)
{
  if (dlsym (RTLD_DEFAULT, "sqlite3_open_v2") == NULL)
    return;

  g_test_skip ("SQLCipher is linked as a shared library here");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/secrecy/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("files-show-nothing", test_files_show_nothing);
  ADD ("without-the-key", test_without_the_key_it_is_no_database);
  ADD ("wrong-key-or-foreign-file", test_wrong_key_and_foreign_file_are_both_named);
  g_test_add_func ("/secrecy/missing-cipher", test_missing_cipher_is_refused);
  g_test_add_func ("/secrecy/library-is-hidden", test_library_is_hidden);
  g_test_add_func ("/secrecy/no-log", test_cipher_writes_no_log);
  ADD ("no-temporary-file", test_no_temporary_file_is_ever_opened);

  return g_test_run ();
}
