/* test-backup.c: backup, restore, verify
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "lr-backup.h"
#include "lr-restore.h"
#include "lr-store-keys.h"
#include "lr-verify.h"
#include "test-kinds.h"

typedef struct
{
  char    *folder;
  char    *backup;
  char    *daily;
  LrStore *store;
} Fixture;

static void
make_folder (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = test_folder_new ();
  fixture->backup = g_build_filename (fixture->folder, "safe", "copy.tar", NULL);
  fixture->daily = g_build_filename (fixture->folder, "daily", NULL);
  make_folder (fixture->folder, "safe");
  make_folder (fixture->folder, "daily");
  fixture->store = test_store_create (fixture->folder);
  for (int i = 0; i < 30; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", 1000 + i);
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "Naam die niemand mag lezen");
      g_autoptr (LrRecord) note = test_note_new (test_save (fixture->store, pupil), lr_day (2026, 1, 1 + i), "n");

      test_save (fixture->store, note);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (fixture->store);
  test_folder_remove (fixture->folder);
  g_free (fixture->backup);
  g_free (fixture->daily);
}

static void
write_backup (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_backup_write (fixture->store, fixture->backup, NULL, &error));
  g_assert_no_error (error);
}

static guint
count_pupils (LrStore *store)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (store, &test_pupil_kind, 0, NULL);

  return pupils->len;
}

static void
flip (const char *path,
      gsize       place)
{
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  data[place % size] ^= 0x20;
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

static void
test_backup_is_whole_and_private (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gint64 moment;
  int schema;
  gsize size;
  GStatBuf status;

  write_backup (fixture);
  g_assert_true (lr_backup_check (fixture->backup, &moment, &schema, &error));
  g_assert_no_error (error);
  g_assert_cmpint (schema, ==, 3);
  g_assert_cmpint (ABS (moment - g_get_real_time () / G_USEC_PER_SEC), <, 60);

  g_assert_cmpint (g_stat (fixture->backup, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (fixture->backup, &content, &size, NULL));
  g_assert_null (g_strstr_len (content, (gssize) size, "niemand"));

  /* Nothing is left lying beside the store. */
  {
    g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name (dir)) != NULL)
      g_assert_null (strstr (name, "copy-"));
  }
}

static void
test_any_tar_reads_it (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *tar = g_find_program_in_path ("tar");
  const char *argv[] = { tar, "-tf", fixture->backup, NULL };
  g_autofree char *output = NULL;
  int status;

  if (tar == NULL)
    {
      g_test_skip ("no tar here");
      return;
    }

  write_backup (fixture);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (output, ==, "dossiers.keys\ndossiers.db\nMANIFEST\n");
}

static void
test_restore_on_a_new_machine (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "elsewhere", "deep", NULL);
  g_autoptr (LrSecret) code = lr_store_renew_recovery_code (fixture->store, NULL);
  LrSecret *secrets[] = { typed (TEST_PASSPHRASE), code };

  write_backup (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *aside = NULL;
      LrStore *store;

      g_assert_true (lr_restore (fixture->backup, other, secrets[i], &aside, &error));
      g_assert_no_error (error);
      g_assert_true ((aside != NULL) == (i == 1));

      store = lr_store_open (other, secrets[i], &error);
      g_assert_no_error (error);
      g_assert_cmpint (count_pupils (store), ==, 30);
      g_assert_finalize_object (store);
    }
}

static void
test_restore_sets_the_present_store_aside (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (LrRecord) later = test_pupil_new ("9999", "Na de reservekopie");
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  LrStore *old;

  write_backup (fixture);
  test_save (fixture->store, later);

  g_assert_false (lr_restore (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_IN_USE);
  g_clear_error (&error);
  lr_store_close (fixture->store);

  g_assert_true (lr_restore (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), &aside, &error));
  g_assert_no_error (error);
  g_object_unref (fixture->store);
  fixture->store = test_store_open (fixture->folder);
  g_assert_cmpint (count_pupils (fixture->store), ==, 30);

  old = test_store_open (aside);
  g_assert_cmpint (count_pupils (old), ==, 31);
  g_assert_finalize_object (old);
}

static void
test_restore_with_a_wrong_secret_changes_nothing (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  write_backup (fixture);
  lr_store_close (fixture->store);
  g_assert_false (lr_restore (fixture->backup, fixture->folder, typed ("fout"), NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_WRONG_SECRET);
  g_object_unref (fixture->store);
  fixture->store = test_store_open (fixture->folder);
  g_assert_cmpint (count_pupils (fixture->store), ==, 30);
}

static void
write_byte (int    fd,
            gsize  place,
            guint8 byte)
{
  g_assert_cmpint (pwrite (fd, &byte, 1, (off_t) place), ==, 1);
}

/* Every byte of the headers, the keys and the manifest, with a bit that makes
 * another digit and one that makes another case of a letter. Of the zeros
 * between them, and of the database, one in some. */
static gsize
choose_step (const char *content,
             gsize       place,
             gsize       begin,
             gsize       end)
{
  if (place >= begin && place + 997 < end)
    return 997;

  return content[place] == 0 && content[place + 1] == 0 ? 11 : 1;
}

static void
test_every_flipped_byte_in_the_backup_is_noticed (Fixture       *fixture,
                                                  gconstpointer  data)
{
  static const guint8 bits[] = { 0x01, 0x20 };
  g_autofree char *content = NULL;
  gsize size, begin, end;
  int fd;

  write_backup (fixture);
  g_assert_true (g_file_get_contents (fixture->backup, &content, &size, NULL));
  /* The header of the database follows the keys; its size is at byte 124. */
  begin = 512 + (g_ascii_strtoull (content + 124, NULL, 8) + 511) / 512 * 512;
  g_assert_cmpstr (content + begin, ==, "dossiers.db");
  end = begin + 512 + g_ascii_strtoull (content + begin + 124, NULL, 8);
  begin += 512;

  fd = g_open (fixture->backup, O_RDWR, 0);
  g_assert_cmpint (fd, >=, 0);
  for (gsize place = 0; place < size; place += choose_step (content, place, begin, end))
    for (guint i = 0; i < G_N_ELEMENTS (bits); i++)
      {
        g_autoptr (GError) error = NULL;
        gboolean whole;

        write_byte (fd, place, (guint8) content[place] ^ bits[i]);
        whole = lr_backup_check (fixture->backup, NULL, NULL, &error);
        if (whole)
          g_test_message ("byte %" G_GSIZE_FORMAT ", bit %x", place, bits[i]);
        g_assert_false (whole);
        /* The version too is a digit. */
        if (!g_error_matches (error, LR_ERROR, LR_ERROR_NEWER))
          g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
        write_byte (fd, place, (guint8) content[place]);
      }
  g_close (fd, NULL);
  g_assert_true (lr_backup_check (fixture->backup, NULL, NULL, NULL));
}

static void
test_truncated_or_foreign_backup_is_refused (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autofree char *content = NULL;
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  gsize size;

  write_backup (fixture);
  g_assert_true (g_file_get_contents (fixture->backup, &content, &size, NULL));
  for (gsize length = 0; length + 2000 < size; length += size / 13)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->backup, content, (gssize) length, NULL));
      g_assert_false (lr_restore (fixture->backup, target, typed (TEST_PASSPHRASE), NULL, &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
      g_assert_false (lr_store_exists (target));
    }
}

static void
test_missing_backup_and_unwritable_place_are_named (Fixture       *fixture,
                                                    gconstpointer  data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) unwritable = NULL;

  g_assert_false (lr_restore (fixture->backup, target, typed (TEST_PASSPHRASE), NULL, &missing));
  g_assert_error (missing, LR_ERROR, LR_ERROR_NOT_FOUND);
  g_assert_false (lr_backup_write (fixture->store, "/proc/nowhere/copy.tar", NULL, &unwritable));
  g_assert_nonnull (unwritable);
}

static void
test_cancelled_backup_leaves_nothing (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (lr_backup_write (fixture->store, fixture->backup, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->backup, G_FILE_TEST_EXISTS));
}

static void
test_damaged_key_file_comes_back_from_a_backup (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autofree char *keys = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  g_autofree char *damaged = g_strconcat (keys, ".damaged", NULL);
  g_autoptr (LrRecord) later = test_pupil_new ("9999", "Na de reservekopie");
  g_autoptr (GError) error = NULL;

  write_backup (fixture);
  test_save (fixture->store, later);
  lr_store_close (fixture->store);
  flip (keys, 60);
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);
  g_clear_error (&error);

  g_assert_true (lr_restore_keys (fixture->backup, fixture->folder, typed (TEST_PASSPHRASE), NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (damaged, G_FILE_TEST_EXISTS));
  g_object_unref (fixture->store);
  fixture->store = test_store_open (fixture->folder);
  g_assert_cmpint (count_pupils (fixture->store), ==, 31);
}

static void
test_keys_of_another_store_are_refused (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *other_folder = test_folder_new ();
  LrStore *other = test_store_create (other_folder);
  g_autoptr (GError) error = NULL;

  write_backup (fixture);
  lr_store_close (other);
  g_assert_false (lr_restore_keys (fixture->backup, other_folder, typed (TEST_PASSPHRASE), typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
  g_object_unref (other);
  other = test_store_open (other_folder);
  g_assert_finalize_object (other);
  test_folder_remove (g_steal_pointer (&other_folder));
}

/* Whatever step a restore was broken off at, opening the store finishes it. */
static void
test_restore_that_was_broken_off_is_finished_on_opening (Fixture       *fixture,
                                                         gconstpointer  data)
{
  g_autofree char *stage = g_build_filename (fixture->folder, "restore.new", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  static const char * const names[] = { "dossiers.db", "dossiers.keys" };
  g_autofree char *ready = g_build_filename (stage, "ready", NULL);
  g_autofree char *old_path = g_build_filename (fixture->folder, "before-restore-x", NULL);
  g_autoptr (LrRecord) later = test_pupil_new ("9999", "Na de reservekopie");
  LrStore *old;

  write_backup (fixture);
  test_save (fixture->store, later);
  lr_store_close (fixture->store);

  /* As a power cut after `ready` leaves it. */
  g_assert_true (lr_restore (fixture->backup, other, typed (TEST_PASSPHRASE), NULL, NULL));
  g_assert_cmpint (g_mkdir (stage, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from = g_build_filename (other, names[i], NULL);
      g_autofree char *to = g_build_filename (stage, names[i], NULL);

      g_assert_cmpint (g_rename (from, to), ==, 0);
    }
  g_assert_true (g_file_set_contents (ready, "before-restore-x", -1, NULL));

  g_object_unref (fixture->store);
  fixture->store = test_store_open (fixture->folder);
  g_assert_cmpint (count_pupils (fixture->store), ==, 30);
  g_assert_false (g_file_test (stage, G_FILE_TEST_EXISTS));
  old = test_store_open (old_path);
  g_assert_cmpint (count_pupils (old), ==, 31);
  g_assert_finalize_object (old);
}

static void
test_daily_backup_is_made_once_a_day (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  /* The last one is a clock that was set back. */
  static const struct { int day, hour; gboolean made; } cases[] = {
    { 5, 9, TRUE }, { 5, 17, FALSE }, { 6, 8, TRUE }, { 4, 8, TRUE }, { 4, 9, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 10, cases[i].day, cases[i].hour, 0, 0);
      g_autoptr (GError) error = NULL;
      g_autofree char *path = lr_backup_write_daily (fixture->store, fixture->daily, now, NULL, &error);

      g_assert_no_error (error);
      g_assert_true ((path != NULL) == cases[i].made);
    }
}

static void
test_newest_whole_backup_is_found (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GDateTime) monday = g_date_time_new_utc (2026, 10, 5, 9, 0, 0);
  g_autoptr (GDateTime) tuesday = g_date_time_new_utc (2026, 10, 6, 9, 0, 0);
  g_autofree char *first = lr_backup_write_daily (fixture->store, fixture->daily, monday, NULL, NULL);
  g_autofree char *second = lr_backup_write_daily (fixture->store, fixture->daily, tuesday, NULL, NULL);
  g_autofree char *found = lr_backup_find_newest (fixture->daily, fixture->folder, g_date_time_to_unix (tuesday), NULL);
  g_autofree char *whole = NULL;

  g_assert_cmpstr (found, ==, second);
  flip (second, 3000);
  whole = lr_backup_find_newest (fixture->daily, fixture->folder, g_date_time_to_unix (tuesday), NULL);
  g_assert_cmpstr (whole, ==, first);
}

/* A backup a day for two years: what is kept after each. */
static void
test_retention_keeps_days_weeks_and_months (void)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (LrDay));
  LrDay last = lr_day (2026, 12, 9);

  for (LrDay day = lr_day (2025, 1, 1); day <= last; day++)
    {
      g_autoptr (GArray) old = NULL;

      g_array_prepend_val (days, day);
      old = lr_backup_choose_old ((const LrDay *) days->data, days->len);
      for (guint i = old->len; i > 0; i--)
        g_array_remove_index (days, g_array_index (old, guint, i - 1));
    }

  /* Seven days; then the newest of the weeks and of the months before. */
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (g_array_index (days, LrDay, i), ==, last - i);
  g_assert_cmpint (days->len, >=, 7 + 2 + 10);
  g_assert_cmpint (days->len, <=, 7 + 4 + 12);
  g_assert_cmpint (g_array_index (days, LrDay, days->len - 1), <=, lr_day (2026, 1, 31));
}

static void
test_sound_store_has_no_problems (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lr_store_verify (fixture->store, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpint (problems->len, ==, 0);
}

static void
test_one_flipped_byte_in_the_database_is_noticed (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autofree char *database = g_build_filename (fixture->folder, "dossiers.db", NULL);
  g_autofree char *content = NULL;
  gsize size;

  lr_store_close (fixture->store);
  g_clear_object (&fixture->store);
  g_assert_true (g_file_get_contents (database, &content, &size, NULL));

  for (guint i = 0; i < 40; i++)
    {
      gsize place = (gsize) g_random_int_range (0, (int) size);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      LrStore *store;

      flip (database, place);
      store = lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error);
      if (store != NULL)
        {
          problems = lr_store_verify (store, NULL, &error);
          g_assert_true (problems == NULL || problems->len > 0);
          lr_store_close (store);
          g_object_unref (store);
        }
      else
        {
          g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
          g_assert_null (strstr (error->message, "Naam"));
        }
      g_assert_true (g_file_set_contents (database, content, (gssize) size, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/backup/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("whole-and-private", test_backup_is_whole_and_private);
  ADD ("any-tar-reads-it", test_any_tar_reads_it);
  ADD ("flipped-byte", test_every_flipped_byte_in_the_backup_is_noticed);
  ADD ("truncated", test_truncated_or_foreign_backup_is_refused);
  ADD ("missing-or-unwritable", test_missing_backup_and_unwritable_place_are_named);
  ADD ("cancelled", test_cancelled_backup_leaves_nothing);
  ADD ("daily/once-a-day", test_daily_backup_is_made_once_a_day);
  ADD ("daily/newest-whole", test_newest_whole_backup_is_found);
  g_test_add_func ("/backup/daily/retention", test_retention_keeps_days_weeks_and_months);
  ADD ("restore/new-machine", test_restore_on_a_new_machine);
  ADD ("restore/sets-aside", test_restore_sets_the_present_store_aside);
  ADD ("restore/wrong-secret", test_restore_with_a_wrong_secret_changes_nothing);
  ADD ("restore/broken-off", test_restore_that_was_broken_off_is_finished_on_opening);
  ADD ("restore/keys", test_damaged_key_file_comes_back_from_a_backup);
  ADD ("restore/foreign-keys", test_keys_of_another_store_are_refused);
  ADD ("verify/sound", test_sound_store_has_no_problems);
  ADD ("verify/flipped-byte", test_one_flipped_byte_in_the_database_is_noticed);

  return g_test_run ();
}
