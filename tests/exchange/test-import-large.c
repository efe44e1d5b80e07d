/* test-import-large.c: 100,000 absence rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import-fixture.h"
#include "import-large.h"

static guint
count_absence (ImportFixture *fixture)
{
  g_autoptr (GPtrArray) records = import_fixture_list (fixture, &lr_absence_kind, 0);

  return records->len;
}

static void
a_hundred_thousand_rows_come_in_once (ImportFixture *fixture,
                                      gconstpointer  unused)
{
  g_autoptr (GBytes) pupils = import_large_make_pupils ();
  g_autoptr (GBytes) absence = import_large_make_absence (fixture->options.calendar, 0);
  g_autoptr (GBytes) changed = import_large_make_absence (fixture->options.calendar, 1234);
  g_autoptr (GError) error = NULL;
  const struct { LrImportSubject subject; GBytes *file; const char *told; } steps[] = {
    { LR_IMPORT_PUPILS, pupils, "2000 read, 2000 added, 0 updated, 0 unchanged, 0 refused" },
    { LR_IMPORT_ABSENCE, absence, "100000 read, 100000 added, 0 updated, 0 unchanged, 0 refused" },
    { LR_IMPORT_ABSENCE, absence, "100000 read, 0 added, 0 updated, 100000 unchanged, 0 refused" },
    { LR_IMPORT_ABSENCE, changed, "100000 read, 0 added, 1234 updated, 98766 unchanged, 0 refused" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *told = import_fixture_import (fixture, steps[i].subject, steps[i].file, FALSE);

      g_assert_cmpstr (told, ==, steps[i].told);
    }

  g_assert_cmpuint (count_absence (fixture), ==, IMPORT_LARGE_ROWS);

  /* The update, the import that changed nothing but is remembered, the first one. */
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *what = lr_store_undo (fixture->store, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (what, ==, "Absence imported");
    }
  g_assert_cmpuint (count_absence (fixture), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  import_fixture_init ();

  g_test_add ("/import/a-hundred-thousand-rows-come-in-once", ImportFixture, NULL,
              import_fixture_set_up, a_hundred_thousand_rows_come_in_once, import_fixture_tear_down);

  return g_test_run ();
}
