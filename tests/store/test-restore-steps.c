/* test-restore-steps.c: a restore of which a step fails
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-atomic-file.h"
#include "lr-backup.h"
#include "lr-restore.h"
#include "lr-store-keys.h"
#include "test-io.h"
#include "test-kinds.h"

#define N_BEFORE 3  /* pupils in the backup; the store has one more */

typedef struct
{
  char *base;
  char *folder;
  char *backup;
} Fixture;

static void
add_pupils (LrStore *store,
            int      n)
{
  for (int i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", g_random_int_range (1, G_MAXINT));
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "Leerling");

      test_save (store, pupil);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  LrStore *store;

  fixture->base = test_folder_new ();
  fixture->folder = g_build_filename (fixture->base, "store", NULL);
  fixture->backup = g_build_filename (fixture->base, "backup.tar", NULL);
  store = test_store_create (fixture->folder);
  add_pupils (store, N_BEFORE);
  g_assert_true (lr_backup_write (store, fixture->backup, NULL, NULL));
  add_pupils (store, 1);
  g_assert_finalize_object (store);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_io_set_plain (FALSE, FALSE);
  test_folder_remove (fixture->base);
  g_free (fixture->folder);
  g_free (fixture->backup);
}

static char *
get_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static gboolean
is_there (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = get_path (fixture, name);
  GStatBuf status;

  return g_lstat (path, &status) == 0;
}

static guint
count_pupils (const char *folder)
{
  LrStore *store = test_store_open (folder);
  g_autoptr (GPtrArray) pupils = lr_store_list (store, &test_pupil_kind, 0, NULL);
  guint n = pupils->len;

  g_assert_finalize_object (store);
  return n;
}

/* A restore that was broken off just before its mark was taken away. */
static void
stage_finished_but_for_the_mark (Fixture *fixture)
{
  g_autofree char *stage = get_path (fixture, "restore.new");
  g_autofree char *ready = get_path (fixture, "restore.new/ready");
  g_autofree char *moved = get_path (fixture, "restore.new/moved");

  g_assert_cmpint (g_mkdir (stage, 0700), ==, 0);
  g_assert_true (g_file_set_contents (ready, "before-restore-x", -1, NULL));
  g_assert_true (g_file_set_contents (moved, "", 0, NULL));
}

/* Ready to go: the files of the backup in the stage. */
static void
stage_ready (Fixture    *fixture,
             const char *name)
{
  g_autofree char *other = g_build_filename (fixture->base, "other", NULL);
  g_autofree char *stage = get_path (fixture, "restore.new");
  g_autofree char *ready = get_path (fixture, "restore.new/ready");

  g_assert_true (lr_restore (fixture->backup, other, typed (TEST_PASSPHRASE), NULL, NULL));
  test_folder_copy (other, stage);
  g_assert_true (g_file_set_contents (ready, name, -1, NULL));
}

static void
refuse_to_open (Fixture *fixture,
                int      code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, LR_ERROR, code);
}

/* A mark that stayed would restore once more, over what was done since. */
static void
test_mark_that_stays_stops_it (Fixture       *fixture,
                               gconstpointer  data)
{
  const guint before = count_pupils (fixture->folder);

  stage_finished_but_for_the_mark (fixture);
  test_io_arm_folder (TEST_IO_READ_ONLY, fixture->folder, EACCES);
  refuse_to_open (fixture, LR_ERROR_READ_ONLY);
  test_io_disarm ();
  g_assert_true (is_there (fixture, "restore.new/ready"));

  g_assert_cmpint (count_pupils (fixture->folder), ==, before);
  g_assert_false (is_there (fixture, "restore.new"));
}

/* Also in the restore itself: whatever one call it is that fails, it is one of
 * "not at all" and "whole", in the end. */
static void
test_each_call_that_fails (Fixture       *fixture,
                           gconstpointer  data)
{
  const int number = GPOINTER_TO_INT (data);
  gboolean good = FALSE;

  for (guint at = 1; !good; at++)
    {
      g_autofree char *work = g_strdup_printf ("%s/work-%u", fixture->base, at);
      g_autoptr (GError) error = NULL;
      g_autofree char *aside = NULL;
      guint n;

      test_folder_copy (fixture->folder, work);
      test_io_arm (TEST_IO_FAIL, at, number);
      good = lr_restore (fixture->backup, work, typed (TEST_PASSPHRASE), &aside, &error);
      if (test_io_disarm () >= at)
        {
          /* A removal of litter may fail without harm; nothing else. */
          if (!good)
            g_assert_nonnull (error);
          good = FALSE;
        }

      n = count_pupils (work);
      if (error == NULL)
        g_assert_cmpint (n, ==, N_BEFORE);
      else
        g_assert_true (n == N_BEFORE || n == N_BEFORE + 1);
      if (n == N_BEFORE + 1)
        g_assert_nonnull (error);

      /* Newer work stays newer work. */
      {
        LrStore *store = test_store_open (work);

        add_pupils (store, 10);
        g_assert_finalize_object (store);
      }
      g_assert_cmpint (count_pupils (work), ==, n + 10);
      test_folder_remove (g_steal_pointer (&work));
    }
}

/* The mark came back after a power cut, its files did not: it means nothing. */
static void
test_mark_without_files_is_stale (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *stage = get_path (fixture, "restore.new");
  g_autofree char *ready = get_path (fixture, "restore.new/ready");

  g_assert_cmpint (g_mkdir (stage, 0700), ==, 0);
  g_assert_true (g_file_set_contents (ready, "before-restore-x", -1, NULL));
  g_assert_cmpint (count_pupils (fixture->folder), ==, N_BEFORE + 1);
  g_assert_false (is_there (fixture, "restore.new"));
  g_assert_false (is_there (fixture, "before-restore-x"));
}

static void
test_setting_aside_overwrites_nothing (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autofree char *aside = get_path (fixture, "before-restore-x");
  g_autofree char *older = get_path (fixture, "before-restore-x/dossiers.db");
  g_autofree char *content = NULL;

  test_io_set_plain (GPOINTER_TO_INT (data) > 0, GPOINTER_TO_INT (data) > 1);
  g_assert_cmpint (g_mkdir (aside, 0700), ==, 0);
  g_assert_true (g_file_set_contents (older, "what was set aside before", -1, NULL));
  stage_ready (fixture, "before-restore-x");

  refuse_to_open (fixture, LR_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (older, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "what was set aside before");
  g_assert_true (is_there (fixture, "dossiers.db"));

  /* Out of the way, it goes on. */
  g_assert_cmpint (g_unlink (older), ==, 0);
  g_assert_cmpint (count_pupils (fixture->folder), ==, N_BEFORE);
  g_assert_cmpint (count_pupils (aside), ==, N_BEFORE + 1);
}

static void
test_restoring_overwrites_nothing (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autofree char *moved = get_path (fixture, "restore.new/moved");

  stage_ready (fixture, "before-restore-x");
  g_assert_true (g_file_set_contents (moved, "", 0, NULL));
  refuse_to_open (fixture, LR_ERROR_EXISTS);
  g_assert_true (is_there (fixture, "restore.new/dossiers.db"));
  g_assert_true (is_there (fixture, "dossiers.db"));
}

/* The name in the mark leads nowhere else. */
static void
test_name_of_the_mark_is_plain (Fixture       *fixture,
                                gconstpointer  data)
{
  stage_ready (fixture, data);
  refuse_to_open (fixture, LR_ERROR_INVALID);
  g_assert_true (is_there (fixture, "dossiers.db"));
  g_assert_true (is_there (fixture, "dossiers.keys"));
}

static void
test_link_for_a_stage_is_refused (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->base, "elsewhere", NULL);
  g_autofree char *precious = g_build_filename (elsewhere, "dossiers.db", NULL);
  g_autofree char *ready = g_build_filename (elsewhere, "ready", NULL);
  g_autofree char *stage = get_path (fixture, "restore.new");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_true (g_file_set_contents (precious, "of somebody else", -1, NULL));
  if (data != NULL)
    g_assert_true (g_file_set_contents (ready, "", 0, NULL));
  g_assert_cmpint (symlink (elsewhere, stage), ==, 0);

  g_assert_false (lr_restore (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  refuse_to_open (fixture, LR_ERROR_INVALID);
  g_assert_true (g_file_test (precious, G_FILE_TEST_EXISTS));
  g_assert_true (is_there (fixture, "dossiers.db"));

  g_assert_cmpint (g_unlink (stage), ==, 0);
  g_assert_cmpint (count_pupils (fixture->folder), ==, N_BEFORE + 1);
}

static void
test_link_or_pipe_in_the_stage_is_refused (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *stage = get_path (fixture, "restore.new");
  g_autofree char *path = g_build_filename (stage, data, NULL);
  g_autofree char *precious = g_build_filename (fixture->base, "precious", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (precious, "of somebody else", -1, NULL));
  g_assert_cmpint (g_mkdir (stage, 0700), ==, 0);
  if (g_str_equal (data, "ready"))
    g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  else
    g_assert_cmpint (symlink (precious, path), ==, 0);

  g_assert_false (lr_restore (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_assert_true (g_file_test (precious, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (lr_restore (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), NULL, &error));
}

/* File systems that know no renameat2(), or no second names either. */
static void
test_other_file_systems (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *aside = NULL;

  test_io_set_plain (TRUE, data != NULL);
  g_assert_true (lr_restore (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), &aside, NULL));
  g_assert_cmpint (count_pupils (fixture->folder), ==, N_BEFORE);
  g_assert_cmpint (count_pupils (aside), ==, N_BEFORE + 1);
}

static void
test_move_that_was_broken_off_is_finished (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autofree char *from = g_build_filename (fixture->base, "one", NULL);
  g_autofree char *to = g_build_filename (fixture->base, "two", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  /* Between the second name and the end of the first. */
  g_assert_true (g_file_set_contents (from, "x", 1, NULL));
  g_assert_cmpint (link (from, to), ==, 0);
  g_assert_true (lr_file_move_aside (from, to, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (from, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (to, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "x");

  g_assert_true (lr_file_move_aside (from, to, &error));
  g_assert_no_error (error);
}

/* Many in one second each get a folder of their own. */
static void
test_every_restore_has_a_folder_of_its_own (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 8; i++)
    {
      char *aside = NULL;

      g_assert_true (lr_restore (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), &aside, NULL));
      g_assert_true (g_hash_table_add (seen, aside));
    }
}

/* The new passphrase works, and the sentence does not deny it. */
static void
test_unconfirmed_passphrase_is_told (Fixture       *fixture,
                                     gconstpointer  data)
{
  gboolean seen = FALSE;
  gboolean good = FALSE;

  for (guint at = 1; !good; at++)
    {
      g_autofree char *work = g_strdup_printf ("%s/work-%u", fixture->base, at);
      g_autoptr (GError) error = NULL;
      g_autoptr (LrStore) opened = NULL;
      LrStore *store;

      test_folder_copy (fixture->folder, work);
      store = test_store_open (work);
      test_io_arm (TEST_IO_FAIL, at, EIO);
      good = lr_store_change_passphrase (store, typed ("en nu iets anders"), &error);
      if (test_io_disarm () >= at && good)
        good = FALSE;
      g_assert_finalize_object (store);

      opened = lr_store_open (work, typed ("en nu iets anders"), NULL);
      if (g_error_matches (error, LR_ERROR, LR_ERROR_UNCERTAIN))
        {
          seen = TRUE;
          g_test_message ("%s", error->message);
          g_assert_nonnull (strstr (error->message, "new passphrase or code first, then the old one"));
          g_assert_nonnull (opened);
        }
      else if (error != NULL)
        {
          g_assert_null (opened);
        }
      else
        {
          g_assert_nonnull (opened);
        }
      g_clear_object (&opened);
      test_folder_remove (g_steal_pointer (&work));
    }
  g_assert_true (seen);
}

/* What was moved is never said to be as it was. */
static void
test_unconfirmed_move_is_told (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->base, "small", NULL);
  g_autoptr (GBytes) first = g_bytes_new_static ("one", 3);
  g_autoptr (GBytes) second = g_bytes_new_static ("two", 3);
  gboolean good = FALSE;
  guint n_uncertain = 0;

  for (guint at = 1; !good; at++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;

      g_assert_true (lr_atomic_file_write (path, first, NULL));
      test_io_arm (TEST_IO_FAIL, at, EIO);
      good = lr_atomic_file_write (path, second, &error);
      test_io_disarm ();

      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      if (g_error_matches (error, LR_ERROR, LR_ERROR_UNCERTAIN))
        {
          n_uncertain++;
          g_assert_cmpstr (content, ==, "two");
          g_assert_null (strstr (error->message, "What was there before is still there"));
        }
      else
        {
          g_assert_cmpstr (content, ==, good ? "two" : "one");
        }
    }
  g_assert_cmpint (n_uncertain, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  /* Many rounds: memory is as good a disk as any, and much faster. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);

  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD_WITH(path, data, function) g_test_add ("/restore-steps/" path, Fixture, data, set_up, function, tear_down)
#define ADD(path, function) ADD_WITH (path, NULL, function)
  ADD ("mark/stays", test_mark_that_stays_stops_it);
  ADD ("mark/stale", test_mark_without_files_is_stale);
  ADD_WITH ("mark/name/up", "../store", test_name_of_the_mark_is_plain);
  ADD_WITH ("mark/name/dots", "..", test_name_of_the_mark_is_plain);
  ADD_WITH ("mark/name/stage", "restore.new", test_name_of_the_mark_is_plain);
  ADD_WITH ("mark/name/file", "dossiers.keys", test_name_of_the_mark_is_plain);
  ADD_WITH ("each-call-fails", GINT_TO_POINTER (EIO), test_each_call_that_fails);
  ADD_WITH ("each-call-is-full", GINT_TO_POINTER (ENOSPC), test_each_call_that_fails);
  ADD_WITH ("overwrites-nothing/renameat2", GINT_TO_POINTER (0), test_setting_aside_overwrites_nothing);
  ADD_WITH ("overwrites-nothing/rename", GINT_TO_POINTER (1), test_setting_aside_overwrites_nothing);
  ADD_WITH ("overwrites-nothing/link", GINT_TO_POINTER (2), test_setting_aside_overwrites_nothing);
  ADD ("overwrites-nothing/store", test_restoring_overwrites_nothing);
  ADD ("stage/link", test_link_for_a_stage_is_refused);
  ADD_WITH ("stage/link-that-is-ready", "ready", test_link_for_a_stage_is_refused);
  ADD_WITH ("stage/link-inside", "dossiers.db", test_link_or_pipe_in_the_stage_is_refused);
  ADD_WITH ("stage/key-link-inside", "dossiers.keys", test_link_or_pipe_in_the_stage_is_refused);
  ADD_WITH ("stage/pipe-inside", "ready", test_link_or_pipe_in_the_stage_is_refused);
  ADD ("file-system/rename", test_other_file_systems);
  ADD_WITH ("file-system/link", "links", test_other_file_systems);
  ADD ("file-system/broken-off", test_move_that_was_broken_off_is_finished);
  ADD ("own-folder", test_every_restore_has_a_folder_of_its_own);
  ADD ("unconfirmed/passphrase", test_unconfirmed_passphrase_is_told);
  ADD ("unconfirmed/move", test_unconfirmed_move_is_told);

  return g_test_run ();
}
