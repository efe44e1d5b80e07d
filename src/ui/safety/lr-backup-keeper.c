/* lr-backup-keeper.c: a backup a day, and how it stands with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-backup-keeper.h"

#include <glib/gi18n.h>

#include "lr-backup.h"
#include "lr-moment-text.h"

/* Not in the way of the first look at the day. */
#define FIRST_SECONDS 5
#define AGAIN_SECONDS (30 * 60)

struct _LrBackupKeeper
{
  GObject       parent_instance;

  LrSession    *session;  /* not owned: it owns this */
  GSettings    *settings;
  GCancellable *cancellable;
  guint         timer;
  gboolean      known;
  gint64        moment;
  char         *problem;
};

G_DEFINE_FINAL_TYPE (LrBackupKeeper, lr_backup_keeper, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What one run in the worker needs, and what came of it. */
typedef struct
{
  LrStore  *store;
  char     *own;
  char     *chosen;
  gboolean  now;
  gint64    moment;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_object_unref (run->store);
  g_free (run->own);
  g_free (run->chosen);
  g_free (run);
}

static gboolean
write_backup (LrStore       *store,
              const char    *folder,
              gboolean       now,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GDateTime) moment = g_date_time_new_now_local ();
  g_autoptr (GError) reason = NULL;
  g_autofree char *daily = lr_backup_write_daily (store, folder, moment, cancellable, &reason);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (!now || daily != NULL)
    return TRUE;

  name = g_date_time_format (moment, "leerrecht-%Y-%m-%d-%H%M%S" LR_BACKUP_ENDING);
  path = g_build_filename (folder, name, NULL);
  return lr_backup_write (store, path, cancellable, error);
}

/* A stick that is not plugged in must not become a folder on this disk. */
static gboolean
write_elsewhere (LrStore       *store,
                 const char    *folder,
                 gboolean       now,
                 GCancellable  *cancellable,
                 GError       **error)
{
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return write_backup (store, folder, now, cancellable, error);

  g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
               _("The backup was made on this computer only: %s is not there. Is the stick plugged in, or the school drive connected?"),
               folder);
  return FALSE;
}

static void
find_newest (Run        *run,
             const char *folder)
{
  gint64 moment = 0;
  g_autofree char *path = lr_backup_find_newest (folder, &moment);

  if (path != NULL)
    run->moment = MAX (run->moment, moment);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_store_open_worker (run->store, &error);
  gboolean good;

  good = store != NULL && write_backup (store, run->own, run->now, cancellable, &error) &&
         (run->chosen == NULL || write_elsewhere (store, run->chosen, run->now, cancellable, &error));
  if (store != NULL)
    {
      lr_store_close (store);
      g_object_unref (store);
    }

  if (!g_cancellable_is_cancelled (cancellable))
    {
      find_newest (run, run->own);
      if (run->chosen != NULL)
        find_newest (run, run->chosen);
    }

  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (LrBackupKeeper) self = LR_BACKUP_KEEPER (g_object_ref (source));
  Run *run = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean good = g_task_propagate_boolean (G_TASK (result), &error);

  /* Locked in the mean time: the next unlock looks again. */
  if (self->session == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->cancellable);
  self->known = TRUE;
  self->moment = run->moment;

  /* Never in silence; but the same thing every half hour is said once. */
  if (!good && g_strcmp0 (self->problem, error->message) != 0)
    lr_session_announce (self->session, error->message, FALSE);
  else if (good && run->now)
    lr_session_announce (self->session, _("The backup is made and checked"), FALSE);
  g_free (self->problem);
  self->problem = good ? NULL : g_strdup (error->message);

  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
again_cb (gpointer data)
{
  lr_backup_keeper_run (data, FALSE);
  return G_SOURCE_CONTINUE;
}

static gboolean
first_cb (gpointer data)
{
  LrBackupKeeper *self = data;

  self->timer = g_timeout_add_seconds (AGAIN_SECONDS, again_cb, self);
  lr_backup_keeper_run (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
stop (LrBackupKeeper *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
store_cb (LrBackupKeeper *self)
{
  stop (self);
  self->known = FALSE;
  if (lr_session_get_store (self->session) != NULL)
    self->timer = g_timeout_add_seconds (FIRST_SECONDS, first_cb, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
lr_backup_keeper_dispose (GObject *object)
{
  LrBackupKeeper *self = LR_BACKUP_KEEPER (object);

  stop (self);
  self->session = NULL;
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lr_backup_keeper_parent_class)->dispose (object);
}

static void
lr_backup_keeper_finalize (GObject *object)
{
  g_free (LR_BACKUP_KEEPER (object)->problem);

  G_OBJECT_CLASS (lr_backup_keeper_parent_class)->finalize (object);
}

static void
lr_backup_keeper_class_init (LrBackupKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lr_backup_keeper_dispose;
  object_class->finalize = lr_backup_keeper_finalize;

  signals[CHANGED] = g_signal_new ("changed", LR_TYPE_BACKUP_KEEPER, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lr_backup_keeper_init (LrBackupKeeper *self)
{
  self->settings = g_settings_new (APP_ID);
}

LrBackupKeeper *
lr_backup_keeper_get (LrSession *session)
{
  LrBackupKeeper *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);

  self = g_object_get_data (G_OBJECT (session), "lr-backup-keeper");
  if (self != NULL)
    return self;

  self = g_object_new (LR_TYPE_BACKUP_KEEPER, NULL);
  self->session = session;
  g_object_set_data_full (G_OBJECT (session), "lr-backup-keeper", self, g_object_unref);
  g_signal_connect_object (session, "notify::store", G_CALLBACK (store_cb), self, G_CONNECT_SWAPPED);
  store_cb (self);

  return self;
}

void
lr_backup_keeper_run (LrBackupKeeper *self,
                      gboolean        now)
{
  g_autoptr (GTask) task = NULL;
  LrStore *store;
  Run *run;

  g_return_if_fail (LR_IS_BACKUP_KEEPER (self));

  store = lr_session_get_store (self->session);
  if (store == NULL || self->cancellable != NULL)
    return;

  run = g_new0 (Run, 1);
  run->store = g_object_ref (store);
  run->own = lr_backup_dup_default_folder (lr_session_get_folder (self->session));
  run->chosen = lr_backup_keeper_dup_folder (self);
  run->now = now;

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, ran_cb, NULL);
  g_task_set_task_data (task, run, run_free);
  g_task_run_in_thread (task, run_in_thread);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
lr_backup_keeper_is_busy (LrBackupKeeper *self)
{
  g_return_val_if_fail (LR_IS_BACKUP_KEEPER (self), FALSE);

  return self->cancellable != NULL;
}

gboolean
lr_backup_keeper_is_known (LrBackupKeeper *self)
{
  g_return_val_if_fail (LR_IS_BACKUP_KEEPER (self), FALSE);

  return self->known;
}

gint64
lr_backup_keeper_get_moment (LrBackupKeeper *self)
{
  g_return_val_if_fail (LR_IS_BACKUP_KEEPER (self), 0);

  return self->moment;
}

const char *
lr_backup_keeper_get_problem (LrBackupKeeper *self)
{
  g_return_val_if_fail (LR_IS_BACKUP_KEEPER (self), NULL);

  return self->problem;
}

char *
lr_backup_keeper_dup_summary (LrBackupKeeper *self)
{
  g_autofree char *ago = NULL;

  g_return_val_if_fail (LR_IS_BACKUP_KEEPER (self), NULL);

  if (self->cancellable != NULL)
    return g_strdup (_("Backup is being made …"));
  if (!self->known)
    return g_strdup (_("Backup"));
  if (self->moment == 0)
    return g_strdup (_("No backup yet"));

  ago = lr_moment_text_format_ago (self->moment, g_get_real_time () / G_USEC_PER_SEC);
  /* Translators: %s is how long ago: "3 hours ago". */
  return g_strdup_printf (_("Backup %s"), ago);
}

char *
lr_backup_keeper_dup_folder (LrBackupKeeper *self)
{
  g_autofree char *uri = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (LR_IS_BACKUP_KEEPER (self), NULL);

  uri = g_settings_get_string (self->settings, "backup-folder");
  if (*uri == '\0')
    return NULL;

  folder = g_file_new_for_uri (uri);
  return g_file_get_path (folder);
}

/* @folder: (nullable): NULL for none besides the app's own */
void
lr_backup_keeper_set_folder (LrBackupKeeper *self,
                             GFile          *folder)
{
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  g_return_if_fail (LR_IS_BACKUP_KEEPER (self));

  g_settings_set_string (self->settings, "backup-folder", uri != NULL ? uri : "");
  g_signal_emit (self, signals[CHANGED], 0);
  lr_backup_keeper_run (self, FALSE);
}
