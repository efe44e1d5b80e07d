/* lr-secret-work.c: opening and making a store without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-secret-work.h"

#include <string.h>

typedef LrStore *(*LrSecretFunc) (const char    *folder,
                                  const char    *secret,
                                  GCancellable  *cancellable,
                                  GError       **error);

typedef struct
{
  LrSecretFunc  func;
  char         *folder;
  char         *secret;
} SecretWork;

static void
secret_work_free (gpointer data)
{
  SecretWork *work = data;

  explicit_bzero (work->secret, strlen (work->secret));
  g_free (work->secret);
  g_free (work->folder);
  g_free (work);
}

static void
store_discard (gpointer data)
{
  lr_store_close (data);
  g_object_unref (data);
}

/* Deriving one key is all it does. */
static LrStore *
create_store (const char    *folder,
              const char    *passphrase,
              GCancellable  *cancellable,
              GError       **error)
{
  return lr_store_create (folder, passphrase, error);
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  SecretWork *work = data;
  GError *error = NULL;
  LrStore *store = work->func (work->folder, work->secret, cancellable, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, store_discard);
  else
    g_task_return_error (task, error);
}

static void
start (LrSecretFunc         func,
       const char          *folder,
       const char          *secret,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  SecretWork *work = g_new0 (SecretWork, 1);

  work->func = func;
  work->folder = g_strdup (folder);
  work->secret = g_strdup (secret);
  g_task_set_task_data (task, work, secret_work_free);
  g_task_run_in_thread (task, work_in_thread);
}

void
lr_secret_work_open (const char          *folder,
                     const char          *secret,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  start (lr_store_open_full, folder, secret, cancellable, callback, user_data);
}

void
lr_secret_work_create (const char          *folder,
                       const char          *passphrase,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  start (create_store, folder, passphrase, cancellable, callback, user_data);
}

/* Returns: (transfer full): the open store */
LrStore *
lr_secret_work_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
