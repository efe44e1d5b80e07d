/* lr-situation.c: how a pupil's absence stands on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-situation.h"

#include "lr-attendance-private.h"

#define WEEKS 4

/* The kind of record that covers most days of a run. */
static LrAbsenceKind
find_main_kind (const LrAttendance *self,
                const LrAbsenceRun *run)
{
  guint days[LR_ABSENCE_LUXURY + 1] = { 0 };
  guint main_kind = LR_ABSENCE_UNAUTHORISED;

  for (guint i = 0; i < self->facts->n_absences; i++)
    {
      const LrAbsence *absence = &self->facts->absences[i];
      LrDay end = absence->end == LR_DAY_NONE ? run->last : MIN (absence->end, run->last);

      if (absence->kind != LR_ABSENCE_LATE && absence->kind != LR_ABSENCE_UNKNOWN)
        days[absence->kind] += lr_school_calendar_count_school_days (self->calendar,
                                                                     MAX (absence->start, run->first), end);
    }

  for (guint kind = 0; kind < G_N_ELEMENTS (days); kind++)
    {
      if (days[kind] > days[main_kind])
        main_kind = kind;
    }

  return (LrAbsenceKind) main_kind;
}

guint
lr_situation_count_weeks (const LrSchoolCalendar *calendar,
                          LrDay                   start,
                          LrDay                   on)
{
  guint weeks = lr_school_calendar_count_school_weeks (calendar, start, on);
  LrDay limit;

  /* The week of @on is only full when its day has come. */
  while (weeks > 0)
    {
      limit = lr_school_calendar_add_school_weeks (calendar, start, weeks);
      if (limit != LR_DAY_NONE && limit <= on)
        break;
      weeks--;
    }

  return weeks;
}

static void
add_year (const LrAttendance *self,
          LrSituation        *situation,
          guint               first,
          guint               end)
{
  for (guint i = first; i < end; i++)
    {
      const LrDayTally *tally = &self->days[i];

      situation->unauthorised += lr_day_tally_get_unauthorised (tally, self->lesson_quarters);
      situation->late += tally->n_late;
      situation->times += tally->n_unauthorised + tally->n_late;
      situation->absent_days += tally->run > 0;
      situation->sick_days += tally->n_sick > 0;
      situation->sick_runs += tally->n_sick > 0 && (i == 0 || self->days[i - 1].n_sick == 0);
    }
}

static void
add_four_weeks (const LrAttendance *self,
                LrSituation        *situation,
                guint               end)
{
  guint here = lr_school_calendar_get_index (self->calendar, situation->on + 1);
  guint newest;

  if (here == 0)
    return;

  newest = lr_school_calendar_get_week_index (self->calendar, here - 1);
  for (guint i = end; i > 0 && lr_attendance_get_week (self, i - 1) + WEEKS > newest; i--)
    situation->four_weeks += lr_day_tally_get_unauthorised (&self->days[i - 1], self->lesson_quarters);
}

/* The place among the covered days of the first school day on or after @day. */
static guint
find_place (const LrAttendance *self,
            LrDay               day)
{
  guint index = lr_school_calendar_get_index (self->calendar, day);

  return index <= self->first ? 0 : MIN (index - self->first, self->n_days);
}

void
lr_attendance_get_situation (const LrAttendance *self,
                             LrDay               on,
                             LrSituation        *situation)
{
  guint end;

  g_return_if_fail (self != NULL && situation != NULL && on != LR_DAY_NONE);

  *situation = (LrSituation) { .on = MIN (on, self->today) };
  end = find_place (self, situation->on + 1);

  situation->absent = lr_attendance_get_run (self, situation->on, &situation->run);
  if (situation->absent)
    {
      situation->kind = find_main_kind (self, &situation->run);
      situation->school_weeks = lr_situation_count_weeks (self->calendar, situation->run.first, situation->on);
    }

  add_year (self, situation, find_place (self, lr_day_get_school_year (situation->on)), end);
  add_four_weeks (self, situation, end);
}
