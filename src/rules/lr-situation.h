/* lr-situation.h: how a pupil's absence stands on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-attendance.h"

G_BEGIN_DECLS

/* The numbers behind the fact strip of a dossier. Lesson hours are in quarters. */
typedef struct
{
  LrDay         on;

  /* The unbroken absence that lasts on that day, if any. */
  gboolean      absent;
  LrAbsenceRun  run;
  LrAbsenceKind kind;           /* of most of its days */
  guint         school_weeks;   /* that have come since it began */

  /* The school year of that day, up to that day. */
  int           unauthorised;   /* luxury included */
  guint         late;
  guint         times;          /* unauthorised, luxury and late */
  guint         absent_days;
  guint         sick_days;
  guint         sick_runs;      /* that began in it */

  /* The four school weeks that end with that day's. */
  int           four_weeks;     /* unauthorised, luxury included */
} LrSituation;

/* Fills @situation (out caller-allocated). @on: a day up to today; usually the day
 * up to which absence is known. */
void lr_attendance_get_situation (const LrAttendance *self,
                                  LrDay               on,
                                  LrSituation        *situation);

/* How many school weeks have come on @on since @start: the largest n for which
 * lr_school_calendar_add_school_weeks() of @start is not after it. */
guint lr_situation_count_weeks   (const LrSchoolCalendar *calendar,
                                  LrDay                   start,
                                  LrDay                   on);

G_END_DECLS
