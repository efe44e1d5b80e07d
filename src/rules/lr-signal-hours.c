/* lr-signal-hours.c: what adds up over a school year
 *
 * hours-3 to hours-16: unauthorised hours, luxury included, plus one per late
 * arrival. times-25: unauthorised, luxury and late, a record is one and a
 * period one per school day. Each once per school year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-signal-private.h"

static const LrSignalId hour_signals[] = {
  LR_SIGNAL_HOURS_3, LR_SIGNAL_HOURS_6, LR_SIGNAL_HOURS_9, LR_SIGNAL_HOURS_12, LR_SIGNAL_HOURS_16,
};

/* What one school year has come to. */
typedef struct
{
  LrDay    end;       /* 31 July */
  LrDay    from;      /* the first day that counted */
  int      quarters;
  int      late;
  int      times;
  guint    n_reached; /* of hour_signals */
  gboolean times_reached;
} Year;

static void
add_day (Year             *year,
         LrDay             day,
         const LrDayTally *tally,
         int               lesson_quarters)
{
  if (day > year->end)
    *year = (Year) { .end = lr_day_get_school_year_end (day) };

  if (year->from == LR_DAY_NONE)
    year->from = day;

  /* A late arrival is one hour, whatever its hours, and fills no day. */
  year->quarters += lr_day_tally_get_unauthorised (tally, lesson_quarters) + 4 * (int) tally->n_late;
  year->late += (int) tally->n_late;
  year->times += (int) (tally->n_unauthorised + tally->n_late);
}

static void
tell_reached (Year               *year,
              LrDay               day,
              GArray             *signals,
              const LrAttendance *attendance)
{
  while (year->n_reached < G_N_ELEMENTS (hour_signals) &&
         year->quarters >= lr_signal_id_get_limit (hour_signals[year->n_reached]))
    {
      lr_signals_add (signals, attendance, &(LrSignal) {
        .id = hour_signals[year->n_reached++],
        .reached_on = day,
        .value = year->quarters,
        .late = year->late,
        .from = year->from,
        .to = day,
      });
    }

  if (!year->times_reached && year->times >= lr_signal_id_get_limit (LR_SIGNAL_TIMES_25))
    {
      year->times_reached = TRUE;
      lr_signals_add (signals, attendance, &(LrSignal) {
        .id = LR_SIGNAL_TIMES_25,
        .reached_on = day,
        .value = year->times,
        .late = year->late,
        .from = year->from,
        .to = day,
      });
    }
}

void
lr_signals_find_hours (GArray             *signals,
                       const LrAttendance *attendance)
{
  Year year = { 0 };

  for (guint i = 0; i < attendance->n_days; i++)
    {
      const LrDayTally *tally = &attendance->days[i];
      LrDay day;

      if (tally->n_unauthorised + tally->n_late == 0)
        continue;

      day = lr_attendance_get_day (attendance, i);
      add_day (&year, day, tally, attendance->lesson_quarters);
      tell_reached (&year, day, signals, attendance);
    }
}
