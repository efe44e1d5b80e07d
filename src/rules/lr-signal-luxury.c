/* lr-signal-luxury.c: leave for leisure, which is never allowed
 *
 * luxury: each luxury record, on its first school day. Of a record that starts
 * before the school calendar does that day is not known, so nothing is said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-signal-private.h"

void
lr_signals_find_luxury (GArray             *signals,
                        const LrAttendance *attendance)
{
  for (guint i = 0; i < attendance->facts->n_absences; i++)
    {
      const LrAbsence *absence = &attendance->facts->absences[i];
      LrDay day;

      if (absence->kind != LR_ABSENCE_LUXURY)
        continue;

      day = lr_school_calendar_on_or_after (attendance->calendar, absence->start);
      if (day == LR_DAY_NONE || day > attendance->today ||
          (absence->end != LR_DAY_NONE && day > absence->end))
        continue;

      lr_signals_add (signals, attendance, &(LrSignal) {
        .id = LR_SIGNAL_LUXURY,
        .reached_on = day,
        .value = lr_attendance_get_quarters (attendance, absence),
        .from = day,
        .to = day,
        .record = absence->record,
      });
    }
}
