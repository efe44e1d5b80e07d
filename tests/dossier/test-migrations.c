/* test-migrations.c: the migrated tables are exactly the kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-kind.h"
#include "lr-dossier.h"
#include "lr-key-file.h"
#include "lr-store-schema.h"
#include "scratch.h"
#include "typed.h"

static void
test_each_table_has_exactly_the_fields_of_its_kind (Scratch       *fixture,
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
test_each_kind_goes_in_and_comes_out (Scratch       *fixture,
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

  g_test_add ("/migrations/tables-are-the-kinds", Scratch, NULL, scratch_set_up,
              test_each_table_has_exactly_the_fields_of_its_kind, scratch_tear_down);
  g_test_add ("/migrations/each-kind-in-and-out", Scratch, NULL, scratch_set_up,
              test_each_kind_goes_in_and_comes_out, scratch_tear_down);

  return g_test_run ();
}
