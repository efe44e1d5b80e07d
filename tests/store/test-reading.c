/* test-reading.c: a store that cannot be written is read, and true words about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lr-connection.h"
#include "lr-database-error.h"
#include "lr-key-file.h"
#include "lr-search.h"
#include "lr-store-access.h"
#include "lr-store-draft.h"
#include "lr-store-keys.h"
#include "lr-store-tidy.h"
#include "lr-verify.h"
#include "test-io.h"
#include "test-kinds.h"

typedef struct
{
  char    *folder;
  char    *database;
  LrStore *store;
  gint64   pupil;
  guint    n_notified;
} Fixture;

/* In what way it cannot be written. */
typedef struct
{
  const char   *name;
  TestIoAction  action;
  int           number;
  int           code;
  gboolean      with_log;  /* the newest saves stand in the log: it was killed */
  gboolean      with_lock; /* the file of the lock is there */
} Way;

static const Way ways[] = {
  { "write-protected", TEST_IO_READ_ONLY, EROFS, LR_ERROR_READ_ONLY, FALSE, TRUE },
  { "write-protected-log", TEST_IO_READ_ONLY, EROFS, LR_ERROR_READ_ONLY, TRUE, TRUE },
  { "write-protected-no-lock", TEST_IO_READ_ONLY, EROFS, LR_ERROR_READ_ONLY, TRUE, FALSE },
  { "not-allowed", TEST_IO_READ_ONLY, EACCES, LR_ERROR_READ_ONLY, FALSE, TRUE },
  { "not-allowed-log", TEST_IO_READ_ONLY, EACCES, LR_ERROR_READ_ONLY, TRUE, TRUE },
  { "full", TEST_IO_FULL, ENOSPC, LR_ERROR_NO_SPACE, FALSE, TRUE },
  { "full-log", TEST_IO_FULL, ENOSPC, LR_ERROR_NO_SPACE, TRUE, TRUE },
  { "full-no-lock", TEST_IO_FULL, ENOSPC, LR_ERROR_NO_SPACE, FALSE, FALSE },
  { "quota", TEST_IO_FULL, EDQUOT, LR_ERROR_NO_SPACE, FALSE, TRUE },
};

static gboolean
try_save (LrStore  *store,
          gint64    pupil,
          GError  **error)
{
  g_autoptr (LrRecord) note = test_note_new (pupil, lr_day (2026, 1, 1), "een vindbaar woord");

  return lr_store_save (store, note, error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("10001", "Leerling");

  fixture->folder = test_folder_new ();
  fixture->database = g_build_filename (fixture->folder, "dossiers.db", NULL);
  fixture->store = test_store_create (fixture->folder);
  fixture->pupil = test_save (fixture->store, pupil);
  g_assert_true (try_save (fixture->store, fixture->pupil, NULL));
}

static void
close_store (Fixture *fixture)
{
  g_assert_finalize_object (fixture->store);
  fixture->store = NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_io_disarm ();
  test_io_fail_reading (NULL, 0);
  if (fixture->store != NULL)
    close_store (fixture);
  test_folder_remove (fixture->folder);
  g_free (fixture->database);
}

static guint
count_notes (LrStore *store)
{
  g_autoptr (GPtrArray) notes = lr_store_list (store, &test_note_kind, 0, NULL);

  return notes->len;
}

static void
save_and_die (Fixture *fixture)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      LrStore *store = test_store_open (fixture->folder);

      for (guint i = 0; i < 3; i++)
        g_assert_true (try_save (store, fixture->pupil, NULL));
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
}

static void
notify_cb (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
remove_beside (Fixture    *fixture,
               const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_unlink (path);
}

/* Everything that reads works, everything that writes says the same, and not a
 * byte in the folder changes. */
static void
test_everything_can_be_read (Fixture       *fixture,
                             gconstpointer  data)
{
  const Way *way = data;
  const guint n = way->with_log ? 4 : 1;
  g_autofree char *log = g_strconcat (fixture->database, "-wal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *log_before = NULL;
  g_autofree char *log_after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  gsize size_before, size_after, log_size_before = 0, log_size_after = 0;
  LrStore *worker;

  close_store (fixture);
  if (way->with_log)
    save_and_die (fixture);
  remove_beside (fixture, "dossiers.db-shm");
  if (!way->with_lock)
    remove_beside (fixture, "dossiers.lock");
  g_assert_true (g_file_get_contents (fixture->database, &before, &size_before, NULL));
  if (way->with_log)
    g_assert_true (g_file_get_contents (log, &log_before, &log_size_before, NULL));

  test_io_arm_folder (way->action, fixture->folder, way->number);
  fixture->store = lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error);
  g_assert_no_error (error);
  g_assert_nonnull (lr_store_get_read_only (fixture->store));
  g_test_message ("%s", lr_store_get_read_only (fixture->store));
  g_assert_cmpint (count_notes (fixture->store), ==, n);

  hits = lr_store_search (fixture->store, "vindbaar", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hits->len, ==, n);
  problems = lr_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (problems->len, ==, 0);
  g_assert_true (lr_store_check_secret (fixture->store, typed (TEST_PASSPHRASE), NULL));

  worker = lr_store_open_worker (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_notes (worker), ==, n);
  g_assert_false (try_save (worker, fixture->pupil, &error));
  g_assert_error (error, LR_ERROR, way->code);
  g_clear_error (&error);
  g_assert_finalize_object (worker);

  g_assert_false (try_save (fixture->store, fixture->pupil, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, LR_ERROR, way->code);
  g_assert_nonnull (strstr (error->message, "Nothing was changed"));
  g_clear_error (&error);
  g_assert_false (lr_store_set_draft (fixture->store, "note/1", "half", &error));
  g_assert_error (error, LR_ERROR, way->code);
  g_clear_error (&error);
  g_assert_false (lr_store_try_writing (fixture->store, &error));
  g_assert_error (error, LR_ERROR, way->code);
  g_clear_error (&error);

  /* Work for idle time waits, without a word. */
  g_assert_false (lr_store_needs_tidying (fixture->store));
  g_assert_true (lr_store_tidy (fixture->store, &error));
  g_assert_no_error (error);

  g_assert_true (g_file_get_contents (fixture->database, &after, &size_after, NULL));
  g_assert_cmpmem (before, (int) size_before, after, (int) size_after);
  if (way->with_log)
    {
      g_assert_true (g_file_get_contents (log, &log_after, &log_size_after, NULL));
      g_assert_cmpmem (log_before, (int) log_size_before, log_after, (int) log_size_after);
    }

  /* Free again: it goes on by itself with the next save. */
  test_io_disarm ();
  g_signal_connect_swapped (fixture->store, "notify::read-only", G_CALLBACK (notify_cb), fixture);
  g_assert_true (try_save (fixture->store, fixture->pupil, &error));
  g_assert_no_error (error);
  g_assert_null (lr_store_get_read_only (fixture->store));
  g_assert_cmpint (fixture->n_notified, ==, 1);
  g_assert_cmpint (count_notes (fixture->store), ==, n + 1);
  close_store (fixture);
  fixture->store = test_store_open (fixture->folder);
  g_assert_cmpint (count_notes (fixture->store), ==, n + 1);
}

/* Of a store that can only be read, to where there is room. */
static void
test_copy_is_made_elsewhere (Fixture       *fixture,
                             gconstpointer  data)
{
  const Way *way = data;
  g_autoptr (TestFolder) elsewhere = test_folder_new ();
  g_autofree char *copy = g_build_filename (elsewhere, "copy.db", NULL);
  g_autofree char *keys_path = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autoptr (LrKeyFile) keys = lr_key_file_load (keys_path, NULL);
  g_autoptr (LrSecret) key = lr_key_file_unlock (keys, typed (TEST_PASSPHRASE), NULL, NULL);
  g_autoptr (LrConnection) reading = NULL;
  g_autoptr (LrConnection) copied = NULL;
  g_autoptr (LrStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  close_store (fixture);
  save_and_die (fixture);
  remove_beside (fixture, "dossiers.db-shm");
  test_io_arm_folder (way->action, fixture->folder, way->number);
  reading = lr_connection_open (fixture->database, key, LR_CONNECTION_READ_ONLY, &error);
  statement = lr_connection_prepare (reading, "VACUUM INTO ?1", &error);
  lr_statement_bind_text (statement, 1, copy);
  g_assert_true (lr_statement_run (statement, &error));
  g_assert_no_error (error);

  copied = lr_connection_open (copy, key, LR_CONNECTION_READ_ONLY, &error);
  g_assert_true (lr_connection_read_number (copied, "SELECT count(*) FROM note", &n, NULL));
  g_assert_cmpint (n, ==, 4);
}

/* Saves fail, and say why; what is there can be read; and it goes over by
 * itself. */
static void
test_disk_that_fills_up_while_open (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_store_get_read_only (fixture->store));
  g_signal_connect_swapped (fixture->store, "notify::read-only", G_CALLBACK (notify_cb), fixture);

  test_io_arm_folder (TEST_IO_FULL, fixture->folder, ENOSPC);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (try_save (fixture->store, fixture->pupil, &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_NO_SPACE);
      g_clear_error (&error);
      g_assert_cmpint (count_notes (fixture->store), ==, 1);
    }
  g_assert_cmpint (fixture->n_notified, ==, 1);
  g_assert_nonnull (strstr (lr_store_get_read_only (fixture->store), "full"));
  g_assert_false (lr_store_try_writing (fixture->store, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_SPACE);
  g_clear_error (&error);

  test_io_disarm ();
  if (data != NULL)
    g_assert_true (lr_store_try_writing (fixture->store, &error));
  else
    g_assert_true (try_save (fixture->store, fixture->pupil, &error));
  g_assert_no_error (error);
  g_assert_null (lr_store_get_read_only (fixture->store));
  g_assert_cmpint (fixture->n_notified, ==, 2);
  g_assert_true (try_save (fixture->store, fixture->pupil, &error));
}

/* A draft that has nothing to remove writes nothing, so it proves no room. */
static void
test_nothing_written_proves_no_room (Fixture       *fixture,
                                     gconstpointer  data)
{
  test_io_arm_folder (TEST_IO_FULL, fixture->folder, ENOSPC);
  g_assert_false (try_save (fixture->store, fixture->pupil, NULL));
  g_assert_true (lr_store_set_draft (fixture->store, "note/1", NULL, NULL));
  g_assert_nonnull (lr_store_get_read_only (fixture->store));
}

static void
told_cb (LrStore    *store,
         GParamSpec *pspec,
         gpointer    loop)
{
  g_main_loop_quit (loop);
}

static gpointer
save_in_worker (gpointer data)
{
  Fixture *fixture = data;
  LrStore *worker = lr_store_open_worker (fixture->store, NULL);

  g_assert_false (try_save (worker, fixture->pupil, NULL));
  g_assert_finalize_object (worker);
  return NULL;
}

/* An import that meets a full disk tells the window too. */
static void
test_worker_tells_the_store (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GThread *thread;

  g_signal_connect (fixture->store, "notify::read-only", G_CALLBACK (told_cb), loop);
  g_assert_true (try_save (fixture->store, fixture->pupil, NULL));
  test_io_arm_folder (TEST_IO_FULL, fixture->folder, ENOSPC);
  thread = g_thread_new ("worker", save_in_worker, fixture);
  g_main_loop_run (loop);
  g_thread_join (thread);
  g_assert_nonnull (lr_store_get_read_only (fixture->store));
}

/* As long as a worker reads without a lock, nobody writes. */
static void
test_no_writing_under_a_reader (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LrStore *worker;

  close_store (fixture);
  test_io_arm_folder (TEST_IO_READ_ONLY, fixture->folder, EROFS);
  fixture->store = test_store_open (fixture->folder);
  worker = lr_store_open_worker (fixture->store, NULL);
  test_io_disarm ();

  g_assert_false (lr_store_try_writing (fixture->store, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_cmpint (count_notes (worker), ==, 1);
  g_assert_finalize_object (worker);
  g_assert_true (lr_store_try_writing (fixture->store, &error));
}

/* Two may read at once; where one writes, nobody else does either. */
static void
test_readers_and_writers_keep_apart (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LrStore *other;

  test_io_arm_folder (TEST_IO_READ_ONLY, fixture->folder, EROFS);
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_IN_USE);
  g_clear_error (&error);

  close_store (fixture);
  fixture->store = test_store_open (fixture->folder);
  other = test_store_open (fixture->folder);
  g_assert_cmpint (count_notes (other), ==, 1);
  test_io_disarm ();
  g_assert_false (lr_store_try_writing (fixture->store, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_IN_USE);
  g_assert_finalize_object (other);
}

static void
test_older_schema_says_what_is_needed (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  close_store (fixture);
  test_kinds_use_next_schema ();
  test_io_arm_folder (TEST_IO_READ_ONLY, fixture->folder, EROFS);
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "older version"));
  test_kinds_use_first_schema ();
}

static void
test_journal_says_what_is_needed (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->database, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  close_store (fixture);
  g_assert_true (g_file_set_contents (journal, "half", 4, NULL));
  test_io_arm_folder (TEST_IO_READ_ONLY, fixture->folder, EROFS);
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "broken off"));
}

/* While it is open: the stick is pulled out and put back. */
static void
test_read_error_while_open_is_no_damage (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  close_store (fixture);
  fixture->store = test_store_open (fixture->folder);
  test_io_fail_reading ("dossiers.db", EIO);
  notes = lr_store_list (fixture->store, &test_note_kind, 0, &error);
  g_assert_null (notes);
  g_test_message ("%s", error->message);
  g_assert_error (error, LR_ERROR, LR_ERROR_DISK);
  g_assert_null (strstr (error->message, "not saved"));
  g_assert_nonnull (strstr (error->message, "Connect the disk or stick again"));
  g_clear_error (&error);

  /* A check finds no damage either where it could not look. */
  problems = lr_store_verify (fixture->store, NULL, &error);
  g_assert_null (problems);
  g_assert_error (error, LR_ERROR, LR_ERROR_DISK);
  g_clear_error (&error);

  test_io_fail_reading (NULL, 0);
  g_assert_cmpint (count_notes (fixture->store), ==, 1);
  g_assert_true (try_save (fixture->store, fixture->pupil, &error));
  g_assert_no_error (error);
}

static LrConnection *
connect_to (Fixture    *fixture,
            const char *path)
{
  g_autofree char *keys_path = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autoptr (LrKeyFile) keys = lr_key_file_load (keys_path, NULL);
  g_autoptr (LrSecret) key = lr_key_file_unlock (keys, typed (TEST_PASSPHRASE), NULL, NULL);

  return lr_connection_open (path, key, LR_CONNECTION_PLAIN, NULL);
}

static void
test_mistake_of_ours_is_told_as_that (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (LrConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStatement) statement = NULL;

  close_store (fixture);
  connection = connect_to (fixture, fixture->database);
  statement = lr_connection_prepare (connection, data, &error);
  if (statement != NULL)
    lr_statement_run (statement, &error);
  g_test_message ("%s", error->message);
  g_assert_error (error, LR_ERROR, LR_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "fault of Leerrecht itself"));
  g_assert_null (strstr (error->message, "damaged"));
}

/* In each page of the database, whatever it holds: read by lists, search and the
 * checks of SQLite, in which the cipher says no more than "SQL logic error". */
static void
test_broken_seal_is_damage (Fixture       *fixture,
                            gconstpointer  data)
{
  static const char * const reads[] = {
    "SELECT * FROM note", "SELECT * FROM pupil", "SELECT * FROM history", "SELECT * FROM batch",
    "SELECT rowid FROM search WHERE search MATCH 'vind*'", "PRAGMA quick_check",
    "INSERT INTO search (search, rank) VALUES ('merge', 64)",
  };
  g_autofree char *copy = g_strconcat (fixture->database, ".copy", NULL);
  g_autofree char *whole = NULL;
  guint n_damaged = 0;
  gsize size;

  close_store (fixture);
  g_assert_true (g_file_get_contents (fixture->database, &whole, &size, NULL));
  for (gsize page = 0; page < size / 4096; page++)
    for (guint i = 0; i < G_N_ELEMENTS (reads); i++)
      {
        g_autoptr (LrConnection) connection = NULL;
        g_autoptr (LrStatement) statement = NULL;
        g_autoptr (GError) error = NULL;
        g_autofree char *log = g_strconcat (copy, "-wal", NULL);

        whole[page * 4096 + 700] ^= 2;
        g_unlink (log);
        g_assert_true (g_file_set_contents (copy, whole, (gssize) size, NULL));
        whole[page * 4096 + 700] ^= 2;

        connection = connect_to (fixture, copy);
        if (connection == NULL)
          {
            n_damaged++;
            continue;
          }
        statement = lr_connection_prepare (connection, reads[i], &error);
        if (statement != NULL)
          lr_statement_run (statement, &error);
        if (error == NULL)
          continue;
        n_damaged++;
        g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
      }
  g_assert_cmpint (n_damaged, >, 10);
}

/* The act decides, never the code alone. */
static void
test_acts_are_known (void)
{
  static const struct { const char *sql; LrDatabaseAct act; } cases[] = {
    { "SELECT 1", LR_DATABASE_READS }, { "select count(*) from note", LR_DATABASE_READS },
    { "PRAGMA quick_check", LR_DATABASE_READS }, { "ROLLBACK", LR_DATABASE_READS },
    { "VACUUM INTO ?1", LR_DATABASE_COPIES }, { "INSERT INTO note VALUES (1)", LR_DATABASE_WRITES },
    { "UPDATE note SET text = ''", LR_DATABASE_WRITES }, { "DELETE FROM note", LR_DATABASE_WRITES },
    { "BEGIN IMMEDIATE", LR_DATABASE_WRITES }, { "COMMIT", LR_DATABASE_WRITES },
    { "CREATE TABLE x (a)", LR_DATABASE_WRITES },
  };
  static const int codes[] = { SQLITE_FULL, SQLITE_IOERR_READ, SQLITE_IOERR_WRITE, SQLITE_READONLY, SQLITE_CANTOPEN };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lr_database_act_of (cases[i].sql), ==, cases[i].act);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    for (int act = LR_DATABASE_READS; act <= LR_DATABASE_COPIES; act++)
      {
        g_autoptr (GError) error = NULL;

        lr_set_database_error (&error, NULL, (LrDatabaseAct) act, codes[i]);
        if (act != LR_DATABASE_WRITES)
          g_assert_null (strstr (error->message, "not saved"));
        g_assert_null (strstr (error->message, "is damaged"));
      }
}

int
main (int   argc,
      char *argv[])
{
  static const char * const mistakes[] = {
    "SELECT nonsense FROM note", "SELEC", "SELECT * FROM nowhere", "SELECT no_such_function (1)",
    "SELECT abs (-9223372036854775808)",
  };

  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/reading/" path, Fixture, NULL, set_up, function, tear_down)
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reading/everything/%s", ways[i].name);
      g_autofree char *copy = g_strdup_printf ("/reading/copy/%s", ways[i].name);

      g_test_add (path, Fixture, &ways[i], set_up, test_everything_can_be_read, tear_down);
      g_test_add (copy, Fixture, &ways[i], set_up, test_copy_is_made_elsewhere, tear_down);
    }
  ADD ("full-while-open/save", test_disk_that_fills_up_while_open);
  g_test_add ("/reading/full-while-open/try", Fixture, "try", set_up, test_disk_that_fills_up_while_open, tear_down);
  ADD ("full-while-open/nothing-written", test_nothing_written_proves_no_room);
  ADD ("full-while-open/worker", test_worker_tells_the_store);
  ADD ("locks/worker", test_no_writing_under_a_reader);
  ADD ("locks/processes", test_readers_and_writers_keep_apart);
  ADD ("older-schema", test_older_schema_says_what_is_needed);
  ADD ("journal", test_journal_says_what_is_needed);
  ADD ("read-error", test_read_error_while_open_is_no_damage);
  ADD ("broken-seal", test_broken_seal_is_damage);
  g_test_add_func ("/reading/acts", test_acts_are_known);
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reading/mistake/%u", i);

      g_test_add (path, Fixture, mistakes[i], set_up, test_mistake_of_ours_is_told_as_that, tear_down);
    }

  return g_test_run ();
}
