/* test-rekey.c: what was taken away stays away, and all else goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <glib/gstdio.h>
#include <linux/magic.h>
#include <sodium.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "lr-backup-old.h"
#include "lr-change.h"
#include "lr-connection.h"
#include "lr-history.h"
#include "lr-recovery-code.h"
#include "lr-rekey.h"
#include "lr-restore.h"
#include "lr-search.h"
#include "lr-store-draft.h"
#include "lr-store-keys.h"
#include "lr-store-tidy.h"
#include "lr-verify.h"
#include "old-keys.h"
#include "rekey-fixture.h"
#include "test-kinds.h"

#define SLOT_SIZE 320
#define SLOTS_PLACE (8 + 16 + 8 + 72 + 4)

static void
test_who_stays_still_gets_in (Fixture       *fixture,
                              gconstpointer  data)
{
  const char *ways[] = { TEST_PASSPHRASE, lr_secret_get_text (fixture->code), HIS };
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
  g_autofree char *backup = g_build_filename (fixture->folder, "backups", "copy.tar", NULL);
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autoptr (LrStore) old = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_backup_write (fixture->store, backup, NULL, &error));
  remove_annelies (fixture);
  write_later (fixture);
  lr_store_close (fixture->store);

  g_assert_false (lr_restore_keys (backup, fixture->folder, typed (HERS), NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
  g_clear_error (&error);
  g_unlink (fixture->keys);
  g_assert_false (lr_restore_keys (backup, fixture->folder, typed (HERS), NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (g_file_test (fixture->keys, G_FILE_TEST_EXISTS));

  /* What the backup held she could read before, and still can. */
  g_assert_true (lr_restore (backup, elsewhere, typed (HERS), NULL, &error));
  old = lr_store_open (elsewhere, typed (HERS), &error);
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
  g_autoptr (LrSecret) code = lr_store_renew_recovery_code (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_false (lr_secret_equal (code, fixture->code));
  reopen (fixture, lr_secret_get_text (code));
  reopen (fixture, HIS);
  lr_store_close (fixture->store);
  assert_opens_nothing (fixture, lr_secret_get_text (fixture->code));

  after = read_bytes (fixture->keys);
  write_bytes (fixture->keys, before);
  assert_opens_nothing (fixture, lr_secret_get_text (fixture->code));
  write_bytes (fixture->keys, after);
  reopen (fixture, lr_secret_get_text (code));
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
write_draft_once_cb (int      step,
                     double   fraction,
                     gpointer data)
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
  int           at;
  GCancellable *cancellable;
} Stop;

static void
cancel_cb (int      step,
           double   fraction,
           gpointer data)
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
      Stop stop = { step, cancellable };

      lr_rekey_remove_colleague (rekey, "Annelies");
      g_assert_false (lr_rekey_prepare (rekey, cancel_cb, &stop, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_no_trace (fixture->folder);
      after = read_bytes (fixture->keys);
      g_assert_cmpmem (before->data, (int) before->len, after->data, (int) after->len);
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

/* Back to the key file of the first version, which nobody has used since. */
static void
use_old_keys (Fixture *fixture)
{
  static const struct { LrSlotType type; const char *label; const char *secret; } ways[] = {
    { LR_SLOT_PASSPHRASE, "", TEST_PASSPHRASE },
    { LR_SLOT_COLLEAGUE, "Annelies", HERS },
    { LR_SLOT_COLLEAGUE, "Bram", HIS },
  };
  const LrCost cost = { .passes = 1, .memory = 8192 };
  g_autofree char *database = g_build_filename (fixture->folder, "dossiers.db", NULL);
  g_autoptr (LrKeyFile) keys = lr_key_file_load (fixture->keys, NULL);
  g_autoptr (LrSecret) key = lr_key_file_unlock (keys, typed (TEST_PASSPHRASE), NULL, NULL);
  g_autoptr (LrSecret) code = lr_recovery_code_parse (fixture->code, NULL);
  g_autoptr (LrConnection) connection = NULL;
  g_autoptr (GByteArray) bytes = old_keys_begin ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (LrSecret) secret = lr_secret_new_passphrase (ways[i].secret, -1, NULL);

      old_keys_append (bytes, ways[i].type, ways[i].label, secret, key, cost);
    }
  old_keys_append (bytes, LR_SLOT_RECOVERY, "", code, key, cost);
  old_keys_end (bytes);

  lr_store_close (fixture->store);
  write_bytes (fixture->keys, bytes);
  connection = lr_connection_open (database, key, LR_CONNECTION_PLAIN, NULL);
  g_assert_true (lr_connection_execute (connection, "UPDATE key_generation SET number = 0", NULL));
}

/* Who has not come by since cannot get the new key. That is said first, and only
 * done when she says so; the code is made anew at once. */
static void
test_unused_ways_in_are_named_before_they_end (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autoptr (GPtrArray) slots = NULL;
  g_autoptr (LrRekey) rekey = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) code = NULL;

  use_old_keys (fixture);
  reopen (fixture, TEST_PASSPHRASE);
  slots = lr_store_list_slots (fixture->store, NULL);
  for (guint i = 0; i < slots->len; i++)
    g_assert_cmpint (((LrSlotInfo *) slots->pdata[i])->carried, ==, i == 0);

  g_assert_false (lr_store_remove_colleague (fixture->store, "Annelies", &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Bram"));
  g_assert_null (strstr (error->message, "Annelies"));
  g_clear_error (&error);

  /* All of them open it still, and whoever does is carried over from then on. */
  reopen (fixture, HERS);
  reopen (fixture, TEST_PASSPHRASE);
  rekey = lr_rekey_new (fixture->store, NULL);
  lr_rekey_remove_colleague (rekey, "Annelies");
  lr_rekey_let_go (rekey);
  g_assert_true (lr_rekey_prepare (rekey, NULL, NULL, NULL, &error));
  g_assert_true (lr_rekey_finish (rekey, &error));
  code = lr_rekey_take_code (rekey);
  g_assert_nonnull (code);
  g_clear_pointer (&rekey, lr_rekey_free);

  lr_store_close (fixture->store);
  assert_opens_nothing (fixture, HERS);
  assert_opens_nothing (fixture, HIS);
  assert_opens_nothing (fixture, lr_secret_get_text (fixture->code));
  reopen (fixture, lr_secret_get_text (code));
  reopen (fixture, TEST_PASSPHRASE);
}

static gboolean on_network;

/* In the place of the C library's. */
int
statfs (const char    *path,
        struct statfs *status)
{
  long result = syscall (SYS_statfs, path, status);

  if (on_network)
    status->f_type = NFS_SUPER_MAGIC;
  return (int) result;
}

/* Where the log of a local disk breaks: one file and a rollback journal. */
static void
test_store_on_a_network_drive_gets_a_new_key (Fixture       *fixture,
                                              gconstpointer  data)
{
  g_autofree char *log = g_build_filename (fixture->folder, "dossiers.db-wal", NULL);

  on_network = TRUE;
  reopen (fixture, TEST_PASSPHRASE);
  remove_annelies (fixture);
  write_later (fixture);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  reopen (fixture, HIS);
  g_assert_true (holds_later (fixture->store));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  assert_sound (fixture->store);
  lr_store_close (fixture->store);
  assert_opens_nothing (fixture, HERS);
  on_network = FALSE;
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
  newest = lr_backup_find_newest (folder, fixture->folder, g_get_real_time () / G_USEC_PER_SEC, NULL);
  g_assert_nonnull (newest);
  lr_store_close (fixture->store);
  g_assert_false (lr_restore (newest, fixture->folder, typed (HERS), NULL, NULL));
  g_assert_true (lr_restore (newest, fixture->folder, typed (HIS), NULL, &error));
  reopen (fixture, HIS);
  test_folder_remove (g_steal_pointer (&other_folder));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/rekey/" path, Fixture, NULL, rekey_set_up, function, rekey_tear_down)
  ADD ("who-stays", test_who_stays_still_gets_in);
  ADD ("taken-away/old-key-file", test_old_key_file_opens_nothing);
  ADD ("taken-away/old-slot", test_old_slot_opens_nothing);
  ADD ("taken-away/old-backup", test_old_backup_opens_nothing_of_later);
  ADD ("taken-away/old-code", test_new_code_takes_the_place_of_the_old);
  ADD ("taken-away/leaked-passphrase", test_leaked_passphrase_opens_nothing);
  ADD ("goes-on/session", test_session_goes_on_with_all_it_had);
  ADD ("goes-on/written-meanwhile", test_written_meanwhile_is_never_lost);
  ADD ("goes-on/made-again", test_copy_is_made_again_when_something_is_written);
  ADD ("given-up/cancelled", test_cancel_leaves_all_as_it_was);
  ADD ("given-up/never-finished", test_prepared_only_is_forgotten);
  ADD ("given-up/locked", test_locked_meanwhile_keeps_its_key);
  ADD ("given-up/nobody-of-that-name", test_who_is_not_there_cannot_be_removed);
  ADD ("who-never-came-by", test_unused_ways_in_are_named_before_they_end);
  ADD ("network-drive", test_store_on_a_network_drive_gets_a_new_key);
  ADD ("former-store", test_former_store_is_only_removed_by_its_successor);
  ADD ("older-backups", test_older_backups_go_when_asked);

  return g_test_run ();
}
