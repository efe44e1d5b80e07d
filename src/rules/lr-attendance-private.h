/* lr-attendance-private.h: the days themselves, for the signals
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-attendance.h"

G_BEGIN_DECLS

/* What the records say of one school day. */
typedef struct
{
  int   unauthorised;    /* quarters, luxury included; uncapped, see lr_day_tally_get_unauthorised() */
  int   authorised;      /* quarters of sick, other authorised and suspended; uncapped */
  guint n_unauthorised;  /* records, luxury included */
  guint n_authorised;
  guint n_late;
  guint n_sick;
  gboolean is_in_attended_week;

  /* Up to and including this day; 0 when the day is attended. */
  guint run;                   /* length of the unbroken run of absent days */
  guint unauthorised_run;      /* length of the unbroken run of unauthorised absent days */
  guint unauthorised_in_run;   /* unauthorised absent days within `run` */
} LrDayTally;

struct _LrAttendance
{
  const LrSignalFacts *facts;
  LrSchoolCalendar    *calendar;
  int                  lesson_quarters;
  LrDay                today;    /* no later than the calendar knows */
  gboolean             settled;
  gboolean             beyond;

  /* The school days from the first to the last that a record covers: those
   * numbered from `first` in the calendar. All others are attended. */
  guint                first;
  guint                n_days;
  LrDayTally          *days;
};

/**
 * lr_absence_is_unauthorised:
 *
 * Luxury leave is unauthorised.
 */
static inline gboolean
lr_absence_is_unauthorised (const LrAbsence *absence)
{
  return absence->kind == LR_ABSENCE_UNAUTHORISED || absence->kind == LR_ABSENCE_LUXURY;
}

static inline LrDay
lr_attendance_get_day (const LrAttendance *self,
                       guint               i)
{
  return lr_school_calendar_get_school_day (self->calendar, self->first + i);
}

static inline guint
lr_attendance_get_week (const LrAttendance *self,
                        guint               i)
{
  return lr_school_calendar_get_week_index (self->calendar, self->first + i);
}

/**
 * lr_day_tally_get_unauthorised:
 *
 * The unauthorised hours of a day, in quarters. Records that name their lesson
 * count an hour once, however many of them cover it. Of the others only the
 * number of hours is known, so two of them on one day are taken to be different
 * hours until the day is full: a day never holds more than its lesson hours.
 *
 * Where authorised and unauthorised records overlap, the unauthorised hours
 * count in full. That is the careful choice: a report that was not needed is
 * withdrawn in a minute, one that the law asks for and that was not made is
 * not seen at all.
 */
static inline int
lr_day_tally_get_unauthorised (const LrDayTally *tally,
                               int               lesson_quarters)
{
  return MIN (tally->unauthorised, lesson_quarters);
}

/* What a record takes of each school day, in quarters of a lesson hour: at most the
 * whole day, which is also what no hours mean. */
int  lr_attendance_get_quarters (const LrAttendance *self,
                                 const LrAbsence    *absence);

G_END_DECLS
