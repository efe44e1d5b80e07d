/* fuzz-log.c: write-ahead logs that a disk or a stranger spoilt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <glib/gstdio.h>

#include "lr-log.h"
#include "test-kinds.h"

static char *folder;

void
fuzz_set_up (void)
{
  test_kinds_init ();
  folder = test_folder_new ();
}

GPtrArray *
fuzz_list_seeds (void)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (TestFolder) store_folder = test_folder_new ();
  g_autoptr (LrStore) store = test_store_create (store_folder);
  g_autoptr (LrRecord) pupil = test_pupil_new ("10001", "Zoë");
  g_autofree char *path = g_build_filename (store_folder, "dossiers.db-wal", NULL);
  gint64 id = test_save (store, pupil);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (LrRecord) note = test_note_new (id, lr_day (2026, 11, 2) + i, "Gebeld met moeder.");
      char *content;
      gsize length;

      test_save (store, note);
      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_ptr_array_add (seeds, g_bytes_new_take (content, length));
    }
  lr_store_close (store);

  return seeds;
}

void
fuzz_one (const guint8 *data,
          gsize         size)
{
  g_autofree char *path = g_build_filename (folder, "input-wal", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrLog) log = NULL;
  GHashTableIter pages;
  gpointer place;

  fuzz_write_file (path, data, size);
  log = lr_log_read (path, &error);
  fuzz_assert_answer (log, error);
  g_assert_nonnull (log);

  /* Every page it names lies within the file. */
  g_hash_table_iter_init (&pages, log->pages);
  while (g_hash_table_iter_next (&pages, NULL, &place))
    g_assert_cmpuint (GPOINTER_TO_SIZE (place) + log->page_size, <=, size);
}
