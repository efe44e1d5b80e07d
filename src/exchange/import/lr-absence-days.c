/* lr-absence-days.c: the days of a line, and the clock times beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-absence-reader-private.h"

#include <glib/gi18n.h>

#include "lr-parse.h"

#define LAST_MINUTE (23 * 60 + 59)

static gboolean
read_day (LrAbsenceReader *self,
          guint            line,
          LrImportColumn   column,
          LrDate          *date,
          LrDay           *day)
{
  const char *cell = lr_absence_reader_get_cell (self, column);

  if (cell[0] != '\0')
    return lr_import_job_read_date (self->job, line, column, cell, date, day);

  lr_import_job_refuse (self->job, line, column, _("The date is missing."));
  return FALSE;
}

/* Whether a column says in so many words that the absence goes on. */
static gboolean
read_open (LrAbsenceReader *self,
           guint            line,
           gboolean        *open)
{
  const char *cell = lr_absence_reader_get_cell (self, LR_COLUMN_OPEN);

  *open = FALSE;
  if (cell[0] == '\0' || lr_parse_answer (cell, open))
    return TRUE;

  lr_import_job_refuse (self->job, line, LR_COLUMN_OPEN,
                        _("“%s” is not yes or no."), lr_import_job_quote (self->job, cell));
  return FALSE;
}

/* A time in a column of its own goes before the one behind a date. */
static gboolean
read_clock (LrAbsenceReader *self,
            guint            line,
            LrImportColumn   column,
            int              beside_date,
            int             *minutes)
{
  const char *cell = lr_absence_reader_get_cell (self, column);
  LrDate date;

  *minutes = beside_date;
  if (cell[0] == '\0' || lr_parse_clock (cell, minutes))
    return TRUE;

  if (lr_parse_date (cell, &date))
    lr_import_job_refuse (self->job, line, column,
                          _("“%s” is a day and not a clock time. Say whether the column holds the last day, which is "
                            "included."),
                          lr_import_job_quote (self->job, cell));
  else
    lr_import_job_refuse (self->job, line, column,
                          _("“%s” is not a clock time as 10:15."), lr_import_job_quote (self->job, cell));
  return FALSE;
}

/* Databases write each day with a time, mostly midnight: that is none. From
 * midnight to midnight is a whole day. */
static void
drop_empty_clocks (LrAbsenceReader *self,
                   gboolean         has_columns)
{
  const gboolean spans_day = self->begin == 0 && (self->end == 0 || self->end >= LAST_MINUTE);

  if (spans_day || (!self->job->survey.has_times && !has_columns))
    {
      self->begin = -1;
      self->end = -1;
    }
}

static gboolean
read_clocks (LrAbsenceReader *self,
             guint            line,
             const LrDate    *start,
             const LrDate    *end)
{
  if (!read_clock (self, line, LR_COLUMN_START_TIME, start->minutes, &self->begin) ||
      !read_clock (self, line, LR_COLUMN_END_TIME, end->minutes, &self->end))
    return FALSE;

  drop_empty_clocks (self, lr_absence_reader_get_cell (self, LR_COLUMN_START_TIME)[0] != '\0' ||
                           lr_absence_reader_get_cell (self, LR_COLUMN_END_TIME)[0] != '\0');
  return TRUE;
}

/* 31-12-9999 in a column of last days is how databases say that there is none. */
static gboolean
is_endless (const char *cell,
            LrDate     *date)
{
  return lr_parse_date (cell, date) && date->is_last;
}

static gboolean
read_end (LrAbsenceReader *self,
          LrAbsenceRow    *row,
          LrDate          *date)
{
  const char *cell = lr_absence_reader_get_cell (self, LR_COLUMN_END);
  gboolean open;

  if (!read_open (self, row->line, &open))
    return FALSE;

  if (cell[0] == '\0')
    {
      if (lr_absence_reader_has_column (self, LR_COLUMN_END) &&
          lr_import_profile_get_empty_end_is_open (self->job->profile))
        open = TRUE;

      row->end = open ? LR_DAY_NONE : row->start;
      return TRUE;
    }

  if (is_endless (cell, date))
    {
      lr_import_job_warn (self->job, row->line, LR_COLUMN_END,
                          _("“%s” was read as: still going on."), lr_import_job_quote (self->job, cell));
      row->end = LR_DAY_NONE;
      date->minutes = -1;
      return TRUE;
    }

  if (!read_day (self, row->line, LR_COLUMN_END, date, &row->end))
    return FALSE;

  if (row->end >= row->start)
    return TRUE;

  lr_import_job_refuse (self->job, row->line, LR_COLUMN_END, _("The last day lies before the first."));
  return FALSE;
}

gboolean
lr_absence_reader_read_days (LrAbsenceReader *self,
                             LrAbsenceRow    *row)
{
  LrDate start = { .minutes = -1 };
  LrDate end = { .minutes = -1 };

  return read_day (self, row->line, LR_COLUMN_START, &start, &row->start) &&
         read_end (self, row, &end) &&
         read_clocks (self, row->line, &start, &end);
}
