/* test-migrations.c: the migrated tables are exactly the kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "every-kind.h"
#include "lr-dossier.h"
#include "lr-key-file.h"
#include "lr-store-schema.h"
#include "typed.h"

typedef struct
{
  char    *folder;
  LrStore *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("leerrecht-test-XXXXXX", NULL);
  fixture->store = lr_store_create (fixture->folder, typed ("correct horse battery staple"), &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  static const char * const names[] = { "dossiers.db", "dossiers.keys", "dossiers.lock" };

  g_assert_finalize_object (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
test_each_table_has_exactly_the_fields_of_its_kind (Fixture       *fixture,
                                                    gconstpointer  data)
{
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *difference = lr_store_compare_table (fixture->store, lr_kinds[i], &error);

      g_assert_no_error (error);
      if (difference != NULL)
        {
          g_test_message ("%s: %s", lr_kinds[i]->name, difference);
          g_test_fail ();
        }
    }
}

static void
test_each_kind_goes_in_and_comes_out (Fixture       *fixture,
                                      gconstpointer  data)
{
  every_kind_save (fixture->store);
  every_kind_check (fixture->store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  lr_dossier_init ();
  lr_cost_set ((LrCost) { .passes = 1, .memory = 8192 });

  g_test_add ("/migrations/tables-are-the-kinds", Fixture, NULL, set_up,
              test_each_table_has_exactly_the_fields_of_its_kind, tear_down);
  g_test_add ("/migrations/each-kind-in-and-out", Fixture, NULL, set_up,
              test_each_kind_goes_in_and_comes_out, tear_down);

  return g_test_run ();
}
