/* lr-signal-runs.c: unbroken absence
 *
 * absent-2-weeks, absent-4-weeks, home-3-months: D is the first day of an
 * unbroken run of absent school days, and on the date the limit names every
 * school day since D, that date included, is absent. home-sitter: the same with
 * unauthorised absent days, and on that date the pupil is of compulsory school
 * age and not exempt; when the age comes later than the four weeks, or an exemption
 * ends later, it is reached on that day. Once per run. A pupil whose birth date is not
 * known is taken to be of school age: pupils nearly always are, and a signal too
 * many is seen where one too few is not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-age.h"
#include "lr-exemption.h"
#include "lr-signal-private.h"

/* A run of days, by number, both ends included. */
typedef struct
{
  guint first;
  guint last;
} Run;

/* Whether every school day of the run and up to @date is in the run. */
static gboolean
lasts_until (const LrAttendance *attendance,
             const Run          *run,
             LrDay               date)
{
  LrDay next = lr_attendance_get_day (attendance, run->last + 1);

  return date != LR_DAY_NONE &&
         date <= attendance->today &&
         (next == LR_DAY_NONE || date < next);
}

static void
add_run_signal (GArray             *signals,
                const LrAttendance *attendance,
                LrSignalId          id,
                const Run          *run,
                LrDay               reached_on)
{
  if (!lasts_until (attendance, run, reached_on))
    return;

  lr_signals_add (signals, attendance, &(LrSignal) {
    .id = id,
    .reached_on = reached_on,
    .value = lr_signal_id_get_limit (id),
    .from = lr_attendance_get_day (attendance, run->first),
    .to = reached_on,
  });
}

static void
add_weeks_signal (GArray             *signals,
                  const LrAttendance *attendance,
                  LrSignalId          id,
                  const Run          *run)
{
  LrDay start = lr_attendance_get_day (attendance, run->first);
  LrDay limit = lr_school_calendar_add_school_weeks (attendance->calendar, start,
                                                     (guint) lr_signal_id_get_limit (id));

  add_run_signal (signals, attendance, id, run, limit);
}

/* "No fitting offer was recorded before": on any day before the limit. */
static gboolean
was_offered_before (const LrSignalFacts *facts,
                    LrDay                limit)
{
  for (guint i = 0; i < facts->n_offers; i++)
    {
      if (facts->offers[i] != LR_DAY_NONE && facts->offers[i] < limit)
        return TRUE;
    }

  return FALSE;
}

static void
add_months_signal (GArray             *signals,
                   const LrAttendance *attendance,
                   const Run          *run)
{
  LrDay start = lr_attendance_get_day (attendance, run->first);
  LrDay limit = lr_day_add_months (start, lr_signal_id_get_limit (LR_SIGNAL_HOME_3_MONTHS));

  if (!was_offered_before (attendance->facts, limit))
    add_run_signal (signals, attendance, LR_SIGNAL_HOME_3_MONTHS, run, limit);
}

static void
add_home_sitter_signal (GArray             *signals,
                        const LrAttendance *attendance,
                        const Run          *run)
{
  const LrSignalFacts *facts = attendance->facts;
  LrDay start = lr_attendance_get_day (attendance, run->first);
  LrDay limit = lr_school_calendar_add_school_weeks (attendance->calendar, start,
                                                     (guint) lr_signal_id_get_limit (LR_SIGNAL_HOME_SITTER));
  LrSpan age = { LR_DAY_NONE, G_MAXINT };

  if (limit == LR_DAY_NONE)
    return;

  if (facts->born != LR_DAY_NONE)
    age = lr_age_get_compulsory (facts->born, facts->start_qualification, attendance->calendar);

  limit = lr_exemption_get_free_from (facts, MAX (limit, age.start));
  if (limit == LR_DAY_NONE || limit > age.end)
    return;

  add_run_signal (signals, attendance, LR_SIGNAL_HOME_SITTER, run, limit);
}

void
lr_signals_find_runs (GArray             *signals,
                      const LrAttendance *attendance)
{
  for (guint i = 0; i < attendance->n_days; i++)
    {
      const LrDayTally *tally = &attendance->days[i];
      const LrDayTally *next = i + 1 < attendance->n_days ? tally + 1 : NULL;
      Run run;

      if (tally->run > 0 && (next == NULL || next->run == 0))
        {
          run = (Run) { i + 1 - tally->run, i };
          add_weeks_signal (signals, attendance, LR_SIGNAL_ABSENT_2_WEEKS, &run);
          add_weeks_signal (signals, attendance, LR_SIGNAL_ABSENT_4_WEEKS, &run);
          add_months_signal (signals, attendance, &run);
        }

      if (tally->unauthorised_run > 0 && (next == NULL || next->unauthorised_run == 0))
        {
          run = (Run) { i + 1 - tally->unauthorised_run, i };
          add_home_sitter_signal (signals, attendance, &run);
        }
    }
}
