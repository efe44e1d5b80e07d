/* test-output-faults.c: papers and copies, killed and failing at every write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands at the chosen place is always the old file or the new one, whole,
 * and what a killed program left there is gone after the next one.
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lr-backup.h"
#include "lr-output.h"
#include "lr-restore.h"
#include "test-io.h"
#include "test-kinds.h"

#define PAPER_SIZE 100000

typedef struct
{
  const char  *name;
  gboolean   (*act)    (const char *stick,
                        GError    **error);
  /* Is it the old one or the new one, and whole? */
  gboolean   (*is_new) (const char *stick);
} Deed;

static char *top;
static LrStore *store;  /* with a pupil more than in the old copy */
static guint n_killed, n_failed;

static GBytes *
make_paper (char letter)
{
  char *text = g_malloc (PAPER_SIZE);

  memset (text, letter, PAPER_SIZE);
  return g_bytes_new_take (text, PAPER_SIZE);
}

static gboolean
write_paper (const char *stick,
             GError    **error)
{
  g_autofree char *path = g_build_filename (stick, "brief.pdf", NULL);
  g_autoptr (GBytes) paper = make_paper ('n');

  return lr_output_write (path, paper, error);
}

static gboolean
is_new_paper (const char *stick)
{
  g_autofree char *path = g_build_filename (stick, "brief.pdf", NULL);
  g_autofree char *content = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  g_assert_cmpuint (size, ==, PAPER_SIZE);
  for (gsize i = 1; i < size; i++)
    g_assert_cmpint (content[i], ==, content[0]);

  return content[0] == 'n';
}

static gboolean
write_copy (const char *stick,
            GError    **error)
{
  g_autofree char *path = g_build_filename (stick, "copy.tar", NULL);

  return lr_backup_write (store, path, NULL, error);
}

static gboolean
is_new_copy (const char *stick)
{
  g_autofree char *path = g_build_filename (stick, "copy.tar", NULL);
  g_autofree char *target = g_build_filename (stick, "target", NULL);
  g_autoptr (GPtrArray) pupils = NULL;
  LrStore *restored;
  guint n;

  g_assert_true (lr_restore (path, target, typed (TEST_PASSPHRASE), NULL, NULL));
  restored = test_store_open (target);
  pupils = lr_store_list (restored, &test_pupil_kind, 0, NULL);
  n = pupils->len;
  g_assert_finalize_object (restored);

  return n > 0;
}

static const Deed deeds[] = {
  { "paper", write_paper, is_new_paper },
  { "copy", write_copy, is_new_copy },
};

static void
assert_no_leftovers (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, "."));
}

/* In a process of its own; the store is read there as it was opened here. */
static gboolean
run_child (const Deed   *deed,
           const char   *stick,
           TestIoAction  action,
           guint         at,
           int           number,
           guint        *n_calls)
{
  int pipes[2];
  int status;
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      gboolean done;
      guint n;

      test_io_arm (action, at, number);
      done = deed->act (stick, &error);
      n = test_io_disarm ();
      if ((!done && error->domain != LR_ERROR) || write (pipes[1], &n, sizeof n) != sizeof n)
        _exit (3);
      _exit (done ? 0 : 1);
    }

  close (pipes[1]);
  if (n_calls != NULL)
    g_assert_cmpint (read (pipes[0], n_calls, sizeof *n_calls), ==, sizeof *n_calls);
  close (pipes[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  n_killed += WIFSIGNALED (status) != 0;
  n_failed += !WIFSIGNALED (status) && action != TEST_IO_COUNT;
  if (WIFSIGNALED (status))
    g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  else
    g_assert_cmpint (WEXITSTATUS (status), <=, 1);

  return !WIFSIGNALED (status) && WEXITSTATUS (status) == 0;
}

static guint
run_round (const Deed   *deed,
           TestIoAction  action,
           guint         at,
           int           number)
{
  g_autofree char *old = g_build_filename (top, "old", NULL);
  g_autofree char *stick = g_build_filename (top, "stick", NULL);
  guint n_calls = 0;
  gboolean done;

  test_folder_copy (old, stick);
  done = run_child (deed, stick, action, at, number, action == TEST_IO_COUNT ? &n_calls : NULL);
  g_test_message ("%s: call %u, %s", deed->name, at, done ? "done" : "not done");
  g_assert_true (deed->is_new (stick) || !done);

  g_assert_true (deed->act (stick, NULL));
  g_assert_true (deed->is_new (stick));
  assert_no_leftovers (stick);
  test_folder_remove (g_steal_pointer (&stick));

  return n_calls;
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
  guint n_calls = run_round (way->deed, TEST_IO_COUNT, 0, 0);

  g_assert_cmpuint (n_calls, >, 2);
  for (guint at = 1; at <= n_calls; at++)
    run_round (way->deed, way->action, at, way->number);
}

/* The store's own disk can hold nothing more; the stick can. */
static void
test_a_full_disk_does_not_keep_a_copy_from_a_stick (void)
{
  g_autofree char *old = g_build_filename (top, "old", NULL);
  g_autofree char *stick = g_build_filename (top, "stick", NULL);
  g_autofree char *own = g_build_filename (top, "store", "backups", "copy.tar", NULL);
  g_autoptr (GError) error = NULL;
  LrStore *worker, *main_store = store;
  gboolean copied, kept;

  test_folder_copy (old, stick);
  test_io_spare (stick);
  test_io_arm (TEST_IO_FAIL_FROM, 1, ENOSPC);
  worker = lr_store_open_worker (main_store, NULL);
  store = worker;
  copied = worker != NULL && write_copy (stick, NULL);
  kept = worker != NULL && lr_backup_write (worker, own, NULL, &error);
  store = main_store;
  test_io_disarm ();
  test_io_spare (NULL);

  g_assert_true (copied);
  g_assert_true (is_new_copy (stick));
  g_assert_false (kept);
  g_assert_error (error, LR_ERROR, LR_ERROR_NO_SPACE);

  lr_store_close (worker);
  g_object_unref (worker);
  test_folder_remove (g_steal_pointer (&stick));
}

static void
make_files (void)
{
  g_autofree char *folder = g_build_filename (top, "store", NULL);
  g_autofree char *old = g_build_filename (top, "old", NULL);
  g_autofree char *copy = g_build_filename (old, "copy.tar", NULL);
  g_autofree char *paper = g_build_filename (old, "brief.pdf", NULL);
  g_autoptr (GBytes) content = make_paper ('o');
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "Leerling");

  g_assert_cmpint (g_mkdir (old, 0700), ==, 0);
  g_assert_true (g_file_set_contents (paper, g_bytes_get_data (content, NULL), PAPER_SIZE, NULL));
  store = test_store_create (folder);
  g_assert_true (lr_backup_write (store, copy, NULL, NULL));
  test_save (store, pupil);
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
  top = test_folder_new ();
  make_files ();

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (actions); j++)
      {
        g_autofree char *path = g_strdup_printf ("/output-faults/%s/%s", deeds[i].name, actions[j].name);
        Way way = { &deeds[i], actions[j].action, actions[j].number };

        g_test_add_data_func_full (path, g_memdup2 (&way, sizeof way), test_way, g_free);
      }
  g_test_add_func ("/output-faults/own-disk-full", test_a_full_disk_does_not_keep_a_copy_from_a_stick);

  status = g_test_run ();
  g_print ("# %u rounds killed, %u rounds with failing calls\n", n_killed, n_failed);
  g_assert_finalize_object (store);
  test_folder_remove (top);
  return status;
}
