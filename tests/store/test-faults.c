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
#include <sys/wait.h>
#include <unistd.h>

#include "fault-deeds.h"
#include "lr-store-tidy.h"
#include "test-io.h"
#include "test-kinds.h"

static guint n_killed, n_failed;

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

  test_folder_copy (fault_base, work);
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

      test_folder_copy (fault_base, work);
      told->acknowledged = 0;
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        {
          LrStore *mine = lr_store_open (work, typed (TEST_PASSPHRASE), NULL);
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

      store = fault_open_sound (work, TEST_PASSPHRASE);
      n = (int) fault_count (store, &test_note_kind);
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
  fault_deeds_init ();

  for (guint i = 0; i < G_N_ELEMENTS (fault_deeds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
      {
        g_autofree char *path = g_strdup_printf ("/faults/%s/%s", fault_deeds[i].name, actions[j].name);
        Way way = { &fault_deeds[i], actions[j].action, actions[j].number };

        g_test_add_data_func_full (path, g_memdup2 (&way, sizeof way), test_way, g_free);
      }
  g_test_add_func ("/faults/killed-at-random-moments", test_killed_at_random_moments);

  status = g_test_run ();
  g_print ("# %u rounds killed, %u rounds with failing calls\n", n_killed, n_failed);
  fault_deeds_clear ();
  return status;
}
