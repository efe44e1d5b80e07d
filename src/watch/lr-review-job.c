/* lr-review-job.c: a review by a worker, on a connection of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-review-job.h"

/* How long a store that closes waits for a worker; after that it ends by itself. */
#define END_TIMEOUT (5 * G_TIME_SPAN_SECOND)

/* The worker gets this, and nothing of who asked. */
struct _LrReviewJob
{
  LrDay            today;
  LrWatchSettings *settings;     /* (nullable): to be read with the rest */
  LrRuleBooks     *books;        /* (nullable) */
  GArray          *pupils;       /* (nullable) */
  GCancellable    *cancellable;

  GMutex           mutex;
  GCond            let_go;
  LrStore         *store;        /* (nullable): until a worker has taken it */
  gboolean         working;
};

static void
clear_job (gpointer data)
{
  LrReviewJob *self = data;

  g_clear_pointer (&self->settings, lr_watch_settings_unref);
  g_clear_pointer (&self->books, lr_rule_books_unref);
  g_clear_pointer (&self->pupils, g_array_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->let_go);
}

static LrStore *
take_store (LrReviewJob *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  self->working = self->store != NULL;
  return g_steal_pointer (&self->store);
}

static void
let_go (LrReviewJob *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  self->working = FALSE;
  g_cond_broadcast (&self->let_go);
}

static LrReview *
work (LrReviewJob  *self,
      GError      **error)
{
  g_autoptr (LrStore) store = take_store (self);
  g_autoptr (LrStore) worker = NULL;
  LrReview *review = NULL;

  if (store != NULL && !g_cancellable_is_cancelled (self->cancellable))
    worker = lr_store_open_worker (store, error);
  g_clear_object (&store);

  if (worker != NULL)
    {
      lr_store_set_cancellable (worker, self->cancellable);
      review = lr_review_load (worker, self->today, self->settings, self->books, self->pupils, self->cancellable, error);
      lr_store_close (worker);
    }

  return review;
}

static void
work_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  LrReviewJob *self = task_data;
  g_autoptr (GError) error = NULL;
  LrReview *review = work (self, &error);

  let_go (self);
  if (review != NULL)
    g_task_return_pointer (task, review, (GDestroyNotify) lr_review_free);
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_error (task, g_steal_pointer (&error));
}

LrReviewJob *
lr_review_job_start (LrStore              *store,
                     LrDay                 today,
                     LrWatchSettings      *settings,
                     LrRuleBooks          *books,
                     GArray               *pupils,
                     GAsyncReadyCallback   callback,
                     gpointer              user_data)
{
  LrReviewJob *self = g_atomic_rc_box_new0 (LrReviewJob);
  g_autoptr (GTask) task = NULL;

  g_mutex_init (&self->mutex);
  g_cond_init (&self->let_go);
  self->store = g_object_ref (store);
  self->today = today;
  self->settings = settings != NULL ? lr_watch_settings_ref (settings) : NULL;
  self->books = books != NULL ? lr_rule_books_ref (books) : NULL;
  self->pupils = pupils != NULL ? g_array_ref (pupils) : NULL;
  self->cancellable = g_cancellable_new ();

  task = g_task_new (NULL, self->cancellable, callback, user_data);
  g_task_set_source_tag (task, lr_review_job_start);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self), (GDestroyNotify) lr_review_job_unref);
  g_task_run_in_thread (task, work_in_thread);
  return self;
}

void
lr_review_job_unref (LrReviewJob *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_job);
}

gboolean
lr_review_job_is (LrReviewJob  *self,
                  GAsyncResult *result)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_task_get_task_data (G_TASK (result)) == self;
}

LrReview *
lr_review_job_finish (LrReviewJob   *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (lr_review_job_is (self, result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GArray *
lr_review_job_get_pupils (LrReviewJob *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pupils;
}

void
lr_review_job_cancel (LrReviewJob *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->cancellable);
}

void
lr_review_job_end (LrReviewJob *self)
{
  gint64 end = g_get_monotonic_time () + END_TIMEOUT;

  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->cancellable);

  g_mutex_lock (&self->mutex);
  g_clear_object (&self->store);
  while (self->working && g_cond_wait_until (&self->let_go, &self->mutex, end))
    ;
  g_mutex_unlock (&self->mutex);
}
