/* lr-key-work.c: changing who can open the store, without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-key-work.h"

#include <string.h>

#include "lr-store-keys.h"

typedef struct
{
  LrStore     *store;
  LrKeyChange  change;
  char        *current;
  char        *name;
  char        *secret;
  char        *code;
} KeyWork;

static void
wipe (char *secret)
{
  if (secret != NULL)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

static void
key_work_free (gpointer data)
{
  KeyWork *work = data;

  wipe (work->current);
  wipe (work->secret);
  g_clear_pointer (&work->code, lr_secret_free_text);
  g_free (work->name);
  g_object_unref (work->store);
  g_free (work);
}

static gboolean
change_keys (KeyWork  *work,
             LrStore  *store,
             GError  **error)
{
  switch (work->change)
    {
    case LR_KEY_CHANGE_PASSPHRASE:
      return lr_store_change_passphrase (store, work->secret, error);

    case LR_KEY_RENEW_RECOVERY_CODE:
      work->code = lr_store_renew_recovery_code (store, error);
      return work->code != NULL;

    case LR_KEY_ADD_COLLEAGUE:
      return lr_store_add_colleague (store, work->name, work->secret, error);

    case LR_KEY_REMOVE_COLLEAGUE:
    default:
      return lr_store_remove_colleague (store, work->name, error);
    }
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  KeyWork *work = data;
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_store_open_worker (work->store, &error);
  gboolean good;

  good = store != NULL &&
         (work->current == NULL || lr_store_check_secret (store, work->current, &error)) &&
         change_keys (work, store, &error);
  if (store != NULL)
    {
      lr_store_close (store);
      g_object_unref (store);
    }

  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
lr_key_work_start (LrStore             *store,
                   LrKeyChange          change,
                   const char          *current,
                   const char          *name,
                   const char          *secret,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  KeyWork *work = g_new0 (KeyWork, 1);

  work->store = g_object_ref (store);
  work->change = change;
  work->current = g_strdup (current);
  work->name = g_strdup (name);
  work->secret = g_strdup (secret);
  g_task_set_task_data (task, work, key_work_free);
  g_task_run_in_thread (task, work_in_thread);
}

gboolean
lr_key_work_finish (GAsyncResult  *result,
                    char         **code,
                    GError       **error)
{
  KeyWork *work = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  if (code != NULL)
    *code = g_steal_pointer (&work->code);
  return TRUE;
}
