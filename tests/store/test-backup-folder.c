/* test-backup-folder.c: a folder with the backups of more than one store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-backup-private.h"
#include "lr-output.h"
#include "lr-restore.h"
#include "test-kinds.h"

/* Days, weeks and months. */
#define KEEP_ALL (7 + 4 + 12)

typedef struct
{
  char    *top;
  char    *folder;  /* that is shared */
  char    *mine;
  char    *theirs;
  LrStore *store;
  LrStore *other;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->top = test_folder_new ();
  fixture->folder = g_build_filename (fixture->top, "stick", NULL);
  fixture->mine = g_build_filename (fixture->top, "mine", NULL);
  fixture->theirs = g_build_filename (fixture->top, "theirs", NULL);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  fixture->store = test_store_create (fixture->mine);
  fixture->other = test_store_create (fixture->theirs);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->other);
  test_folder_remove (fixture->top);
  g_free (fixture->folder);
  g_free (fixture->mine);
  g_free (fixture->theirs);
}

static GDateTime *
at (int year,
    int month,
    int day,
    int hour)
{
  return g_date_time_new_utc (year, month, day, hour, 0, 0);
}

/* (nullable): the path of the backup of that day */
static char *
write_on (Fixture *fixture,
          LrStore *store,
          int      year,
          int      month,
          int      day)
{
  g_autoptr (GDateTime) now = at (year, month, day, 9);
  g_autoptr (GError) error = NULL;
  char *path = lr_backup_write_daily (store, fixture->folder, now, NULL, &error);

  g_assert_no_error (error);
  return path;
}

static char *
find_newest (Fixture    *fixture,
             const char *store_folder,
             int         year,
             int         month,
             int         day)
{
  g_autoptr (GDateTime) now = at (year, month, day, 12);

  return lr_backup_find_newest (fixture->folder, store_folder, g_date_time_to_unix (now), NULL);
}

static void
assert_newest (Fixture    *fixture,
               int         year,
               int         month,
               int         day,
               const char *expected)
{
  g_autofree char *found = find_newest (fixture, fixture->mine, year, month, day);

  g_assert_cmpstr (found, ==, expected);
}

static guint
count_tars (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += (guint) g_str_has_suffix (name, LR_BACKUP_ENDING);

  return n;
}

static gboolean
is_there (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (from, &content, &size, NULL));
  g_assert_true (g_file_set_contents (to, content, (gssize) size, NULL));
}

/* In the database: its ends stay as they are. The moment of its last change too
 * when @unseen. */
static void
damage (const char *path,
        gboolean    unseen)
{
  int fd = g_open (path, O_RDWR, 0);
  struct stat status;
  guint8 byte;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (fstat (fd, &status), ==, 0);
  g_assert_cmpint (pread (fd, &byte, 1, 8000), ==, 1);
  byte ^= 1;
  g_assert_cmpint (pwrite (fd, &byte, 1, 8000), ==, 1);
  if (unseen)
    {
      const struct timespec times[2] = { status.st_atim, status.st_mtim };

      g_assert_cmpint (futimens (fd, times), ==, 0);
    }
  g_close (fd, NULL);
}

/* As the first version wrote it: no store in the name and the manifest. */
static void
write_first_version (const char *from,
                     const char *to,
                     gint64      moment)
{
  g_autofree char *database = g_strconcat (to, ".db", NULL);
  g_autoptr (GBytes) keys = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (LrOutput) output = lr_output_new (to, NULL);
  g_autoptr (LrTarWriter) writer = lr_tar_writer_new (lr_output_get_fd (output));
  LrBackupManifest manifest;
  guint8 digest[LR_TAR_DIGEST_SIZE];
  char *lines;

  g_assert_true (lr_backup_unpack (from, database, &keys, &manifest, NULL));
  manifest.version = 1;
  manifest.moment = moment;
  lines = lr_backup_manifest_format (&manifest);
  text = g_bytes_new_take (lines, strlen (lines));
  g_assert_true (lr_tar_writer_add_bytes (writer, "dossiers.keys", keys, digest, NULL));
  g_assert_true (lr_tar_writer_add_file (writer, "dossiers.db", database, digest, NULL));
  g_assert_true (lr_tar_writer_add_bytes (writer, "MANIFEST", text, digest, NULL));
  g_assert_true (lr_tar_writer_finish (writer, NULL));
  g_assert_true (lr_output_commit (output, NULL));
  g_unlink (database);
}

static void
test_each_store_counts_and_thins_its_own (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (GPtrArray) theirs = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *mine = NULL;
  g_autofree char *found = NULL;
  guint n_theirs;

  for (int day = 1; day <= 5; day++)
    g_ptr_array_add (theirs, write_on (fixture, fixture->other, 2026, 10, day));
  n_theirs = count_tars (fixture->folder);
  g_assert_cmpuint (n_theirs, ==, 5);

  /* Theirs of the day is not mine, and mine push out none of theirs. */
  for (int day = 1; day <= 28; day++)
    {
      g_clear_pointer (&mine, g_free);
      mine = write_on (fixture, fixture->store, 2026, 10, day);
      g_assert_nonnull (mine);
    }
  for (guint i = 0; i < theirs->len; i++)
    g_assert_true (is_there (theirs->pdata[i]));
  g_assert_cmpuint (count_tars (fixture->folder), ==, n_theirs + KEEP_ALL);

  assert_newest (fixture, 2026, 10, 28, mine);
  found = find_newest (fixture, fixture->theirs, 2026, 10, 28);
  g_assert_cmpstr (found, ==, theirs->pdata[4]);
}

/* On a new computer there is no store yet: any backup may be the one. */
static void
test_without_a_store_any_backup_is_offered (Fixture       *fixture,
                                            gconstpointer  data)
{
  g_autofree char *theirs = write_on (fixture, fixture->other, 2026, 10, 5);
  g_autofree char *nowhere = g_build_filename (fixture->top, "nowhere", NULL);
  g_autofree char *found = find_newest (fixture, nowhere, 2026, 10, 5);
  g_autofree char *mine = find_newest (fixture, fixture->mine, 2026, 10, 5);

  g_assert_cmpstr (found, ==, theirs);
  g_assert_null (mine);
}

static void
test_backups_dated_ahead_take_no_place (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GPtrArray) real = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *today = NULL;

  for (int day = 5; day <= 7; day++)
    g_ptr_array_add (real, write_on (fixture, fixture->store, 2026, 10, day));
  for (int day = 1; day <= 7; day++)
    {
      g_autofree char *ahead = write_on (fixture, fixture->store, 2036, 1, day);

      g_assert_nonnull (ahead);
    }
  assert_newest (fixture, 2026, 10, 7, real->pdata[2]);

  for (int day = 8; day <= 9; day++)
    {
      g_clear_pointer (&today, g_free);
      today = write_on (fixture, fixture->store, 2026, 10, day);
      g_assert_nonnull (today);
      assert_newest (fixture, 2026, 10, day, today);
    }
  for (guint i = 0; i < real->len; i++)
    g_assert_true (is_there (real->pdata[i]));
  g_assert_cmpuint (count_tars (fixture->folder), ==, 3 + 7 + 2);
}

static void
test_names_decide_nothing (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GPtrArray) real = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *today = NULL;

  for (int day = 5; day <= 7; day++)
    g_ptr_array_add (real, write_on (fixture, fixture->store, 2026, 10, day));

  /* Neither files that hold nothing, nor copies under another name. */
  for (int day = 1; day <= 7; day++)
    {
      g_autofree char *name = g_strdup_printf ("leerrecht-2036-01-0%d-090000.tar", day);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      if (day < 4)
        g_assert_true (g_file_set_contents (path, "leeg", -1, NULL));
      else
        copy_file (real->pdata[0], path);
    }

  today = write_on (fixture, fixture->store, 2026, 10, 8);
  g_assert_nonnull (today);
  assert_newest (fixture, 2026, 10, 8, today);
  for (guint i = 1; i < real->len; i++)
    g_assert_true (is_there (real->pdata[i]));
}

static guint
count_there (GPtrArray *paths,
             guint      first,
             guint      end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += (guint) is_there (paths->pdata[i]);

  return n;
}

static void
write_days (Fixture   *fixture,
            int        month,
            int        first,
            int        last,
            GPtrArray *paths)
{
  for (int day = first; day <= last; day++)
    {
      g_ptr_array_add (paths, write_on (fixture, fixture->store, 2026, month, day));
      g_assert_nonnull (paths->pdata[paths->len - 1]);
    }
}

/* Ten of a full folder go bad: ten more can be written before one goes. */
static void
test_damaged_backups_take_no_place (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);

  write_days (fixture, 10, 1, KEEP_ALL, written);
  g_assert_cmpuint (count_there (written, 0, KEEP_ALL), ==, KEEP_ALL);
  for (guint i = KEEP_ALL - 10; i < KEEP_ALL; i++)
    damage (written->pdata[i], FALSE);
  assert_newest (fixture, 2026, 10, KEEP_ALL, written->pdata[KEEP_ALL - 11]);

  write_days (fixture, 11, 1, 10, written);
  g_assert_cmpuint (count_there (written, 0, written->len), ==, KEEP_ALL + 10);

  /* One more: the oldest sound one without a place of its own, never a bad one. */
  write_days (fixture, 11, 11, 11, written);
  g_assert_cmpuint (count_there (written, 0, KEEP_ALL - 10), ==, KEEP_ALL - 11);
  g_assert_cmpuint (count_there (written, KEEP_ALL - 10, written->len), ==, 10 + 11);
}

/* The one that is bad is only found when another would go for it. */
static void
test_none_goes_for_one_that_is_bad_unseen (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);

  write_days (fixture, 10, 1, KEEP_ALL, written);
  damage (written->pdata[KEEP_ALL - 2], FALSE);
  write_days (fixture, 10, KEEP_ALL + 1, KEEP_ALL + 1, written);
  g_assert_cmpuint (count_there (written, 0, written->len), ==, KEEP_ALL + 1);
}

static void
test_a_damaged_one_is_not_todays (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *first = write_on (fixture, fixture->store, 2026, 10, 5);
  g_autofree char *again = write_on (fixture, fixture->store, 2026, 10, 5);
  g_autofree char *after = NULL;

  g_assert_null (again);
  damage (first, FALSE);
  after = write_on (fixture, fixture->store, 2026, 10, 5);
  g_assert_nonnull (after);
  g_assert_cmpstr (after, !=, first);
  g_assert_true (is_there (first));
}

/* What was checked is not read whole again while it stays the same file. */
static void
test_what_was_checked_is_not_read_again (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autofree char *path = write_on (fixture, fixture->store, 2026, 10, 5);
  g_autofree char *again = NULL;

  damage (path, TRUE);
  g_assert_false (lr_backup_check (path, NULL, NULL, NULL));
  again = write_on (fixture, fixture->store, 2026, 10, 5);
  g_assert_null (again);
}

static void
test_what_is_not_ours_stays (Fixture       *fixture,
                             gconstpointer  data)
{
  static const char * const names[] = {
    "leerrecht-2026-09-01-090000.tar",           /* no archive */
    "leerrecht-00000000-2026-09-02-090000.tar",  /* a folder */
    "leerrecht-2026-09-03-090000.tar",           /* a pipe, which must not be waited for */
    "leerrecht-2026-09-04-090000.tar",           /* cut off */
    "vakantie.tar",
  };
  g_autofree char *first = write_on (fixture, fixture->store, 2026, 9, 1);
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (first, &content, &size, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      if (i == 1)
        g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      else if (i == 2)
        g_assert_cmpint (mkfifo (path, 0600), ==, 0);
      else
        g_assert_true (g_file_set_contents (path, content, i == 3 ? (gssize) size / 2 : 600, NULL));
    }

  alarm (120);
  for (int day = 1; day <= KEEP_ALL + 3; day++)
    {
      g_autofree char *path = write_on (fixture, fixture->store, 2026, 10, day);

      g_assert_nonnull (path);
    }
  alarm (0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_true (is_there (path));
    }
}

static void
test_what_a_person_asked_for_stays (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "leerrecht-2026-09-01-090000.tar", NULL);

  g_assert_true (lr_backup_write (fixture->store, path, NULL, NULL));
  for (int day = 1; day <= KEEP_ALL + 3; day++)
    g_free (write_on (fixture, fixture->store, 2026, 10, day));
  g_assert_true (is_there (path));
}

/* They are seen by what is in them, and come before those with a number. */
static void
test_backups_of_the_first_version_belong_to_their_store (Fixture       *fixture,
                                                         gconstpointer  data)
{
  g_autofree char *theirs = write_on (fixture, fixture->other, 2026, 10, 1);
  g_autofree char *mine = write_on (fixture, fixture->store, 2026, 10, 1);
  g_autofree char *newer = NULL;

  for (int day = 2; day <= 12; day++)
    {
      g_autoptr (GDateTime) moment = at (2026, 9, day, 9);
      g_autofree char *name = g_strdup_printf ("leerrecht-2026-09-%02d-090000.tar", day);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      write_first_version (day % 2 == 0 ? mine : theirs, path, g_date_time_to_unix (moment));
      g_assert_true (lr_backup_check (path, NULL, NULL, NULL));
    }
  assert_newest (fixture, 2026, 10, 1, mine);
  g_unlink (mine);
  {
    g_autofree char *found = find_newest (fixture, fixture->mine, 2026, 10, 1);
    g_autofree char *name = g_path_get_basename (found);

    g_assert_cmpstr (name, ==, "leerrecht-2026-09-12-090000.tar");
  }

  for (int day = 3; day <= 31; day++)
    {
      g_free (newer);
      newer = write_on (fixture, fixture->store, 2026, 10, day);
    }
  for (int day = 2; day <= 12; day++)
    {
      g_autofree char *name = g_strdup_printf ("leerrecht-2026-09-%02d-090000.tar", day);
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      /* Of mine the newest of the month is left, of theirs all. */
      g_assert_true (is_there (path) == (day % 2 == 1 || day == 12));
    }
}

/* It is not damaged: a newer version of the app can read it. */
static void
test_a_newer_backup_is_told_from_a_damaged_one (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.tar", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  char *version;

  g_assert_true (lr_backup_write (fixture->store, path, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  version = memmem (content, size, "leerrecht-backup 2", 18);
  g_assert_nonnull (version);
  version[17] = '3';
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
  g_assert_false (lr_backup_check (path, NULL, NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NEWER);
}

/* The store knows less than its backups do; what is written next is newer. */
static void
test_an_old_backup_was_restored_and_work_goes_on (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *after = NULL;

  for (int day = 1; day <= 6; day++)
    g_ptr_array_add (written, write_on (fixture, fixture->store, 2026, 10, day));
  lr_store_close (fixture->store);
  g_assert_true (lr_restore (written->pdata[0], fixture->mine, typed (TEST_PASSPHRASE), NULL, NULL));
  g_object_unref (fixture->store);
  fixture->store = test_store_open (fixture->mine);

  after = write_on (fixture, fixture->store, 2026, 10, 7);
  g_assert_nonnull (after);
  assert_newest (fixture, 2026, 10, 7, after);
  for (guint i = 0; i < written->len; i++)
    g_assert_true (is_there (written->pdata[i]));

  /* Neither does a clock that was set back make the newest older. */
  g_free (after);
  after = write_on (fixture, fixture->store, 2026, 10, 2);
  g_assert_null (after);
  {
    g_autoptr (GDateTime) back = at (2026, 10, 2, 9);
    g_autofree char *extra = lr_backup_write_extra (fixture->store, fixture->folder, back, NULL, NULL);

    assert_newest (fixture, 2026, 10, 7, extra);
  }
}

static void
test_two_in_one_second_have_names_of_their_own (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr (GDateTime) now = at (2026, 10, 5, 9);
  g_autofree char *first = lr_backup_write_extra (fixture->store, fixture->folder, now, NULL, NULL);
  g_autofree char *second = lr_backup_write_extra (fixture->store, fixture->folder, now, NULL, NULL);
  g_autofree char *theirs = lr_backup_write_extra (fixture->other, fixture->folder, now, NULL, NULL);

  g_assert_cmpstr (first, !=, second);
  g_assert_cmpstr (theirs, !=, second);
  assert_newest (fixture, 2026, 10, 5, second);
}

/* A stick that is not there is no folder to make; the app's own is. */
static void
test_only_the_folder_of_the_app_is_made (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GDateTime) now = at (2026, 10, 5, 9);
  g_autofree char *absent = g_build_filename (fixture->top, "media", "stick", NULL);
  g_autofree char *file = g_build_filename (absent, "copy.tar", NULL);
  g_autofree char *own = lr_backup_dup_default_folder (fixture->mine);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_backup_write_daily (fixture->store, absent, now, NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (lr_backup_write (fixture->store, file, NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (is_there (absent));

  path = lr_backup_write_daily (fixture->store, own, now, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (is_there (path));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/backup-folder/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("each-its-own", test_each_store_counts_and_thins_its_own);
  ADD ("no-store-yet", test_without_a_store_any_backup_is_offered);
  ADD ("dated-ahead", test_backups_dated_ahead_take_no_place);
  ADD ("names", test_names_decide_nothing);
  ADD ("damaged", test_damaged_backups_take_no_place);
  ADD ("damaged-unseen", test_none_goes_for_one_that_is_bad_unseen);
  ADD ("damaged-today", test_a_damaged_one_is_not_todays);
  ADD ("read-once", test_what_was_checked_is_not_read_again);
  ADD ("not-ours", test_what_is_not_ours_stays);
  ADD ("asked-for", test_what_a_person_asked_for_stays);
  ADD ("first-version", test_backups_of_the_first_version_belong_to_their_store);
  ADD ("newer", test_a_newer_backup_is_told_from_a_damaged_one);
  ADD ("restored", test_an_old_backup_was_restored_and_work_goes_on);
  ADD ("one-second", test_two_in_one_second_have_names_of_their_own);
  ADD ("folders", test_only_the_folder_of_the_app_is_made);

  return g_test_run ();
}
