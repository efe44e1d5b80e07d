/* lr-restore-work.c: restoring a backup without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-restore-work.h"

#include "lr-backup.h"
#include "lr-clock.h"
#include "lr-job.h"
#include "lr-restore.h"

typedef struct
{
  LrRestoreWhat  what;
  char          *backup;
  char          *folder;
  LrSecret      *secret;
  char          *aside;
  LrStore       *store;  /* (nullable): what came of it */
} RestoreWork;

typedef struct
{
  char    *store_folder;
  char   **folders;
  char    *newest;  /* (nullable) */
  gint64   moment;
} FindWork;

/* A store that nobody takes is closed. */
static void
restore_work_free (gpointer data)
{
  RestoreWork *work = data;

  if (work->store != NULL)
    lr_store_close (work->store);
  g_clear_object (&work->store);
  lr_secret_unref (work->secret);
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
  g_free (work->newest);
  g_free (work);
}

static gboolean
restore (LrJob     *job,
         gpointer   data,
         GError   **error)
{
  RestoreWork *work = data;
  gboolean restored = work->what == LR_RESTORE_KEYS
                        ? lr_restore_keys (work->backup, work->folder, work->secret, NULL, error)
                        : lr_restore (work->backup, work->folder, work->secret, &work->aside, error);

  if (restored)
    work->store = lr_store_open (work->folder, work->secret, error);

  return work->store != NULL;
}

void
lr_restore_work_start (LrRestoreWhat        what,
                       const char          *backup,
                       const char          *folder,
                       LrSecret            *secret,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  RestoreWork *work = g_new0 (RestoreWork, 1);
  g_autoptr (LrJob) job = lr_job_new (NULL, restore, work, restore_work_free);

  work->what = what;
  work->backup = g_strdup (backup);
  work->folder = g_strdup (folder);
  work->secret = lr_secret_ref (secret);
  lr_job_start (job, NULL, callback, user_data);
}

LrStore *
lr_restore_work_finish (GAsyncResult  *result,
                        char         **aside,
                        GError       **error)
{
  RestoreWork *work = lr_job_get_data (result);

  if (aside != NULL)
    *aside = g_steal_pointer (&work->aside);

  return lr_job_finish (result, error) ? g_steal_pointer (&work->store) : NULL;
}

static gboolean
find (LrJob     *job,
      gpointer   data,
      GError   **error)
{
  FindWork *work = data;

  for (guint i = 0; work->folders[i] != NULL; i++)
    {
      gint64 moment = 0;
      g_autofree char *path = NULL;

      if (g_cancellable_set_error_if_cancelled (lr_job_get_cancellable (job), error))
        return FALSE;

      path = lr_backup_find_newest (work->folders[i], work->store_folder, lr_clock_get_moment (), &moment);
      if (path == NULL || (work->newest != NULL && moment <= work->moment))
        continue;

      g_free (work->newest);
      work->newest = g_steal_pointer (&path);
      work->moment = moment;
    }

  return TRUE;
}

void
lr_restore_work_find (const char          *store_folder,
                      const char * const  *folders,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  FindWork *work = g_new0 (FindWork, 1);
  g_autoptr (LrJob) job = lr_job_new (NULL, find, work, find_work_free);

  work->store_folder = g_strdup (store_folder);
  work->folders = g_strdupv ((char **) folders);
  lr_job_start (job, cancellable, callback, user_data);
}

char *
lr_restore_work_find_finish (GAsyncResult  *result,
                             gint64        *moment,
                             GError       **error)
{
  FindWork *work = lr_job_get_data (result);

  *moment = work->moment;
  return lr_job_finish (result, error) ? g_steal_pointer (&work->newest) : NULL;
}
