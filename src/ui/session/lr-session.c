/* lr-session.c: what the whole window works on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-session.h"

#include <glib/gi18n.h>

#include "lr-alarm.h"
#include "lr-clock.h"
#include "lr-dossier.h"
#include "lr-error.h"
#include "lr-tidier.h"
#include "lr-text.h"

struct _LrSession
{
  GObject   parent_instance;

  char     *folder;
  LrStore  *store;
  LrTidier *tidier;
  LrRecord *school;
  LrWatch  *watch;
  LrDay     today;
  LrAlarm  *midnight;  /* NULL when it does not follow the clock */
  gboolean  stepping;  /* something is being taken back or done again, here or by a worker */
};

G_DEFINE_FINAL_TYPE (LrSession, lr_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_SCHOOL,
  PROP_TODAY,
  N_PROPS,
};

enum
{
  LOCKING,
  ANNOUNCED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gint64
get_next_midnight (void)
{
  g_autoptr (GDateTime) now = lr_clock_dup_local ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autoptr (GDateTime) midnight = NULL;
  int year;
  int month;
  int day;

  g_date_time_get_ymd (tomorrow, &year, &month, &day);
  midnight = g_date_time_new_local (year, month, day, 0, 0, 0);
  return g_date_time_to_unix (midnight) * G_USEC_PER_SEC;
}

static void
midnight_cb (gpointer data)
{
  LrSession *self = data;
  LrDay today = lr_clock_get_today ();

  lr_alarm_set (self->midnight, get_next_midnight ());
  if (today == self->today)
    return;

  self->today = today;
  if (self->watch != NULL)
    lr_watch_set_today (self->watch, today);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

static gboolean
load_school (LrSession  *self,
             GError    **error)
{
  LrRecord *school = lr_dossier_load_school (self->store, error);

  if (school == NULL)
    return FALSE;

  g_set_object (&self->school, school);
  g_object_unref (school);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHOOL]);
  return TRUE;
}

static void
store_changed_cb (LrSession *self,
                  LrKind    *kind,
                  gint64     pupil,
                  gint64     id,
                  LrStore   *store)
{
  g_autoptr (GError) error = NULL;

  if (kind != NULL && kind != &lr_school_kind)
    return;

  if (!load_school (self, &error))
    lr_session_fail (self, error);
}

static void
close_store (LrSession *self)
{
  if (self->store == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  if (self->watch != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->watch, lr_session_fail, self);
      lr_watch_stop (self->watch);
    }
  g_clear_object (&self->watch);
  g_clear_object (&self->tidier);
  lr_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->school);
}

static void
lr_session_dispose (GObject *object)
{
  LrSession *self = LR_SESSION (object);

  close_store (self);
  g_clear_pointer (&self->midnight, lr_alarm_free);

  G_OBJECT_CLASS (lr_session_parent_class)->dispose (object);
}

static void
lr_session_finalize (GObject *object)
{
  LrSession *self = LR_SESSION (object);

  g_free (self->folder);

  G_OBJECT_CLASS (lr_session_parent_class)->finalize (object);
}

static void
lr_session_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LrSession *self = LR_SESSION (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;

    case PROP_SCHOOL:
      g_value_set_object (value, self->school);
      break;

    case PROP_TODAY:
      g_value_set_uint (value, self->today);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_session_class_init (LrSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lr_session_dispose;
  object_class->finalize = lr_session_finalize;
  object_class->get_property = lr_session_get_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, LR_TYPE_STORE, flags);
  properties[PROP_SCHOOL] = g_param_spec_object ("school", NULL, NULL, LR_TYPE_RECORD, flags);
  properties[PROP_TODAY] = g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT32, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LOCKING] = g_signal_new ("locking", LR_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ANNOUNCED] = g_signal_new ("announced", LR_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                     G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", LR_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lr_session_init (LrSession *self)
{
}

LrSession *
lr_session_new (const char *folder,
                LrDay       today)
{
  LrSession *self = g_object_new (LR_TYPE_SESSION, NULL);

  self->folder = g_strdup (folder);
  self->today = today;
  if (today == LR_DAY_NONE)
    {
      self->today = lr_clock_get_today ();
      self->midnight = lr_alarm_new (midnight_cb, self);
      lr_alarm_set (self->midnight, get_next_midnight ());
    }

  return self;
}

const char *
lr_session_get_folder (LrSession *self)
{
  g_return_val_if_fail (LR_IS_SESSION (self), NULL);

  return self->folder;
}

LrStore *
lr_session_get_store (LrSession *self)
{
  g_return_val_if_fail (LR_IS_SESSION (self), NULL);

  return self->store;
}

LrRecord *
lr_session_get_school (LrSession *self)
{
  g_return_val_if_fail (LR_IS_SESSION (self), NULL);

  return self->school;
}

LrWatch *
lr_session_get_watch (LrSession *self)
{
  g_return_val_if_fail (LR_IS_SESSION (self), NULL);

  return self->watch;
}

LrDay
lr_session_get_today (LrSession *self)
{
  g_return_val_if_fail (LR_IS_SESSION (self), LR_DAY_NONE);

  return self->today;
}

gboolean
lr_session_open (LrSession  *self,
                 LrStore    *store,
                 GError    **error)
{
  g_return_val_if_fail (LR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->store == NULL, FALSE);

  self->store = g_object_ref (store);
  self->watch = lr_watch_new (store, self->today, error);
  if (self->watch == NULL || !load_school (self, error))
    {
      close_store (self);
      return FALSE;
    }

  self->tidier = lr_tidier_new (store);
  /* The whole school is worked out while the pages are being made. */
  g_signal_connect_object (self->watch, "failed", G_CALLBACK (lr_session_fail), self, G_CONNECT_SWAPPED);
  lr_watch_follow (self->watch);

  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
  return TRUE;
}

void
lr_session_lock (LrSession *self)
{
  g_return_if_fail (LR_IS_SESSION (self));

  if (self->store == NULL)
    return;

  g_signal_emit (self, signals[LOCKING], 0);
  close_store (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHOOL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static gboolean
change (LrSession   *self,
        LrRecord    *record,
        const char  *what,
        gboolean   (*apply) (LrStore *, LrRecord *, GError **),
        GError     **error)
{
  g_return_val_if_fail (LR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->store != NULL, FALSE);

  if (!lr_store_begin (self->store, what, error))
    return FALSE;

  if (!apply (self->store, record, error))
    {
      lr_store_rollback (self->store);
      return FALSE;
    }

  return lr_store_commit (self->store, error);
}

gboolean
lr_session_try_save (LrSession   *self,
                     LrRecord    *record,
                     const char  *what,
                     GError     **error)
{
  return change (self, record, what, lr_store_save, error);
}

gboolean
lr_session_save (LrSession  *self,
                 LrRecord   *record,
                 const char *what)
{
  g_autoptr (GError) error = NULL;

  if (change (self, record, what, lr_store_save, &error))
    return TRUE;

  lr_session_fail (self, error);
  return FALSE;
}

gboolean
lr_session_delete (LrSession  *self,
                   LrRecord   *record,
                   const char *what)
{
  g_autoptr (GError) error = NULL;

  if (!change (self, record, what, lr_store_delete, &error))
    {
      lr_session_fail (self, error);
      return FALSE;
    }

  lr_session_announce (self, what, TRUE);
  return TRUE;
}

/* Taking back, or doing again. */
typedef struct
{
  gboolean  (*can)      (LrStore             *store);
  gboolean  (*is_large) (LrStore             *store);
  char     *(*at_once)  (LrStore             *store,
                         GError             **error);
  void      (*beside)   (LrStore             *store,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data);
  const char *nothing;
} Step;

static const Step undo_step = {
  lr_store_can_undo, lr_store_undo_is_large, lr_store_undo, lr_store_undo_async,
  N_("There is nothing to undo."),
};

static const Step redo_step = {
  lr_store_can_redo, lr_store_redo_is_large, lr_store_redo, lr_store_redo_async,
  N_("There is nothing to do again."),
};

typedef struct
{
  LrSession  *session;
  const Step *step;
} Stepping;

static char *
describe_step (const Step *step,
               const char *what)
{
  if (step == &undo_step)
    /* Translators: what was undone, as in "Undone: Contact moment deleted". */
    return g_strdup_printf (_("Undone: %s"), what);

  /* Translators: what was done again, as in "Done again: Contact moment deleted". */
  return g_strdup_printf (_("Done again: %s"), what);
}

/* @what: (nullable): with @error it did not go well */
static void
tell_step (LrSession    *self,
           const Step   *step,
           const char   *what,
           const GError *error)
{
  g_autofree char *text = what != NULL ? describe_step (step, what) : NULL;

  if (text != NULL)
    lr_session_announce (self, text, FALSE);
  else
    lr_session_fail (self, error);
}

static void
stepped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autofree Stepping *stepping = user_data;
  g_autoptr (LrSession) self = stepping->session;
  g_autoptr (GError) error = NULL;
  g_autofree char *what = lr_store_undo_finish (LR_STORE (source), result, &error);

  self->stepping = FALSE;
  /* It may have been locked meanwhile. */
  if (self->store == LR_STORE (source))
    tell_step (self, stepping->step, what, error);
}

static void
step_at_once (LrSession  *self,
              const Step *step)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  self->stepping = TRUE;
  what = step->at_once (self->store, &error);
  self->stepping = FALSE;
  tell_step (self, step, what, error);
}

static void
step_beside (LrSession  *self,
             const Step *step)
{
  Stepping *stepping = g_new (Stepping, 1);

  *stepping = (Stepping) { g_object_ref (self), step };
  self->stepping = TRUE;
  step->beside (self->store, stepped_cb, stepping);
  lr_session_announce (self, _("This takes a moment…"), FALSE);
}

/* While a worker is at it nothing else is taken back: that follows from what it leaves. */
static void
take_step (LrSession  *self,
           const Step *step)
{
  if (self->store == NULL || self->stepping)
    return;

  if (!step->can (self->store))
    lr_session_announce (self, _(step->nothing), FALSE);
  else if (step->is_large (self->store))
    step_beside (self, step);
  else
    step_at_once (self, step);
}

gboolean
lr_session_is_stepping (LrSession *self)
{
  g_return_val_if_fail (LR_IS_SESSION (self), FALSE);

  return self->stepping;
}

void
lr_session_undo (LrSession *self)
{
  g_return_if_fail (LR_IS_SESSION (self));

  take_step (self, &undo_step);
}

void
lr_session_redo (LrSession *self)
{
  g_return_if_fail (LR_IS_SESSION (self));

  take_step (self, &redo_step);
}

void
lr_session_announce (LrSession  *self,
                     const char *text,
                     gboolean    undoable)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (LR_IS_SESSION (self));

  shown = lr_text_cap (text, LR_TEXT_ROW);
  g_signal_emit (self, signals[ANNOUNCED], 0, shown, undoable);
}

void
lr_session_fail (LrSession    *self,
                 const GError *error)
{
  g_return_if_fail (LR_IS_SESSION (self));

  g_signal_emit (self, signals[FAILED], 0, error);
}

LrRecord *
lr_session_load (LrSession    *self,
                 const LrKind *kind,
                 gint64        id,
                 gboolean     *gone)
{
  g_autoptr (GError) error = NULL;
  LrRecord *record;
  gboolean is_gone;

  g_return_val_if_fail (LR_IS_SESSION (self), NULL);
  g_return_val_if_fail (self->store != NULL, NULL);

  record = lr_store_load (self->store, kind, id, &error);
  is_gone = g_error_matches (error, LR_ERROR, LR_ERROR_NOT_FOUND);
  if (error != NULL && !is_gone)
    lr_session_fail (self, error);
  if (gone != NULL)
    *gone = is_gone;

  return record;
}
