/* test-log.c: a damaged log is told, an ordinary one is not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lr-log.h"
#include "lr-store-access.h"
#include "lr-store-tidy.h"
#include "lr-verify.h"
#include "test-io.h"
#include "test-kinds.h"

#define N_SAVES     12
#define HEADER_SIZE 32
#define FRAME_SIZE  24
#define WHOLE_FRAME (FRAME_SIZE + 4096)

typedef struct
{
  char   *folder;
  char   *log;
  char   *content;   /* of the log after a crash, with N_SAVES commits */
  gsize   size;
  char   *database;
  char   *database_content;
  gsize   database_size;
} Fixture;

static void
save_notes (LrStore *store,
            int      n)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (store, &test_pupil_kind, 0, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (LrRecord) note = test_note_new (lr_record_get_id (pupils->pdata[0]), lr_day (2026, 1, 1), "woord");

      test_save (store, note);
    }
}

/* Saves in a process that is killed: the log stays. */
static void
save_and_die (const char *folder,
              int         n)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      save_notes (test_store_open (folder), n);
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("10001", "Leerling");
  LrStore *store;

  fixture->folder = test_folder_new ();
  fixture->database = g_build_filename (fixture->folder, "dossiers.db", NULL);
  fixture->log = g_strconcat (fixture->database, "-wal", NULL);
  store = test_store_create (fixture->folder);
  test_save (store, pupil);
  g_assert_finalize_object (store);

  save_and_die (fixture->folder, N_SAVES);
  g_assert_true (g_file_get_contents (fixture->log, &fixture->content, &fixture->size, NULL));
  g_assert_true (g_file_get_contents (fixture->database, &fixture->database_content, &fixture->database_size, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_folder_remove (fixture->folder);
  g_free (fixture->database);
  g_free (fixture->database_content);
  g_free (fixture->log);
  g_free (fixture->content);
}

static guint
count_frames (Fixture *fixture)
{
  return (guint) ((fixture->size - HEADER_SIZE) / WHOLE_FRAME);
}

static guint8 *
get_frame (Fixture *fixture,
           guint    frame)
{
  return (guint8 *) fixture->content + HEADER_SIZE + frame * WHOLE_FRAME;
}

static gboolean
is_commit (Fixture *fixture,
           guint    frame)
{
  static const guint8 none[4];

  return memcmp (get_frame (fixture, frame) + 4, none, 4) != 0;
}

static guint
count_commits_from (Fixture *fixture,
                    guint    frame)
{
  guint n = 0;

  for (guint i = frame; i < count_frames (fixture); i++)
    n += is_commit (fixture, i);

  return n;
}

static void
put_log (Fixture *fixture,
         gsize    size)
{
  g_assert_true (g_file_set_contents (fixture->log, fixture->content, (gssize) size, NULL));
}

static void
put_all (Fixture *fixture)
{
  put_log (fixture, fixture->size);
  g_assert_true (g_file_set_contents (fixture->database, fixture->database_content,
                                      (gssize) fixture->database_size, NULL));
}

static guint
read_lost (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrLog) log = lr_log_read (fixture->log, &error);

  g_assert_no_error (error);
  return log->n_lost;
}

static guint
count_notes (LrStore *store)
{
  g_autoptr (GPtrArray) notes = lr_store_list (store, &test_note_kind, 0, NULL);

  return notes->len;
}

/* Of SQLite's own format, over pages as the cipher left them. */
static void
test_whole_log (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (LrLog) log = lr_log_read (fixture->log, NULL);
  g_autofree char *none = g_strconcat (fixture->log, ".none", NULL);
  g_autoptr (LrLog) absent = lr_log_read (none, NULL);

  g_assert_cmpint (log->page_size, ==, 4096);
  g_assert_cmpint (log->n_commits, ==, count_commits_from (fixture, 0));
  g_assert_cmpint (log->n_commits, >=, N_SAVES);
  g_assert_cmpint (log->n_pages, >, 0);
  g_assert_cmpint (g_hash_table_size (log->pages), >, 0);
  g_assert_cmpint (log->n_lost, ==, 0);

  g_assert_cmpint (absent->n_commits, ==, 0);
  g_assert_cmpint (absent->n_lost, ==, 0);
}

/* Wherever a bit falls over: what stands behind it was saved. In the last frame
 * it cannot be told from a save that was broken off. */
static void
test_flipped_bit_loses_what_stands_behind (Fixture       *fixture,
                                           gconstpointer  data)
{
  static const guint places[] = { 0, 3, 5, 7, 9, 14, 16, 19, 21, 24, 1000, WHOLE_FRAME - 1 };
  const guint n = count_frames (fixture);

  for (guint frame = 0; frame < n; frame++)
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      {
        gboolean in_salt = places[i] >= 8 && places[i] < 16;
        guint expected = frame + 1 < n || in_salt ? count_commits_from (fixture, frame) : 0;

        get_frame (fixture, frame)[places[i]] ^= 0x40;
        put_log (fixture, fixture->size);
        if (read_lost (fixture) != expected)
          g_error ("frame %u of %u, byte %u: %u lost, not %u", frame, n, places[i], read_lost (fixture), expected);
        get_frame (fixture, frame)[places[i]] ^= 0x40;
      }
}

/* Then SQLite takes up nothing of the log. */
static void
test_damaged_header_loses_all (Fixture       *fixture,
                               gconstpointer  data)
{
  for (guint i = 0; i < HEADER_SIZE; i++)
    {
      fixture->content[i] ^= 0x10;
      put_log (fixture, fixture->size);
      g_assert_cmpint (read_lost (fixture), ==, count_commits_from (fixture, 0));
      fixture->content[i] ^= 0x10;
    }

  /* A whole sector of the disk. */
  memset (fixture->content, 0, 512);
  put_log (fixture, fixture->size);
  g_assert_cmpint (read_lost (fixture), ==, count_commits_from (fixture, 1));
}

static void
test_torn_tail_is_ordinary (Fixture       *fixture,
                            gconstpointer  data)
{
  for (guint i = 0; i < 200; i++)
    {
      put_log (fixture, fixture->size - fixture->size * i / 200);
      g_assert_cmpint (read_lost (fixture), ==, 0);
    }

  /* The end was given room, but not written. */
  memset (get_frame (fixture, count_frames (fixture) - 1), 0, WHOLE_FRAME);
  put_log (fixture, fixture->size);
  g_assert_cmpint (read_lost (fixture), ==, 0);
  randombytes_buf (get_frame (fixture, count_frames (fixture) - 1) + 2000, WHOLE_FRAME - 2000);
  put_log (fixture, fixture->size);
  g_assert_cmpint (read_lost (fixture), ==, 0);
}

/* A log that was begun anew still holds the frames of before. */
static void
test_older_frames_behind_are_ordinary (Fixture       *fixture,
                                       gconstpointer  data)
{
  pid_t child = fork ();
  GStatBuf status;
  int result;

  if (child == 0)
    {
      LrStore *store = test_store_open (fixture->folder);

      save_notes (store, 30);
      g_assert_true (lr_store_tidy (store, NULL));
      save_notes (store, 2);
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &result, 0), ==, child);

  g_assert_cmpint (g_stat (fixture->log, &status), ==, 0);
  g_assert_cmpint (status.st_size, >, (goffset) fixture->size);
  {
    g_autoptr (LrLog) log = lr_log_read (fixture->log, NULL);

    g_assert_cmpint (log->n_commits, <, 10);
    g_assert_cmpint (log->n_lost, ==, 0);
  }
}

/* An import that was cancelled leaves frames without a commit. */
static void
test_cancelled_batch_behind_is_ordinary (Fixture       *fixture,
                                         gconstpointer  data)
{
  pid_t child = fork ();
  int result;

  if (child == 0)
    {
      LrStore *store = test_store_open (fixture->folder);

      g_assert_true (lr_store_begin (store, "veel", NULL));
      save_notes (store, 12000);
      lr_store_rollback (store);
      save_notes (store, 2);
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &result, 0), ==, child);
  g_assert_cmpint (read_lost (fixture), ==, 0);
}

static void
test_log_that_cannot_be_read_is_no_damage (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  gsize size;

  test_io_fail_reading ("-wal", EIO);
  g_assert_null (lr_log_read (fixture->log, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_DISK);
  g_clear_error (&error);
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_DISK);
  test_io_fail_reading (NULL, 0);

  g_assert_true (g_file_get_contents (fixture->log, &before, &size, NULL));
  g_assert_cmpmem (before, (int) size, fixture->content, (int) fixture->size);
}

static guint
count_aside (Fixture  *fixture,
             char    **path)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "lost-saves-"))
      {
        n++;
        if (path != NULL)
          {
            g_free (*path);
            *path = g_build_filename (fixture->folder, name, "dossiers.db-wal", NULL);
          }
      }

  return n;
}

static void
damage (Fixture *fixture,
        guint    n_lost)
{
  guint frame = 0;

  while (count_commits_from (fixture, frame) > n_lost)
    frame++;
  get_frame (fixture, frame)[200] ^= 1;
  put_all (fixture);
}

/* Told until somebody heard it, then never again. */
static void
test_loss_is_set_aside_and_told_once (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autofree char *aside = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *said = NULL;
  g_autofree char *again = NULL;
  LrStore *store;
  gsize size;

  damage (fixture, 5);
  store = test_store_open (fixture->folder);
  g_assert_cmpint (count_notes (store), ==, N_SAVES - 5);
  said = lr_store_dup_loss (store);
  g_test_message ("%s", said);
  g_assert_nonnull (strstr (said, "5 saves"));
  g_assert_cmpint (count_aside (fixture, &aside), ==, 1);
  g_assert_true (g_file_get_contents (aside, &copy, &size, NULL));
  g_assert_cmpmem (copy, (int) size, fixture->content, (int) fixture->size);
  g_assert_finalize_object (store);

  /* Nobody was told: it went wrong before, perhaps. */
  store = test_store_open (fixture->folder);
  again = lr_store_dup_loss (store);
  g_assert_nonnull (strstr (again, "5 saves"));
  g_assert_cmpint (count_aside (fixture, NULL), ==, 1);
  lr_store_loss_told (store);
  g_assert_null (lr_store_dup_loss (store));
  g_assert_finalize_object (store);

  store = test_store_open (fixture->folder);
  g_assert_null (lr_store_dup_loss (store));
  g_assert_finalize_object (store);

  /* Nor does what is left of the old log come up again. */
  save_and_die (fixture->folder, 2);
  store = test_store_open (fixture->folder);
  g_assert_null (lr_store_dup_loss (store));
  g_assert_cmpint (count_notes (store), ==, N_SAVES - 5 + 2);
  g_assert_cmpint (count_aside (fixture, NULL), ==, 1);
  g_assert_finalize_object (store);
}

/* The same log twice (a crash while it was set aside) is one copy; another of
 * the same second is a second one. */
static void
test_nothing_that_was_set_aside_is_overwritten (Fixture       *fixture,
                                                gconstpointer  data)
{
  damage (fixture, 3);
  for (guint i = 0; i < 3; i++)
    {
      GStatBuf status;
      struct timespec moments[2] = { { .tv_sec = 1790000000 }, { .tv_sec = 1790000000 } };

      if (i == 2)
        get_frame (fixture, 0)[300] ^= 1;
      put_all (fixture);
      g_assert_cmpint (utimensat (AT_FDCWD, fixture->log, moments, 0), ==, 0);
      g_assert_cmpint (g_stat (fixture->log, &status), ==, 0);
      g_assert_finalize_object (test_store_open (fixture->folder));
      g_assert_cmpint (count_aside (fixture, NULL), ==, i < 2 ? 1 : 2);
    }
}

/* Then it may not be written to, or the saves would be gone for good. */
static void
test_no_room_to_set_aside_leaves_the_log (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autofree char *said = NULL;
  g_autofree char *after = NULL;
  LrStore *store;
  gsize size;

  damage (fixture, 4);
  test_io_arm_folder (TEST_IO_FULL, fixture->folder, ENOSPC);
  store = test_store_open (fixture->folder);
  g_assert_nonnull (lr_store_get_read_only (store));
  said = lr_store_dup_loss (store);
  g_assert_nonnull (strstr (said, "4 saves"));
  g_assert_cmpint (count_notes (store), ==, N_SAVES - 4);
  g_assert_finalize_object (store);
  test_io_disarm ();

  g_assert_true (g_file_get_contents (fixture->log, &after, &size, NULL));
  g_assert_cmpmem (after, (int) size, fixture->content, (int) fixture->size);
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

#define ADD(path, function) g_test_add ("/log/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("whole", test_whole_log);
  ADD ("flipped-bit", test_flipped_bit_loses_what_stands_behind);
  ADD ("damaged-header", test_damaged_header_loses_all);
  ADD ("torn-tail", test_torn_tail_is_ordinary);
  ADD ("older-frames", test_older_frames_behind_are_ordinary);
  ADD ("cancelled-batch", test_cancelled_batch_behind_is_ordinary);
  ADD ("unreadable", test_log_that_cannot_be_read_is_no_damage);
  ADD ("told-once", test_loss_is_set_aside_and_told_once);
  ADD ("never-overwritten", test_nothing_that_was_set_aside_is_overwritten);
  ADD ("no-room", test_no_room_to_set_aside_leaves_the_log);

  return g_test_run ();
}
