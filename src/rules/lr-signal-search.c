/* lr-signal-search.c: every signal that was reached
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-signal-private.h"

static int
compare_signals (gconstpointer a,
                 gconstpointer b)
{
  const LrSignal *first = a;
  const LrSignal *second = b;

  if (first->reached_on != second->reached_on)
    return first->reached_on < second->reached_on ? -1 : 1;
  if (first->id != second->id)
    return first->id < second->id ? -1 : 1;
  return (first->record > second->record) - (first->record < second->record);
}

GArray *
lr_attendance_dup_signals (const LrAttendance *self)
{
  GArray *signals = g_array_new (FALSE, FALSE, sizeof (LrSignal));

  g_return_val_if_fail (self != NULL, signals);

  lr_signals_find_hours (signals, self);
  lr_signals_find_four_weeks (signals, self);
  lr_signals_find_runs (signals, self);
  lr_signals_find_sick (signals, self);
  lr_signals_find_luxury (signals, self);

  g_array_sort (signals, compare_signals);
  return signals;
}

GArray *
lr_signals_evaluate (const LrSignalFacts    *facts,
                     const LrSchoolCalendar *calendar,
                     int                     lesson_quarters,
                     LrDay                   today)
{
  g_autoptr (LrAttendance) attendance = lr_attendance_new (facts, calendar, lesson_quarters, today);

  g_return_val_if_fail (attendance != NULL, NULL);

  return lr_attendance_dup_signals (attendance);
}
