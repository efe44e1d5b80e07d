/* lr-import-async.c: an import in a worker, while the person waits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import.h"

/* How often the person sees the bar move: often enough, and not for each line. */
#define PROGRESS_INTERVAL (50 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  GBytes           *file;
  LrImportProfile  *profile;
  LrImportOptions   options;
  LrImportProgress  progress;
  gpointer          progress_data;
  gint64            told_at;
} AsyncJob;

typedef struct
{
  GTask  *task;
  double  fraction;
} Tidings;

static void
async_job_free (AsyncJob *job)
{
  g_bytes_unref (job->file);
  lr_import_profile_free (job->profile);
  g_clear_pointer (&job->options.calendar, lr_school_calendar_unref);
  g_strfreev (job->options.remove_of);
  g_free (job);
}

static void
tidings_free (Tidings *tidings)
{
  g_object_unref (tidings->task);
  g_free (tidings);
}

static gboolean
tell_progress_cb (gpointer user_data)
{
  Tidings *tidings = user_data;
  AsyncJob *job = g_task_get_task_data (tidings->task);

  if (!g_task_get_completed (tidings->task))
    job->progress (tidings->fraction, job->progress_data);

  return G_SOURCE_REMOVE;
}

/* In the worker: sends word to the thread of the person, not for every line. */
static void
pass_progress_cb (double   fraction,
                  gpointer user_data)
{
  GTask *task = user_data;
  AsyncJob *job = g_task_get_task_data (task);
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Tidings *tidings;

  if (job->progress == NULL || now - job->told_at < PROGRESS_INTERVAL)
    return;

  job->told_at = now;
  tidings = g_new0 (Tidings, 1);
  tidings->task = g_object_ref (task);
  tidings->fraction = fraction;

  /* Not invoked: that runs it in this thread while nobody else has the context. */
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_progress_cb, tidings, (GDestroyNotify) tidings_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
run_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  AsyncJob *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrImportSource) source = NULL;
  g_autoptr (LrStore) worker = NULL;
  LrImportResult *result = NULL;

  source = lr_import_source_new (job->file, job->profile, &error);
  if (source != NULL)
    worker = lr_store_open_worker (source_object, &error);
  if (worker != NULL)
    result = lr_import_run (worker, source, job->profile, &job->options, pass_progress_cb, task,
                            cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) lr_import_result_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * lr_import_run_async:
 * @progress: (nullable): called in the thread of the caller
 *
 * Reads @file and imports it on a connection of its own.
 */
void
lr_import_run_async (LrStore                *store,
                     GBytes                 *file,
                     LrImportProfile        *profile,
                     const LrImportOptions  *options,
                     LrImportProgress        progress,
                     gpointer                progress_data,
                     GCancellable           *cancellable,
                     GAsyncReadyCallback     callback,
                     gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  AsyncJob *job = g_new0 (AsyncJob, 1);

  g_return_if_fail (LR_IS_STORE (store));

  job->file = g_bytes_ref (file);
  job->profile = lr_import_profile_copy (profile);
  job->options = *options;
  job->options.remove_of = g_strdupv (options->remove_of);
  if (job->options.calendar != NULL)
    lr_school_calendar_ref (job->options.calendar);
  job->progress = progress;
  job->progress_data = progress_data;

  g_task_set_source_tag (task, lr_import_run_async);
  g_task_set_task_data (task, job, (GDestroyNotify) async_job_free);
  /* When it was committed before the word came, it counts. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_in_thread);
}

LrImportResult *
lr_import_run_finish (LrStore       *store,
                      GAsyncResult  *async_result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (async_result, store), NULL);

  return g_task_propagate_pointer (G_TASK (async_result), error);
}
