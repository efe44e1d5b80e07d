/* test-tidier.c: the work for idle time is done by itself and in nobody's way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-scan.h"
#include "lr-store-tidy.h"
#include "lr-tidier.h"
#include "test-kinds.h"

typedef struct
{
  char     *folder;
  LrStore  *store;
  gint64    pupil;
  LrTidier *tidier;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("10001", "Naam");

  fixture->folder = test_folder_new ();
  fixture->store = test_store_create (fixture->folder);
  fixture->pupil = test_save (fixture->store, pupil);
  fixture->tidier = lr_tidier_new (fixture->store);
}

/* A worker that is still at it lets go by itself. */
static void
wait_for_workers (Fixture *fixture)
{
  while (G_OBJECT (fixture->store)->ref_count > 1)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->tidier);
  wait_for_workers (fixture);
  g_assert_finalize_object (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
save_notes (Fixture *fixture,
            LrStore *store,
            int      n)
{
  g_autofree char *text = g_strnfill (400, 'x');

  for (int i = 0; i < n; i++)
    {
      g_autoptr (LrRecord) note = test_note_new (fixture->pupil, lr_day (2026, 1, 1) + (LrDay) i, text);

      test_save (store, note);
    }
}

static guint
count_notes (Fixture *fixture)
{
  g_autoptr (GPtrArray) notes = lr_store_list (fixture->store, &test_note_kind, fixture->pupil, NULL);

  return notes != NULL ? notes->len : 0;
}

static void
wait_until_tidy (Fixture *fixture)
{
  while (lr_store_needs_tidying (fixture->store))
    g_main_context_iteration (NULL, TRUE);
}

typedef struct
{
  Fixture *fixture;
  LrStore *worker;
  guint    n_rows;
} Reader;

/* In the midst of another's reading, as of a backup. */
static void
tidy_while_reading (const LrScanRow *row,
                    gpointer         user_data)
{
  Reader *reader = user_data;
  gint64 start = g_get_monotonic_time ();

  if (reader->n_rows++ > 0)
    return;

  g_assert_true (lr_store_tidy (reader->worker, NULL));
  save_notes (reader->fixture, reader->fixture->store, 1);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 8 * G_USEC_PER_SEC);
}

/* Waiting for the reader would take ten seconds, and keep saves waiting. */
static void
test_tidying_waits_for_nobody (Fixture       *fixture,
                               gconstpointer  data)
{
  static const guint fields[] = { TEST_NOTE_HELD_ON };
  g_autoptr (LrStore) reading = lr_store_open_worker (fixture->store, NULL);
  Reader reader = { .fixture = fixture, .worker = lr_store_open_worker (fixture->store, NULL) };

  save_notes (fixture, fixture->store, 60);
  g_assert_true (lr_store_needs_tidying (fixture->store));

  g_assert_true (lr_store_scan (reading, &test_note_kind, 0, fields, 1, tidy_while_reading, &reader, NULL));
  g_assert_cmpint (reader.n_rows, ==, 60);
  g_assert_cmpint (count_notes (fixture), ==, 61);

  /* When nobody reads any more, the log is begun anew. */
  g_assert_true (lr_store_tidy (reader.worker, NULL));
  g_assert_false (lr_store_needs_tidying (fixture->store));
  g_assert_cmpint (count_notes (fixture), ==, 61);
  g_assert_finalize_object (reader.worker);
}

static gpointer
tidy_thread (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) worker = lr_store_open_worker (data, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 30; i++)
    {
      g_assert_true (lr_store_tidy (worker, &error));
      g_assert_no_error (error);
    }
  return NULL;
}

static void
test_saves_beside_tidying_all_arrive (Fixture       *fixture,
                                      gconstpointer  data)
{
  GThread *thread = g_thread_new ("tidy", tidy_thread, fixture->store);

  save_notes (fixture, fixture->store, 150);
  g_thread_join (thread);
  g_assert_cmpint (count_notes (fixture), ==, 150);
}

static void
test_little_is_left_alone (Fixture       *fixture,
                           gconstpointer  data)
{
  save_notes (fixture, fixture->store, 2);
  g_assert_false (g_main_context_pending (NULL));
  g_assert_cmpint (G_OBJECT (fixture->store)->ref_count, ==, 2);
}

static void
test_many_saves_are_tidied (Fixture       *fixture,
                            gconstpointer  data)
{
  save_notes (fixture, fixture->store, 60);
  g_assert_true (lr_store_needs_tidying (fixture->store));
  wait_until_tidy (fixture);
}

static void
test_batch_of_a_worker_is_tidied (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (LrStore) worker = lr_store_open_worker (fixture->store, NULL);

  g_assert_true (lr_store_begin (worker, "Import", NULL));
  save_notes (fixture, worker, 10000);
  g_assert_true (lr_store_commit (worker, NULL));
  g_assert_true (lr_store_has_large_log (fixture->store));
  wait_until_tidy (fixture);
  g_assert_finalize_object (g_steal_pointer (&worker));
}

static void
test_locking_does_not_wait (Fixture       *fixture,
                            gconstpointer  data)
{
  save_notes (fixture, fixture->store, 60);
  g_clear_object (&fixture->tidier);
  lr_store_close (fixture->store);
  g_assert_cmpint (G_OBJECT (fixture->store)->ref_count, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/tidier/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("waits-for-nobody", test_tidying_waits_for_nobody);
  ADD ("beside-saves", test_saves_beside_tidying_all_arrive);
  ADD ("little", test_little_is_left_alone);
  ADD ("many-saves", test_many_saves_are_tidied);
  ADD ("batch-of-a-worker", test_batch_of_a_worker_is_tidied);
  ADD ("locking", test_locking_does_not_wait);

  return g_test_run ();
}
