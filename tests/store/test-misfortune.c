/* test-misfortune.c: what befalls a store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lr-connection.h"
#include "lr-key-file.h"
#include "lr-rekey.h"
#include "lr-search.h"
#include "lr-store-access.h"
#include "lr-store-keys.h"
#include "lr-store-tidy.h"
#include "lr-verify.h"
#include "lr-volume.h"
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

static gboolean
try_save (Fixture  *fixture,
          GError  **error)
{
  g_autoptr (LrRecord) note = test_note_new (fixture->pupil, lr_day (2026, 1, 1), MARKER " in een notitie");

  return lr_store_save (fixture->store, note, error);
}

static guint
count_notes (LrStore *store)
{
  g_autoptr (GPtrArray) notes = lr_store_list (store, &test_note_kind, 0, NULL);

  return notes->len;
}

/* Runs @function in a process of its own; its result is the exit status. */
static int
run_apart (int (*function) (Fixture *fixture),
           Fixture *fixture)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (function (fixture));

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -WTERMSIG (status);
}

static void
test_saving_one_record_is_one_sync (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_assert_true (lr_store_tidy (fixture->store, NULL));
  for (int i = 0; i < 100; i++)
    {
      g_autoptr (LrRecord) note = test_note_new (fixture->pupil, lr_day (2026, 1, 1), "een zin met woorden");

      test_io_arm (TEST_IO_COUNT, 0, 0);
      test_save (fixture->store, note);
      test_io_disarm ();
      g_assert_cmpint (test_io_get_syncs (), ==, 1);
      if (i % 30 == 29)
        g_assert_true (lr_store_tidy (fixture->store, NULL));
    }
}

static void
test_reading_never_syncs (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) hits = NULL;

  test_io_arm (TEST_IO_COUNT, 0, 0);
  count_notes (fixture->store);
  hits = lr_store_search (fixture->store, "markering", 10, NULL);
  g_assert_cmpint (test_io_disarm (), ==, 0);
}

static void
test_disk_full_is_said_and_room_makes_it_go_on (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  test_io_arm (TEST_IO_FAIL_FROM, 1, ENOSPC);
  g_assert_false (try_save (fixture, &error));
  test_io_disarm ();
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_SPACE);
  g_clear_error (&error);

  g_assert_true (try_save (fixture, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_notes (fixture->store), ==, 1);
}

/* A limit of the system, instead of our own failing calls. */
static int
save_with_limit (Fixture *fixture)
{
  const struct rlimit limit = { 60000, 60000 };
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  fixture->store = test_store_open (fixture->folder);
  setrlimit (RLIMIT_FSIZE, &limit);
  for (int i = 0; i < 1000; i++)
    if (!try_save (fixture, &error))
      return g_error_matches (error, LR_ERROR, LR_ERROR_NO_SPACE) && count_notes (fixture->store) == (guint) i ? 0 : 2;

  return 3;
}

static void
test_limit_of_the_system_is_a_full_disk (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GPtrArray) problems = NULL;

  close_store (fixture);
  g_assert_cmpint (run_apart (save_with_limit, fixture), ==, 0);
  fixture->store = test_store_open (fixture->folder);
  problems = lr_store_verify (fixture->store, NULL, NULL);
  g_assert_cmpint (problems->len, ==, 0);
  g_assert_true (try_save (fixture, NULL));
}

static int
open_read_only (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  /* root may write anywhere: be somebody else. */
  if (getuid () == 0 && (chown (fixture->folder, 65534, 65534) != 0 || setgid (65534) != 0 || setuid (65534) != 0))
    return 77;
  fixture->store = lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error);
  if (fixture->store == NULL || lr_store_get_read_only (fixture->store) == NULL || count_notes (fixture->store) != 1)
    return 2;

  return !try_save (fixture, &error) && g_error_matches (error, LR_ERROR, LR_ERROR_READ_ONLY) ? 0 : 3;
}

/* By the system itself, instead of our own failing calls. */
static void
test_read_only_folder_is_read (Fixture       *fixture,
                               gconstpointer  data)
{
  static const char * const names[] = { "dossiers.db", "dossiers.keys", "dossiers.lock" };
  int status;

  g_assert_true (try_save (fixture, NULL));
  close_store (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_cmpint (g_chmod (path, 0444), ==, 0);
    }
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  status = run_apart (open_read_only, fixture);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  if (status == 77)
    g_test_skip ("cannot become somebody else");
  else
    g_assert_cmpint (status, ==, 0);
}

/* Who can open it is told the same, and as truly, as what stands in it. */
static void
test_keys_stay_where_nothing_can_be_written (Fixture       *fixture,
                                             gconstpointer  number)
{
  static const char another[] = "another long passphrase";
  const int reason = GPOINTER_TO_INT (number);
  const int code = reason == ENOSPC ? LR_ERROR_NO_SPACE : LR_ERROR_READ_ONLY;
  const TestIoAction action = reason == ENOSPC ? TEST_IO_FULL : TEST_IO_READ_ONLY;

  close_store (fixture);
  test_io_arm_folder (action, fixture->folder, reason);
  fixture->store = test_store_open (fixture->folder);

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LrRekey) rekey = NULL;
      gboolean good = i == 0   ? lr_store_change_passphrase (fixture->store, typed (another), &error)
                      : i == 1 ? lr_store_add_colleague (fixture->store, "Els", typed (another), &error)
                      : i == 2 ? lr_store_renew_recovery_code (fixture->store, &error) != NULL
                      : i == 3 ? lr_store_remove_colleague (fixture->store, "Els", &error)
                               : (rekey = lr_rekey_new (fixture->store, &error)) != NULL;

      g_assert_false (good);
      g_test_message ("%s", error->message);
      g_assert_error (error, LR_ERROR, code);
      g_assert_nonnull (strstr (error->message, "can only be read now. Nothing was changed"));
    }
  test_io_disarm ();
}

static void
test_store_removed_while_open_is_noticed (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autofree char *elsewhere = g_strconcat (fixture->database, ".elsewhere", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (try_save (fixture, &error));
  g_assert_cmpint (g_rename (fixture->database, elsewhere), ==, 0);
  g_assert_false (try_save (fixture, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* Put back, it goes on. */
  g_assert_cmpint (g_rename (elsewhere, fixture->database), ==, 0);
  g_assert_true (try_save (fixture, &error));
  g_assert_no_error (error);
}

static int
open_second (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  if (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error) != NULL)
    return 2;
  return g_error_matches (error, LR_ERROR, LR_ERROR_IN_USE) ? 0 : 3;
}

static int
open_and_die (Fixture *fixture)
{
  test_store_open (fixture->folder);
  raise (SIGKILL);
  return 1;
}

static void
test_two_instances_exclude_each_other (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_assert_cmpint (run_apart (open_second, fixture), ==, 0);

  /* A crash leaves no lock behind. */
  close_store (fixture);
  g_assert_cmpint (run_apart (open_and_die, fixture), ==, -SIGKILL);
  fixture->store = test_store_open (fixture->folder);
}

static void
set_version (Fixture *fixture,
             int      version)
{
  g_autofree char *path = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autoptr (LrKeyFile) keys = lr_key_file_load (path, NULL);
  g_autoptr (LrSecret) key = lr_key_file_unlock (keys, typed (TEST_PASSPHRASE), NULL, NULL);
  g_autoptr (LrConnection) connection = lr_connection_open (fixture->database, key, LR_CONNECTION_PLAIN, NULL);
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", version);

  g_assert_true (lr_connection_execute (connection, sql, NULL));
}

static void
test_newer_version_is_refused_and_left_alone (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize before_size, after_size;

  close_store (fixture);
  set_version (fixture, 99);
  g_assert_true (g_file_get_contents (fixture->database, &before, &before_size, NULL));
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NEWER);
  g_assert_true (g_file_get_contents (fixture->database, &after, &after_size, NULL));
  g_assert_cmpmem (before, (int) before_size, after, (int) after_size);
}

static void
test_migration_keeps_all_and_makes_a_backup (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autofree char *backups = g_build_filename (fixture->folder, "backups", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (LrRecord) pupil = NULL;

  g_assert_true (try_save (fixture, NULL));
  close_store (fixture);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));

  test_kinds_use_next_schema ();
  fixture->store = test_store_open (fixture->folder);
  pupil = lr_store_load (fixture->store, &test_pupil_kind, fixture->pupil, NULL);
  g_assert_cmpstr (lr_record_get_text (pupil, TEST_PUPIL_NAME), ==, MARKER);
  g_assert_cmpint (count_notes (fixture->store), ==, 1);
  dir = g_dir_open (backups, 0, NULL);
  g_assert_true (g_str_has_prefix (g_dir_read_name (dir), "before-schema-4-"));
  close_store (fixture);

  /* And back to the program that does not know it. */
  test_kinds_use_first_schema ();
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), NULL));
}

static int
save_and_die (Fixture *fixture)
{
  fixture->store = test_store_open (fixture->folder);
  for (int i = 0; i < 20; i++)
    if (!try_save (fixture, NULL))
      return 1;
  raise (SIGKILL);
  return 1;
}

/* After a crash the log still holds the last saves. A byte of it that went bad
 * ends it there: what stood before is whole, and the database sound. */
static void
test_flipped_byte_in_the_log_loses_no_older_work (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->database, "-wal", NULL);
  g_autofree char *keep_log = NULL;
  g_autofree char *keep_database = NULL;
  gsize log_size, database_size;
  guint last = G_MAXUINT;

  close_store (fixture);
  g_assert_cmpint (run_apart (save_and_die, fixture), ==, -SIGKILL);
  g_assert_true (g_file_get_contents (log, &keep_log, &log_size, NULL));
  g_assert_true (g_file_get_contents (fixture->database, &keep_database, &database_size, NULL));

  for (guint i = 0; i < 16; i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (LrRecord) pupil = NULL;
      gsize place = log_size - 1 - log_size * i / 16;
      g_autofree char *bad = g_memdup2 (keep_log, log_size);

      bad[place] ^= 4;
      g_assert_true (g_file_set_contents (log, bad, (gssize) log_size, NULL));
      g_assert_true (g_file_set_contents (fixture->database, keep_database, (gssize) database_size, NULL));

      fixture->store = test_store_open (fixture->folder);
      pupil = lr_store_load (fixture->store, &test_pupil_kind, fixture->pupil, NULL);
      g_assert_nonnull (pupil);
      g_assert_cmpint (count_notes (fixture->store), <=, last);
      last = count_notes (fixture->store);
      problems = lr_store_verify (fixture->store, NULL, NULL);
      g_assert_cmpint (problems->len, ==, 0);
      close_store (fixture);
    }
  g_assert_cmpint (last, <, 20);
}

static void
test_rollback_journal_on_a_network_drive (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autofree char *log = g_strconcat (fixture->database, "-wal", NULL);
  g_autofree char *keys_path = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autoptr (LrKeyFile) keys = lr_key_file_load (keys_path, NULL);
  g_autoptr (LrSecret) key = lr_key_file_unlock (keys, typed (TEST_PASSPHRASE), NULL, NULL);
  g_autoptr (LrConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  close_store (fixture);
  connection = lr_connection_open (fixture->database, key, LR_CONNECTION_NETWORK, &error);
  g_assert_no_error (error);
  g_assert_true (lr_connection_execute (connection, "INSERT INTO draft VALUES ('x', 1, 'y')", &error));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_network_and_synced_folders_are_known (void)
{
  static const struct { guint64 type; LrVolume volume; } types[] = {
    { 0x6969, LR_VOLUME_NETWORK }, { 0xff534d42, LR_VOLUME_NETWORK }, { 0xfe534d42, LR_VOLUME_NETWORK },
    { 0xffffffffff534d42, LR_VOLUME_NETWORK }, { 0x65735546, LR_VOLUME_NETWORK },
    { 0xef53, LR_VOLUME_LOCAL }, { 0x9123683e, LR_VOLUME_LOCAL }, { 0x01021994, LR_VOLUME_LOCAL },
  };
  static const struct { const char *path; LrVolume volume; } paths[] = {
    { "Nextcloud/school", LR_VOLUME_SYNCED }, { "OneDrive - Het Anker/a/b", LR_VOLUME_SYNCED },
    { "Dropbox", LR_VOLUME_SYNCED }, { "Stackable/x", LR_VOLUME_LOCAL }, { "gewoon/map", LR_VOLUME_LOCAL },
  };
  char *folder = test_folder_new ();
  g_autofree char *mark = g_build_filename (folder, "eigen", ".sync_0a1b2c.db", NULL);
  g_autofree char *marked = g_build_filename (folder, "eigen", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_cmpint (lr_volume_from_type (types[i].type), ==, types[i].volume);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *path = g_build_filename (folder, paths[i].path, NULL);

      g_assert_cmpint (lr_volume_of (path), ==, paths[i].volume);
    }

  g_assert_cmpint (g_mkdir (marked, 0700), ==, 0);
  g_assert_cmpint (lr_volume_of (marked), ==, LR_VOLUME_LOCAL);
  g_assert_true (g_file_set_contents (mark, "", 0, NULL));
  g_assert_cmpint (lr_volume_of (marked), ==, LR_VOLUME_SYNCED);

  g_assert_null (lr_volume_explain (LR_VOLUME_LOCAL));
  g_assert_nonnull (lr_volume_explain (LR_VOLUME_NETWORK));
  g_assert_nonnull (lr_volume_explain (LR_VOLUME_SYNCED));
  test_folder_remove (folder);
}

/* What was given to the store does not depend on the clock. */
static void
test_clock_set_back_changes_no_order (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autofree char *what = NULL;

  g_assert_true (try_save (fixture, NULL));
  close_store (fixture);

  /* All that was done lies in the future, as the clock has it now. */
  {
    g_autofree char *path = g_build_filename (fixture->folder, "dossiers.keys", NULL);
    g_autoptr (LrKeyFile) keys = lr_key_file_load (path, NULL);
    g_autoptr (LrSecret) key = lr_key_file_unlock (keys, typed (TEST_PASSPHRASE), NULL, NULL);
    g_autoptr (LrConnection) connection = lr_connection_open (fixture->database, key, LR_CONNECTION_PLAIN, NULL);

    g_assert_true (lr_connection_execute (connection, "UPDATE batch SET moment = moment + 40000000", NULL));
  }

  fixture->store = test_store_open (fixture->folder);
  g_assert_true (try_save (fixture, NULL));
  g_assert_cmpint (count_notes (fixture->store), ==, 2);
  what = lr_store_undo (fixture->store, NULL);
  g_assert_cmpint (count_notes (fixture->store), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/misfortune/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("sync/one-per-save", test_saving_one_record_is_one_sync);
  ADD ("sync/none-for-reading", test_reading_never_syncs);
  ADD ("disk/full", test_disk_full_is_said_and_room_makes_it_go_on);
  ADD ("disk/limit", test_limit_of_the_system_is_a_full_disk);
  ADD ("disk/read-only", test_read_only_folder_is_read);
  g_test_add ("/misfortune/disk/full/keys", Fixture, GINT_TO_POINTER (ENOSPC), set_up,
              test_keys_stay_where_nothing_can_be_written, tear_down);
  g_test_add ("/misfortune/disk/read-only/keys", Fixture, GINT_TO_POINTER (EROFS), set_up,
              test_keys_stay_where_nothing_can_be_written, tear_down);
  ADD ("disk/removed-while-open", test_store_removed_while_open_is_noticed);
  ADD ("disk/flipped-byte-in-the-log", test_flipped_byte_in_the_log_loses_no_older_work);
  ADD ("disk/rollback-journal", test_rollback_journal_on_a_network_drive);
  g_test_add_func ("/misfortune/disk/network-and-synced", test_network_and_synced_folders_are_known);
  ADD ("two-instances", test_two_instances_exclude_each_other);
  ADD ("version/newer", test_newer_version_is_refused_and_left_alone);
  ADD ("version/migration", test_migration_keeps_all_and_makes_a_backup);
  ADD ("clock-set-back", test_clock_set_back_changes_no_order);

  return g_test_run ();
}
