/* lr-pupil-statuses.c: how every pupil's case stands, for the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-statuses.h"

struct _LrPupilStatuses
{
  GObject     parent_instance;

  LrWatch    *watch;
  GHashTable *statuses;
  guint       idle;
};

G_DEFINE_FINAL_TYPE (LrPupilStatuses, lr_pupil_statuses, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
take_case (LrPupilStatuses *self,
           const LrCase    *of)
{
  LrPupilStatus *status = g_new0 (LrPupilStatus, 1);
  gint64 *key = g_new (gint64, 1);

  *key = of->pupil;
  if (of->situation.absent)
    {
      status->home_since = of->situation.run.first;
      status->school_weeks = of->situation.school_weeks;
    }
  status->threatening = of->facts->threatening;
  status->has_step = of->escalation.step != NULL;

  for (guint i = 0; i < of->duties->len; i++)
    {
      const LrDuty *duty = g_ptr_array_index (of->duties, i);

      if (duty->state == LR_DUTY_OPEN && lr_duty_get_when (duty, of->today) == LR_WHEN_LATE)
        status->n_late++;
    }

  g_hash_table_insert (self->statuses, key, status);
}

static gboolean
load_cb (gpointer data)
{
  LrPupilStatuses *self = data;
  g_autoptr (GPtrArray) cases = NULL;

  self->idle = 0;
  cases = lr_watch_load_cases (self->watch, NULL);
  if (cases == NULL)
    return G_SOURCE_REMOVE;

  g_hash_table_remove_all (self->statuses);
  for (guint i = 0; i < cases->len; i++)
    take_case (self, g_ptr_array_index (cases, i));

  g_signal_emit (self, signals[CHANGED], 0, G_GINT64_CONSTANT (0));
  return G_SOURCE_REMOVE;
}

static void
watch_changed_cb (LrPupilStatuses *self,
                  gint64           pupil)
{
  g_autoptr (LrCase) of = NULL;

  if (self->idle != 0)
    return;

  if (pupil == 0)
    {
      self->idle = g_idle_add_full (G_PRIORITY_LOW, load_cb, self, NULL);
      return;
    }

  of = lr_watch_load_case (self->watch, pupil, NULL);
  if (of != NULL)
    take_case (self, of);
  else
    g_hash_table_remove (self->statuses, &pupil);
  g_signal_emit (self, signals[CHANGED], 0, pupil);
}

static void
lr_pupil_statuses_dispose (GObject *object)
{
  LrPupilStatuses *self = LR_PUPIL_STATUSES (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->statuses, g_hash_table_unref);

  G_OBJECT_CLASS (lr_pupil_statuses_parent_class)->dispose (object);
}

static void
lr_pupil_statuses_class_init (LrPupilStatusesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_pupil_statuses_dispose;

  signals[CHANGED] = g_signal_new ("changed", LR_TYPE_PUPIL_STATUSES, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
lr_pupil_statuses_init (LrPupilStatuses *self)
{
  self->statuses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

LrPupilStatuses *
lr_pupil_statuses_new (LrWatch *watch)
{
  LrPupilStatuses *self = g_object_new (LR_TYPE_PUPIL_STATUSES, NULL);

  self->watch = g_object_ref (watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
  self->idle = g_idle_add_full (G_PRIORITY_LOW, load_cb, self, NULL);

  return self;
}

const LrPupilStatus *
lr_pupil_statuses_find (LrPupilStatuses *self,
                        gint64           pupil)
{
  g_return_val_if_fail (LR_IS_PUPIL_STATUSES (self), NULL);

  return g_hash_table_lookup (self->statuses, &pupil);
}
