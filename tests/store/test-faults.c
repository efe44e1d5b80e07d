/* test-faults.c: the process dies, the disk fails or fills, at every write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each deed runs in a process of its own on a fresh copy of a store. First it
 * is only counted how many times it writes, syncs, truncates or renames; then it
 * is done again and again with another of these calls going wrong: the process
 * is killed there, or the call fails, or it and all after it do. Afterwards the
 * store must open, be sound, hold all that was acknowledged and nothing by half.
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lr-backup.h"
#include "lr-migration.h"
#include "lr-restore.h"
#include "lr-store-keys.h"
#include "lr-store-tidy.h"
#include "lr-verify.h"
#include "test-io.h"
#include "test-kinds.h"

#define N_PUPILS    5
#define N_NOTES     4
#define N_IMPORTED  300
#define NEW_PASSPHRASE "en nu iets anders"
#define COLLEAGUE "Annelies"
#define COLLEAGUE_PASSPHRASE "de zin van Annelies"

/* How one round ended. */
typedef enum
{
  DONE,     /* the deed said that it succeeded */
  REFUSED,  /* it said that it failed */
  KILLED,
} Outcome;

typedef struct
{
  const char  *name;
  /* In the child: FALSE with @error when it failed. */
  gboolean   (*act)   (const char *folder,
                       GError    **error);
  void       (*check) (const char *folder,
                       Outcome     outcome);
  guint        n_rounds;  /* of each way to go wrong */
} Deed;

/* Shared with the child: how many saves were acknowledged, how many calls made. */
static struct
{
  int   acknowledged;
  guint n_calls;
} *told;

static char *base;         /* the store each round begins with */
static char *base_backup;  /* of that store with one pupil less */
static guint n_killed, n_failed;

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

static guint
count (LrStore      *store,
       const LrKind *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lr_store_list (store, kind, 0, &error);

  g_assert_no_error (error);
  return records->len;
}

static void
make_base (void)
{
  char *folder = test_folder_new ();
  LrStore *store;

  base = g_build_filename (folder, "base", NULL);
  base_backup = g_build_filename (folder, "base.tar", NULL);
  g_free (folder);

  store = test_store_create (base);
  add_pupils (store, 1, N_PUPILS - 1);
  g_assert_true (lr_backup_write (store, base_backup, NULL, NULL));
  add_pupils (store, N_PUPILS, 1);
  g_assert_true (lr_store_add_colleague (store, COLLEAGUE, COLLEAGUE_PASSPHRASE, NULL));
  g_assert_finalize_object (store);
}

static LrStore *
open_sound (const char *folder,
            const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_store_open (folder, passphrase, &error);
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
  g_autoptr (LrStore) store = lr_store_open (folder, TEST_PASSPHRASE, error);
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
  LrStore *store = open_sound (folder, TEST_PASSPHRASE);
  int n = (int) count (store, &test_note_kind);

  g_assert_cmpint (n, >=, told->acknowledged);
  g_assert_cmpint (n, <=, told->acknowledged + 1);
  g_assert_cmpint (count (store, &test_pupil_kind), ==, N_PUPILS);
  g_assert_finalize_object (store);
}

/* One large batch. */
static gboolean
act_import (const char *folder,
            GError    **error)
{
  g_autoptr (LrStore) store = lr_store_open (folder, TEST_PASSPHRASE, error);

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
  LrStore *store = open_sound (folder, TEST_PASSPHRASE);
  guint n = count (store, &test_pupil_kind);

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
  g_autoptr (LrStore) store = lr_store_open (folder, TEST_PASSPHRASE, error);
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
  LrStore *store = open_sound (folder, TEST_PASSPHRASE);
  guint n = count (store, &test_pupil_kind);

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
  store = lr_store_open (folder, TEST_PASSPHRASE, error);
  return store != NULL;
}

static void
check_migrate (const char *folder,
               Outcome     outcome)
{
  LrStore *store;

  test_kinds_use_next_schema ();
  store = open_sound (folder, TEST_PASSPHRASE);
  g_assert_cmpint (count (store, &test_pupil_kind), ==, N_PUPILS);
  g_assert_finalize_object (store);
  test_kinds_use_first_schema ();
}

/* Another passphrase. */
static gboolean
act_passphrase (const char *folder,
                GError    **error)
{
  g_autoptr (LrStore) store = lr_store_open (folder, TEST_PASSPHRASE, error);

  return store != NULL && lr_store_change_passphrase (store, NEW_PASSPHRASE, error);
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
      g_autoptr (LrStore) store = lr_store_open (folder, passphrases[i], &error);

      if (store == NULL)
        {
          g_assert_error (error, LR_ERROR, LR_ERROR_WRONG_SECRET);
          continue;
        }
      n_open++;
      g_assert_cmpint (count (store, &test_pupil_kind), ==, N_PUPILS);
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
  g_autoptr (LrStore) store = lr_store_open (folder, TEST_PASSPHRASE, error);
  g_autofree char *path = get_backup_path (folder);

  return store != NULL && lr_backup_write (store, path, NULL, error);
}

static void
check_backup (const char *folder,
              Outcome     outcome)
{
  g_autofree char *path = get_backup_path (folder);
  g_autofree char *target = g_build_filename (folder, "target", NULL);
  LrStore *store = open_sound (folder, TEST_PASSPHRASE);

  g_assert_finalize_object (store);
  if (outcome == DONE)
    g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  /* Under its own name it is whole, always. */
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_assert_true (lr_restore (path, target, TEST_PASSPHRASE, NULL, NULL));
      store = open_sound (target, TEST_PASSPHRASE);
      g_assert_cmpint (count (store, &test_pupil_kind), ==, N_PUPILS);
      g_assert_finalize_object (store);
    }
}

static gboolean
act_restore (const char *folder,
             GError    **error)
{
  return lr_restore (base_backup, folder, TEST_PASSPHRASE, NULL, error);
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
  LrStore *store = open_sound (folder, TEST_PASSPHRASE);
  guint n = count (store, &test_pupil_kind);

  g_assert_finalize_object (store);
  if (outcome == DONE)
    g_assert_cmpint (n, ==, N_PUPILS - 1);

  if (n == N_PUPILS - 1)
    {
      g_autofree char *aside = find_aside (folder);

      g_assert_nonnull (aside);
      store = open_sound (aside, TEST_PASSPHRASE);
      g_assert_cmpint (count (store, &test_pupil_kind), ==, N_PUPILS);
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
  g_autoptr (LrStore) store = lr_store_open (folder, TEST_PASSPHRASE, error);

  if (store == NULL || !lr_store_remove_colleague (store, COLLEAGUE, error))
    return FALSE;

  /* The session goes on. */
  return count (store, &test_pupil_kind) == N_PUPILS;
}

static gboolean
opens (const char *folder,
       const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) store = lr_store_open (folder, passphrase, &error);

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
  LrStore *store = open_sound (folder, TEST_PASSPHRASE);
  g_autofree char *former = g_build_filename (folder, "dossiers.keys.former", NULL);

  g_assert_cmpint (count (store, &test_pupil_kind), ==, N_PUPILS);
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
  g_autoptr (LrStore) store = lr_store_create (fresh, TEST_PASSPHRASE, error);

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

  store = open_sound (fresh, TEST_PASSPHRASE);
  g_assert_cmpint (count (store, &test_pupil_kind), ==, 0);
  g_assert_finalize_object (store);
}

static const Deed deeds[] = {
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

static Outcome
run_child (const Deed   *deed,
           const char   *folder,
           TestIoAction  action,
           guint         at,
           int           number)
{
  int status;
  pid_t child;

  told->acknowledged = 0;
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      gboolean done;

      test_io_arm (action, at, number);
      done = deed->act (folder, &error);
      told->n_calls = test_io_disarm ();
      if (!done && (error == NULL || error->message[0] == '\0'))
        _exit (3);
      if (!done && error->domain != LR_ERROR)
        _exit (4);
      _exit (done ? 0 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status))
    {
      g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
      return KILLED;
    }
  g_assert_cmpint (WEXITSTATUS (status), <=, 1);

  return WEXITSTATUS (status) == 0 ? DONE : REFUSED;
}

static void
run_round (const Deed   *deed,
           TestIoAction  action,
           guint         at,
           int           number)
{
  char *folder = test_folder_new ();
  g_autofree char *work = g_build_filename (folder, "work", NULL);
  Outcome outcome;

  test_folder_copy (base, work);
  outcome = run_child (deed, work, action, at, number);
  g_test_message ("%s: call %u of %u, outcome %d", deed->name, at, told->n_calls, outcome);
  deed->check (work, outcome);
  n_killed += outcome == KILLED;
  n_failed += outcome != KILLED && action != TEST_IO_COUNT;

  test_folder_remove (folder);
}

/* All calls when they are few; else the first and last ones and as many others
 * as there are rounds. */
static guint
choose_call (guint round,
             guint n_rounds,
             guint n_calls)
{
  if (n_calls <= n_rounds)
    return round + 1;
  if (round < n_rounds / 4)
    return round + 1;
  if (round < n_rounds / 2)
    return n_calls - (round - n_rounds / 4);

  return (guint) g_test_rand_int_range (1, (gint32) n_calls + 1);
}

typedef struct
{
  const Deed   *deed;
  TestIoAction  action;
  int           number;
} Way;

static void
test_way (gconstpointer data)
{
  const Way *way = data;
  guint n_calls, n_rounds;

  run_round (way->deed, TEST_IO_COUNT, 0, 0);
  n_calls = told->n_calls;
  g_assert_cmpint (n_calls, >, 0);

  n_rounds = MIN (way->deed->n_rounds, n_calls);
  for (guint i = 0; i < n_rounds; i++)
    run_round (way->deed, way->action, choose_call (i, n_rounds, n_calls), way->number);
}

/* Killed by another, at any instruction: saves that go on and on. */
static void
test_killed_at_random_moments (void)
{
  for (guint i = 0; i < 60; i++)
    {
      char *folder = test_folder_new ();
      g_autofree char *work = g_build_filename (folder, "work", NULL);
      LrStore *store;
      pid_t child;
      int n;

      test_folder_copy (base, work);
      told->acknowledged = 0;
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          LrStore *mine = lr_store_open (work, TEST_PASSPHRASE, NULL);
          g_autoptr (GPtrArray) pupils = lr_store_list (mine, &test_pupil_kind, 0, NULL);

          for (;;)
            {
              g_autoptr (LrRecord) note = test_note_new (lr_record_get_id (pupils->pdata[0]), lr_day (2026, 1, 1), "x");

              if (!lr_store_save (mine, note, NULL))
                _exit (1);
              told->acknowledged++;
              if (told->acknowledged % 40 == 0 && !lr_store_tidy (mine, NULL))
                _exit (1);
            }
        }

      g_usleep ((gulong) g_test_rand_int_range (1000, 60000));
      kill (child, SIGKILL);
      waitpid (child, NULL, 0);
      n_killed++;

      store = open_sound (work, TEST_PASSPHRASE);
      n = (int) count (store, &test_note_kind);
      g_assert_cmpint (n, >=, told->acknowledged);
      g_assert_cmpint (n, <=, told->acknowledged + 1);
      g_assert_finalize_object (store);
      test_folder_remove (folder);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *name; TestIoAction action; int number; } actions[] = {
    { "killed", TEST_IO_KILL, 0 },
    { "one-call-fails", TEST_IO_FAIL, EIO },
    { "disk-dies", TEST_IO_FAIL_FROM, EIO },
    { "disk-full", TEST_IO_FAIL_FROM, ENOSPC },
  };
  int status;

  /* Memory is as good a disk as any to be killed on, and much faster. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);

  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();
  told = mmap (NULL, sizeof *told, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (told != MAP_FAILED);
  make_base ();

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
      {
        g_autofree char *path = g_strdup_printf ("/faults/%s/%s", deeds[i].name, actions[j].name);
        Way way = { &deeds[i], actions[j].action, actions[j].number };

        g_test_add_data_func_full (path, g_memdup2 (&way, sizeof way), test_way, g_free);
      }
  g_test_add_func ("/faults/killed-at-random-moments", test_killed_at_random_moments);

  status = g_test_run ();
  g_print ("# %u rounds killed, %u rounds with failing calls\n", n_killed, n_failed);
  test_folder_remove (g_path_get_dirname (base));
  return status;
}
