/* test-job.c: work in a thread of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-job.h"
#include "test-kinds.h"

typedef struct
{
  char    *folder;
  LrStore *store;
} Fixture;

/* What a job gets, and what the one who waits heard of it. */
typedef struct
{
  GMutex        mutex;
  GCond         opened;
  gboolean      open;      /* the gate that the worker waits at */
  gboolean      begun;
  gboolean      good;      /* how it is to end */
  GThread      *worker;

  GThread      *waiting;
  GCancellable *cancellable;
  gboolean      done;
  gboolean      heard_good;
  GError       *error;
  guint         n_freed;
  guint         n_told;
  int           step;
  double        fraction;
} Heard;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = test_folder_new ();
  fixture->store = test_store_create (fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->store);
  test_folder_remove (fixture->folder);
}

static void
heard_init (Heard *heard)
{
  *heard = (Heard) { .open = TRUE, .good = TRUE, .waiting = g_thread_self () };
  g_mutex_init (&heard->mutex);
  g_cond_init (&heard->opened);
}

static void
heard_clear (Heard *heard)
{
  g_clear_error (&heard->error);
  g_clear_object (&heard->cancellable);
  g_mutex_clear (&heard->mutex);
  g_cond_clear (&heard->opened);
}

static void
set_gate (Heard    *heard,
          gboolean  open)
{
  g_mutex_lock (&heard->mutex);
  heard->open = open;
  g_cond_broadcast (&heard->opened);
  g_mutex_unlock (&heard->mutex);
}

static void
wait_at_gate (Heard *heard)
{
  g_mutex_lock (&heard->mutex);
  heard->begun = TRUE;
  heard->worker = g_thread_self ();
  g_cond_broadcast (&heard->opened);
  while (!heard->open)
    g_cond_wait (&heard->opened, &heard->mutex);
  g_mutex_unlock (&heard->mutex);
}

static void
wait_until_begun (Heard *heard)
{
  g_mutex_lock (&heard->mutex);
  while (!heard->begun)
    g_cond_wait (&heard->opened, &heard->mutex);
  g_mutex_unlock (&heard->mutex);
}

static gboolean
work (LrJob     *job,
      gpointer   data,
      GError   **error)
{
  Heard *heard = data;

  wait_at_gate (heard);
  if (!heard->good)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED, "it went wrong");

  return heard->good;
}

static void
free_cb (gpointer data)
{
  Heard *heard = data;

  g_assert_true (g_thread_self () == heard->waiting);
  g_assert_true (heard->done);
  heard->n_freed++;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Heard *heard = user_data;

  g_assert_true (g_thread_self () == heard->waiting);
  g_assert_true (lr_job_get_data (result) == heard);
  g_assert_cmpuint (heard->n_freed, ==, 0);
  heard->heard_good = lr_job_finish (result, &heard->error);
  heard->done = TRUE;
}

static void
wait_until_done (Heard *heard)
{
  while (!heard->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (heard->n_freed, ==, 1);
}

static void
test_it_ends_well_or_with_one_error (void)
{
  for (guint good = 0; good < 2; good++)
    {
      g_autoptr (LrJob) job = NULL;
      Heard heard;

      heard_init (&heard);
      heard.good = good;
      job = lr_job_new (NULL, work, &heard, free_cb);
      lr_job_start (job, NULL, done_cb, &heard);
      wait_until_done (&heard);

      g_assert_true (heard.worker != heard.waiting);
      g_assert_cmpint (heard.heard_good, ==, good);
      if (good)
        g_assert_no_error (heard.error);
      else
        g_assert_error (heard.error, LR_ERROR, LR_ERROR_FAILED);
      heard_clear (&heard);
    }
}

/* What came of it too late is let go of; what lasts is told. */
static void
test_a_cancel_is_heard_unless_the_work_lasts (void)
{
  for (guint lasting = 0; lasting < 2; lasting++)
    {
      g_autoptr (LrJob) job = NULL;
      Heard heard;

      heard_init (&heard);
      set_gate (&heard, FALSE);
      heard.cancellable = g_cancellable_new ();
      job = lr_job_new (NULL, work, &heard, free_cb);
      if (lasting)
        lr_job_set_lasting (job);
      lr_job_start (job, heard.cancellable, done_cb, &heard);
      wait_until_begun (&heard);
      g_cancellable_cancel (heard.cancellable);
      g_assert_true (g_cancellable_is_cancelled (lr_job_get_cancellable (job)));
      set_gate (&heard, TRUE);
      wait_until_done (&heard);

      g_assert_cmpint (heard.heard_good, ==, lasting);
      if (lasting)
        g_assert_no_error (heard.error);
      else
        g_assert_error (heard.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      heard_clear (&heard);
    }
}

static gboolean
tell_much (LrJob     *job,
           gpointer   data,
           GError   **error)
{
  for (int step = 0; step < 3; step++)
    for (guint i = 0; i <= 20000; i++)
      lr_job_tell (step, (step + i / 20000.0) / 3, job);

  wait_at_gate (data);
  return TRUE;
}

static void
progress_cb (int      step,
             double   fraction,
             gpointer user_data)
{
  Heard *heard = user_data;

  g_assert_true (g_thread_self () == heard->waiting);
  g_assert_false (heard->done);
  g_assert_cmpint (step, >=, heard->step);
  g_assert_cmpfloat (fraction, >=, heard->fraction);
  heard->step = step;
  heard->fraction = fraction;
  heard->n_told++;
  if (step == 2)
    set_gate (heard, TRUE);
}

/* In order, the last step too, and far from as often as the worker tells. */
static void
test_progress_is_told_where_one_waits (void)
{
  g_autoptr (LrJob) job = NULL;
  Heard heard;

  heard_init (&heard);
  set_gate (&heard, FALSE);
  job = lr_job_new (NULL, tell_much, &heard, free_cb);
  lr_job_set_progress (job, progress_cb, &heard);
  lr_job_start (job, NULL, done_cb, &heard);
  wait_until_done (&heard);

  g_assert_cmpint (heard.step, ==, 2);
  g_assert_cmpuint (heard.n_told, >, 0);
  g_assert_cmpuint (heard.n_told, <, 1000);
  heard_clear (&heard);
}

static guint
count_pupils (LrStore *store)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (store, &test_pupil_kind, 0, NULL);

  return pupils->len;
}

/* Breaks off in the middle of what it writes, and closes nothing itself. */
static gboolean
save_some (LrJob     *job,
           gpointer   data,
           GError   **error)
{
  LrStore *store = lr_job_open_store (job, error);
  g_autoptr (LrRecord) pupil = test_pupil_new ("1", "x");

  if (store == NULL || !lr_store_begin (store, "some", error) || !lr_store_save (store, pupil, error))
    return FALSE;

  wait_at_gate (data);
  return !g_cancellable_set_error_if_cancelled (lr_job_get_cancellable (job), error) &&
         lr_store_commit (store, error);
}

static void
test_a_cancel_rolls_back (Fixture       *fixture,
                          gconstpointer  data)
{
  for (guint good = 0; good < 2; good++)
    {
      g_autoptr (LrJob) job = NULL;
      Heard heard;

      heard_init (&heard);
      set_gate (&heard, FALSE);
      job = lr_job_new (fixture->store, save_some, &heard, free_cb);
      lr_job_start (job, NULL, done_cb, &heard);
      wait_until_begun (&heard);
      if (!good)
        lr_job_cancel (job);
      set_gate (&heard, TRUE);
      wait_until_done (&heard);

      g_assert_cmpint (heard.heard_good, ==, good);
      g_assert_cmpuint (count_pupils (fixture->store), ==, good);
      heard_clear (&heard);
    }
}

static gpointer
open_gate_later (gpointer data)
{
  g_usleep (100 * 1000);
  set_gate (data, TRUE);
  return NULL;
}

/* Whoever ends it can close the store, and another can have it at once. */
static void
test_an_end_waits_for_the_worker (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (LrJob) job = NULL;
  GThread *thread;
  Heard heard;

  heard_init (&heard);
  set_gate (&heard, FALSE);
  job = lr_job_new (fixture->store, save_some, &heard, free_cb);
  lr_job_start (job, NULL, done_cb, &heard);
  wait_until_begun (&heard);
  g_assert_cmpuint (G_OBJECT (fixture->store)->ref_count, >, 1);
  thread = g_thread_new ("gate", open_gate_later, &heard);
  lr_job_end (job);
  g_assert_cmpuint (G_OBJECT (fixture->store)->ref_count, ==, 1);
  g_assert_finalize_object (fixture->store);
  fixture->store = test_store_open (fixture->folder);
  g_assert_cmpuint (count_pupils (fixture->store), ==, 0);

  wait_until_done (&heard);
  g_assert_error (heard.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  heard_clear (&heard);
}

/* As many as keep all threads there are. */
#define CROWD 100

static void
test_what_was_ended_before_it_began_never_begins (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (LrJob) last = NULL;
  Heard crowd[CROWD];
  Heard heard;

  for (guint i = 0; i < CROWD; i++)
    {
      g_autoptr (LrJob) job = NULL;

      heard_init (&crowd[i]);
      set_gate (&crowd[i], FALSE);
      job = lr_job_new (NULL, work, &crowd[i], free_cb);
      lr_job_start (job, NULL, done_cb, &crowd[i]);
    }

  heard_init (&heard);
  last = lr_job_new (fixture->store, work, &heard, free_cb);
  lr_job_start (last, NULL, done_cb, &heard);
  lr_job_end (last);
  g_assert_cmpuint (G_OBJECT (fixture->store)->ref_count, ==, 1);

  for (guint i = 0; i < CROWD; i++)
    set_gate (&crowd[i], TRUE);
  for (guint i = 0; i < CROWD; i++)
    {
      wait_until_done (&crowd[i]);
      heard_clear (&crowd[i]);
    }
  wait_until_done (&heard);
  g_assert_false (heard.begun);
  g_assert_error (heard.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  heard_clear (&heard);
}

static gboolean
open_only (LrJob     *job,
           gpointer   data,
           GError   **error)
{
  return lr_job_open_store (job, error) != NULL;
}

static void
test_a_store_that_was_closed_is_an_error (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (LrJob) job = NULL;
  Heard heard;

  heard_init (&heard);
  lr_store_close (fixture->store);
  job = lr_job_new (fixture->store, open_only, &heard, free_cb);
  lr_job_start (job, NULL, done_cb, &heard);
  wait_until_done (&heard);
  g_assert_error (heard.error, LR_ERROR, LR_ERROR_FAILED);
  heard_clear (&heard);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_kinds_init ();

#define ADD(name, func) g_test_add ("/job/" name, Fixture, NULL, set_up, func, tear_down)
  g_test_add_func ("/job/ends-well-or-with-one-error", test_it_ends_well_or_with_one_error);
  g_test_add_func ("/job/a-cancel-is-heard-unless-the-work-lasts", test_a_cancel_is_heard_unless_the_work_lasts);
  g_test_add_func ("/job/progress-is-told-where-one-waits", test_progress_is_told_where_one_waits);
  ADD ("a-cancel-rolls-back", test_a_cancel_rolls_back);
  ADD ("an-end-waits-for-the-worker", test_an_end_waits_for_the_worker);
  ADD ("ended-before-it-began", test_what_was_ended_before_it_began_never_begins);
  ADD ("a-closed-store-is-an-error", test_a_store_that_was_closed_is_an_error);

  return g_test_run ();
}
