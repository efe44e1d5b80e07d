/* lr-signal-sick.c: how often and how long a pupil is sick
 *
 * A school day is sick when a sick record covers any of it: the practice counts
 * reports of sickness, and somebody who goes home ill at noon reported sick. A
 * run is sick on consecutive school days, so a holiday does not break it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-signal-private.h"

#define WEEKS 12
#define RUNS 4

/* The days on which the newest runs began, oldest first. */
typedef struct
{
  guint days[RUNS];
  guint n;
} Begins;

static void
add_begin (Begins *begins,
           guint   day)
{
  if (begins->n == RUNS)
    {
      for (guint i = 1; i < RUNS; i++)
        begins->days[i - 1] = begins->days[i];
      begins->n--;
    }

  begins->days[begins->n++] = day;
}

static void
find_fourth_run (GArray             *signals,
                 const LrAttendance *attendance,
                 Begins             *begins,
                 guint               begin)
{
  add_begin (begins, begin);
  if (begins->n < RUNS ||
      lr_attendance_get_week (attendance, begin) >= lr_attendance_get_week (attendance, begins->days[0]) + WEEKS)
    return;

  lr_signals_add (signals, attendance, &(LrSignal) {
    .id = LR_SIGNAL_SICK_4_IN_12,
    .reached_on = lr_attendance_get_day (attendance, begin),
    .value = RUNS,
    .from = lr_attendance_get_day (attendance, begins->days[0]),
    .to = lr_attendance_get_day (attendance, begin),
  });
  begins->n = 0;
}

void
lr_signals_find_sick (GArray             *signals,
                      const LrAttendance *attendance)
{
  Begins begins = { { 0 }, 0 };
  guint length = 0;

  for (guint i = 0; i < attendance->n_days; i++)
    {
      length = attendance->days[i].n_sick > 0 ? length + 1 : 0;

      if (length == 1)
        find_fourth_run (signals, attendance, &begins, i);

      if (length == (guint) lr_signal_id_get_limit (LR_SIGNAL_SICK_7_DAYS))
        {
          lr_signals_add (signals, attendance, &(LrSignal) {
            .id = LR_SIGNAL_SICK_7_DAYS,
            .reached_on = lr_attendance_get_day (attendance, i),
            .value = (int) length,
            .from = lr_attendance_get_day (attendance, i + 1 - length),
            .to = lr_attendance_get_day (attendance, i),
          });
        }
    }
}
