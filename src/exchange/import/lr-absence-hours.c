/* lr-absence-hours.c: how much of a day a line says was missed
 *
 * Hours beside a period are hours per school day; none means whole days. Where
 * the text is silent: a line that names one lesson, or a first and a last
 * lesson, and no hours, is absent for those lessons, and lesson 0 is one; 0
 * hours is no absence and no whole day either, so such a line is refused, except
 * for a late arrival, which is one whatever its hours; what is no whole number
 * of quarters goes to the nearest quarter.
 *
 * Clock times tell lessons when it is known how long one lasts. Until someone
 * says so, the line is refused: a time never turns into a whole day unseen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-absence-reader-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "lr-parse.h"

#define MAX_QUARTERS (24 * 4)
#define MAX_LESSON 20

/* A number of a lesson, also as "3e"; -1 for none. */
static gboolean
read_lesson (LrAbsenceReader *self,
             guint            line,
             LrImportColumn   column,
             int             *lesson)
{
  const char *cell = lr_absence_reader_get_cell (self, column);
  char *end;
  long number;

  *lesson = -1;
  if (cell[0] == '\0')
    return TRUE;

  number = strtol (cell, &end, 10);
  if (*end == 'e')
    end++;

  if (g_ascii_isdigit (cell[0]) && *end == '\0' && number >= 0 && number <= MAX_LESSON)
    {
      *lesson = (int) number;
      return TRUE;
    }

  lr_import_job_refuse (self->job, line, column,
                        _("“%s” is not the number of a lesson."), lr_import_job_quote (self->job, cell));
  return FALSE;
}

static gboolean
check_lessons (LrAbsenceReader *self,
               guint            line,
               int              first,
               int              last)
{
  if (last < 0 || (first >= 0 && first <= last))
    return TRUE;

  lr_import_job_refuse (self->job, line, LR_COLUMN_LAST_LESSON,
                        first < 0 ? _("The first lesson is missing.")
                                  : _("The last lesson lies before the first."));
  return FALSE;
}

/* The hours of a line that names its lessons instead. */
static gboolean
read_lessons (LrAbsenceReader *self,
              LrAbsenceRow    *row)
{
  int single, first, last;

  if (!read_lesson (self, row->line, LR_COLUMN_LESSON, &single) ||
      !read_lesson (self, row->line, LR_COLUMN_FIRST_LESSON, &first) ||
      !read_lesson (self, row->line, LR_COLUMN_LAST_LESSON, &last))
    return FALSE;

  first = single >= 0 ? single : first;
  if (!check_lessons (self, row->line, first, last))
    return FALSE;

  if (first >= 0)
    {
      row->lesson = first == 0 ? LR_ROW_LESSON_ZERO : first;
      row->quarters = 4 * (MAX (last, first) - first + 1);
    }
  return TRUE;
}

static gboolean
read_number (LrAbsenceReader *self,
             LrAbsenceRow    *row,
             const char      *cell)
{
  gboolean rounded = FALSE;

  if (!lr_parse_quarters (cell, &row->quarters, &rounded) || row->quarters > MAX_QUARTERS)
    {
      lr_import_job_refuse (self->job, row->line, LR_COLUMN_HOURS,
                            _("“%s” is not a number of hours in a day as 1,5."),
                            lr_import_job_quote (self->job, cell));
      return FALSE;
    }

  if (row->quarters == 0 && row->kind != LR_ABSENCE_KIND_LATE)
    {
      lr_import_job_refuse (self->job, row->line, LR_COLUMN_HOURS,
                            _("0 hours is no absence. Leave the cell empty for a whole day."));
      return FALSE;
    }

  if (rounded)
    lr_import_job_warn (self->job, row->line, LR_COLUMN_HOURS,
                        _("“%s” hours was rounded to %d quarters of an hour."),
                        lr_import_job_quote (self->job, cell), row->quarters);
  return TRUE;
}

static LrImportColumn
get_clock_column (LrAbsenceReader *self)
{
  return lr_absence_reader_get_cell (self, LR_COLUMN_START_TIME)[0] != '\0' ? LR_COLUMN_START_TIME
                                                                            : LR_COLUMN_START;
}

/* From a begin to an end on one day. A day has no more lessons than the school
 * says, however long the breaks are. */
static gboolean
read_span (LrAbsenceReader *self,
           LrAbsenceRow    *row)
{
  const int minutes = self->end - self->begin;
  const int lesson = (int) lr_import_profile_get_lesson_minutes (self->job->profile);

  if (minutes <= 0)
    {
      lr_import_job_refuse (self->job, row->line, get_clock_column (self),
                            _("The end time does not lie after the begin time."));
      return FALSE;
    }

  if (lesson == 0)
    {
      self->job->result->n_clock_lines++;
      lr_import_job_refuse (self->job, row->line, get_clock_column (self),
                            _("The line is about %d minutes of one day. Say how long a lesson lasts and import the file again."),
                            minutes);
      return FALSE;
    }

  row->quarters = CLAMP ((8 * minutes + lesson) / (2 * lesson), 1, self->day_quarters);
  self->n_clocks++;
  return TRUE;
}

/* Times that do not tell how many lessons: of a period, or without an end. */
static gboolean
read_part_days (LrAbsenceReader *self,
                LrAbsenceRow    *row)
{
  if (lr_import_profile_get_whole_days (self->job->profile))
    {
      self->n_whole++;
      return TRUE;
    }

  if (row->kind == LR_ABSENCE_KIND_LATE && row->end == row->start)
    {
      lr_import_job_warn (self->job, row->line, get_clock_column (self),
                          _("The clock time was not kept: a late arrival counts as one."));
      return TRUE;
    }

  self->job->result->n_part_days++;
  lr_import_job_refuse (self->job, row->line, get_clock_column (self),
                        row->end == row->start
                          ? _("There is one clock time, which does not tell how many lessons were missed. "
                              "Fill in the hours, or say that such a day counts as a whole one.")
                          : _("There are clock times beside a period of several days. "
                              "Fill in the hours per day, or say that each day of it counts as a whole one."));
  return FALSE;
}

gboolean
lr_absence_reader_read_hours (LrAbsenceReader *self,
                              LrAbsenceRow    *row)
{
  const char *cell = lr_absence_reader_get_cell (self, LR_COLUMN_HOURS);

  if (!read_lessons (self, row))
    return FALSE;

  if (cell[0] != '\0')
    return read_number (self, row, cell);

  if (row->quarters > 0)
    {
      self->n_lessons++;
      return TRUE;
    }

  if (self->begin < 0 && self->end < 0)
    return lr_absence_reader_check_unread (self, row);

  if (self->begin >= 0 && self->end >= 0 && row->end == row->start)
    return read_span (self, row);

  return read_part_days (self, row);
}
