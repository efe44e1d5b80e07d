/* lr-pupil-statuses.c: how every pupil's case stands, for the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-statuses.h"

struct _LrPupilStatuses
{
  GObject  parent_instance;

  LrWatch *watch;
};

G_DEFINE_FINAL_TYPE (LrPupilStatuses, lr_pupil_statuses, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
reviewed_cb (LrPupilStatuses *self,
             gint64           pupil)
{
  g_signal_emit (self, signals[CHANGED], 0, pupil);
}

static void
lr_pupil_statuses_dispose (GObject *object)
{
  g_clear_object (&LR_PUPIL_STATUSES (object)->watch);

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
}

LrPupilStatuses *
lr_pupil_statuses_new (LrWatch *watch)
{
  LrPupilStatuses *self = g_object_new (LR_TYPE_PUPIL_STATUSES, NULL);

  self->watch = g_object_ref (watch);
  g_signal_connect_object (watch, "reviewed", G_CALLBACK (reviewed_cb), self, G_CONNECT_SWAPPED);
  lr_watch_follow (watch);

  return self;
}

LrPupilStatus
lr_pupil_statuses_find (LrPupilStatuses *self,
                        gint64           pupil)
{
  const LrPupilStatus unknown = { 0 };
  const LrCase *of;

  g_return_val_if_fail (LR_IS_PUPIL_STATUSES (self), unknown);

  of = lr_watch_find_case (self->watch, pupil);
  if (of == NULL)
    return unknown;

  return (LrPupilStatus) {
    .home_since = of->situation.absent ? of->situation.run.first : LR_DAY_NONE,
    .school_weeks = of->situation.absent ? of->situation.school_weeks : 0,
    .threatening = of->threatening,
    .has_step = of->escalation.step != NULL,
    .n_late = of->standing.n_late,
  };
}
