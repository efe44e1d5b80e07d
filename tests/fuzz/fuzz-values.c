/* fuzz-values.c: records out of a history that was tampered with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "lr-values.h"
#include "test-kinds.h"

void
fuzz_set_up (void)
{
  test_kinds_init ();
}

static void
add_seed (GPtrArray *seeds,
          LrRecord  *record)
{
  LrScratch bytes = { 0 };

  lr_values_append (&bytes, record);
  g_ptr_array_add (seeds, g_bytes_new (bytes.data, bytes.size));
  lr_scratch_clear (&bytes);
  g_object_unref (record);
}

/* Names of fields with values of another type. */
static void
add_mistyped (GPtrArray *seeds)
{
  g_autoptr (GVariant) values = g_variant_ref_sink (g_variant_new_parsed ("{'text': <int64 5>, 'hours': <'6'>, 'held_on': <true>}"));

  g_ptr_array_add (seeds, g_variant_get_data_as_bytes (values));
}

GPtrArray *
fuzz_list_seeds (void)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  add_seed (seeds, test_pupil_new ("10001", "Zoë"));
  add_seed (seeds, test_note_new (1, lr_day (2026, 11, 2), "Gebeld met moeder."));
  add_mistyped (seeds);

  return seeds;
}

void
fuzz_one (const guint8 *data,
          gsize         size)
{
  static const LrKind * const kinds[] = { &test_pupil_kind, &test_note_kind, &test_goal_kind };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (LrRecord) record = lr_values_read (kinds[i], data, size);

      g_assert_true (record == NULL || lr_record_get_kind (record) == kinds[i]);
    }
}
