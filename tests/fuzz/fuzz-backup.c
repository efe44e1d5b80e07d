/* fuzz-backup.c: backups from a stranger
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <glib/gstdio.h>

#include "lr-backup-private.h"
#include "lr-store.h"
#include "test-kinds.h"

static char *folder;

static char *
build_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

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
  g_autofree char *path = build_path ("seed.tar");
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_assert_true (lr_backup_write (store, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_ptr_array_add (seeds, g_bytes_new_take (content, length));
  lr_store_close (store);

  return seeds;
}

void
fuzz_one (const guint8 *data,
          gsize         size)
{
  g_autofree char *path = build_path ("input.tar");
  g_autofree char *database = build_path ("database");
  g_autoptr (GBytes) keys = NULL;
  g_autoptr (GError) error = NULL;
  LrBackupManifest manifest;
  gboolean good;

  fuzz_write_file (path, data, size);
  good = lr_backup_unpack (path, database, &keys, &manifest, &error);
  fuzz_assert_answer (good ? path : NULL, error);
  g_unlink (database);
}
