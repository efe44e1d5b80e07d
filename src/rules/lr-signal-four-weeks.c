/* lr-signal-four-weeks.c: sixteen hours within four school weeks
 *
 * sixteen-in-four: unauthorised hours, luxury included, late arrivals not, total
 * at least 16 within 4 consecutive school weeks, Monday to Sunday. A week
 * without a school day does not exist. Of all stretches of four weeks that hold
 * a day the one that ends in its week holds most of what came before, so that
 * is the only one to look at. After it is reached only later days count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-signal-private.h"

static int
get_quarters (const LrAttendance *attendance,
              guint               i)
{
  return lr_day_tally_get_unauthorised (&attendance->days[i], attendance->lesson_quarters);
}

/* The first day with hours from @i on. */
static guint
skip_empty_days (const LrAttendance *attendance,
                 guint               i)
{
  while (get_quarters (attendance, i) == 0)
    i++;

  return i;
}

/* The hours that count at the end; the first of them are of the day numbered @first. */
static int
go_through (const LrAttendance *attendance,
            GArray             *signals,
            guint              *first)
{
  int quarters = 0;
  guint oldest = 0;   /* the first day that still counts */

  for (guint i = 0; i < attendance->n_days; i++)
    {
      if (get_quarters (attendance, i) == 0)
        continue;

      quarters += get_quarters (attendance, i);
      while (lr_attendance_get_week (attendance, oldest) + LR_FOUR_WEEKS <= lr_attendance_get_week (attendance, i))
        quarters -= get_quarters (attendance, oldest++);

      if (quarters < lr_signal_id_get_limit (LR_SIGNAL_SIXTEEN_IN_FOUR))
        continue;

      if (signals != NULL)
        lr_signals_add (signals, attendance, &(LrSignal) {
          .id = LR_SIGNAL_SIXTEEN_IN_FOUR,
          .reached_on = lr_attendance_get_day (attendance, i),
          .value = quarters,
          .from = lr_attendance_get_day (attendance, skip_empty_days (attendance, oldest)),
          .to = lr_attendance_get_day (attendance, i),
        });
      quarters = 0;
      oldest = i + 1;
    }

  *first = oldest;
  return quarters;
}

void
lr_signals_find_four_weeks (GArray             *signals,
                            const LrAttendance *attendance)
{
  guint first;

  go_through (attendance, signals, &first);
}

int
lr_attendance_count_towards_sixteen (const LrAttendance *attendance,
                                     LrDay              *oldest)
{
  guint first;
  int quarters = go_through (attendance, NULL, &first);
  guint now = lr_school_calendar_get_index (attendance->calendar, attendance->today + 1);
  guint week = now > 0 ? lr_school_calendar_get_week_index (attendance->calendar, now - 1) : 0;

  while (quarters > 0 && lr_attendance_get_week (attendance, first) + LR_FOUR_WEEKS <= week)
    quarters -= get_quarters (attendance, first++);

  *oldest = quarters > 0 ? lr_attendance_get_day (attendance, skip_empty_days (attendance, first)) : LR_DAY_NONE;
  return quarters;
}
