/* lr-case.c: how one pupil's case stands today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-case-private.h"

static void
clear_case (gpointer data)
{
  LrCase *self = data;

  lr_standing_clear (&self->standing);
  lr_forecast_clear (&self->forecast);
  g_clear_pointer (&self->duties, g_ptr_array_unref);
  g_clear_pointer (&self->signals, g_array_unref);
  g_clear_pointer (&self->rule_set, lr_rule_set_unref);
  g_clear_pointer (&self->held, lr_case_facts_free);
  g_clear_object (&self->record);
  g_free (self->problem);
  g_free (self->step);
}

/* The newest day of which the pupil's own absence records tell. */
static LrDay
find_newest_day (const LrSignalFacts *facts,
                 LrDay                today)
{
  LrDay newest = LR_DAY_NONE;

  for (guint i = 0; i < facts->n_absences; i++)
    {
      const LrAbsence *absence = &facts->absences[i];
      LrDay last = absence->end != LR_DAY_NONE ? absence->end : absence->start;

      /* Of leave that is still to come nothing follows for the days until then. */
      if (absence->start <= today)
        newest = MAX (newest, MIN (last, today));
    }

  return newest;
}

/* Somebody who left school is no longer absent from it. */
static LrDay
get_last_day (LrRecord *pupil,
              LrDay     today)
{
  LrDay left = lr_record_get_day (pupil, LR_PUPIL_LEFT_ON);

  if (lr_record_get_choice (pupil, LR_PUPIL_STATUS) == LR_PUPIL_STATUS_LEFT && left != LR_DAY_NONE)
    return MIN (left, today);

  return today;
}

/* Absence that nobody imports is written down as it comes. */
static LrDay
find_known_until (const LrCase    *self,
                  const LrCaseDay *day)
{
  return day->imported_until != LR_DAY_NONE ? MAX (day->imported_until, self->known_until) : day->today;
}

LrCase *
lr_case_new (LrCaseFacts       *held,
             const LrCaseDay   *day,
             LrRuleSet *const  *sets,
             guint              n_sets,
             char              *problem)
{
  LrCase *self = g_atomic_rc_box_new0 (LrCase);
  g_autoptr (LrAttendance) attendance = NULL;
  LrDay today = day->today;
  LrDay last;

  self->held = held;
  self->record = g_object_ref (lr_case_facts_get_pupil (held));
  self->pupil = lr_record_get_id (self->record);
  self->facts = lr_case_facts_finish (held);
  self->today = today;
  self->rule_set = n_sets > 0 ? lr_rule_set_ref (sets[n_sets - 1]) : NULL;

  last = get_last_day (self->record, today);
  attendance = lr_attendance_new (&self->facts->signals, day->calendar, day->lesson_quarters, last);
  self->signals = lr_attendance_dup_signals (attendance);
  self->duties = lr_duties_evaluate (self->facts, day->calendar, attendance, self->signals, sets, n_sets,
                                     day->watch_from, today);
  lr_escalation_evaluate (self->facts, day->calendar, self->rule_set, today, &self->escalation);
  lr_attendance_get_situation (attendance, today, &self->situation);
  self->known_until = find_newest_day (&self->facts->signals, today);
  self->beyond = lr_attendance_reaches_beyond (attendance);
  self->threatening = self->facts->threatening;
  lr_standing_init (&self->standing, held, &self->situation, self->duties,
                    self->escalation.regie[LR_REGIE_PROCESS], day->calendar, day->lesson_quarters, today);
  if (lr_record_get_choice (self->record, LR_PUPIL_STATUS) != LR_PUPIL_STATUS_LEFT)
    lr_forecast_init (&self->forecast, attendance, find_known_until (self, day), today);
  self->problem = problem;
  return self;
}

LrCase *
lr_case_new_light (const LrCase *of)
{
  LrCase *self = g_atomic_rc_box_new0 (LrCase);

  *self = *of;
  self->record = g_object_ref (of->record);
  self->rule_set = of->rule_set != NULL ? lr_rule_set_ref (of->rule_set) : NULL;
  self->signals = g_array_ref (of->signals);
  self->duties = g_ptr_array_ref (of->duties);
  self->problem = g_strdup (of->problem);
  lr_standing_copy (&self->standing, &of->standing);
  lr_forecast_copy (&self->forecast, &of->forecast);
  self->facts = NULL;
  self->held = NULL;

  self->step = g_strdup (of->escalation.step);
  self->escalation.step = self->step;
  self->escalation.event = NULL;
  for (guint i = 0; i < LR_N_REGIES; i++)
    self->escalation.regie[i] = NULL;

  return self;
}

LrCase *
lr_case_ref (LrCase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
lr_case_unref (LrCase *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_case);
}
