/* lr-signal.c: what is reached, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-signal-private.h"

typedef struct
{
  const char   *word;
  LrSignalUnit  unit;
  int           limit;   /* lesson hours in quarters */
  const char   *source;
} Definition;

static const Definition definitions[LR_N_SIGNALS] = {
  [LR_SIGNAL_HOURS_3]         = { "hours-3",         LR_UNIT_LESSON_HOURS, 3 * 4,  "POVO" },
  [LR_SIGNAL_HOURS_6]         = { "hours-6",         LR_UNIT_LESSON_HOURS, 6 * 4,  "POVO" },
  [LR_SIGNAL_HOURS_9]         = { "hours-9",         LR_UNIT_LESSON_HOURS, 9 * 4,  "POVO" },
  [LR_SIGNAL_HOURS_12]        = { "hours-12",        LR_UNIT_LESSON_HOURS, 12 * 4, "POVO" },
  [LR_SIGNAL_HOURS_16]        = { "hours-16",        LR_UNIT_LESSON_HOURS, 16 * 4, "POVO" },
  [LR_SIGNAL_SIXTEEN_IN_FOUR] = { "sixteen-in-four", LR_UNIT_LESSON_HOURS, 16 * 4, "Leerplichtwet, DUO, TIL, POVO" },
  [LR_SIGNAL_TIMES_25]        = { "times-25",        LR_UNIT_TIMES,        25,     "TIL" },
  [LR_SIGNAL_ABSENT_2_WEEKS]  = { "absent-2-weeks",  LR_UNIT_SCHOOL_WEEKS, 2,      "TIL" },
  [LR_SIGNAL_ABSENT_4_WEEKS]  = { "absent-4-weeks",  LR_UNIT_SCHOOL_WEEKS, 4,      "POVO, TIL, NK, ROT" },
  [LR_SIGNAL_HOME_SITTER]     = { "home-sitter",     LR_UNIT_SCHOOL_WEEKS, 4,      "POVO" },
  [LR_SIGNAL_HOME_3_MONTHS]   = { "home-3-months",   LR_UNIT_MONTHS,       3,      "NK-pact" },
  [LR_SIGNAL_SICK_4_IN_12]    = { "sick-4-in-12",    LR_UNIT_SICK_RUNS,    4,      "M@ZL" },
  [LR_SIGNAL_SICK_7_DAYS]     = { "sick-7-days",     LR_UNIT_SCHOOL_DAYS,  7,      "M@ZL" },
  [LR_SIGNAL_LUXURY]          = { "luxury",          LR_UNIT_LESSON_HOURS, 0,      "DUO" },
};

const char *
lr_signal_id_get_word (LrSignalId id)
{
  g_return_val_if_fail (id < LR_N_SIGNALS, NULL);

  return definitions[id].word;
}

gboolean
lr_signal_id_from_word (const char *word,
                        LrSignalId *id)
{
  g_return_val_if_fail (word != NULL && id != NULL, FALSE);

  for (guint i = 0; i < LR_N_SIGNALS; i++)
    {
      if (g_str_equal (definitions[i].word, word))
        {
          *id = (LrSignalId) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
lr_signal_id_get_source (LrSignalId id)
{
  g_return_val_if_fail (id < LR_N_SIGNALS, NULL);

  return definitions[id].source;
}

LrSignalUnit
lr_signal_id_get_unit (LrSignalId id)
{
  g_return_val_if_fail (id < LR_N_SIGNALS, LR_UNIT_TIMES);

  return definitions[id].unit;
}

int
lr_signal_id_get_limit (LrSignalId id)
{
  g_return_val_if_fail (id < LR_N_SIGNALS, 0);

  return definitions[id].limit;
}

void
lr_signals_add (GArray             *signals,
                const LrAttendance *attendance,
                const LrSignal     *signal)
{
  LrSignal added = *signal;
  LrAbsenceRun run;

  if (lr_attendance_get_run (attendance, added.reached_on, &run))
    {
      added.absent_since = run.first;
      added.absent_days = run.n_days;
      added.unauthorised_days = run.n_unauthorised;
    }

  g_array_append_val (signals, added);
}

gboolean
lr_signal_is_same (const LrSignal *self,
                   const LrSignal *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->id == other->id &&
         self->reached_on == other->reached_on &&
         self->value == other->value &&
         self->late == other->late &&
         self->from == other->from &&
         self->to == other->to &&
         self->record == other->record &&
         self->absent_since == other->absent_since &&
         self->absent_days == other->absent_days &&
         self->unauthorised_days == other->unauthorised_days;
}
