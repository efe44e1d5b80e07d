/* fault-deeds.c: what is done to a store while the disk fails
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _DEFAULT_SOURCE

#include "fault-deeds.h"

#include <glib/gstdio.h>
#include <sys/mman.h>

#include "lr-backup.h"
#include "lr-restore.h"
#include "lr-store-keys.h"
#include "lr-store-tidy.h"
#include "lr-verify.h"
#include "test-kinds.h"

#define N_PUPILS    5
#define N_NOTES     4
#define N_IMPORTED  300
#define NEW_PASSPHRASE "en nu iets anders"
#define COLLEAGUE "Annelies"
#define COLLEAGUE_PASSPHRASE "de zin van Annelies"

Told *told;
char *fault_base;
static char *base_backup;  /* of that store with one pupil less */

static void
add_pupils (LrStore *store,
            int      first,
            int      n)
{
  for (int i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", first + i);
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "Leerling");

      g_assert_true (lr_store_save (store, pupil, NULL));
    }
}

guint
fault_count (LrStore      *store,
             const LrKind *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lr_store_list (store, kind, 0, &error);

  g_assert_no_error (error);
  return records->len;
}

void
fault_deeds_init (void)
{
  char *folder = test_folder_new ();
  LrStore *store;

  fault_base = g_build_filename (folder, "base", NULL);
  base_backup = g_build_filename (folder, "base.tar", NULL);
  g_free (folder);

  told = mmap (NULL, sizeof *told, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (told != MAP_FAILED);
  store = test_store_create (fault_base);
  add_pupils (store, 1, N_PUPILS - 1);
  g_assert_true (lr_backup_write (store, base_backup, NULL, NULL));
  add_pupils (store, N_PUPILS, 1);
  g_assert_true (lr_store_add_colleague (store, COLLEAGUE, typed (COLLEAGUE_PASSPHRASE), NULL));
  g_assert_finalize_object (store);
}

void
fault_deeds_clear (void)
{
  test_folder_remove (g_path_get_dirname (fault_base));
}

LrStore *
fault_open_sound (const char *folder,
                  const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_store_open (folder, typed (passphrase), &error);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_no_error (error);
  problems = lr_store_verify (store, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpint (problems->len, ==, 0);

  return store;
}

/* Saves, one by one. */
static gboolean
act_save (const char *folder,
          GError    **error)
{
  g_autoptr (LrStore) store = lr_store_open (folder, typed (TEST_PASSPHRASE), error);
  g_autoptr (GPtrArray) pupils = NULL;

  if (store == NULL || (pupils = lr_store_list (store, &test_pupil_kind, 0, error)) == NULL)
    return FALSE;

  for (int i = 0; i < N_NOTES; i++)
    {
      g_autoptr (LrRecord) note = test_note_new (lr_record_get_id (pupils->pdata[i]), lr_day (2026, 1, 1 + i), "woord");

      if (!lr_store_save (store, note, error))
        return FALSE;
      told->acknowledged++;
    }

  return TRUE;
}

static void
check_save (const char *folder,
            Outcome     outcome)
{
  LrStore *store = fault_open_sound (folder, TEST_PASSPHRASE);
  int n = (int) fault_count (store, &test_note_kind);

  g_assert_cmpint (n, >=, told->acknowledged);
  g_assert_cmpint (n, <=, told->acknowledged + 1);
  g_assert_cmpint (fault_count (store, &test_pupil_kind), ==, N_PUPILS);
  g_assert_finalize_object (store);
}

/* One large batch. */
static gboolean
act_import (const char *folder,
            GError    **error)
{
  g_autoptr (LrStore) store = lr_store_open (folder, typed (TEST_PASSPHRASE), error);

  if (store == NULL || !lr_store_begin (store, "Import", error))
    return FALSE;

  for (int i = 0; i < N_IMPORTED; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", 1000 + i);
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "Leerling uit de uitwisseling");

      if (!lr_store_save (store, pupil, error))
        {
          lr_store_rollback (store);
          return FALSE;
        }
    }

  return lr_store_commit (store, error) && lr_store_tidy (store, error);
}

static void
check_import (const char *folder,
              Outcome     outcome)
{
  LrStore *store = fault_open_sound (folder, TEST_PASSPHRASE);
  guint n = fault_count (store, &test_pupil_kind);

  if (outcome == DONE)
    g_assert_cmpint (n, ==, N_PUPILS + N_IMPORTED);
  else
    g_assert_true (n == N_PUPILS || n == N_PUPILS + N_IMPORTED);
  g_assert_finalize_object (store);
}

/* Undo of a deletion that took much along. */
static gboolean
act_undo (const char *folder,
          GError    **error)
{
  g_autoptr (LrStore) store = lr_store_open (folder, typed (TEST_PASSPHRASE), error);
  g_autoptr (GPtrArray) pupils = NULL;
  g_autofree char *what = NULL;

  if (store == NULL || (pupils = lr_store_list (store, &test_pupil_kind, 0, error)) == NULL ||
      !lr_store_delete (store, pupils->pdata[0], error))
    return FALSE;

  what = lr_store_undo (store, error);
  return what != NULL;
}

static void
check_undo (const char *folder,
            Outcome     outcome)
{
  LrStore *store = fault_open_sound (folder, TEST_PASSPHRASE);
  guint n = fault_count (store, &test_pupil_kind);

  if (outcome == DONE)
    g_assert_cmpint (n, ==, N_PUPILS);
  else
    g_assert_true (n == N_PUPILS || n == N_PUPILS - 1);
  g_assert_finalize_object (store);
}

/* A step of the schema, with the backup before it. */
static gboolean
act_migrate (const char *folder,
             GError    **error)
{
  g_autoptr (LrStore) store = NULL;

  test_kinds_use_next_schema ();
  store = lr_store_open (folder, typed (TEST_PASSPHRASE), error);
  return store != NULL;
}

static void
check_migrate (const char *folder,
               Outcome     outcome)
{
  LrStore *store;

  test_kinds_use_next_schema ();
  store = fault_open_sound (folder, TEST_PASSPHRASE);
  g_assert_cmpint (fault_count (store, &test_pupil_kind), ==, N_PUPILS);
  g_assert_finalize_object (store);
  test_kinds_use_first_schema ();
}

/* Another passphrase. */
static gboolean
act_passphrase (const char *folder,
                GError    **error)
{
  g_autoptr (LrStore) store = lr_store_open (folder, typed (TEST_PASSPHRASE), error);

  return store != NULL && lr_store_change_passphrase (store, typed (NEW_PASSPHRASE), error);
}

static void
check_passphrase (const char *folder,
                  Outcome     outcome)
{
  const char *passphrases[] = { TEST_PASSPHRASE, NEW_PASSPHRASE };
  guint n_open = 0;

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LrStore) store = lr_store_open (folder, typed (passphrases[i]), &error);

      if (store == NULL)
        {
          g_assert_error (error, LR_ERROR, LR_ERROR_WRONG_SECRET);
          continue;
        }
      n_open++;
      g_assert_cmpint (fault_count (store, &test_pupil_kind), ==, N_PUPILS);
      if (outcome == DONE)
        g_assert_cmpint (i, ==, 1);
    }

  /* The old one never stays behind the new one. */
  g_assert_cmpint (n_open, ==, 1);
}

static char *
get_backup_path (const char *folder)
{
  return g_build_filename (folder, "backups", "copy.tar", NULL);
}

static gboolean
act_backup (const char *folder,
            GError    **error)
{
  g_autoptr (LrStore) store = lr_store_open (folder, typed (TEST_PASSPHRASE), error);
  g_autofree char *path = get_backup_path (folder);

  return store != NULL && lr_backup_write (store, path, NULL, error);
}

static void
check_backup (const char *folder,
              Outcome     outcome)
{
  g_autofree char *path = get_backup_path (folder);
  g_autofree char *target = g_build_filename (folder, "target", NULL);
  LrStore *store = fault_open_sound (folder, TEST_PASSPHRASE);

  g_assert_finalize_object (store);
  if (outcome == DONE)
    g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  /* Under its own name it is whole, always. */
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_assert_true (lr_restore (path, target, typed (TEST_PASSPHRASE), NULL, NULL));
      store = fault_open_sound (target, TEST_PASSPHRASE);
      g_assert_cmpint (fault_count (store, &test_pupil_kind), ==, N_PUPILS);
      g_assert_finalize_object (store);
    }
}

static gboolean
act_restore (const char *folder,
             GError    **error)
{
  return lr_restore (base_backup, folder, typed (TEST_PASSPHRASE), NULL, error);
}

static char *
find_aside (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "before-restore-"))
      return g_build_filename (folder, name, NULL);

  return NULL;
}

static void
check_restore (const char *folder,
               Outcome     outcome)
{
  LrStore *store = fault_open_sound (folder, TEST_PASSPHRASE);
  guint n = fault_count (store, &test_pupil_kind);

  g_assert_finalize_object (store);
  if (outcome == DONE)
    g_assert_cmpint (n, ==, N_PUPILS - 1);

  if (n == N_PUPILS - 1)
    {
      g_autofree char *aside = find_aside (folder);

      g_assert_nonnull (aside);
      store = fault_open_sound (aside, TEST_PASSPHRASE);
      g_assert_cmpint (fault_count (store, &test_pupil_kind), ==, N_PUPILS);
      g_assert_finalize_object (store);
    }
  else
    {
      g_assert_cmpint (n, ==, N_PUPILS);
    }
}

/* A new database key: a colleague is removed. */
static gboolean
act_rekey (const char *folder,
           GError    **error)
{
  g_autoptr (LrStore) store = lr_store_open (folder, typed (TEST_PASSPHRASE), error);

  if (store == NULL || !lr_store_remove_colleague (store, COLLEAGUE, error))
    return FALSE;

  /* The session goes on. */
  return fault_count (store, &test_pupil_kind) == N_PUPILS;
}

static gboolean
opens (const char *folder,
       const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) store = lr_store_open (folder, typed (passphrase), &error);

  if (store == NULL)
    g_assert_error (error, LR_ERROR, LR_ERROR_WRONG_SECRET);
  return store != NULL;
}

static gboolean
is_left (const char *folder,
         const char *start)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, start))
      return TRUE;

  return FALSE;
}

/* Whole under the former key or under the new one; nothing of the other is left
 * once it was opened. */
static void
check_rekey (const char *folder,
             Outcome     outcome)
{
  LrStore *store = fault_open_sound (folder, TEST_PASSPHRASE);
  g_autofree char *former = g_build_filename (folder, "dossiers.keys.former", NULL);

  g_assert_cmpint (fault_count (store, &test_pupil_kind), ==, N_PUPILS);
  g_assert_finalize_object (store);
  g_assert_false (is_left (folder, "old-key-"));
  g_assert_false (is_left (folder, "before-key-"));
  g_assert_false (is_left (folder, "restore.new"));
  g_assert_false (g_file_test (former, G_FILE_TEST_EXISTS));
  if (opens (folder, COLLEAGUE_PASSPHRASE))
    g_assert_cmpint (outcome, !=, DONE);
}

static gboolean
act_create (const char *folder,
            GError    **error)
{
  g_autofree char *fresh = g_build_filename (folder, "fresh", NULL);
  g_autoptr (LrStore) store = lr_store_create (fresh, typed (TEST_PASSPHRASE), error);

  return store != NULL;
}

/* What was half made is no store, and can be made again. */
static void
check_create (const char *folder,
              Outcome     outcome)
{
  g_autofree char *fresh = g_build_filename (folder, "fresh", NULL);
  LrStore *store;

  if (outcome == DONE)
    g_assert_true (lr_store_exists (fresh));
  if (!lr_store_exists (fresh))
    g_assert_finalize_object (test_store_create (fresh));

  store = fault_open_sound (fresh, TEST_PASSPHRASE);
  g_assert_cmpint (fault_count (store, &test_pupil_kind), ==, 0);
  g_assert_finalize_object (store);
}

const Deed fault_deeds[FAULT_N_DEEDS] = {
  { "save", act_save, check_save, 60 },
  { "import", act_import, check_import, 40 },
  { "undo", act_undo, check_undo, 30 },
  { "migrate", act_migrate, check_migrate, 40 },
  { "passphrase", act_passphrase, check_passphrase, 40 },
  { "backup", act_backup, check_backup, 40 },
  { "restore", act_restore, check_restore, 60 },
  { "rekey", act_rekey, check_rekey, 120 },
  { "create", act_create, check_create, 40 },
};
