/* scratch.c: a new store in a folder of its own, which goes when it is not needed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scratch.h"

#include <glib/gstdio.h>

#include "typed.h"

void
scratch_set_up (Scratch       *scratch,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  scratch->folder = g_dir_make_tmp ("leerrecht-test-XXXXXX", NULL);
  scratch->store = lr_store_create (scratch->folder, typed (SCRATCH_PASSPHRASE), &error);
  g_assert_no_error (error);
}

void
scratch_tear_down (Scratch       *scratch,
                   gconstpointer  data)
{
  static const char * const names[] = { "dossiers.db", "dossiers.keys", "dossiers.lock" };

  g_assert_finalize_object (scratch->store);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (scratch->folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (scratch->folder), ==, 0);
  g_free (scratch->folder);
}
