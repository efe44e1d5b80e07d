/* test-review.c: the whole school, worked out beside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include <sqlite3.h>

#include "lr-duty-list.h"
#include "lr-store-private.h"
#include "typed.h"

#define TODAY "2026-12-01"

/* Pupils with absence and what is done about it, at random. */
static void
add_pupils (School *school,
            guint   n_pupils,
            guint32 seed)
{
  static const char * const kinds[] = { "unauthorised", "late", "sick", "authorised", "suspended", "luxury" };
  static const char * const extra[] = { NULL, "ruleset=tilburg threatening=yes", "ruleset=gone", "sector=po" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;

  lr_store_begin (school->store, "fill", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_pupils; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 1000 + i);
      gint64 pupil = school_add_pupil (school, number, extra[g_rand_int_range (rand, 0, G_N_ELEMENTS (extra))]);

      if (g_rand_int_range (rand, 0, 5) == 0)
        school_add (school, &lr_exemption_kind, pupil, "ground=5a from_on=2026-09-10 until_on=2026-10-01");

      for (int j = g_rand_int_range (rand, 0, 8); j > 0; j--)
        {
          LrDay start = school_day ("2026-08-17") + (LrDay) g_rand_int_range (rand, 0, 60);
          g_autofree char *first = lr_day_format_iso (start);
          g_autofree char *last = lr_day_format_iso (start + (LrDay) g_rand_int_range (rand, 0, 30));
          g_autofree char *absence = g_strdup_printf ("start_on=%s end_on=%s kind=%s%s", first, last,
                                                      kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))],
                                                      g_rand_boolean (rand) ? " removal_intended=yes" : "");
          g_autofree char *report = g_strdup_printf ("kind=16h reported_on=%s", last);
          g_autofree char *step = g_strdup_printf ("step=%d entered_on=%s", g_rand_int_range (rand, 1, 3), first);
          g_autofree char *offer = g_strdup_printf ("offered_on=%s", last);

          school_add (school, &lr_absence_kind, pupil, absence);
          school_add (school, &lr_report_kind, pupil, report);
          school_add (school, &lr_step_kind, pupil, step);
          school_add (school, &lr_offer_kind, pupil, offer);
        }
    }
  lr_store_commit (school->store, &error);
  g_assert_no_error (error);
}

static char *
describe_cases (GPtrArray *cases)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cases->len; i++)
    school_describe_case (text, cases->pdata[i]);

  return g_string_free (text, FALSE);
}

static LrWatch *
follow (School *school)
{
  LrWatch *watch = school_watch (school, TODAY);

  lr_watch_follow (watch);
  school_settle (watch);
  g_assert_no_error (lr_watch_get_error (watch));
  g_assert_cmpint (lr_watch_get_state (watch), ==, LR_WATCH_READY);
  return watch;
}

static void
worker_finds_what_is_found_at_once (void)
{
  for (guint32 seed = 1; seed <= 4; seed++)
    {
      g_autoptr (School) school = school_new (seed % 2 == 0 ? "ruleset=rotterdam" : NULL);
      g_autoptr (LrWatch) beside = NULL;
      g_autoptr (LrWatch) together = NULL;
      g_autoptr (GListStore) list = NULL;
      g_autoptr (GPtrArray) cases = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *by_worker = NULL;
      g_autofree char *at_once = NULL;
      g_autofree char *one_by_one = NULL;
      GString *apart = g_string_new (NULL);
      guint n_open = 0;

      add_pupils (school, 25, seed);
      beside = follow (school);
      together = school_watch (school, TODAY);
      cases = lr_watch_load_cases (together, &error);
      g_assert_no_error (error);

      by_worker = school_describe_watch (school, beside);
      at_once = describe_cases (cases);
      for (guint i = 0; i < cases->len; i++)
        {
          g_autoptr (LrCase) of = lr_watch_load_case (together, ((LrCase *) cases->pdata[i])->pupil, &error);

          g_assert_nonnull (of->facts);
          g_assert_null (((LrCase *) cases->pdata[i])->facts);
          school_describe_case (apart, of);
          for (guint j = 0; j < of->duties->len; j++)
            n_open += ((LrDuty *) of->duties->pdata[j])->state == LR_DUTY_OPEN;
        }
      one_by_one = g_string_free (apart, FALSE);
      g_assert_cmpuint (n_open, >, 50);
      g_assert_cmpstr (by_worker, ==, at_once);
      g_assert_cmpstr (by_worker, ==, one_by_one);
      g_assert_cmpstr (lr_watch_get_problems (beside), ==, lr_watch_get_problems (together));

      cases = (g_ptr_array_unref (cases), lr_watch_load_cadences (together, &error));
      for (guint i = 0; i < cases->len; i++)
        n_open += ((LrDuty *) cases->pdata[i])->state == LR_DUTY_OPEN;
      list = lr_duty_list_new (beside);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n_open);
    }
}

static int
count_statement_cb (unsigned  event,
                    void     *data,
                    void     *statement,
                    void     *sql)
{
  g_ptr_array_add (data, g_strdup (sql));
  return 0;
}

/* Not at unlock, not on another day, not after a setting: the thread of the
 * window asks the database nothing but that setting itself. */
static void
no_statement_of_the_school_runs_in_the_window (void)
{
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (GListStore) list = NULL;
  sqlite3 *db = lr_connection_get_db (lr_store_get_connection (school->store, NULL));
  gpointer before;

  add_pupils (school, 20, 9);
  watch = school_watch (school, TODAY);
  sqlite3_trace_v2 (db, SQLITE_TRACE_STMT, count_statement_cb, statements);

  list = lr_duty_list_new (watch);
  g_assert_cmpint (lr_watch_get_state (watch), ==, LR_WATCH_LOADING);
  school_settle (watch);
  g_assert_cmpuint (statements->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >, 20);

  /* What was known stays until the new is there. */
  before = g_ptr_array_index (lr_watch_get_open_duties (watch), 0);
  lr_watch_set_today (watch, school_day (TODAY) + 1);
  g_assert_true (before == g_ptr_array_index (lr_watch_get_open_duties (watch), 0));
  g_assert_true (lr_watch_is_busy (watch));
  school_settle (watch);
  g_assert_cmpuint (statements->len, ==, 0);

  school_add (school, &lr_closure_kind, 0, "holiday=own start_on=2026-11-30 end_on=2026-11-30");
  g_ptr_array_set_size (statements, 0);
  school_settle (watch);
  g_assert_cmpuint (statements->len, ==, 0);
  sqlite3_trace_v2 (db, 0, NULL, NULL);
}

static void
count_reviews_cb (LrWatch *watch,
                  gint64   pupil,
                  GArray  *told)
{
  g_array_append_val (told, pupil);
}

static void
one_pupil_is_worked_out_at_once_and_no_other (void)
{
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) pupils = NULL;
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gint64 changed, added;

  add_pupils (school, 20, 3);
  watch = follow (school);
  g_signal_connect (watch, "reviewed", G_CALLBACK (count_reviews_cb), told);
  pupils = lr_store_list (school->store, &lr_pupil_kind, 0, &error);
  for (guint i = 0; i < pupils->len; i++)
    g_ptr_array_add (before, (gpointer) lr_watch_find_case (watch, lr_record_get_id (pupils->pdata[i])));
  changed = lr_record_get_id (pupils->pdata[7]);

  school_add (school, &lr_absence_kind, changed, "start_on=2026-11-30 end_on=2026-12-01 kind=luxury");
  g_assert_false (lr_watch_is_busy (watch));
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpint (g_array_index (told, gint64, 0), ==, changed);
  for (guint i = 0; i < pupils->len; i++)
    {
      const LrCase *of = lr_watch_find_case (watch, lr_record_get_id (pupils->pdata[i]));

      g_assert_true ((of == before->pdata[i]) == (i != 7));
    }

  /* Somebody new, and somebody who goes. */
  added = school_add_pupil (school, "2000", NULL);
  g_assert_nonnull (lr_watch_find_case (watch, added));
  g_assert_cmpuint (lr_watch_get_n_pupils (watch), ==, 21);
  lr_store_delete (school->store, pupils->pdata[7], &error);
  g_assert_no_error (error);
  g_assert_null (lr_watch_find_case (watch, changed));
  for (guint i = 0; i < lr_watch_get_open_duties (watch)->len; i++)
    g_assert_cmpint (lr_duty_item_get_pupil_id (g_ptr_array_index (lr_watch_get_open_duties (watch), i)), !=, changed);
  g_assert_no_error (lr_watch_get_error (watch));
}

/* As an import does: a connection of its own, many records, one batch. */
static void
import_lines (School       *school,
              const gint64 *pupils,
              guint         n_pupils,
              guint         n_lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) worker = lr_store_open_worker (school->store, &error);
  School import = { school->folder, worker };

  g_assert_no_error (error);
  lr_store_begin (worker, "import", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *day = lr_day_format_iso (school_day ("2026-09-01") + i % 80);
      g_autofree char *words = g_strdup_printf ("start_on=%s kind=unauthorised", day);

      school_add (&import, &lr_absence_kind, pupils[i % n_pupils], words);
    }
  school_add (&import, &lr_import_run_kind, 0, "what=absence imported_on=2026-12-01 known_until=2026-12-01");
  lr_store_commit (worker, &error);
  g_assert_no_error (error);
}

static void
import_works_out_whom_it_touched (void)
{
  static const guint touched[] = { 1, 3, 40 };

  for (guint t = 0; t < G_N_ELEMENTS (touched); t++)
    {
      g_autoptr (School) school = school_new (NULL);
      g_autoptr (LrWatch) watch = NULL;
      g_autoptr (GListStore) list = NULL;
      g_autoptr (GPtrArray) pupils = NULL;
      g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_case_unref);
      g_autoptr (GError) error = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *open = NULL;
      g_autofree char *again = NULL;
      gint64 ids[40];

      add_pupils (school, 60, 5);
      watch = follow (school);
      list = lr_duty_list_new (watch);
      open = school_describe_open (G_LIST_MODEL (list));
      pupils = lr_store_list (school->store, &lr_pupil_kind, 0, &error);
      for (guint i = 0; i < pupils->len; i++)
        g_ptr_array_add (before, lr_case_ref ((LrCase *) lr_watch_find_case (watch, lr_record_get_id (pupils->pdata[i]))));
      for (guint i = 0; i < touched[t]; i++)
        ids[i] = lr_record_get_id (pupils->pdata[i + 5]);

      for (guint round = 0; round < 2; round++)
        {
          if (round == 0)
            import_lines (school, ids, touched[t], 100);
          else
            undone = lr_store_undo (school->store, &error);
          g_assert_no_error (error);
          while (g_main_context_iteration (NULL, FALSE))
            ;
          school_settle (watch);
          g_assert_no_error (lr_watch_get_error (watch));

          for (guint i = 0; i < pupils->len; i++)
            {
              const LrCase *of = lr_watch_find_case (watch, lr_record_get_id (pupils->pdata[i]));

              g_assert_true ((of != before->pdata[i]) == (i >= 5 && i < 5 + touched[t]));
            }
          if (round == 0)
            g_assert_cmpuint (lr_watch_get_known_until (watch, NULL), ==, school_day (TODAY));
        }

      again = school_describe_open (G_LIST_MODEL (list));
      g_assert_cmpstr (open, ==, again);
    }
}

/* While a worker is at it, a person goes on. */
static void
what_changes_meanwhile_is_not_lost (void)
{
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (LrWatch) fresh = NULL;
  g_autoptr (GListStore) list = NULL;
  g_autoptr (GListStore) expected = NULL;
  g_autoptr (GPtrArray) pupils = NULL;
  g_autofree char *open = NULL;
  g_autofree char *fresh_open = NULL;

  add_pupils (school, 30, 6);
  pupils = lr_store_list (school->store, &lr_pupil_kind, 0, NULL);
  watch = school_watch (school, TODAY);
  list = lr_duty_list_new (watch);
  for (guint i = 0; i < pupils->len; i++)
    {
      gint64 pupil = lr_record_get_id (pupils->pdata[i]);

      /* Nothing of the worker was taken yet, whatever it has read. */
      if (i % 7 == 3)
        lr_watch_set_today (watch, school_day (TODAY) + i);
      school_add (school, &lr_absence_kind, pupil, "start_on=2026-11-30 end_on=2026-12-01 kind=luxury");
      if (i % 5 == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  school_settle (watch);
  open = school_describe_open (G_LIST_MODEL (list));

  fresh = school_watch (school, TODAY);
  lr_watch_set_today (fresh, lr_watch_get_today (watch));
  expected = lr_duty_list_new (fresh);
  school_settle (fresh);
  fresh_open = school_describe_open (G_LIST_MODEL (expected));
  g_assert_cmpstr (open, ==, fresh_open);
}

typedef struct
{
  GPtrArray *items;  /* as the list says they are */
  guint      n_told;
} Mirror;

static void
mirror_cb (GListModel *list,
           guint       position,
           guint       removed,
           guint       added,
           Mirror     *mirror)
{
  if (removed > 0)
    g_ptr_array_remove_range (mirror->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->items, (int) (position + i), g_list_model_get_item (list, position + i));
  mirror->n_told += removed + added;
}

/* A save touches the rows of that pupil; a new day only the rows that it moves. */
static void
list_changes_only_where_something_changed (void)
{
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (LrWatch) watch = NULL;
  g_autoptr (GListStore) list = NULL;
  g_autoptr (GPtrArray) pupils = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  Mirror mirror = { items, 0 };
  guint n;

  add_pupils (school, 60, 8);
  pupils = lr_store_list (school->store, &lr_pupil_kind, 0, NULL);
  watch = school_watch (school, TODAY);
  list = lr_duty_list_new (watch);
  g_signal_connect (list, "items-changed", G_CALLBACK (mirror_cb), &mirror);
  school_settle (watch);
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_assert_cmpuint (mirror.n_told, ==, n);

  for (guint round = 0; round < 40; round++)
    {
      gint64 pupil = lr_record_get_id (pupils->pdata[round % pupils->len]);

      mirror.n_told = 0;
      if (round == 20)
        lr_watch_set_today (watch, school_day (TODAY) + 1);
      else
        school_add (school, &lr_contact_kind, pupil, "held_on=2026-11-30 how=phone");
      school_settle (watch);

      /* Rows of other pupils are told only where many places change at once. */
      g_assert_cmpuint (mirror.n_told, <, round == 20 ? n : 40);
      g_assert_cmpuint (items->len, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
      for (guint i = 0; i < items->len; i++)
        {
          g_autoptr (LrDutyItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

          g_assert_true (item == items->pdata[i]);
        }
    }
}

static void
count_failures_cb (LrWatch *watch,
                   GError  *error,
                   guint   *n_failed)
{
  g_assert_nonnull (error);
  (*n_failed)++;
}

/* An error of the database itself, by taking away a table that is read. */
static void
what_cannot_be_read_is_told_and_tried_again (void)
{
  g_autoptr (School) school = school_new (NULL);
  g_autoptr (LrWatch) watch = NULL;
  LrConnection *connection = lr_store_get_connection (school->store, NULL);
  gint64 pupil = school_add_pupil (school, "1001", NULL);
  guint n_failed = 0;

  watch = school_watch (school, TODAY);
  g_signal_connect (watch, "failed", G_CALLBACK (count_failures_cb), &n_failed);
  lr_connection_execute (connection, "ALTER TABLE report RENAME TO hidden", NULL);
  lr_watch_follow (watch);
  g_assert_cmpint (lr_watch_get_state (watch), ==, LR_WATCH_LOADING);
  school_settle (watch);
  g_assert_cmpint (lr_watch_get_state (watch), ==, LR_WATCH_FAILED);
  g_assert_nonnull (lr_watch_get_error (watch));
  g_assert_cmpuint (n_failed, ==, 1);

  lr_connection_execute (connection, "ALTER TABLE hidden RENAME TO report", NULL);
  lr_watch_follow (watch);
  school_settle (watch);
  g_assert_cmpint (lr_watch_get_state (watch), ==, LR_WATCH_READY);
  g_assert_no_error (lr_watch_get_error (watch));

  /* One pupil: what was known of it stays. */
  lr_connection_execute (connection, "ALTER TABLE step RENAME TO hidden", NULL);
  school_add (school, &lr_contact_kind, pupil, "held_on=2026-11-30 how=phone");
  g_assert_cmpuint (n_failed, ==, 2);
  g_assert_nonnull (lr_watch_find_case (watch, pupil));
  lr_connection_execute (connection, "ALTER TABLE hidden RENAME TO step", NULL);
  school_add (school, &lr_contact_kind, pupil, "held_on=2026-12-01 how=phone");
  g_assert_no_error (lr_watch_get_error (watch));
  g_assert_cmpuint (n_failed, ==, 2);
}

/* At any moment: before the worker has begun, while it reads, when it is ready. */
static void
locking_meanwhile_is_clean (void)
{
  g_autoptr (School) school = school_new (NULL);

  add_pupils (school, 150, 4);
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (LrWatch) watch = school_watch (school, TODAY);
      g_autoptr (GError) error = NULL;
      guint n_failed = 0;

      g_signal_connect (watch, "failed", G_CALLBACK (count_failures_cb), &n_failed);
      lr_watch_follow (watch);
      g_usleep (round * 400);
      if (round % 3 == 0)
        g_main_context_iteration (NULL, FALSE);
      lr_watch_stop (watch);
      lr_store_close (school->store);
      g_clear_object (&watch);

      /* Nobody else has it any more: the folder can be opened again at once. */
      g_assert_finalize_object (school->store);
      school->store = lr_store_open (school->folder, typed ("paard lamp wolk fiets"), &error);
      g_assert_no_error (error);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_cmpuint (n_failed, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review/worker-finds-what-is-found-at-once", worker_finds_what_is_found_at_once);
  g_test_add_func ("/review/no-statement-of-the-school-runs-in-the-window", no_statement_of_the_school_runs_in_the_window);
  g_test_add_func ("/review/one-pupil-is-worked-out-at-once-and-no-other", one_pupil_is_worked_out_at_once_and_no_other);
  g_test_add_func ("/review/import-works-out-whom-it-touched", import_works_out_whom_it_touched);
  g_test_add_func ("/review/what-changes-meanwhile-is-not-lost", what_changes_meanwhile_is_not_lost);
  g_test_add_func ("/review/list-changes-only-where-something-changed", list_changes_only_where_something_changed);
  g_test_add_func ("/review/what-cannot-be-read-is-told-and-tried-again", what_cannot_be_read_is_told_and_tried_again);
  g_test_add_func ("/review/locking-meanwhile-is-clean", locking_meanwhile_is_clean);

  return g_test_run ();
}
