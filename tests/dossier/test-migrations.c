/* test-migrations.c: the migrated tables are exactly the kinds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "lr-dossier.h"
#include "lr-key-file.h"
#include "lr-store-schema.h"

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
  fixture->store = lr_store_create (fixture->folder, "correct horse battery staple", &error);
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

/* A value in every field but the yes-or-no ones, which rules between fields
 * may forbid. */
static void
fill (LrRecord   *record,
      GHashTable *ids)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LrField *field = &kind->fields[i];

      switch (field->type)
        {
        case LR_FIELD_CHOICE:
          lr_record_set_text (record, i, field->choices[0].id);
          break;

        case LR_FIELD_TEXT:
        case LR_FIELD_PROSE:
          lr_record_set_text (record, i, "één & \"twee\"");
          break;

        case LR_FIELD_RECORD:
          lr_record_set_integer (record, i, GPOINTER_TO_INT (g_hash_table_lookup (ids, field->target)));
          break;

        case LR_FIELD_DAY:
          lr_record_set_integer (record, i, lr_day (2026, 10, 7));
          break;

        case LR_FIELD_HOURS:
        case LR_FIELD_INTEGER:
        case LR_FIELD_MOMENT:
          lr_record_set_integer (record, i, 24);
          break;

        case LR_FIELD_BOOLEAN:
        default:
          break;
        }
    }
}

static void
test_each_kind_goes_in_and_comes_out (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      const LrKind *kind = lr_kinds[i];
      gint64 pupil = GPOINTER_TO_INT (g_hash_table_lookup (ids, "pupil"));
      g_autoptr (LrRecord) record = lr_record_new (kind, kind->owner == LR_OWNER_PUPIL ? pupil : 0);
      g_autoptr (LrRecord) again = NULL;
      g_autoptr (GError) error = NULL;

      fill (record, ids);
      lr_store_save (fixture->store, record, &error);
      g_assert_no_error (error);
      g_hash_table_insert (ids, (gpointer) kind->name, GINT_TO_POINTER ((int) lr_record_get_id (record)));

      again = lr_store_load (fixture->store, kind, lr_record_get_id (record), &error);
      g_assert_no_error (error);
      for (guint j = 0; j < kind->n_fields; j++)
        {
          g_autofree char *written = lr_record_format (record, j);
          g_autofree char *read = lr_record_format (again, j);

          g_assert_cmpstr (written, ==, read);
        }
    }
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
