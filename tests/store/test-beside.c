/* test-beside.c: a store and its workers make way for each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "told-store.h"

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = lr_store_undo_finish (LR_STORE (source), result, &error);
  g_assert_no_error (error);
}

/* A window goes on meanwhile. */
static void
test_many_are_taken_back_by_a_worker (Fixture       *fixture,
                                      gconstpointer  data)
{
  static const int amounts[] = { 3, 2000 };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      gboolean large = i == 1;

      lr_store_begin (fixture->store, "many", NULL);
      for (int j = 0; j < amounts[i]; j++)
        {
          g_autofree char *number = g_strdup_printf ("%d", 1000 + j);
          g_autoptr (LrRecord) pupil = test_pupil_new (number, "x");

          test_save (fixture->store, pupil);
        }
      g_assert_true (lr_store_commit (fixture->store, NULL));

      for (guint round = 0; round < 3; round++)
        {
          gboolean undo = round != 1;
          gboolean is_large = (undo ? lr_store_undo_is_large : lr_store_redo_is_large) (fixture->store);
          g_autofree char *what = NULL;

          g_assert_cmpint (is_large, ==, large);
          g_string_truncate (fixture->told, 0);
          (undo ? lr_store_undo_async : lr_store_redo_async) (fixture->store, taken_back_cb, &what);
          g_assert_cmpuint (fixture->told->len, ==, 0);
          /* The thread lets go of it a moment after it has answered. */
          while (what == NULL || G_OBJECT (fixture->store)->ref_count > 1)
            g_main_context_iteration (NULL, FALSE);
          g_assert_cmpstr (what, ==, "many");
          g_assert_cmpuint (fixture->told->len, >, 0);
          g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, undo ? 0 : amounts[i]);
        }
    }
  g_assert_true (lr_store_can_redo (fixture->store));
}

/* It was asked for while the main store was still saving something newer. */
static void
test_worker_takes_back_the_newest (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (LrRecord) older = test_pupil_new ("1", "x");
  g_autoptr (LrRecord) newer = test_pupil_new ("2", "x");
  g_autofree char *what = NULL;

  g_assert_true (lr_store_begin (fixture->store, "older", NULL));
  test_save (fixture->store, older);
  g_assert_true (lr_store_commit (fixture->store, NULL));

  g_assert_true (lr_store_begin (fixture->store, "newer", NULL));
  test_save (fixture->store, newer);
  lr_store_undo_async (fixture->store, taken_back_cb, &what);
  g_usleep (200 * 1000);
  g_assert_true (lr_store_commit (fixture->store, NULL));
  while (what == NULL || G_OBJECT (fixture->store)->ref_count > 1)
    g_main_context_iteration (NULL, FALSE);

  g_assert_cmpstr (what, ==, "newer");
  g_free (lr_store_undo (fixture->store, NULL));
  g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 0);
}

static gpointer
end_later_thread (gpointer worker)
{
  g_usleep (300 * 1000);
  lr_store_close (worker);
  g_object_unref (worker);
  return NULL;
}

/* Locked in the middle of a backup, and opened again at once. */
static void
test_opening_waits_for_workers_that_are_ending (Fixture       *fixture,
                                                gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "x");
  GThread *thread;

  test_save (fixture->store, pupil);
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GError) error = NULL;
      LrStore *worker = lr_store_open_worker (fixture->store, &error);

      g_assert_no_error (error);
      lr_store_close (fixture->store);
      g_clear_object (&fixture->store);
      thread = g_thread_new ("worker", end_later_thread, worker);
      fixture->store = lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error);
      g_assert_no_error (error);
      g_thread_join (thread);
      g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/beside/" path, Fixture, NULL, told_store_set_up, function, told_store_tear_down)
  ADD ("undo-many", test_many_are_taken_back_by_a_worker);
  ADD ("undo-newest", test_worker_takes_back_the_newest);
  ADD ("opening", test_opening_waits_for_workers_that_are_ending);

  return g_test_run ();
}
