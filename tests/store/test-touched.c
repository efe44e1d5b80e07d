/* test-touched.c: whom a commit touched, and reading while others write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "told-store.h"

/* "2,5 7": the pupils, then the records of the kind pupil. */
static void
touched_cb (LrStore   *store,
            LrTouched *touched,
            GString   *told)
{
  g_autoptr (LrIdSet) pupil_set = lr_id_set_new ();
  g_autoptr (LrIdSet) record_set = lr_id_set_new ();
  g_autoptr (GArray) pupils = NULL;
  g_autoptr (GArray) records = NULL;

  lr_touched_get_pupils (touched, pupil_set);
  lr_touched_get_records (touched, &test_pupil_kind, record_set);
  pupils = lr_id_set_list (pupil_set);
  records = lr_id_set_list (record_set);
  g_assert_cmpint (lr_touched_has_kind (touched, &test_pupil_kind), ==, records->len > 0);
  g_assert_cmpint (lr_touched_has_kind (touched, &test_note_kind), ==, pupils->len > 0);
  g_assert_false (lr_touched_has_kind (touched, &test_plan_kind));

  g_string_append (told, "[");
  for (guint i = 0; i < pupils->len; i++)
    g_string_append_printf (told, "%s%d", i > 0 ? "," : "", (int) g_array_index (pupils, gint64, i));
  g_string_append (told, " ");
  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (told, "%s%d", i > 0 ? "," : "", (int) g_array_index (records, gint64, i));
  g_string_append (told, "] ");
}

/* More notes than are told one by one, of two pupils out of three. */
static gpointer
import_notes_thread (gpointer data)
{
  LrStore *worker = data;
  g_autoptr (GPtrArray) pupils = lr_store_list (worker, &test_pupil_kind, 0, NULL);

  g_assert_true (lr_store_begin (worker, "Import", NULL));
  for (guint i = 0; i < 150; i++)
    {
      gint64 pupil = lr_record_get_id (pupils->pdata[i % 2 == 0 ? 0 : 2]);
      g_autoptr (LrRecord) note = test_note_new (pupil, lr_day (2026, 10, 7) + i, "x");

      test_save (worker, note);
    }
  g_assert_true (lr_store_commit (worker, NULL));

  return NULL;
}

static void
test_each_commit_tells_whom_it_touched (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) worker = NULL;
  g_autofree char *what = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  gint64 ids[3];

  g_signal_connect (fixture->store, "touched", G_CALLBACK (touched_cb), fixture->told);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "x");

      ids[i] = test_save (fixture->store, pupil);
    }

  /* Before each record is told by itself. */
  one = g_strdup_printf ("[ %d] pupil/0/%d [ %d] pupil/0/%d [ %d] pupil/0/%d ", (int) ids[0], (int) ids[0],
                         (int) ids[1], (int) ids[1], (int) ids[2], (int) ids[2]);
  g_assert_cmpstr (fixture->told->str, ==, one);

  /* An import, and taking it back. */
  two = g_strdup_printf ("[%d,%d ] -/0/0 ", (int) ids[0], (int) ids[2]);
  g_string_truncate (fixture->told, 0);
  worker = lr_store_open_worker (fixture->store, &error);
  g_assert_no_error (error);
  g_thread_join (g_thread_new ("import", import_notes_thread, worker));
  g_assert_cmpstr (fixture->told->str, ==, "");
  while (fixture->told->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (fixture->told->str, ==, two);

  g_string_truncate (fixture->told, 0);
  what = lr_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fixture->told->str, ==, two);
}

/* What is read together is of one moment, whatever is written meanwhile. */
static void
test_reading_sees_one_moment (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "x");
  g_autoptr (LrRecord) second = test_pupil_new ("2", "x");
  g_autoptr (LrStore) worker = lr_store_open_worker (fixture->store, &error);

  g_assert_no_error (error);
  test_save (fixture->store, pupil);
  g_assert_true (lr_store_begin_reading (worker, &error));
  g_assert_cmpuint (told_store_count (worker, &test_pupil_kind, 0), ==, 1);
  test_save (fixture->store, second);
  g_assert_cmpuint (told_store_count (worker, &test_pupil_kind, 0), ==, 1);
  lr_store_end_reading (worker);
  g_assert_cmpuint (told_store_count (worker, &test_pupil_kind, 0), ==, 2);

  /* In a batch it is so anyway, and the batch goes on. */
  g_assert_true (lr_store_begin (worker, "x", &error));
  g_assert_true (lr_store_begin_reading (worker, &error));
  lr_store_end_reading (worker);
  g_assert_true (lr_store_commit (worker, &error));
  g_assert_no_error (error);
}

/* Not only between two records: a whole school is listed in one go. */
static void
test_reading_ends_when_it_is_cancelled (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (LrStore) worker = NULL;

  g_assert_true (lr_store_begin (fixture->store, "many", &error));
  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autoptr (LrRecord) pupil = test_pupil_new (number, "x");

      test_save (fixture->store, pupil);
    }
  g_assert_true (lr_store_commit (fixture->store, &error));

  worker = lr_store_open_worker (fixture->store, &error);
  g_assert_no_error (error);
  lr_store_set_cancellable (worker, cancellable);
  g_assert_cmpuint (told_store_count (worker, &test_pupil_kind, 0), ==, 500);

  g_cancellable_cancel (cancellable);
  records = lr_store_list (worker, &test_pupil_kind, 0, &error);
  g_assert_null (records);
  g_assert_nonnull (error);
  g_assert_cmpuint (told_store_count (fixture->store, &test_pupil_kind, 0), ==, 500);
  lr_store_close (worker);
}

int
main (int    argc,
      char **argv)
{
  test_kinds_init ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/touched/" name, Fixture, NULL, told_store_set_up, function, told_store_tear_down)

  ADD ("whom-a-commit-touched", test_each_commit_tells_whom_it_touched);
  ADD ("reading-sees-one-moment", test_reading_sees_one_moment);
  ADD ("reading-ends-when-cancelled", test_reading_ends_when_it_is_cancelled);

  return g_test_run ();
}
