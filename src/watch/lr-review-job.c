/* lr-review-job.c: a review by a worker, on a connection of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-review-job.h"

/* The worker gets this, and nothing of who asked. */
typedef struct
{
  LrDay            today;
  LrWatchSettings *settings;  /* (nullable): to be read with the rest */
  LrRuleBooks     *books;     /* (nullable) */
  GArray          *pupils;    /* (nullable) */
  LrReview        *review;    /* (nullable): what came of it */
} Work;

static gboolean
free_in_thread (LrJob     *job,
                gpointer   data,
                GError   **error)
{
  lr_review_free (data);
  return TRUE;
}

void
lr_review_free_beside (LrReview *review)
{
  g_autoptr (LrJob) job = lr_job_new (NULL, free_in_thread, review, NULL);

  lr_job_start (job, NULL, NULL, NULL);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->settings, lr_watch_settings_unref);
  g_clear_pointer (&work->books, lr_rule_books_unref);
  g_clear_pointer (&work->pupils, g_array_unref);
  g_clear_pointer (&work->review, lr_review_free_beside);
  g_free (work);
}

static gboolean
load (LrJob     *job,
      gpointer   data,
      GError   **error)
{
  Work *work = data;
  GCancellable *cancellable = lr_job_get_cancellable (job);
  LrStore *worker;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      (worker = lr_job_open_store (job, error)) == NULL)
    return FALSE;

  lr_store_set_cancellable (worker, cancellable);
  work->review = lr_review_load (worker, work->today, work->settings, work->books, work->pupils, cancellable, error);

  return work->review != NULL;
}

LrJob *
lr_review_job_start (LrStore              *store,
                     LrDay                 today,
                     LrWatchSettings      *settings,
                     LrRuleBooks          *books,
                     GArray               *pupils,
                     GAsyncReadyCallback   callback,
                     gpointer              user_data)
{
  Work *work = g_new0 (Work, 1);
  LrJob *job = lr_job_new (store, load, work, work_free);

  work->today = today;
  work->settings = settings != NULL ? lr_watch_settings_ref (settings) : NULL;
  work->books = books != NULL ? lr_rule_books_ref (books) : NULL;
  work->pupils = pupils != NULL ? g_array_ref (pupils) : NULL;
  lr_job_start (job, NULL, callback, user_data);

  return job;
}

LrReview *
lr_review_job_finish (GAsyncResult  *result,
                      GError       **error)
{
  Work *work = lr_job_get_data (result);

  return lr_job_finish (result, error) ? g_steal_pointer (&work->review) : NULL;
}

GArray *
lr_review_job_get_pupils (GAsyncResult *result)
{
  Work *work = lr_job_get_data (result);

  return work->pupils;
}
