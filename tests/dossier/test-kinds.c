/* test-kinds.c: records made from their tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "lr-choices.h"
#include "lr-dossier.h"

static void
tables_are_well_formed (void)
{
  for (guint k = 0; lr_kinds[k] != NULL; k++)
    {
      const LrKind *kind = lr_kinds[k];
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpint (kind->day_field, <, (int) kind->n_fields);
      if (kind->day_field >= 0)
        g_assert_cmpint (kind->fields[kind->day_field].type, ==, LR_FIELD_DAY);

      for (guint i = 0; i < kind->n_fields; i++)
        {
          const LrField *field = &kind->fields[i];

          g_assert_true (g_hash_table_add (names, (gpointer) field->name));
          g_assert_cmpuint (strspn (field->name, "abcdefghijklmnopqrstuvwxyz_"), ==, strlen (field->name));
          g_assert_cmpint (field->type == LR_FIELD_CHOICE || field->type == LR_FIELD_CHOICES, ==,
                           field->choices != NULL);
          g_assert_cmpint (field->type == LR_FIELD_RECORD, ==, field->target != NULL);
          g_assert_cmpint (lr_kind_find_field (kind, field->name), ==, i);
        }
    }
}

static void
every_field_is_a_property (void)
{
  for (guint k = 0; lr_kinds[k] != NULL; k++)
    {
      g_autoptr (LrRecord) record = lr_record_new (lr_kinds[k], 7);

      g_assert_cmpint (lr_record_get_pupil (record), ==, 7);
      for (guint i = 0; i < lr_kinds[k]->n_fields; i++)
        g_assert_nonnull (g_object_class_find_property (G_OBJECT_GET_CLASS (record),
                                                        lr_kinds[k]->fields[i].name));
    }
}

static void
count_cb (int *count)
{
  *count += 1;
}

static void
notifies_only_real_changes (void)
{
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);
  g_autofree char *class = NULL;
  int count = 0;

  g_signal_connect_swapped (pupil, "notify::class", G_CALLBACK (count_cb), &count);
  lr_record_set_text (pupil, LR_PUPIL_CLASS, "3b");
  lr_record_set_text (pupil, LR_PUPIL_CLASS, "3b");
  g_object_set (pupil, "class", "3b", NULL);
  g_assert_cmpint (count, ==, 1);
  lr_record_set_text (pupil, LR_PUPIL_CLASS, "");
  g_assert_cmpint (count, ==, 2);
  g_object_get (pupil, "class", &class, NULL);
  g_assert_null (class);
  g_assert_finalize_object (g_steal_pointer (&pupil));
}

static void
reads_and_writes_text (void)
{
  static const struct { guint field; const char *text; const char *again; } cases[] = {
    { LR_ABSENCE_START_ON, "2026-10-07", "2026-10-07" },
    { LR_ABSENCE_START_ON, "", "" },
    { LR_ABSENCE_START_ON, "7-10-2026", NULL },
    { LR_ABSENCE_START_ON, "1899-12-31", NULL },
    { LR_ABSENCE_HOURS, "1,5", "1.5" },
    { LR_ABSENCE_HOURS, "2.25", "2.25" },
    { LR_ABSENCE_HOURS, "6", "6" },
    { LR_ABSENCE_HOURS, "0.3", NULL },
    { LR_ABSENCE_HOURS, "-1", NULL },
    { LR_ABSENCE_HOURS, "nan", NULL },
    { LR_ABSENCE_HOURS, "1e99", NULL },
    { LR_ABSENCE_OPEN, "ja", "yes" },
    { LR_ABSENCE_OPEN, "J", "yes" },
    { LR_ABSENCE_OPEN, "0", "no" },
    { LR_ABSENCE_OPEN, "maybe", NULL },
    { LR_ABSENCE_KIND, "ongeoorloofd", "unauthorised" },
    { LR_ABSENCE_KIND, "Ziek", "sick" },
    { LR_ABSENCE_KIND, "holiday", NULL },
    { LR_ABSENCE_LESSON, "8", "8" },
    { LR_ABSENCE_LESSON, "8e", NULL },
    { LR_ABSENCE_LESSON, "99999999999999999999", NULL },
    { LR_ABSENCE_REASON, "buikpijn; \"echt\"\n", "buikpijn; \"echt\"\n" },
    { LR_ABSENCE_REASON, "\xff\xfe", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, 1);
      g_autoptr (GError) error = NULL;
      gboolean good = lr_record_parse (absence, cases[i].field, cases[i].text, &error);
      g_autofree char *again = lr_record_format (absence, cases[i].field);

      g_assert_cmpint (good, ==, cases[i].again != NULL);
      if (good)
        g_assert_cmpstr (again, ==, cases[i].again);
      else
        g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
    }
}

static void
refuses_what_cannot_be (void)
{
  g_autoptr (LrRecord) absence = lr_record_new (&lr_absence_kind, 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (lr_record_check (absence, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
  g_clear_error (&error);

  lr_record_set_integer (absence, LR_ABSENCE_START_ON, lr_day (2026, 10, 7));
  lr_record_set_text (absence, LR_ABSENCE_KIND, "sick");
  g_assert_true (lr_record_check (absence, &error));

  lr_record_set_integer (absence, LR_ABSENCE_END_ON, lr_day (2026, 10, 6));
  g_assert_false (lr_record_check (absence, &error));
  g_clear_error (&error);

  lr_record_set_integer (absence, LR_ABSENCE_END_ON, lr_day (2026, 10, 8));
  lr_record_set_integer (absence, LR_ABSENCE_OPEN, TRUE);
  g_assert_false (lr_record_check (absence, &error));
}

static void
survives_the_history (void)
{
  g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);
  g_autoptr (GVariant) values = NULL;
  g_autoptr (LrRecord) again = NULL;
  g_autoptr (GVariant) values_again = NULL;

  lr_record_set_text (pupil, LR_PUPIL_NUMBER, "100234");
  lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, "Sterre");
  lr_record_set_text (pupil, LR_PUPIL_PREFIX, "van der");
  lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, "Maan");
  lr_record_set_integer (pupil, LR_PUPIL_BORN_ON, lr_day (2012, 2, 29));
  lr_record_set_integer (pupil, LR_PUPIL_THREATENING, TRUE);

  values = lr_record_to_variant (pupil);
  again = lr_record_from_variant (&lr_pupil_kind, values);
  values_again = lr_record_to_variant (again);
  g_assert_true (g_variant_equal (values, values_again));
}

static void
names_as_a_dutch_list_wants_them (void)
{
  static const struct { const char *first, *prefix, *last, *name, *sorted; } cases[] = {
    { "Sterre", "van der", "Maan", "Sterre van der Maan", "Maan, Sterre van der" },
    { "Bo", NULL, "Zon", "Bo Zon", "Zon, Bo" },
    { NULL, NULL, "Zon", "Zon", "Zon" },
    { NULL, "de", "Wind", "de Wind", "Wind, de" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrRecord) pupil = lr_record_new (&lr_pupil_kind, 0);
      g_autofree char *name = NULL;
      g_autofree char *sorted = NULL;

      lr_record_set_text (pupil, LR_PUPIL_FIRST_NAME, cases[i].first);
      lr_record_set_text (pupil, LR_PUPIL_PREFIX, cases[i].prefix);
      lr_record_set_text (pupil, LR_PUPIL_LAST_NAME, cases[i].last);
      name = lr_pupil_dup_name (pupil);
      sorted = lr_pupil_dup_sort_name (pupil);
      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (sorted, ==, cases[i].sorted);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kinds/tables-are-well-formed", tables_are_well_formed);
  g_test_add_func ("/kinds/every-field-is-a-property", every_field_is_a_property);
  g_test_add_func ("/kinds/notifies-only-real-changes", notifies_only_real_changes);
  g_test_add_func ("/kinds/reads-and-writes-text", reads_and_writes_text);
  g_test_add_func ("/kinds/refuses-what-cannot-be", refuses_what_cannot_be);
  g_test_add_func ("/kinds/survives-the-history", survives_the_history);
  g_test_add_func ("/kinds/names-as-a-dutch-list-wants-them", names_as_a_dutch_list_wants_them);

  return g_test_run ();
}
