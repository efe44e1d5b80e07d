/* lr-backup-keeper.c: a backup a day, and how it stands with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-backup-keeper.h"

#include <glib/gi18n.h>

#include "lr-backup.h"
#include "lr-clock.h"
#include "lr-job.h"
#include "lr-place.h"
#include "lr-store-access.h"

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
  LrPlace       place;  /* of the folder of her choice; the best until it is known */

  LrBackupStanding standing;
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
  char     *store_folder;
  char     *own;
  char     *chosen;
  gboolean  was_elsewhere;  /* the chosen folder, before */
  gboolean  now;

  gboolean  looked;         /* into the chosen folder */
  LrPlace   place;
  char     *sign;
  gint64    here;
  gint64    elsewhere;
  GError   *error_here;
  GError   *error_elsewhere;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_free (run->store_folder);
  g_free (run->own);
  g_free (run->chosen);
  g_free (run->sign);
  g_clear_error (&run->error_here);
  g_clear_error (&run->error_elsewhere);
  g_free (run);
}

static void
write_backup (Run           *run,
              LrStore       *store,
              const char    *folder,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GDateTime) moment = lr_clock_dup_local ();

  g_free (run->now ? lr_backup_write_extra (store, folder, moment, cancellable, error)
                   : lr_backup_write_daily (store, folder, moment, cancellable, error));
}

/* A stick that is not plugged in must not become a folder on this disk, nor
 * must the folder that it leaves behind be taken for it. */
static void
write_elsewhere (Run           *run,
                 LrStore       *store,
                 GCancellable  *cancellable,
                 GError       **error)
{
  if (g_file_test (run->chosen, G_FILE_TEST_IS_DIR))
    {
      run->place = lr_place_of (run->chosen, run->store_folder);
      run->looked = run->place == LR_PLACE_ELSEWHERE || !run->was_elsewhere;
    }

  if (run->looked)
    write_backup (run, store, run->chosen, cancellable, error);
  else
    g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                 _("No copy was made elsewhere: the stick or drive of %s is not connected. Connect it, and the copy follows by itself."),
                 run->chosen);
}

static gint64
find_newest (Run        *run,
             const char *folder)
{
  gint64 moment = 0;
  g_autofree char *path = lr_backup_find_newest (folder, run->store_folder,
                                                 lr_clock_get_moment (), &moment);

  return path != NULL ? moment : 0;
}

/* Each is tried whatever came of the other: a disk that is full does not keep
 * the copy from the stick. */
static gboolean
run_in_worker (LrJob     *job,
               gpointer   data,
               GError   **error)
{
  Run *run = data;
  GCancellable *cancellable = lr_job_get_cancellable (job);
  LrStore *store = lr_job_open_store (job, &run->error_here);

  if (store != NULL)
    {
      /* Where nothing can be written is said at the top of the window. */
      if (lr_store_get_read_only (store) == NULL)
        write_backup (run, store, run->own, cancellable, &run->error_here);
      if (run->chosen != NULL)
        write_elsewhere (run, store, cancellable, &run->error_elsewhere);
      lr_job_close_store (job);
    }

  run->sign = lr_backup_dup_sign (run->store_folder);
  if (!g_cancellable_is_cancelled (cancellable))
    run->here = find_newest (run, run->own);
  if (run->looked && !g_cancellable_is_cancelled (cancellable) && run->place == LR_PLACE_ELSEWHERE)
    run->elsewhere = find_newest (run, run->chosen);

  return TRUE;
}

/* When the stick was last seen, also while it is in a drawer. Of each store,
 * under the sign that the names of its backups have too. */
static gint64
get_remembered (LrBackupKeeper *self,
                const char     *sign)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, "backup-elsewhere");
  gint64 moment = 0;

  if (sign != NULL)
    g_variant_lookup (all, sign, "x", &moment);

  return moment;
}

static void
remember (LrBackupKeeper *self,
          const char     *sign,
          gint64          moment)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, "backup-elsewhere");
  g_auto (GVariantBuilder) changed = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sx}"));
  GVariantIter others;
  const char *other;
  gint64 its_moment;

  if (sign == NULL || moment == get_remembered (self, sign))
    return;

  g_variant_iter_init (&others, all);
  while (g_variant_iter_next (&others, "{&sx}", &other, &its_moment))
    if (!g_str_equal (other, sign))
      g_variant_builder_add (&changed, "{sx}", other, its_moment);
  g_variant_builder_add (&changed, "{sx}", sign, moment);
  g_settings_set_value (self->settings, "backup-elsewhere", g_variant_builder_end (&changed));
}

/* Never in silence; but the same thing every half hour is said once. */
static void
take_problem (LrBackupKeeper  *self,
              char           **problem,
              const GError    *error)
{
  if (error != NULL && g_strcmp0 (*problem, error->message) != 0)
    lr_session_announce (self->session, error->message, FALSE);

  g_free (*problem);
  *problem = error != NULL ? g_strdup (error->message) : NULL;
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (LrBackupKeeper) self = user_data;
  Run *run = lr_job_get_data (result);

  /* Locked in the mean time: the next unlock looks again. */
  if (!lr_job_finish (result, NULL) || self->session == NULL)
    return;

  g_clear_object (&self->cancellable);
  self->standing.busy = FALSE;
  self->standing.known = TRUE;
  self->standing.here = run->here;
  if (run->looked)
    {
      self->place = run->place;
      g_settings_set_boolean (self->settings, "backup-folder-elsewhere", run->place == LR_PLACE_ELSEWHERE);
    }
  if (run->looked && run->place == LR_PLACE_ELSEWHERE)
    remember (self, run->sign, run->elsewhere);
  self->standing.elsewhere = get_remembered (self, run->sign);

  if (run->now && run->error_here == NULL && run->error_elsewhere == NULL)
    lr_session_announce (self->session, _("The backup is made and checked"), FALSE);
  take_problem (self, &self->standing.problem_here, run->error_here);
  take_problem (self, &self->standing.problem_elsewhere, run->error_elsewhere);

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
  self->standing.busy = FALSE;
}

static void
store_cb (LrBackupKeeper *self)
{
  stop (self);
  self->standing.known = FALSE;
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
  lr_backup_standing_clear (&LR_BACKUP_KEEPER (object)->standing);

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
  self->place = LR_PLACE_ELSEWHERE;
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
  g_autoptr (LrJob) job = NULL;
  LrStore *store;
  Run *run;

  g_return_if_fail (LR_IS_BACKUP_KEEPER (self));

  store = lr_session_get_store (self->session);
  if (store == NULL || self->cancellable != NULL)
    return;

  run = g_new0 (Run, 1);
  run->store_folder = g_strdup (lr_session_get_folder (self->session));
  run->own = lr_backup_dup_default_folder (run->store_folder);
  run->chosen = lr_backup_keeper_dup_folder (self);
  run->was_elsewhere = g_settings_get_boolean (self->settings, "backup-folder-elsewhere");
  run->now = now;

  self->cancellable = g_cancellable_new ();
  self->standing.busy = TRUE;
  job = lr_job_new (store, run_in_worker, run, run_free);
  lr_job_start (job, self->cancellable, ran_cb, g_object_ref (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

const LrBackupStanding *
lr_backup_keeper_get_standing (LrBackupKeeper *self)
{
  g_return_val_if_fail (LR_IS_BACKUP_KEEPER (self), NULL);

  return &self->standing;
}

gboolean
lr_backup_keeper_folder_is_here (LrBackupKeeper *self)
{
  g_return_val_if_fail (LR_IS_BACKUP_KEEPER (self), FALSE);

  return self->standing.known && self->place != LR_PLACE_ELSEWHERE;
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

void
lr_backup_keeper_set_folder (LrBackupKeeper *self,
                             GFile          *folder)
{
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  g_return_if_fail (LR_IS_BACKUP_KEEPER (self));

  /* What is under way is still for the folder of before. */
  stop (self);
  self->timer = g_timeout_add_seconds (AGAIN_SECONDS, again_cb, self);
  self->place = LR_PLACE_ELSEWHERE;
  g_settings_set_boolean (self->settings, "backup-folder-elsewhere", FALSE);
  g_settings_set_string (self->settings, "backup-folder", uri != NULL ? uri : "");
  g_signal_emit (self, signals[CHANGED], 0);
  lr_backup_keeper_run (self, FALSE);
}
