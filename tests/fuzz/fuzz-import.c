/* fuzz-import.c: exports from school systems, as they should not be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "import-fixture.h"

static ImportFixture fixture;

void
fuzz_set_up (void)
{
  import_fixture_init ();
  import_fixture_set_up (&fixture, NULL);
  import_fixture_add_pupils (&fixture);
}

GPtrArray *
fuzz_list_seeds (void)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "exchange", "data", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename ("tests", "exchange", "data", name, NULL);

      g_ptr_array_add (seeds, fuzz_read_source (file));
    }

  return seeds;
}

static void
import (GBytes          *file,
        LrImportProfile *profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrImportSource) source = lr_import_source_new (file, profile, &error);
  LrImportResult *result;

  fuzz_assert_answer (source, error);
  if (source == NULL)
    return;

  result = lr_import_run (fixture.store, source, profile, &fixture.options, NULL, NULL, NULL, &error);
  fuzz_assert_answer (result, error);
  if (result == NULL)
    return;

  /* Each row is accounted for. */
  g_assert_cmpuint (result->n_added + result->n_updated + result->n_unchanged + result->n_refused, <=,
                    result->n_read);
  lr_import_result_free (result);
}

void
fuzz_one (const guint8 *data,
          gsize         size)
{
  g_autoptr (GBytes) file = g_bytes_new (data, size);

  fixture.options.dry_run = TRUE;
  for (LrImportSubject subject = LR_IMPORT_PUPILS; subject <= LR_IMPORT_PARTNERS; subject++)
    {
      g_autoptr (LrImportProfile) profile = lr_import_profile_new (subject);

      import (file, profile);
    }
}
