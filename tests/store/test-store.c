/* test-store.c: records in and out, batches, undo and redo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "mock-clock.h"
#include "told-store.h"

static void
reopen (Fixture *fixture)
{
  g_assert_finalize_object (fixture->store);
  fixture->store = test_store_open (fixture->folder);
}

static void
test_record_comes_back_after_reopening (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("10001", "Sterre van der Maan");
  gint64 id = test_save (fixture->store, pupil);
  g_autoptr (LrRecord) note = test_note_new (id, lr_day (2026, 10, 7), "Ring aan de deur, niemand thuis");
  g_autoptr (LrRecord) again = NULL;
  g_autoptr (GError) error = NULL;
  gint64 note_id;

  lr_record_set_integer (note, TEST_NOTE_HOURS, 6);
  note_id = test_save (fixture->store, note);
  reopen (fixture);

  again = lr_store_load (fixture->store, &test_note_kind, note_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lr_record_get_id (again), ==, note_id);
  g_assert_cmpint (lr_record_get_pupil (again), ==, id);
  g_assert_cmpint (lr_record_get_day (again, TEST_NOTE_HELD_ON), ==, lr_day (2026, 10, 7));
  g_assert_cmpstr (lr_record_get_text (again, TEST_NOTE_TEXT), ==, "Ring aan de deur, niemand thuis");
  g_assert_cmpint (lr_record_get_integer (again, TEST_NOTE_HOURS), ==, 6);
}

static void
test_missing_record_is_not_found (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_store_load (fixture->store, &test_note_kind, 12345, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
}

static void
test_list_is_in_order_of_day_then_id (Fixture       *fixture,
                                      gconstpointer  data)
{
  static const int days[] = { 5, 2, 9, 2, 7 };
  static const int expected[] = { 2, 2, 5, 7, 9 };
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "A");
  g_autoptr (LrRecord) other = test_pupil_new ("2", "B");
  g_autoptr (LrRecord) foreign = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  gint64 id = test_save (fixture->store, pupil);

  foreign = test_note_new (test_save (fixture->store, other), lr_day (2026, 1, 1), "of another pupil");
  test_save (fixture->store, foreign);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (LrRecord) note = test_note_new (id, lr_day (2026, 3, days[i]), "x");

      test_save (fixture->store, note);
    }

  notes = lr_store_list (fixture->store, &test_note_kind, id, NULL);
  g_assert_cmpint (notes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < notes->len; i++)
    g_assert_cmpint (lr_record_get_day (notes->pdata[i], TEST_NOTE_HELD_ON), ==,
                     lr_day (2026, 3, expected[i]));
  g_assert_cmpint (lr_record_get_id (notes->pdata[0]), <, lr_record_get_id (notes->pdata[1]));
  g_assert_cmpint (told_store_count (fixture->store, &test_note_kind, 0), ==, 6);
}

static void
test_unique_number_is_refused_by_name (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("10001", "A");
  g_autoptr (LrRecord) twin = test_pupil_new ("10001", "B");
  g_autoptr (GError) error = NULL;

  test_save (fixture->store, pupil);
  g_assert_false (lr_store_save (fixture->store, twin, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "Number"));
  g_assert_cmpint (lr_record_get_id (twin), ==, 0);
}

static void
test_missing_required_field_is_refused (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new (NULL, "A");
  g_autoptr (GError) error = NULL;

  g_assert_false (lr_store_save (fixture->store, pupil, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_INVALID);
}

static void
test_unchanged_save_changes_nothing (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "A");

  test_save (fixture->store, pupil);
  g_string_truncate (fixture->told, 0);
  test_save (fixture->store, pupil);
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static void
test_find_text (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("10001", "A");
  g_autoptr (LrRecord) found = NULL;
  g_autoptr (GError) error = NULL;

  test_save (fixture->store, pupil);
  found = lr_store_find_text (fixture->store, &test_pupil_kind, TEST_PUPIL_NUMBER, "10001", &error);
  g_assert_nonnull (found);
  g_assert_null (lr_store_find_text (fixture->store, &test_pupil_kind, TEST_PUPIL_NUMBER, "1000", &error));
  g_assert_no_error (error);
}

static gint64
save_case (LrStore *store)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("77", "Case");
  g_autoptr (LrRecord) note = test_note_new (test_save (store, pupil), lr_day (2026, 9, 1), "n");
  g_autoptr (LrRecord) plan = lr_record_new (&test_plan_kind, lr_record_get_id (pupil));
  g_autoptr (LrRecord) goal = lr_record_new (&test_goal_kind, lr_record_get_id (pupil));

  test_save (store, note);
  lr_record_set_integer (plan, TEST_PLAN_MADE_ON, lr_day (2026, 9, 2));
  lr_record_set_integer (goal, TEST_GOAL_PLAN, test_save (store, plan));
  test_save (store, goal);

  return lr_record_get_id (pupil);
}

static void
test_deleting_a_pupil_takes_all_along_and_undo_brings_all_back (Fixture       *fixture,
                                                                gconstpointer  data)
{
  gint64 id = save_case (fixture->store);
  g_autoptr (LrRecord) pupil = lr_store_load (fixture->store, &test_pupil_kind, id, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  g_assert_true (lr_store_delete (fixture->store, pupil, &error));
  g_assert_no_error (error);
  g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 0);
  g_assert_cmpint (told_store_count (fixture->store, &test_note_kind, 0), ==, 0);
  g_assert_cmpint (told_store_count (fixture->store, &test_goal_kind, 0), ==, 0);

  what = lr_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (what, ==, "Pupil deleted");
  g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 1);
  g_assert_cmpint (told_store_count (fixture->store, &test_note_kind, id), ==, 1);
  g_assert_cmpint (told_store_count (fixture->store, &test_plan_kind, id), ==, 1);
  g_assert_cmpint (told_store_count (fixture->store, &test_goal_kind, id), ==, 1);
}

static void
test_deleting_a_plan_takes_its_goals_along (Fixture       *fixture,
                                            gconstpointer  data)
{
  gint64 id = save_case (fixture->store);
  g_autoptr (GPtrArray) plans = lr_store_list (fixture->store, &test_plan_kind, id, NULL);

  g_assert_true (lr_store_delete (fixture->store, plans->pdata[0], NULL));
  g_assert_cmpint (told_store_count (fixture->store, &test_goal_kind, id), ==, 0);
  g_assert_cmpint (told_store_count (fixture->store, &test_note_kind, id), ==, 1);
}

static void
test_children_are_listed_by_parent (Fixture       *fixture,
                                    gconstpointer  data)
{
  gint64 id = save_case (fixture->store);
  g_autoptr (GPtrArray) plans = lr_store_list (fixture->store, &test_plan_kind, id, NULL);
  g_autoptr (GPtrArray) goals = lr_store_list_children (fixture->store, &test_goal_kind, TEST_GOAL_PLAN,
                                                        lr_record_get_id (plans->pdata[0]), NULL);

  g_assert_cmpint (goals->len, ==, 1);
}

static void
test_undo_and_redo_walk_back_and_forth (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "first");
  gint64 id = test_save (fixture->store, pupil);
  static const char * const names[] = { "second", "third" };
  struct { char *(*step) (LrStore *, GError **); const char *name; } walk[] = {
    { lr_store_undo, "second" }, { lr_store_undo, "first" }, { lr_store_redo, "second" },
    { lr_store_redo, "third" }, { lr_store_undo, "second" }, { lr_store_undo, "first" },
    { lr_store_undo, NULL }, { lr_store_redo, "first" }, { lr_store_redo, "second" },
  };

  g_assert_false (lr_store_can_redo (fixture->store));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      lr_record_set_text (pupil, TEST_PUPIL_NAME, names[i]);
      test_save (fixture->store, pupil);
    }

  for (guint i = 0; i < G_N_ELEMENTS (walk); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *what = walk[i].step (fixture->store, &error);
      g_autoptr (LrRecord) now = lr_store_load (fixture->store, &test_pupil_kind, id, NULL);

      g_assert_no_error (error);
      g_assert_nonnull (what);
      g_assert_cmpstr (now != NULL ? lr_record_get_text (now, TEST_PUPIL_NAME) : NULL, ==, walk[i].name);
    }

  /* A new change ends what could be redone. */
  g_assert_true (lr_store_can_redo (fixture->store));
  lr_record_set_text (pupil, TEST_PUPIL_NAME, "other");
  test_save (fixture->store, pupil);
  g_assert_false (lr_store_can_redo (fixture->store));
}

static void
test_nothing_to_undo_says_so (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (lr_store_can_undo (fixture->store));
  g_assert_null (lr_store_undo (fixture->store, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_NOT_FOUND);
}

static void
test_batch_is_undone_as_one_and_told_as_one (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autofree char *what = NULL;

  g_assert_true (lr_store_begin (fixture->store, "Import", NULL));
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "x");

      test_save (fixture->store, pupil);
    }
  g_assert_cmpstr (fixture->told->str, ==, "");
  g_assert_true (lr_store_commit (fixture->store, NULL));
  g_assert_cmpstr (fixture->told->str, ==, "-/0/0 ");

  what = lr_store_undo (fixture->store, NULL);
  g_assert_cmpstr (what, ==, "Import");
  g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 0);
}

static void
test_rollback_leaves_nothing_and_gives_no_id_twice (Fixture       *fixture,
                                                    gconstpointer  data)
{
  g_autoptr (LrRecord) lost = test_pupil_new ("1", "lost");
  g_autoptr (LrRecord) kept = test_pupil_new ("2", "kept");
  gint64 lost_id;

  g_assert_true (lr_store_begin (fixture->store, "Import", NULL));
  lost_id = test_save (fixture->store, lost);
  lr_store_rollback (fixture->store);

  g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 0);
  g_assert_false (lr_store_can_undo (fixture->store));
  g_assert_cmpstr (fixture->told->str, ==, "");
  g_assert_cmpint (test_save (fixture->store, kept), >, lost_id);
}

static void
test_inner_rollback_takes_the_whole_batch (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "x");
  g_autoptr (LrRecord) late = test_pupil_new ("2", "y");
  g_autoptr (GError) error = NULL;

  g_assert_true (lr_store_begin (fixture->store, "outer", NULL));
  test_save (fixture->store, pupil);
  g_assert_true (lr_store_begin (fixture->store, "inner", NULL));
  lr_store_rollback (fixture->store);
  g_assert_false (lr_store_save (fixture->store, late, NULL));
  g_assert_false (lr_store_commit (fixture->store, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_FAILED);
  g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 0);
}

static void
test_refused_record_leaves_the_batch_usable (Fixture       *fixture,
                                             gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "x");
  g_autoptr (LrRecord) twin = test_pupil_new ("1", "y");
  g_autoptr (LrRecord) other = test_pupil_new ("2", "z");

  g_assert_true (lr_store_begin (fixture->store, "Import", NULL));
  test_save (fixture->store, pupil);
  g_assert_false (lr_store_save (fixture->store, twin, NULL));
  test_save (fixture->store, other);
  g_assert_true (lr_store_commit (fixture->store, NULL));
  g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 2);
}

static void
test_ids_are_unique_across_kinds_and_never_reused (Fixture       *fixture,
                                                   gconstpointer  data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (int i = 0; i < 10; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "x");
      g_autoptr (LrRecord) note = NULL;

      g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER ((int) test_save (fixture->store, pupil))));
      note = test_note_new (lr_record_get_id (pupil), lr_day (2026, 1, 1), "x");
      g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER ((int) test_save (fixture->store, note))));
      g_assert_true (lr_store_delete (fixture->store, pupil, NULL));
      if (i % 3 == 0)
        reopen (fixture);
    }
}

static void
test_signal_names_each_record (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "x");
  g_autoptr (LrRecord) note = test_note_new (test_save (fixture->store, pupil), lr_day (2026, 1, 1), "x");
  g_autofree char *expected = NULL;

  test_save (fixture->store, note);
  expected = g_strdup_printf ("pupil/0/%d note/%d/%d ", (int) lr_record_get_id (pupil),
                              (int) lr_record_get_id (pupil), (int) lr_record_get_id (note));
  g_assert_cmpstr (fixture->told->str, ==, expected);
}

static gpointer
import_thread (gpointer data)
{
  LrStore *worker = data;

  g_assert_true (lr_store_begin (worker, "Import", NULL));
  for (int i = 0; i < 50; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "x");

      test_save (worker, pupil);
    }
  g_assert_true (lr_store_commit (worker, NULL));

  return NULL;
}

static void
test_worker_imports_and_main_store_hears_and_can_undo (Fixture       *fixture,
                                                       gconstpointer  data)
{
  GError *error = NULL;
  LrStore *worker = lr_store_open_worker (fixture->store, &error);
  g_autofree char *what = NULL;

  g_assert_no_error (error);
  g_thread_join (g_thread_new ("import", import_thread, worker));
  g_assert_cmpstr (fixture->told->str, ==, "");
  while (fixture->told->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->told->str, ==, "-/0/0 ");
  g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 50);
  g_assert_finalize_object (worker);

  what = lr_store_undo (fixture->store, NULL);
  g_assert_cmpstr (what, ==, "Import");
  g_assert_cmpint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 0);
}

static void
test_second_opening_is_refused_until_the_first_is_closed (Fixture       *fixture,
                                                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lr_store_open (fixture->folder, typed (TEST_PASSPHRASE), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_IN_USE);
  lr_store_close (fixture->store);
  g_assert_false (lr_store_is_open (fixture->store));
  reopen (fixture);
}

static void
test_closed_store_refuses_politely (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "x");
  g_autoptr (GError) error = NULL;

  lr_store_close (fixture->store);
  g_assert_false (lr_store_save (fixture->store, pupil, &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_FAILED);
  g_assert_false (lr_store_can_undo (fixture->store));
  g_assert_null (lr_store_list (fixture->store, &test_pupil_kind, 0, NULL));
}

/* What was done longer ago than a day is a matter of the history. */
static void
test_a_day_later_nothing_is_undone (Fixture       *fixture,
                                    gconstpointer  data)
{
  static const struct { gint64 seconds; gboolean can; } cases[] = {
    { 60, TRUE }, { 24 * 60 * 60 - 61, TRUE }, { 1, FALSE }, { 60, FALSE },
  };
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "x");

  mock_clock_stop (1791331200);
  test_save (fixture->store, pupil);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      mock_clock_pass (cases[i].seconds);
      lr_store_close (fixture->store);
      reopen (fixture);
      g_assert_cmpint (lr_store_can_undo (fixture->store), ==, cases[i].can);
    }
  mock_clock_end ();
}

static void
test_wrong_passphrase_opens_nothing (Fixture       *fixture,
                                     gconstpointer  data)
{
  static const char * const wrong[] = { "x", TEST_PASSPHRASE " ", "zeer geheim, maar niet heus" };

  lr_store_close (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lr_store_open (fixture->folder, typed (wrong[i]), &error));
      g_assert_error (error, LR_ERROR, LR_ERROR_WRONG_SECRET);
    }
}

static void
test_create_never_overwrites (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  lr_store_close (fixture->store);
  g_assert_null (lr_store_create (fixture->folder, typed ("other"), &error));
  g_assert_error (error, LR_ERROR, LR_ERROR_EXISTS);
  reopen (fixture);
}

static void
test_files_are_for_the_owner_only (Fixture       *fixture,
                                   gconstpointer  data)
{
  static const char * const names[] = { "dossiers.db", "dossiers.db-wal", "dossiers.db-shm", "dossiers.keys" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      GStatBuf status;

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
}

/* As a thread of the app does while its owner locks. */
static gpointer
ask_until_closed (gpointer data)
{
  LrStore *store = data;

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LrStore) worker = lr_store_open_worker (store, &error);

      if (worker == NULL)
        {
          g_assert_error (error, LR_ERROR, LR_ERROR_FAILED);
          return NULL;
        }
      lr_store_close (worker);
    }
}

static void
test_workers_may_be_asked_for_while_it_closes (Fixture       *fixture,
                                               gconstpointer  data)
{
  lr_store_close (fixture->store);
  for (guint i = 0; i < 20; i++)
    {
      LrStore *store = test_store_open (fixture->folder);
      GThread *thread = g_thread_new ("asks", ask_until_closed, store);

      g_usleep (500 * i);
      lr_store_close (store);
      g_thread_join (thread);
      g_assert_finalize_object (store);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(path, function) g_test_add ("/store/" path, Fixture, NULL, told_store_set_up, function, told_store_tear_down)
  ADD ("record-comes-back-after-reopening", test_record_comes_back_after_reopening);
  ADD ("missing-record-is-not-found", test_missing_record_is_not_found);
  ADD ("list-is-in-order-of-day-then-id", test_list_is_in_order_of_day_then_id);
  ADD ("unique-number-is-refused-by-name", test_unique_number_is_refused_by_name);
  ADD ("missing-required-field-is-refused", test_missing_required_field_is_refused);
  ADD ("unchanged-save-changes-nothing", test_unchanged_save_changes_nothing);
  ADD ("find-text", test_find_text);
  ADD ("children-are-listed-by-parent", test_children_are_listed_by_parent);
  ADD ("ids-are-unique-and-never-reused", test_ids_are_unique_across_kinds_and_never_reused);
  ADD ("delete/pupil-and-undo", test_deleting_a_pupil_takes_all_along_and_undo_brings_all_back);
  ADD ("delete/plan-takes-its-goals", test_deleting_a_plan_takes_its_goals_along);
  ADD ("undo/back-and-forth", test_undo_and_redo_walk_back_and_forth);
  ADD ("undo/a-day-later", test_a_day_later_nothing_is_undone);
  ADD ("undo/nothing", test_nothing_to_undo_says_so);
  ADD ("batch/undone-and-told-as-one", test_batch_is_undone_as_one_and_told_as_one);
  ADD ("batch/rollback", test_rollback_leaves_nothing_and_gives_no_id_twice);
  ADD ("batch/inner-rollback", test_inner_rollback_takes_the_whole_batch);
  ADD ("batch/refused-record", test_refused_record_leaves_the_batch_usable);
  ADD ("signal/names-each-record", test_signal_names_each_record);
  ADD ("worker/import", test_worker_imports_and_main_store_hears_and_can_undo);
  ADD ("open/second-is-refused", test_second_opening_is_refused_until_the_first_is_closed);
  ADD ("open/closed-store-refuses", test_closed_store_refuses_politely);
  ADD ("open/workers-while-closing", test_workers_may_be_asked_for_while_it_closes);
  ADD ("open/wrong-passphrase", test_wrong_passphrase_opens_nothing);
  ADD ("open/create-never-overwrites", test_create_never_overwrites);
  ADD ("open/file-modes", test_files_are_for_the_owner_only);

  return g_test_run ();
}
