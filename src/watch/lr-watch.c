/* lr-watch.c: who needs something today, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-watch-private.h"

/* More pupils than this in one change are told as all. */
#define MANY 64

G_DEFINE_FINAL_TYPE (LrWatch, lr_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  REVIEWED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

LrRuleBooks *
lr_watch_get_kept_books (LrWatch *self)
{
  return self->settings != NULL && !self->books_old ? self->settings->books : NULL;
}

LrWatchSettings *
lr_watch_load_settings (LrWatch  *self,
                        GError  **error)
{
  LrWatchSettings *settings;

  if (!self->settings_old)
    return self->settings;

  settings = lr_watch_settings_load (self->store, self->today, lr_watch_get_kept_books (self), error);
  if (settings == NULL)
    return NULL;

  g_clear_pointer (&self->settings, lr_watch_settings_unref);
  self->settings = settings;
  self->settings_old = self->books_old = FALSE;
  return settings;
}

/* For the getters: the settings of before when those of now cannot be read. */
static LrWatchSettings *
peek_settings (LrWatch *self)
{
  GError *error = NULL;

  if (lr_watch_load_settings (self, &error) == NULL)
    lr_watch_fail (self, error);

  return self->settings;
}

void
lr_watch_fail (LrWatch *self,
               GError  *error)
{
  gboolean known = self->error != NULL && g_str_equal (self->error->message, error->message);

  g_clear_error (&self->error);
  self->error = error;

  /* A store that was locked meanwhile has nothing to tell. */
  if (!known && lr_store_is_open (self->store))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
forget_near (LrWatch *self,
             gint64   pupil)
{
  if (self->near != NULL && (pupil == 0 || self->near->pupil == pupil))
    g_clear_pointer (&self->near, lr_case_unref);
}

static void
settings_changed (LrWatch *self)
{
  self->settings_old = TRUE;
  forget_near (self, 0);
  lr_watch_touch_all (self);
  lr_watch_review (self);
  g_signal_emit (self, signals[CHANGED], 0, (gint64) 0);
}

static void
pupils_changed (LrWatch      *self,
                const GArray *pupils,
                gboolean      school)
{
  for (guint i = 0; i < pupils->len; i++)
    {
      forget_near (self, g_array_index (pupils, gint64, i));
      lr_watch_touch (self, g_array_index (pupils, gint64, i));
    }

  lr_watch_review (self);

  if (school || pupils->len > MANY)
    g_signal_emit (self, signals[CHANGED], 0, (gint64) 0);
  for (guint i = 0; !school && pupils->len <= MANY && i < pupils->len; i++)
    g_signal_emit (self, signals[CHANGED], 0, g_array_index (pupils, gint64, i));
}

/* Each once, also whose own record was touched as well. */
static GArray *
list_pupils (LrTouched *touched)
{
  g_autoptr (LrIdSet) pupils = lr_id_set_new ();

  lr_touched_get_pupils (touched, pupils);
  lr_touched_get_records (touched, &lr_pupil_kind, pupils);
  return lr_id_set_list (pupils);
}

static void
store_touched_cb (LrStore   *store,
                  LrTouched *touched,
                  LrWatch   *self)
{
  g_autoptr (GArray) pupils = list_pupils (touched);
  gboolean imported = lr_touched_has_kind (touched, &lr_import_run_kind);
  gboolean marked = lr_touched_has_kind (touched, &lr_cadence_mark_kind);

  if (lr_touched_has_kind (touched, &lr_school_file_kind))
    self->books_old = TRUE;
  for (guint i = 0; lr_kinds[i] != NULL; i++)
    {
      if (lr_watch_settings_rest_on (lr_kinds[i]) && lr_touched_has_kind (touched, lr_kinds[i]))
        {
          settings_changed (self);
          return;
        }
    }

  /* An import only says how fresh the absence is, and that is what looking ahead rests on. */
  if (imported)
    {
      self->settings_old = self->settings_since = TRUE;
      forget_near (self, 0);
    }
  if (marked)
    lr_watch_touch (self, 0);
  if (pupils->len > 0 || imported || marked)
    pupils_changed (self, pupils, imported || marked);
}

static void
lr_watch_dispose (GObject *object)
{
  LrWatch *self = LR_WATCH (object);

  lr_watch_stop (self);
  g_clear_pointer (&self->settings, lr_watch_settings_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lr_watch_parent_class)->dispose (object);
}

static void
lr_watch_finalize (GObject *object)
{
  LrWatch *self = LR_WATCH (object);

  lr_id_set_free (self->waiting);
  lr_id_set_free (self->since);
  g_free (self->problems);

  G_OBJECT_CLASS (lr_watch_parent_class)->finalize (object);
}

static void
lr_watch_class_init (LrWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lr_watch_dispose;
  object_class->finalize = lr_watch_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[REVIEWED] = g_signal_new ("reviewed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lr_watch_init (LrWatch *self)
{
  self->settings_old = TRUE;
  self->waiting = lr_id_set_new ();
  self->since = lr_id_set_new ();
}

LrWatch *
lr_watch_new (LrStore  *store,
              LrDay     today,
              GError  **error)
{
  g_autoptr (LrWatch) self = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (today != LR_DAY_NONE, NULL);

  self = g_object_new (LR_TYPE_WATCH, NULL);
  self->store = g_object_ref (store);
  self->today = today;
  if (lr_watch_load_settings (self, error) == NULL)
    return NULL;

  g_signal_connect_object (store, "touched", G_CALLBACK (store_touched_cb), self, 0);
  return g_steal_pointer (&self);
}

LrStore *
lr_watch_get_store (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return self->store;
}

LrDay
lr_watch_get_today (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), LR_DAY_NONE);

  return self->today;
}

void
lr_watch_set_today (LrWatch *self,
                    LrDay    today)
{
  g_return_if_fail (LR_IS_WATCH (self));
  g_return_if_fail (today != LR_DAY_NONE);

  if (self->today == today)
    return;

  self->today = today;
  settings_changed (self);
}

/* Settings are read again when they are asked for. */
LrRecord *
lr_watch_get_school (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return peek_settings (self)->school;
}

LrCalendar *
lr_watch_get_calendar (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return peek_settings (self)->calendar;
}

LrSchoolCalendar *
lr_watch_get_school_calendar (LrWatch *self)
{
  return lr_calendar_get_school_calendar (lr_watch_get_calendar (self));
}

LrRuleBooks *
lr_watch_get_rule_books (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  return peek_settings (self)->books;
}

LrRuleSet *
lr_watch_get_statutory (LrWatch *self)
{
  return lr_rule_books_get_statutory (lr_watch_get_rule_books (self));
}

LrDay
lr_watch_get_imported_until (LrWatch *self)
{
  return peek_settings (self)->imported_until;
}

LrDay
lr_watch_get_known_before (LrWatch *self)
{
  g_return_val_if_fail (LR_IS_WATCH (self), LR_DAY_NONE);

  return peek_settings (self)->known_before;
}

static void
add_problem (GPtrArray  *problems,
             GHashTable *seen,
             const char *problem)
{
  if (problem != NULL && g_hash_table_add (seen, (gpointer) problem))
    g_ptr_array_add (problems, (gpointer) problem);
}

const char *
lr_watch_get_problems (LrWatch *self)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  LrWatchSettings *settings;

  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  settings = peek_settings (self);
  add_problem (problems, seen, settings->problem);
  for (guint i = 0; self->review != NULL && i < self->review->cases->len; i++)
    add_problem (problems, seen, ((const LrCase *) self->review->cases->pdata[i])->problem);
  add_problem (problems, seen, self->near != NULL ? self->near->problem : NULL);
  add_problem (problems, seen, lr_rule_books_get_problems (settings->books));
  g_ptr_array_add (problems, NULL);

  g_free (self->problems);
  self->problems = problems->len > 1 ? g_strjoinv ("\n", (char **) problems->pdata) : NULL;
  return self->problems;
}

LrCase *
lr_watch_load_case (LrWatch  *self,
                    gint64    pupil,
                    GError  **error)
{
  LrWatchSettings *settings;
  LrCase *made;

  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  settings = lr_watch_load_settings (self, error);
  if (settings == NULL)
    return NULL;

  if (self->near != NULL && self->near->pupil == pupil)
    return lr_case_ref (self->near);

  made = lr_watch_settings_load_case (settings, self->store, pupil, error);
  if (made == NULL)
    return NULL;

  forget_near (self, 0);
  self->near = lr_case_ref (made);
  return made;
}

GPtrArray *
lr_watch_load_cadences (LrWatch  *self,
                        GError  **error)
{
  LrWatchSettings *settings;

  g_return_val_if_fail (LR_IS_WATCH (self), NULL);

  settings = lr_watch_load_settings (self, error);
  return settings != NULL ? lr_watch_settings_load_cadences (settings, self->store, error) : NULL;
}
