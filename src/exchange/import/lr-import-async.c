/* lr-import-async.c: an import in a worker, while the person waits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import.h"

typedef struct
{
  GBytes           *file;
  LrImportProfile  *profile;
  LrImportOptions   options;
  LrImportResult   *result;  /* (nullable): what came of it */
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_bytes_unref (import->file);
  lr_import_profile_free (import->profile);
  g_clear_pointer (&import->options.calendar, lr_school_calendar_unref);
  g_strfreev (import->options.remove_of);
  g_clear_pointer (&import->result, lr_import_result_free);
  g_free (import);
}

static gboolean
run (LrJob     *job,
     gpointer   data,
     GError   **error)
{
  Import *import = data;
  g_autoptr (LrImportSource) source = lr_import_source_new (import->file, import->profile, error);
  LrStore *worker = source != NULL ? lr_job_open_store (job, error) : NULL;

  if (worker != NULL)
    import->result = lr_import_run (worker, source, import->profile, &import->options, lr_job_tell, job,
                                    lr_job_get_cancellable (job), error);

  return import->result != NULL;
}

void
lr_import_run_async (LrStore                *store,
                     GBytes                 *file,
                     LrImportProfile        *profile,
                     const LrImportOptions  *options,
                     LrProgress              progress,
                     gpointer                progress_data,
                     GCancellable           *cancellable,
                     GAsyncReadyCallback     callback,
                     gpointer                user_data)
{
  Import *import = g_new0 (Import, 1);
  g_autoptr (LrJob) job = NULL;

  g_return_if_fail (LR_IS_STORE (store));

  import->file = g_bytes_ref (file);
  import->profile = lr_import_profile_copy (profile);
  import->options = *options;
  import->options.remove_of = g_strdupv (options->remove_of);
  if (import->options.calendar != NULL)
    lr_school_calendar_ref (import->options.calendar);

  job = lr_job_new (store, run, import, import_free);
  lr_job_set_progress (job, progress, progress_data);
  /* When it was committed before the word came, it counts. */
  lr_job_set_lasting (job);
  lr_job_start (job, cancellable, callback, user_data);
}

LrImportResult *
lr_import_run_finish (LrStore       *store,
                      GAsyncResult  *async_result,
                      GError       **error)
{
  Import *import = lr_job_get_data (async_result);

  return lr_job_finish (async_result, error) ? g_steal_pointer (&import->result) : NULL;
}
