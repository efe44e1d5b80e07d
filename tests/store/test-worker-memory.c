/* test-worker-memory.c: what a worker needed for a while is not kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "test-kinds.h"

#define N_PIECES 32768
#define PIECE    1024  /* bytes: small enough to lie in the heap of the thread */

/* Bytes of this process in memory. */
static gsize
get_resident (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL));
  pages = g_strsplit (text, " ", 3);
  return (gsize) g_ascii_strtoull (pages[1], NULL, 10) * (gsize) sysconf (_SC_PAGESIZE);
}

static gpointer
work (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) worker = lr_store_open_worker (data, &error);
  g_autofree char **pieces = g_new0 (char *, N_PIECES);
  gsize busy, idle;

  g_assert_no_error (error);
  for (guint i = 0; i < N_PIECES; i++)
    {
      pieces[i] = malloc (PIECE);
      memset (pieces[i], 1, PIECE);
    }
  busy = get_resident ();

  /* A little that stays, such as what was found, lies on top of the rest. */
  for (guint i = 0; i < N_PIECES - 1; i++)
    free (pieces[i]);
  lr_store_close (worker);
  idle = get_resident ();
  free (pieces[N_PIECES - 1]);

  g_assert_cmpuint (busy - MIN (idle, busy), >, N_PIECES * PIECE / 4 * 3);
  return NULL;
}

static void
is_given_back_when_its_store_is_closed (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  LrStore *store = test_store_create (folder);

  g_thread_join (g_thread_new ("worker", work, store));
  g_assert_finalize_object (store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

  g_test_add_func ("/worker-memory/is-given-back-when-its-store-is-closed",
                   is_given_back_when_its_store_is_closed);

  return g_test_run ();
}
