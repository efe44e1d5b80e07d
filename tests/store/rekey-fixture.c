/* rekey-fixture.c: a store with four ways in, of which some are taken away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rekey-fixture.h"

#include "lr-rekey.h"
#include "lr-store-keys.h"
#include "test-kinds.h"

#define LATER "wat later geschreven werd"

void
rekey_set_up (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->keys = g_build_filename (fixture->folder, "dossiers.keys", NULL);
  fixture->store = test_store_create (fixture->folder);
  fixture->code = lr_store_renew_recovery_code (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_true (lr_store_add_colleague (fixture->store, "Annelies", typed (HERS), &error));
  g_assert_true (lr_store_add_colleague (fixture->store, "Bram", typed (HIS), &error));
  g_assert_no_error (error);

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", 1000 + i);
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "Sterre");
      g_autoptr (LrRecord) note = test_note_new (test_save (fixture->store, pupil), lr_day (2026, 1, 1 + i), "vroeger");

      test_save (fixture->store, note);
    }
}

void
rekey_tear_down (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_finalize_object (fixture->store);
  lr_secret_unref (fixture->code);
  g_free (fixture->keys);
  test_folder_remove (fixture->folder);
}

GByteArray *
read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_byte_array_new_take ((guint8 *) data, size);
}

void
write_bytes (const char *path,
             GByteArray *bytes)
{
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, (gssize) bytes->len, NULL));
}

void
reopen (Fixture    *fixture,
        const char *secret)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (fixture->store);
  fixture->store = lr_store_open (fixture->folder, typed (secret), &error);
  g_assert_no_error (error);
}

void
assert_opens_nothing (Fixture    *fixture,
                      const char *secret)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_store_open (fixture->folder, typed (secret), &error));
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, LR_ERROR);
}

void
write_later (Fixture *fixture)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("2000", LATER);

  test_save (fixture->store, pupil);
}

gboolean
holds_later (LrStore *store)
{
  g_autoptr (LrRecord) pupil = lr_store_find_text (store, &test_pupil_kind, TEST_PUPIL_NAME, LATER, NULL);

  return pupil != NULL;
}

void
remove_annelies (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  lr_store_remove_colleague (fixture->store, "Annelies", &error);
  g_assert_no_error (error);
}

void
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

void
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
