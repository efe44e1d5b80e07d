/* lr-secret-work.c: opening and making a store without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-secret-work.h"

#include "lr-job.h"

typedef struct
{
  char     *folder;
  LrSecret *secret;
  LrStore  *store;  /* (nullable): what came of it */
} SecretWork;

/* A store that nobody takes is closed. */
static void
secret_work_free (gpointer data)
{
  SecretWork *work = data;

  if (work->store != NULL)
    lr_store_close (work->store);
  g_clear_object (&work->store);
  lr_secret_unref (work->secret);
  g_free (work->folder);
  g_free (work);
}

static gboolean
open_store (LrJob     *job,
            gpointer   data,
            GError   **error)
{
  SecretWork *work = data;

  work->store = lr_store_open_full (work->folder, work->secret, lr_job_get_cancellable (job), error);
  return work->store != NULL;
}

/* Deriving one key is all it does. */
static gboolean
create_store (LrJob     *job,
              gpointer   data,
              GError   **error)
{
  SecretWork *work = data;

  work->store = lr_store_create (work->folder, work->secret, error);
  return work->store != NULL;
}

static void
start (LrJobFunc            func,
       const char          *folder,
       LrSecret            *secret,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  SecretWork *work = g_new0 (SecretWork, 1);
  g_autoptr (LrJob) job = lr_job_new (NULL, func, work, secret_work_free);

  work->folder = g_strdup (folder);
  work->secret = lr_secret_ref (secret);
  lr_job_start (job, cancellable, callback, user_data);
}

void
lr_secret_work_open (const char          *folder,
                     LrSecret            *secret,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  start (open_store, folder, secret, cancellable, callback, user_data);
}

void
lr_secret_work_create (const char          *folder,
                       LrSecret            *passphrase,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  start (create_store, folder, passphrase, cancellable, callback, user_data);
}

LrStore *
lr_secret_work_finish (GAsyncResult  *result,
                       GError       **error)
{
  SecretWork *work = lr_job_get_data (result);

  return lr_job_finish (result, error) ? g_steal_pointer (&work->store) : NULL;
}
