/* test-fixtures.c: a store of every schema that was ever released still opens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tests/fixtures/store-N was made by the first version with schema N:
 *
 *   test-fixtures --make FOLDER
 */

#include <glib/gstdio.h>
#include <string.h>

#include "every-kind.h"
#include "lr-change.h"
#include "lr-key-file.h"
#include "lr-search.h"
#include "lr-store-keys.h"
#include "lr-store-schema.h"
#include "lr-verify.h"
#include "typed.h"

#define PASSPHRASE "deze zin opent de proefdossiers"
#define SCHEMAS    7

static void
copy_file (const char *from,
           const char *to,
           const char *name)
{
  g_autofree char *source = g_build_filename (from, name, NULL);
  g_autofree char *target = g_build_filename (to, name, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (source, &content, &size, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (target, content, (gssize) size, NULL));
}

static char *
copy_fixture (guint schema)
{
  g_autofree char *name = g_strdup_printf ("store-%u", schema);
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  char *folder = g_dir_make_tmp ("leerrecht-test-XXXXXX", NULL);

  copy_file (fixture, folder, "dossiers.db");
  copy_file (fixture, folder, "dossiers.keys");
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_old_store_opens_with_all_it_held (gconstpointer data)
{
  g_autofree char *folder = copy_fixture (GPOINTER_TO_UINT (data));
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_store_open (folder, typed (PASSPHRASE), &error);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) pupils = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  g_assert_no_error (error);
  every_kind_check (store);

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autofree char *difference = lr_store_compare_table (store, lr_kinds[i], NULL);

      g_assert_cmpstr (difference, ==, NULL);
    }

  problems = lr_store_verify (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (problems->len, ==, 0);

  pupils = lr_store_list (store, &lr_pupil_kind, 0, NULL);
  g_assert_cmpint (pupils->len, ==, 1);
  changes = lr_store_list_changes (store, pupils->pdata[0], NULL);
  g_assert_cmpint (changes->len, ==, 1);
  hits = lr_store_search (store, "twee", 100, NULL);
  g_assert_cmpint (hits->len, >, 5);

  g_assert_finalize_object (store);

  /* A key file of the first version was brought up to date; the way in stays. */
  store = lr_store_open (folder, typed (PASSPHRASE), &error);
  g_assert_no_error (error);
  g_assert_finalize_object (store);
  remove_folder (folder);
}

/* Its one passphrase has opened it, so the new key is for whoever has that. */
static void
test_old_store_gets_a_new_key (gconstpointer data)
{
  g_autofree char *folder = copy_fixture (GPOINTER_TO_UINT (data));
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_store_open (folder, typed (PASSPHRASE), &error);
  g_autoptr (LrSecret) first = lr_store_renew_recovery_code (store, &error);
  g_autoptr (LrSecret) second = lr_store_renew_recovery_code (store, &error);

  g_assert_no_error (error);
  g_assert_false (lr_secret_equal (first, second));
  every_kind_check (store);
  g_assert_finalize_object (store);

  store = lr_store_open (folder, typed (PASSPHRASE), &error);
  g_assert_no_error (error);
  every_kind_check (store);
  g_assert_finalize_object (store);
  g_assert_null (lr_store_open (folder, first, NULL));
  store = lr_store_open (folder, second, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (store);

  remove_folder (folder);
}

static int
make_fixture (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) store = lr_store_create (folder, typed (PASSPHRASE), &error);

  if (store == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  every_kind_save (store);
  lr_store_close (store);
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  lr_dossier_init ();
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });
  if (argc == 3 && g_str_equal (argv[1], "--make"))
    return make_fixture (argv[2]);

  g_test_init (&argc, &argv, NULL);
  for (guint schema = 1; schema <= SCHEMAS; schema++)
    {
      g_autofree char *path = g_strdup_printf ("/fixtures/schema-%u/opens", schema);

      g_autofree char *new_key = g_strdup_printf ("/fixtures/schema-%u/new-key", schema);

      g_test_add_data_func (path, GUINT_TO_POINTER (schema), test_old_store_opens_with_all_it_held);
      g_test_add_data_func (new_key, GUINT_TO_POINTER (schema), test_old_store_gets_a_new_key);
    }

  return g_test_run ();
}
