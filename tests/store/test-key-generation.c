/* test-key-generation.c: an older key file is refused, and may be brought back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "lr-backup.h"
#include "lr-restore.h"
#include "lr-store-keys.h"
#include "lr-verify.h"
#include "rekey-fixture.h"
#include "test-kinds.h"

static void
test_older_key_file_is_refused_after_an_ordinary_change (Fixture       *fixture,
                                                         gconstpointer  data)
{
  g_autoptr (GByteArray) before = read_bytes (fixture->keys);
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_change_passphrase (fixture->store, typed ("iets anders"), &error));
  lr_store_close (fixture->store);
  after = read_bytes (fixture->keys);

  write_bytes (fixture->keys, before);
  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
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
  g_assert_true (lr_store_change_passphrase (fixture->store, typed ("iets anders"), NULL));
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
  g_autofree char *backup = g_build_filename (fixture->folder, "backups", "copy.tar", NULL);
  g_autoptr (GByteArray) before = NULL;
  g_autoptr (GByteArray) old = read_bytes (fixture->keys);
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_backup_write (fixture->store, backup, NULL, &error));
  g_assert_true (lr_store_change_passphrase (fixture->store, typed ("iets anders"), &error));
  lr_store_close (fixture->store);
  before = read_bytes (fixture->keys);

  /* The key file works, so the passphrase of the backup is not enough. */
  g_assert_false (lr_restore_keys (backup, fixture->folder, typed (TEST_PASSPHRASE), NULL, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (lr_restore_keys (backup, fixture->folder, typed (TEST_PASSPHRASE), typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_WRONG_SECRET);
  g_clear_error (&error);
  {
    g_autoptr (GByteArray) now = read_bytes (fixture->keys);

    g_assert_cmpmem (now->data, (int) now->len, before->data, (int) before->len);
  }

  g_assert_true (lr_restore_keys (backup, fixture->folder, typed (TEST_PASSPHRASE), typed (HIS), &error));
  g_assert_no_error (error);
  reopen (fixture, TEST_PASSPHRASE);
  lr_store_close (fixture->store);
  assert_opens_nothing (fixture, "iets anders");

  /* One that is older than the dossiers is not in force: nobody's word is needed. */
  write_bytes (fixture->keys, old);
  assert_opens_nothing (fixture, TEST_PASSPHRASE);
  g_assert_true (lr_restore_keys (backup, fixture->folder, typed (TEST_PASSPHRASE), NULL, &error));
  reopen (fixture, TEST_PASSPHRASE);
}

/* While the store is open an older one is put in its place: no change makes it
 * the newest. */
static void
test_older_key_file_is_not_made_good_by_a_change (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (GByteArray) before = read_bytes (fixture->keys);
  g_autoptr (GByteArray) after = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_change_passphrase (fixture->store, typed ("iets anders"), &error));
  after = read_bytes (fixture->keys);
  write_bytes (fixture->keys, before);
  g_assert_false (lr_store_add_colleague (fixture->store, "Carla", typed ("van Carla"), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);
  g_clear_error (&error);
  g_assert_false (lr_store_remove_colleague (fixture->store, "Annelies", &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_KEYS);
  g_clear_error (&error);
  problems = lr_store_verify (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 1);

  write_bytes (fixture->keys, after);
  g_assert_true (lr_store_add_colleague (fixture->store, "Carla", typed ("van Carla"), &error));
  reopen (fixture, "van Carla");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/key-generation/" path, Fixture, NULL, rekey_set_up, function, rekey_tear_down)
  ADD ("older-is-refused", test_older_key_file_is_refused_after_an_ordinary_change);
  ADD ("older-is-not-made-good", test_older_key_file_is_not_made_good_by_a_change);
  ADD ("broken-off-is-completed", test_change_that_was_broken_off_is_completed);
  ADD ("keys-only/asks-what-opens-today", test_keys_only_asks_what_opens_today);

  return g_test_run ();
}
