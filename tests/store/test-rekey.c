/* test-rekey.c: what was taken away stays away, and all else goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#include "lr-backup-old.h"
#include "lr-change.h"
#include "lr-history.h"
#include "lr-recovery-code.h"
#include "lr-rekey.h"
#include "lr-restore.h"
#include "lr-search.h"
#include "lr-store-draft.h"
#include "lr-store-keys.h"
#include "lr-store-tidy.h"
#include "lr-verify.h"
#include "test-kinds.h"

#define HERS      "de zin van Annelies"
#define HIS       "de zin van Bram"
#define LATER     "wat later geschreven werd"
#define SLOT_SIZE 320
#define SLOTS_PLACE (8 + 16 + 8 + 72 + 4)

typedef struct
{
  char    *folder;
  char    *keys;
  char    *code;
  LrStore *store;
} Fixture;

/* The coordinator, a recovery code, Annelies and Bram. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->keys = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  fixture->store = test_store_create (fixture->folder);
  fixture->code = lr_store_renew_recovery_code (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_true (lr_store_add_colleague (fixture->store, "Annelies", HERS, &error));
  g_assert_true (lr_store_add_colleague (fixture->store, "Bram", HIS, &error));
  g_assert_no_error (error);

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", 1000 + i);
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "Sterre");
      g_autoptr (LrRecord) note = test_note_new (test_save (fixture->store, pupil), lr_day (2026, 1, 1 + i), "vroeger");

      test_save (fixture->store, note);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->store);
  lr_secret_free_text (fixture->code);
  g_free (fixture->keys);
  test_folder_remove (fixture->folder);
}

static GByteArray *
read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_byte_array_new_take ((guint8 *) data, size);
}

static void
write_bytes (const char *path,
             GByteArray *bytes)
{
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, (gssize) bytes->len, NULL));
}

static void
reopen (Fixture    *fixture,
        const char *secret)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (fixture->store);
  fixture->store = lr_store_open (fixture->folder, secret, &error);
  g_assert_no_error (error);
}

/* With the store closed. */
static void
assert_opens_nothing (Fixture    *fixture,
                      const char *secret)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_store_open (fixture->folder, secret, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, LR_ERROR);
}

static void
write_later (Fixture *fixture)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("2000", LATER);

  test_save (fixture->store, pupil);
}

static gboolean
holds_later (LrStore *store)
{
  g_autoptr (LrRecord) pupil = lr_store_find_text (store, &test_pupil_kind, TEST_PUPIL_NAME, LATER, NULL);

  return pupil != NULL;
}

static void
remove_annelies (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  lr_store_remove_colleague (fixture->store, "Annelies", &error);
  g_assert_no_error (error);
}

static void
assert_no_trace (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_assert_false (g_str_has_prefix (name, "old-key-"));
      g_assert_cmpstr (name, !=, "restore.new");
    }
}

static void
test_who_stays_still_gets_in (Fixture       *fixture,
                              gconstpointer  data)
{
  const char *ways[] = { TEST_PASSPHRASE, fixture->code, HIS };
  g_autoptr (GByteArray) before = read_bytes (fixture->keys);
  g_autoptr (GByteArray) after = NULL;

  remove_annelies (fixture);
  write_later (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      reopen (fixture, ways[i]);
      g_assert_true (holds_later (fixture->store));
    }
  lr_store_close (fixture->store);
  assert_opens_nothing (fixture, HERS);
  assert_no_trace (fixture->folder);

  /* It is still the same store. */
  after = read_bytes (fixture->keys);
  g_assert_cmpmem (before->data + 8, 16, after->data + 8, 16);
}

static void
test_old_key_file_opens_nothing (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GByteArray) before = read_bytes (fixture->keys);
  g_autoptr (GByteArray) after = NULL;

  remove_annelies (fixture);
  write_later (fixture);
  lr_store_close (fixture->store);
  after = read_bytes (fixture->keys);
  write_bytes (fixture->keys, before);
  assert_opens_nothing (fixture, HERS);
  assert_opens_nothing (fixture, TEST_PASSPHRASE);

  write_bytes (fixture->keys, after);
  reopen (fixture, TEST_PASSPHRASE);
}

static void
test_old_slot_opens_nothing (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GByteArray) before = read_bytes (fixture->keys);
  g_autoptr (GByteArray) after = NULL;
  const guint8 *hers = before->data + SLOTS_PLACE + 2 * SLOT_SIZE;

  g_assert_cmpstr ((const char *) hers + 64, ==, "Annelies");
  remove_annelies (fixture);
  write_later (fixture);
  lr_store_close (fixture->store);

  /* In the place of Bram's, with a checksum that fits. */
  after = read_bytes (fixture->keys);
  memcpy (after->data + SLOTS_PLACE + 2 * SLOT_SIZE, hers, SLOT_SIZE);
  crypto_generichash (after->data + after->len - 32, 32, after->data, after->len - 32, NULL, 0);
  write_bytes (fixture->keys, after);
  assert_opens_nothing (fixture, HERS);
  assert_opens_nothing (fixture, HIS);
  assert_opens_nothing (fixture, TEST_PASSPHRASE);
}

static void
test_old_backup_opens_nothing_of_later (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "copy.tar", NULL);
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autoptr (LrStore) old = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_backup_write (fixture->store, backup, NULL, &error));
  remove_annelies (fixture);
  write_later (fixture);
  lr_store_close (fixture->store);

  g_assert_false (lr_restore_keys (backup, fixture->folder, HERS, NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
  g_clear_error (&error);
  g_unlink (fixture->keys);
  g_assert_false (lr_restore_keys (backup, fixture->folder, HERS, NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (g_file_test (fixture->keys, G_FILE_TEST_EXISTS));

  /* What the backup held she could read before, and still can. */
  g_assert_true (lr_restore (backup, elsewhere, HERS, NULL, &error));
  old = lr_store_open (elsewhere, HERS, &error);
  g_assert_no_error (error);
  g_assert_false (holds_later (old));
}

static void
test_new_code_takes_the_place_of_the_old (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (GByteArray) before = read_bytes (fixture->keys);
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (GError) error = NULL;
  char *code = lr_store_renew_recovery_code (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (code, !=, fixture->code);
  reopen (fixture, code);
  reopen (fixture, HIS);
  lr_store_close (fixture->store);
  assert_opens_nothing (fixture, fixture->code);

  after = read_bytes (fixture->keys);
  write_bytes (fixture->keys, before);
  assert_opens_nothing (fixture, fixture->code);
  write_bytes (fixture->keys, after);
  reopen (fixture, code);
  lr_secret_free_text (code);
}

static void
change_after_leak (Fixture *fixture)
{
  g_autoptr (LrSecret) secret = lr_secret_new_passphrase ("na het lek", -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRekey) rekey = lr_rekey_new (fixture->store, &error);

  lr_rekey_set_passphrase (rekey, secret);
  g_assert_true (lr_rekey_prepare (rekey, NULL, NULL, NULL, &error));
  g_assert_true (lr_rekey_finish (rekey, &error));
  g_assert_null (lr_rekey_take_code (rekey));
  g_assert_no_error (error);
}

static void
test_leaked_passphrase_opens_nothing (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GByteArray) before = read_bytes (fixture->keys);

  change_after_leak (fixture);
  reopen (fixture, "na het lek");
  reopen (fixture, HERS);
  lr_store_close (fixture->store);
  assert_opens_nothing (fixture, TEST_PASSPHRASE);
  write_bytes (fixture->keys, before);
  assert_opens_nothing (fixture, TEST_PASSPHRASE);
}

/* An ordinary change makes no new key, so an older key file must be refused by
 * its generation. */
static void
test_older_key_file_is_refused_after_an_ordinary_change (Fixture       *fixture,
                                                         gconstpointer  data)
{
  g_autoptr (GByteArray) before = read_bytes (fixture->keys);
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_change_passphrase (fixture->store, "iets anders", &error));
  lr_store_close (fixture->store);
  after = read_bytes (fixture->keys);

  write_bytes (fixture->keys, before);
  g_assert_null (lr_store_open (fixture->folder, TEST_PASSPHRASE, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);
  g_assert_nonnull (strstr (error->message, "older one"));
  g_clear_error (&error);
  assert_opens_nothing (fixture, HIS);

  write_bytes (fixture->keys, after);
  reopen (fixture, "iets anders");
}

/* The key file was written, the database had no time to hear of it. */
static void
test_change_that_was_broken_off_is_completed (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *database = g_build_filename (fixture->folder, "dossiers.db", NULL);
  g_autoptr (GByteArray) first = NULL;
  g_autoptr (GByteArray) middle = NULL;
  g_autoptr (GByteArray) last = NULL;
  g_autoptr (GByteArray) old = read_bytes (fixture->keys);

  lr_store_close (fixture->store);
  first = read_bytes (database);
  reopen (fixture, TEST_PASSPHRASE);
  g_assert_true (lr_store_change_passphrase (fixture->store, "iets anders", NULL));
  lr_store_close (fixture->store);
  last = read_bytes (fixture->keys);

  write_bytes (database, first);
  reopen (fixture, "iets anders");
  lr_store_close (fixture->store);
  middle = read_bytes (database);
  g_assert_cmpint (middle->len, ==, first->len);

  /* And from then on the older one is refused. */
  write_bytes (fixture->keys, old);
  assert_opens_nothing (fixture, TEST_PASSPHRASE);
  write_bytes (fixture->keys, last);
  reopen (fixture, "iets anders");
}

static void
test_keys_only_asks_what_opens_today (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "copy.tar", NULL);
  g_autoptr (GByteArray) before = NULL;
  g_autoptr (GByteArray) old = read_bytes (fixture->keys);
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_backup_write (fixture->store, backup, NULL, &error));
  g_assert_true (lr_store_change_passphrase (fixture->store, "iets anders", &error));
  lr_store_close (fixture->store);
  before = read_bytes (fixture->keys);

  /* The key file works, so the passphrase of the backup is not enough. */
  g_assert_false (lr_restore_keys (backup, fixture->folder, TEST_PASSPHRASE, NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (lr_restore_keys (backup, fixture->folder, TEST_PASSPHRASE, TEST_PASSPHRASE, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_WRONG_SECRET);
  g_clear_error (&error);
  {
    g_autoptr (GByteArray) now = read_bytes (fixture->keys);

    g_assert_cmpmem (now->data, now->len, before->data, before->len);
  }

  g_assert_true (lr_restore_keys (backup, fixture->folder, TEST_PASSPHRASE, HIS, &error));
  g_assert_no_error (error);
  reopen (fixture, TEST_PASSPHRASE);
  lr_store_close (fixture->store);
  assert_opens_nothing (fixture, "iets anders");

  /* One that is older than the dossiers is not in force: nobody's word is needed. */
  write_bytes (fixture->keys, old);
  assert_opens_nothing (fixture, TEST_PASSPHRASE);
  g_assert_true (lr_restore_keys (backup, fixture->folder, TEST_PASSPHRASE, NULL, &error));
  reopen (fixture, TEST_PASSPHRASE);
}

static guint
count_changes (LrStore *store)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (store, &test_pupil_kind, 0, NULL);
  guint n = 0;

  for (guint i = 0; i < pupils->len; i++)
    {
      g_autoptr (GPtrArray) changes = lr_store_list_changes (store, pupils->pdata[i], NULL);

      n += changes->len;
    }

  return n;
}

static void
assert_sound (LrStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = lr_store_verify (store, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (problems->len, ==, 0);
}

/* The same store object goes on: nobody is asked anything, nothing is forgotten. */
static void
test_session_goes_on_with_all_it_had (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("3000", "Komeet");
  g_autoptr (LrRecord) back = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *draft = NULL;
  g_autofree char *what = NULL;
  g_autoptr (GError) error = NULL;
  guint changes;

  test_save (fixture->store, pupil);
  g_assert_true (lr_store_set_draft (fixture->store, "form", "half getypt", NULL));
  g_assert_true (lr_store_delete (fixture->store, pupil, NULL));
  changes = count_changes (fixture->store);

  remove_annelies (fixture);
  g_assert_true (lr_store_is_open (fixture->store));
  g_assert_cmpuint (count_changes (fixture->store), ==, changes);
  draft = lr_store_dup_draft (fixture->store, "form", NULL);
  g_assert_cmpstr (draft, ==, "half getypt");

  what = lr_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  back = lr_store_find_text (fixture->store, &test_pupil_kind, TEST_PUPIL_NUMBER, "3000", NULL);
  g_assert_nonnull (back);
  g_assert_cmpint (lr_record_get_id (back), ==, lr_record_get_id (pupil));
  hits = lr_store_search (fixture->store, "komeet", 10, NULL);
  g_assert_cmpint (hits->len, ==, 1);

  write_later (fixture);
  g_assert_true (lr_store_tidy (fixture->store, NULL));
  assert_sound (fixture->store);

  /* Twice is as good as once, and a worker comes in again. */
  change_after_leak (fixture);
  {
    g_autoptr (LrStore) worker = lr_store_open_worker (fixture->store, &error);

    g_assert_no_error (error);
    g_assert_true (holds_later (worker));
  }
  reopen (fixture, HIS);
  assert_sound (fixture->store);
  g_assert_true (holds_later (fixture->store));
}

static void
test_written_meanwhile_is_never_lost (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRekey) rekey = lr_rekey_new (fixture->store, &error);

  lr_rekey_remove_colleague (rekey, "Annelies");
  g_assert_true (lr_rekey_prepare (rekey, NULL, NULL, NULL, &error));
  write_later (fixture);
  g_assert_false (lr_rekey_finish (rekey, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_IN_USE);
  g_assert_true (holds_later (fixture->store));
  assert_no_trace (fixture->folder);

  /* The next try carries it along. */
  remove_annelies (fixture);
  g_assert_true (holds_later (fixture->store));
}

static void
write_draft_once_cb (LrRekeyStep step,
                     double      fraction,
                     gpointer    data)
{
  Fixture *fixture = data;
  g_autofree char *draft = lr_store_dup_draft (fixture->store, "form", NULL);

  if (step == LR_REKEY_CHECKING && draft == NULL)
    g_assert_true (lr_store_set_draft (fixture->store, "form", "half getypt", NULL));
}

static void
test_copy_is_made_again_when_something_is_written (Fixture       *fixture,
                                                   gconstpointer  data)
{
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRekey) rekey = lr_rekey_new (fixture->store, &error);

  g_assert_true (lr_rekey_prepare (rekey, write_draft_once_cb, fixture, NULL, &error));
  g_assert_true (lr_rekey_finish (rekey, &error));
  g_assert_no_error (error);
  draft = lr_store_dup_draft (fixture->store, "form", NULL);
  g_assert_cmpstr (draft, ==, "half getypt");
}

typedef struct
{
  LrRekeyStep   at;
  GCancellable *cancellable;
} Stop;

static void
cancel_cb (LrRekeyStep step,
           double      fraction,
           gpointer    data)
{
  Stop *stop = data;

  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  if (step == stop->at)
    g_cancellable_cancel (stop->cancellable);
}

static void
test_cancel_leaves_all_as_it_was (Fixture       *fixture,
                                  gconstpointer  data)
{
  for (int step = LR_REKEY_COPYING; step <= LR_REKEY_CHECKING; step++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (LrRekey) rekey = lr_rekey_new (fixture->store, &error);
      g_autoptr (GByteArray) before = read_bytes (fixture->keys);
      g_autoptr (GByteArray) after = NULL;
      Stop stop = { (LrRekeyStep) step, cancellable };

      lr_rekey_remove_colleague (rekey, "Annelies");
      g_assert_false (lr_rekey_prepare (rekey, cancel_cb, &stop, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_no_trace (fixture->folder);
      after = read_bytes (fixture->keys);
      g_assert_cmpmem (before->data, before->len, after->data, after->len);
      write_later (fixture);
      g_assert_true (lr_store_can_undo (fixture->store));
      g_free (lr_store_undo (fixture->store, NULL));
    }
  reopen (fixture, HERS);
}

/* Prepared but never finished: as if it had not been. */
static void
test_prepared_only_is_forgotten (Fixture       *fixture,
                                 gconstpointer  data)
{
  LrRekey *rekey = lr_rekey_new (fixture->store, NULL);
  g_autoptr (GError) error = NULL;

  lr_rekey_remove_colleague (rekey, "Annelies");
  g_assert_true (lr_rekey_prepare (rekey, NULL, NULL, NULL, NULL));
  g_assert_null (lr_store_open_worker (fixture->store, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_IN_USE);
  lr_rekey_free (rekey);
  assert_no_trace (fixture->folder);
  reopen (fixture, HERS);
}

static void
test_locked_meanwhile_keeps_its_key (Fixture       *fixture,
                                     gconstpointer  data)
{
  LrRekey *rekey = lr_rekey_new (fixture->store, NULL);
  g_autoptr (GError) error = NULL;

  lr_rekey_remove_colleague (rekey, "Annelies");
  g_assert_true (lr_rekey_prepare (rekey, NULL, NULL, NULL, NULL));
  lr_store_close (fixture->store);
  g_assert_false (lr_rekey_finish (rekey, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_FAILED);
  lr_rekey_free (rekey);
  reopen (fixture, HERS);
}

static void
test_who_is_not_there_cannot_be_removed (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (lr_store_remove_colleague (fixture->store, "Carla", &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
  g_assert_true (lr_store_is_open (fixture->store));
  assert_no_trace (fixture->folder);
}

/* Something else was put in the place of the new store before anybody opened it:
 * the former one may be all that is left of today. */
static void
test_former_store_is_only_removed_by_its_successor (Fixture       *fixture,
                                                    gconstpointer  data)
{
  g_autofree char *left = g_build_filename (fixture->folder, "old-key-99", NULL);
  g_autofree char *kept = g_build_filename (fixture->folder, "before-key-99", NULL);
  g_autofree char *file = g_build_filename (left, "dossiers.db", NULL);
  g_autofree char *kept_file = g_build_filename (kept, "dossiers.db", NULL);

  g_assert_cmpint (g_mkdir (left, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  reopen (fixture, TEST_PASSPHRASE);
  g_assert_true (g_file_test (kept_file, G_FILE_TEST_EXISTS));
  assert_no_trace (fixture->folder);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_older_backups_go_when_asked (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  g_autofree char *first = g_build_filename (folder, "leerrecht-2026-01-01-120000.tar", NULL);
  g_autofree char *schema = g_build_filename (folder, "before-schema-2-2026-01-01-120000.tar", NULL);
  g_autofree char *foreign = g_build_filename (folder, "leerrecht-2026-01-02-120000.tar", NULL);
  g_autofree char *other_folder = test_folder_new ();
  LrStore *other = test_store_create (other_folder);
  g_autofree char *newest = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (lr_backup_write (fixture->store, first, NULL, NULL));
  g_assert_true (lr_backup_write (fixture->store, schema, NULL, NULL));
  g_assert_true (lr_backup_write (other, foreign, NULL, NULL));
  g_assert_finalize_object (other);

  remove_annelies (fixture);
  g_assert_cmpuint (lr_backup_count_older (fixture->store), ==, 2);
  g_assert_cmpuint (count_files (folder), ==, 3);
  g_assert_true (lr_backup_remove_older (fixture->store, NULL, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (schema, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (folder), ==, 2);

  /* The fresh one opens with what is valid, and not with hers. */
  g_unlink (foreign);
  newest = lr_backup_find_newest (folder, NULL);
  g_assert_nonnull (newest);
  lr_store_close (fixture->store);
  g_assert_false (lr_restore (newest, fixture->folder, HERS, NULL, NULL));
  g_assert_true (lr_restore (newest, fixture->folder, HIS, NULL, &error));
  reopen (fixture, HIS);
  test_folder_remove (g_steal_pointer (&other_folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/rekey/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("who-stays", test_who_stays_still_gets_in);
  ADD ("taken-away/old-key-file", test_old_key_file_opens_nothing);
  ADD ("taken-away/old-slot", test_old_slot_opens_nothing);
  ADD ("taken-away/old-backup", test_old_backup_opens_nothing_of_later);
  ADD ("taken-away/old-code", test_new_code_takes_the_place_of_the_old);
  ADD ("taken-away/leaked-passphrase", test_leaked_passphrase_opens_nothing);
  ADD ("generation/older-is-refused", test_older_key_file_is_refused_after_an_ordinary_change);
  ADD ("generation/broken-off-is-completed", test_change_that_was_broken_off_is_completed);
  ADD ("keys-only/asks-what-opens-today", test_keys_only_asks_what_opens_today);
  ADD ("goes-on/session", test_session_goes_on_with_all_it_had);
  ADD ("goes-on/written-meanwhile", test_written_meanwhile_is_never_lost);
  ADD ("goes-on/made-again", test_copy_is_made_again_when_something_is_written);
  ADD ("given-up/cancelled", test_cancel_leaves_all_as_it_was);
  ADD ("given-up/never-finished", test_prepared_only_is_forgotten);
  ADD ("given-up/locked", test_locked_meanwhile_keeps_its_key);
  ADD ("given-up/nobody-of-that-name", test_who_is_not_there_cannot_be_removed);
  ADD ("former-store", test_former_store_is_only_removed_by_its_successor);
  ADD ("older-backups", test_older_backups_go_when_asked);

  return g_test_run ();
}
