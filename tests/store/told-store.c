/* told-store.c: a store of its own, and what it tells of changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "told-store.h"

static void
changed_cb (LrStore      *store,
            const LrKind *kind,
            gint64        pupil,
            gint64        id,
            gpointer      data)
{
  g_string_append_printf (data, "%s/%d/%d ", kind != NULL ? kind->name : "-", (int) pupil, (int) id);
}

void
told_store_set_up (Fixture       *fixture,
                   gconstpointer  data)
{
  fixture->folder = test_folder_new ();
  fixture->store = test_store_create (fixture->folder);
  fixture->told = g_string_new (NULL);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), fixture->told);
}

void
told_store_tear_down (Fixture       *fixture,
                      gconstpointer  data)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (fixture->store);
  g_string_free (fixture->told, TRUE);
  test_folder_remove (fixture->folder);
}

guint
told_store_count (LrStore      *store,
                  const LrKind *kind,
                  gint64        pupil)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lr_store_list (store, kind, pupil, &error);

  g_assert_no_error (error);
  return records->len;
}
