/* lr-restore-work.c: restoring a backup without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-restore-work.h"

#include <string.h>

#include "lr-backup.h"
#include "lr-restore.h"

typedef struct
{
  LrRestoreWhat  what;
  char          *backup;
  char          *folder;
  char          *secret;
  char          *aside;
} RestoreWork;

typedef struct
{
  char    *store_folder;
  char   **folders;
  gint64   moment;
} FindWork;

static void
restore_work_free (gpointer data)
{
  RestoreWork *work = data;

  explicit_bzero (work->secret, strlen (work->secret));
  g_free (work->secret);
  g_free (work->backup);
  g_free (work->folder);
  g_free (work->aside);
  g_free (work);
}

static void
find_work_free (gpointer data)
{
  FindWork *work = data;

  g_free (work->store_folder);
  g_strfreev (work->folders);
  g_free (work);
}

static void
store_discard (gpointer data)
{
  lr_store_close (data);
  g_object_unref (data);
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  RestoreWork *work = data;
  GError *error = NULL;
  LrStore *store = NULL;
  gboolean restored = work->what == LR_RESTORE_KEYS
                        ? lr_restore_keys (work->backup, work->folder, work->secret, NULL, &error)
                        : lr_restore (work->backup, work->folder, work->secret, &work->aside, &error);

  if (restored)
    store = lr_store_open (work->folder, work->secret, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, store_discard);
  else
    g_task_return_error (task, error);
}

void
lr_restore_work_start (LrRestoreWhat        what,
                       const char          *backup,
                       const char          *folder,
                       const char          *secret,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  RestoreWork *work = g_new0 (RestoreWork, 1);

  work->what = what;
  work->backup = g_strdup (backup);
  work->folder = g_strdup (folder);
  work->secret = g_strdup (secret);
  g_task_set_task_data (task, work, restore_work_free);
  g_task_run_in_thread (task, restore_in_thread);
}

LrStore *
lr_restore_work_finish (GAsyncResult  *result,
                        char         **aside,
                        GError       **error)
{
  RestoreWork *work = g_task_get_task_data (G_TASK (result));

  if (aside != NULL)
    *aside = g_steal_pointer (&work->aside);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  FindWork *work = data;
  char *newest = NULL;

  for (guint i = 0; work->folders[i] != NULL && !g_cancellable_is_cancelled (cancellable); i++)
    {
      gint64 moment = 0;
      g_autofree char *path = lr_backup_find_newest (work->folders[i], work->store_folder,
                                                     g_get_real_time () / G_USEC_PER_SEC, &moment);

      if (path == NULL || (newest != NULL && moment <= work->moment))
        continue;

      g_free (newest);
      newest = g_steal_pointer (&path);
      work->moment = moment;
    }

  g_task_return_pointer (task, newest, g_free);
}

void
lr_restore_work_find (const char          *store_folder,
                      const char * const  *folders,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  FindWork *work = g_new0 (FindWork, 1);

  work->store_folder = g_strdup (store_folder);
  work->folders = g_strdupv ((char **) folders);
  g_task_set_task_data (task, work, find_work_free);
  g_task_run_in_thread (task, find_in_thread);
}

char *
lr_restore_work_find_finish (GAsyncResult  *result,
                             gint64        *moment,
                             GError       **error)
{
  FindWork *work = g_task_get_task_data (G_TASK (result));

  *moment = work->moment;
  return g_task_propagate_pointer (G_TASK (result), error);
}
