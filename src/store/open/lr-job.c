/* lr-job.c: work in a thread of its own, while the window goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-job.h"

#include <glib/gi18n.h>

#include "lr-clock.h"

/* How often the person sees the bar move: often enough, and not for each line. */
#define PROGRESS_INTERVAL (50 * G_TIME_SPAN_MILLISECOND)

/* How long a store that closes waits for a worker; after that it ends by itself. */
#define END_TIMEOUT (5 * G_TIME_SPAN_SECOND)

struct _LrJob
{
  gatomicrefcount      references;
  LrJobFunc            func;
  gpointer             data;
  GDestroyNotify       free_data;
  gboolean             lasting;
  GCancellable        *cancellable;
  GMainContext        *context;
  GAsyncReadyCallback  callback;
  gpointer             user_data;
  LrProgress           progress;
  gpointer             progress_data;

  LrStore             *worker;   /* (nullable): the worker's own connection */

  GMutex               mutex;
  GCond                let_go;
  LrStore             *store;    /* (nullable) */
  gboolean             working;
  gboolean             over;     /* nobody begins it or tells of it any more */
  gboolean             telling;
  gint64               told_at;
  int                  step;
  double               fraction;
};

LrJob *
lr_job_new (LrStore        *store,
            LrJobFunc       func,
            gpointer        data,
            GDestroyNotify  free_data)
{
  LrJob *job = g_new0 (LrJob, 1);

  g_atomic_ref_count_init (&job->references);
  g_mutex_init (&job->mutex);
  g_cond_init (&job->let_go);
  job->store = store != NULL ? g_object_ref (store) : NULL;
  job->func = func;
  job->data = data;
  job->free_data = free_data;

  return job;
}

LrJob *
lr_job_ref (LrJob *job)
{
  g_return_val_if_fail (job != NULL, NULL);

  g_atomic_ref_count_inc (&job->references);
  return job;
}

static void
free_data (LrJob *job)
{
  gpointer data = g_steal_pointer (&job->data);

  if (data != NULL && job->free_data != NULL)
    job->free_data (data);
  g_clear_object (&job->store);
}

void
lr_job_unref (LrJob *job)
{
  g_return_if_fail (job != NULL);

  if (!g_atomic_ref_count_dec (&job->references))
    return;

  free_data (job);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->context, g_main_context_unref);
  g_mutex_clear (&job->mutex);
  g_cond_clear (&job->let_go);
  g_free (job);
}

void
lr_job_set_progress (LrJob      *job,
                     LrProgress  progress,
                     gpointer    user_data)
{
  g_return_if_fail (job != NULL);

  job->progress = progress;
  job->progress_data = user_data;
}

void
lr_job_set_lasting (LrJob *job)
{
  g_return_if_fail (job != NULL);

  job->lasting = TRUE;
}

static gboolean
begin (LrJob *job)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&job->mutex);

  job->working = !job->over;
  return job->working;
}

static void
let_go (LrJob *job)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&job->mutex);

  job->working = FALSE;
  g_cond_broadcast (&job->let_go);
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  LrJob *job = data;
  GError *error = NULL;
  gboolean good;

  if (!begin (job))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Cancelled; nothing was changed."));
      return;
    }

  good = job->func (job, job->data, &error);
  lr_job_close_store (job);
  let_go (job);

  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  LrJob *job = g_task_get_task_data (G_TASK (result));

  job->over = TRUE;
  if (job->callback != NULL)
    job->callback ((GObject *) job->store, result, job->user_data);
  free_data (job);
}

void
lr_job_start (LrJob               *job,
              GCancellable        *cancellable,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (job != NULL && job->cancellable == NULL);

  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  job->context = g_main_context_ref_thread_default ();
  job->callback = callback;
  job->user_data = user_data;

  task = g_task_new (NULL, job->cancellable, done_cb, NULL);
  g_task_set_source_tag (task, job->func);
  g_task_set_check_cancellable (task, !job->lasting);
  g_task_set_task_data (task, lr_job_ref (job), (GDestroyNotify) lr_job_unref);
  g_task_run_in_thread (task, work_in_thread);
}

gboolean
lr_job_finish (GAsyncResult  *result,
               GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

gpointer
lr_job_get_data (GAsyncResult *result)
{
  LrJob *job = g_task_get_task_data (G_TASK (result));

  return job->data;
}

gboolean
lr_job_is (LrJob        *job,
           GAsyncResult *result)
{
  g_return_val_if_fail (job != NULL, FALSE);

  return g_task_get_task_data (G_TASK (result)) == job;
}

void
lr_job_cancel (LrJob *job)
{
  g_return_if_fail (job != NULL && job->cancellable != NULL);

  g_cancellable_cancel (job->cancellable);
}

void
lr_job_end (LrJob *job)
{
  gint64 end = lr_clock_read_system (LR_CLOCK_AWAKE) + END_TIMEOUT;
  g_autoptr (LrStore) store = NULL;

  lr_job_cancel (job);

  g_mutex_lock (&job->mutex);
  job->over = TRUE;
  while (job->working && g_cond_wait_until (&job->let_go, &job->mutex, end))
    ;
  if (!job->working)
    store = g_steal_pointer (&job->store);
  g_mutex_unlock (&job->mutex);
}

GCancellable *
lr_job_get_cancellable (LrJob *job)
{
  g_return_val_if_fail (job != NULL, NULL);

  return job->cancellable;
}

LrStore *
lr_job_open_store (LrJob   *job,
                   GError **error)
{
  g_return_val_if_fail (job != NULL && job->store != NULL && job->worker == NULL, NULL);

  job->worker = lr_store_open_worker (job->store, error);
  return job->worker;
}

void
lr_job_close_store (LrJob *job)
{
  g_return_if_fail (job != NULL);

  if (job->worker != NULL)
    lr_store_close (job->worker);
  g_clear_object (&job->worker);
}

static gboolean
tell_cb (gpointer data)
{
  LrJob *job = data;
  int step;
  double fraction;

  g_mutex_lock (&job->mutex);
  job->telling = FALSE;
  step = job->step;
  fraction = job->fraction;
  g_mutex_unlock (&job->mutex);

  if (!job->over)
    job->progress (step, fraction, job->progress_data);

  return G_SOURCE_REMOVE;
}

/* Under the mutex: whether the person should hear of it. */
static gboolean
is_news (LrJob *job,
         int    step)
{
  gint64 now = lr_clock_read (LR_CLOCK_AWAKE);

  if (job->told_at != 0 && step == job->step && now - job->told_at < PROGRESS_INTERVAL)
    return FALSE;

  job->told_at = now;
  return TRUE;
}

/* Not invoked in the context: that runs it in this thread while nobody else has it. */
static void
send_word (LrJob *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, lr_job_ref (job), (GDestroyNotify) lr_job_unref);
  g_source_attach (source, job->context);
}

void
lr_job_tell (int      step,
             double   fraction,
             gpointer data)
{
  LrJob *job = data;
  gboolean due;

  if (job->progress == NULL)
    return;

  g_mutex_lock (&job->mutex);
  due = is_news (job, step) && !job->telling;
  job->telling |= due;
  job->step = step;
  job->fraction = fraction;
  g_mutex_unlock (&job->mutex);

  if (due)
    send_word (job);
}
