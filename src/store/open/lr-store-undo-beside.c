/* lr-store-undo-beside.c: taking back much, by a worker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-job.h"

typedef struct
{
  char *(*step) (LrStore *, GError **);
  char   *what;
} TakingBack;

static void
taking_back_free (gpointer data)
{
  TakingBack *taking = data;

  g_free (taking->what);
  g_free (taking);
}

static gboolean
take_back (LrJob     *job,
           gpointer   data,
           GError   **error)
{
  TakingBack *taking = data;
  LrStore *worker = lr_job_open_store (job, error);

  if (worker != NULL)
    taking->what = taking->step (worker, error);

  return taking->what != NULL;
}

static void
start (LrStore               *store,
       char                *(*step) (LrStore *, GError **),
       GAsyncReadyCallback    callback,
       gpointer               user_data)
{
  TakingBack *taking = g_new0 (TakingBack, 1);
  g_autoptr (LrJob) job = lr_job_new (store, take_back, taking, taking_back_free);

  taking->step = step;
  lr_job_start (job, NULL, callback, user_data);
}

void
lr_store_undo_async (LrStore             *store,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_return_if_fail (LR_IS_STORE (store));

  start (store, lr_store_undo, callback, user_data);
}

void
lr_store_redo_async (LrStore             *store,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_return_if_fail (LR_IS_STORE (store));

  start (store, lr_store_redo, callback, user_data);
}

char *
lr_store_undo_finish (LrStore       *store,
                      GAsyncResult  *result,
                      GError       **error)
{
  TakingBack *taking = lr_job_get_data (result);

  return lr_job_finish (result, error) ? g_steal_pointer (&taking->what) : NULL;
}
