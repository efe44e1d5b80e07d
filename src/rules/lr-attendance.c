/* lr-attendance.c: one pupil's absence, day by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-attendance-private.h"

/* The school days that a record covers, by number; empty when first == end. */
typedef struct
{
  guint first;
  guint end;
} Stretch;

/* A record that ends before it starts covers nothing, and so does one of an
 * unknown kind; one without an end goes on until today; nothing after today or
 * outside the calendar counts. */
static Stretch
get_stretch (const LrAttendance *self,
             const LrAbsence    *absence)
{
  LrDay last = self->today;
  Stretch stretch = { 0, 0 };

  if (absence->end != LR_DAY_NONE)
    last = MIN (last, absence->end);

  if (absence->start <= last && absence->kind != LR_ABSENCE_UNKNOWN)
    {
      stretch.first = lr_school_calendar_get_index (self->calendar, absence->start);
      stretch.end = lr_school_calendar_get_index (self->calendar, last + 1);
    }

  return stretch;
}

/* A day of lessons as bits, one for each quarter of an hour. */
#define LESSON_BITS 64

/* The quarters that records with a known lesson take of one day. */
typedef struct
{
  guint64 unauthorised;
  guint64 authorised;
} Timetable;

/* The place in the timetable of a record that names its lesson; 0 for one that
 * does not, or whose lessons lie beyond any school day. */
static guint64
get_lesson_bits (const LrAbsence *absence)
{
  int first = 4 * (absence->lesson - 1);

  if (absence->lesson <= 0 || absence->quarters <= 0 || absence->kind == LR_ABSENCE_LATE ||
      absence->lesson > LESSON_BITS / 4 || absence->quarters > LESSON_BITS - first)
    return 0;

  return (G_MAXUINT64 >> (LESSON_BITS - absence->quarters)) << first;
}

static void
find_covered_days (LrAttendance *self)
{
  guint first = G_MAXUINT;
  guint end = 0;

  for (guint i = 0; i < self->facts->n_absences; i++)
    {
      Stretch stretch = get_stretch (self, &self->facts->absences[i]);

      if (stretch.first < stretch.end)
        {
          first = MIN (first, stretch.first);
          end = MAX (end, stretch.end);
        }
    }

  if (first < end)
    {
      self->first = first;
      self->n_days = end - first;
    }
}

/* Notes a change of the tally at a day: it holds from there on. */
static void
change_tally (LrDayTally      *tally,
              const LrAbsence *absence,
              int              quarters,
              int              sign)
{
  if (absence->kind == LR_ABSENCE_LATE)
    {
      tally->n_late += (guint) sign;
      return;
    }

  if (lr_absence_is_unauthorised (absence))
    {
      tally->unauthorised += sign * quarters;
      tally->n_unauthorised += (guint) sign;
      return;
    }

  tally->authorised += sign * quarters;
  tally->n_authorised += (guint) sign;
  if (absence->kind == LR_ABSENCE_SICK)
    tally->n_sick += (guint) sign;
}

/* Takes the lessons of a record off the timetable of its days. */
static void
take_lessons (Timetable       *timetable,
              const Stretch   *stretch,
              const LrAbsence *absence,
              guint64          bits)
{
  for (guint i = stretch->first; i < stretch->end; i++)
    {
      if (lr_absence_is_unauthorised (absence))
        timetable[i].unauthorised |= bits;
      else
        timetable[i].authorised |= bits;
    }
}

static int
count_bits (guint64 bits)
{
  int n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

static void
add_timetable (LrAttendance    *self,
               const Timetable *timetable)
{
  for (guint i = 0; i < self->n_days; i++)
    {
      self->days[i].unauthorised += count_bits (timetable[i].unauthorised);
      self->days[i].authorised += count_bits (timetable[i].authorised & ~timetable[i].unauthorised);
    }
}

static void
sum_changes (LrAttendance *self)
{
  for (guint i = 1; i < self->n_days; i++)
    {
      const LrDayTally *before = &self->days[i - 1];
      LrDayTally *tally = &self->days[i];

      tally->unauthorised += before->unauthorised;
      tally->authorised += before->authorised;
      tally->n_unauthorised += before->n_unauthorised;
      tally->n_authorised += before->n_authorised;
      tally->n_late += before->n_late;
      tally->n_sick += before->n_sick;
    }
}

/* Learning on the way back: a school week in which hours of the build-up were attended
 * is no week of complete absence. */
static void
mark_attended_weeks (LrAttendance *self)
{
  for (guint i = 0; i < self->facts->n_attended_weeks; i++)
    {
      LrDay monday = lr_day_get_monday (self->facts->attended_weeks[i]);
      guint first = MAX (lr_school_calendar_get_index (self->calendar, monday), self->first);
      guint end = MIN (lr_school_calendar_get_index (self->calendar, monday + 7), self->first + self->n_days);

      for (guint day = first; day < end; day++)
        self->days[day - self->first].is_in_attended_week = TRUE;
    }
}

/* A day is absent when its records, late excluded, fill its lesson hours; a
 * record of the whole day does so by itself. It is unauthorised when all those
 * records are: a late arrival takes no side. */
static void
measure_runs (LrAttendance *self)
{
  static const LrDayTally attended = { 0 };
  const LrDayTally *before = &attended;

  for (guint i = 0; i < self->n_days; i++)
    {
      LrDayTally *tally = &self->days[i];

      if (!tally->is_in_attended_week && tally->unauthorised + tally->authorised >= self->lesson_quarters)
        {
          gboolean unauthorised = tally->n_authorised == 0;

          tally->run = before->run + 1;
          tally->unauthorised_run = unauthorised ? before->unauthorised_run + 1 : 0;
          tally->unauthorised_in_run = before->unauthorised_in_run + (unauthorised ? 1 : 0);
        }

      before = tally;
    }
}

static void
fill_days (LrAttendance *self)
{
  g_autofree Timetable *timetable = NULL;

  /* One place more, where the records that reach the last day are taken off. */
  self->days = g_new0 (LrDayTally, self->n_days + 1);

  for (guint i = 0; i < self->facts->n_absences; i++)
    {
      const LrAbsence *absence = &self->facts->absences[i];
      Stretch stretch = get_stretch (self, absence);
      guint64 bits = get_lesson_bits (absence);
      int quarters = bits == 0 ? lr_attendance_get_quarters (self, absence) : 0;

      if (stretch.first >= stretch.end)
        continue;

      stretch.first -= self->first;
      stretch.end -= self->first;
      change_tally (&self->days[stretch.first], absence, quarters, 1);
      change_tally (&self->days[stretch.end], absence, quarters, -1);

      if (bits != 0)
        {
          if (timetable == NULL)
            timetable = g_new0 (Timetable, self->n_days);
          take_lessons (timetable, &stretch, absence, bits);
        }
    }

  sum_changes (self);
  if (timetable != NULL)
    add_timetable (self, timetable);
  mark_attended_weeks (self);
  measure_runs (self);
}

/* Whether the passing of days alone can still change anything: not when a
 * school day that was attended has come after the end of every record. */
static gboolean
find_settled (const LrAttendance *self)
{
  LrDay last = LR_DAY_NONE;
  LrDay attended;

  for (guint i = 0; i < self->facts->n_absences; i++)
    {
      const LrAbsence *absence = &self->facts->absences[i];

      if (absence->end == LR_DAY_NONE)
        return FALSE;
      last = MAX (last, absence->end);
    }

  if (last < lr_school_calendar_get_first (self->calendar))
    return TRUE;

  attended = lr_school_calendar_on_or_after (self->calendar, last + 1);
  return attended != LR_DAY_NONE && attended <= self->today;
}

static gboolean
find_beyond (const LrAttendance *self,
             LrDay               today)
{
  if (!lr_school_calendar_knows (self->calendar, today))
    return TRUE;

  for (guint i = 0; i < self->facts->n_absences; i++)
    {
      if (self->facts->absences[i].start < lr_school_calendar_get_first (self->calendar))
        return TRUE;
    }

  return FALSE;
}

LrAttendance *
lr_attendance_new (const LrSignalFacts    *facts,
                   const LrSchoolCalendar *calendar,
                   int                     lesson_quarters,
                   LrDay                   today)
{
  LrAttendance *self;

  g_return_val_if_fail (facts != NULL && calendar != NULL, NULL);
  g_return_val_if_fail (lesson_quarters > 0, NULL);

  self = g_new0 (LrAttendance, 1);
  self->facts = facts;
  self->calendar = lr_school_calendar_ref ((LrSchoolCalendar *) calendar);
  self->lesson_quarters = lesson_quarters;
  self->today = MIN (today, lr_school_calendar_get_last (calendar));
  self->beyond = find_beyond (self, today);
  self->settled = find_settled (self);

  find_covered_days (self);
  fill_days (self);
  return self;
}

void
lr_attendance_free (LrAttendance *self)
{
  g_return_if_fail (self != NULL);

  lr_school_calendar_unref (self->calendar);
  g_free (self->days);
  g_free (self);
}

int
lr_attendance_get_quarters (const LrAttendance *self,
                            const LrAbsence    *absence)
{
  if (absence->quarters <= 0)
    return self->lesson_quarters;
  return MIN (absence->quarters, self->lesson_quarters);
}

/* The tally of the last school day up to and including @day, if a record covers it. */
static const LrDayTally *
find_last_tally (const LrAttendance *self,
                 LrDay               day,
                 guint              *index)
{
  guint end = lr_school_calendar_get_index (self->calendar, MIN (day, self->today) + 1);

  if (end <= self->first || end > self->first + self->n_days)
    return NULL;

  *index = end - 1 - self->first;
  return &self->days[*index];
}

gboolean
lr_attendance_is_absent (const LrAttendance *self,
                         LrDay               day)
{
  const LrDayTally *tally;
  guint index;

  g_return_val_if_fail (self != NULL, FALSE);

  if (day > self->today || !lr_school_calendar_is_school_day (self->calendar, day))
    return FALSE;

  tally = find_last_tally (self, day, &index);
  return tally != NULL && tally->run > 0;
}

LrDay
lr_attendance_get_next_attended (const LrAttendance *self,
                                 LrDay               after)
{
  guint i;
  LrDay day;

  g_return_val_if_fail (self != NULL, LR_DAY_NONE);

  i = lr_school_calendar_get_index (self->calendar, after + 1);
  while (i >= self->first && i < self->first + self->n_days && self->days[i - self->first].run > 0)
    i++;

  day = lr_school_calendar_get_school_day (self->calendar, i);
  return day <= self->today ? day : LR_DAY_NONE;
}

gboolean
lr_attendance_get_run (const LrAttendance *self,
                       LrDay               on,
                       LrAbsenceRun       *run)
{
  const LrDayTally *tally;
  guint index;

  g_return_val_if_fail (self != NULL && run != NULL, FALSE);

  tally = find_last_tally (self, on, &index);
  if (tally == NULL || tally->run == 0)
    return FALSE;

  run->first = lr_attendance_get_day (self, index + 1 - tally->run);
  run->last = lr_attendance_get_day (self, index);
  run->n_days = tally->run;
  run->n_unauthorised = tally->unauthorised_in_run;
  run->unauthorised_since = LR_DAY_NONE;
  if (tally->unauthorised_run > 0)
    run->unauthorised_since = lr_attendance_get_day (self, index + 1 - tally->unauthorised_run);
  return TRUE;
}

gboolean
lr_attendance_is_settled (const LrAttendance *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->settled;
}

gboolean
lr_attendance_reaches_beyond (const LrAttendance *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->beyond;
}
