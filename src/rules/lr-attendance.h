/* lr-attendance.h: one pupil's absence, day by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-facts.h"
#include "lr-school-calendar.h"

G_BEGIN_DECLS

/**
 * LrAttendance:
 *
 * What the absence records of one pupil say of each school day up to *today*:
 * the ground on which signals stand. It is made in time that grows with the
 * number of records plus the number of days, however they overlap.
 *
 * The facts are borrowed and must stay as they are while it is in use.
 */
typedef struct _LrAttendance LrAttendance;

/* An unbroken run of absent school days. */
typedef struct
{
  LrDay first;              /* the start date: the first day the pupil did not appear */
  LrDay last;               /* the last absent school day that was looked at */
  guint n_days;             /* absent school days */
  guint n_unauthorised;     /* how many of them are unauthorised */
  LrDay unauthorised_since; /* first day of the unauthorised run up to `last`, or none */
} LrAbsenceRun;

/* (transfer full): the pupil's school days. @facts are borrowed, the calendar is
 * held. @lesson_quarters: the school's lesson hours per day, in quarters. @today:
 * nothing after it counts. */
LrAttendance *lr_attendance_new               (const LrSignalFacts    *facts,
                                               const LrSchoolCalendar *calendar,
                                               int                     lesson_quarters,
                                               LrDay                   today);
void          lr_attendance_free              (LrAttendance           *self);

/* Whether @day is a school day up to today, and absent: its records cover all of
 * its lesson hours, late arrivals left out. */
gboolean      lr_attendance_is_absent         (const LrAttendance     *self,
                                               LrDay                   day);
/* The first school day after @after, up to today, that the pupil attended, or
 * %LR_DAY_NONE. */
LrDay         lr_attendance_get_next_attended (const LrAttendance     *self,
                                               LrDay                   after);
/* Whether the last school day up to and including @on is absent; then @run (out) is
 * the absence it lies in, as it stood @on that day. */
gboolean      lr_attendance_get_run           (const LrAttendance     *self,
                                               LrDay                   on,
                                               LrAbsenceRun           *run);
/* Whether a later today can change nothing as long as the facts stay. */
gboolean      lr_attendance_is_settled        (const LrAttendance     *self);
/* Whether today or a record lies outside the school calendar, so that something
 * could not be counted; see lr_school_calendar_check(). */
gboolean      lr_attendance_reaches_beyond    (const LrAttendance     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrAttendance, lr_attendance_free)

G_END_DECLS
