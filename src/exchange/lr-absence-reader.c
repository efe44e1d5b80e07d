/* lr-absence-reader.c: understands the lines of an absence export
 *
 * Hours: beside a period they are hours per school day;
 * none means whole days. Where the text is silent: a line that names one
 * lesson, or a first and a last lesson, and no hours, is absent for those
 * lessons; 0 hours is no absence and no whole day either, so such a line is
 * refused, except for a late arrival, which is one whatever its hours; what is
 * no whole number of quarters goes to the nearest quarter, with a warning.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-absence-reader.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "lr-dossier.h"
#include "lr-parse.h"
#include "lr-text.h"

#define MAX_REASON 500
#define MAX_CODE 3
#define MAX_QUARTERS (24 * 4)
#define MAX_LESSON 20

/* How many rows are read between two looks at the person. */
#define TICK_ROWS 256

struct _LrAbsenceReader
{
  LrImportJob *job;
  LrCsvReader *reader;
  GArray      *rows;         /* of LrAbsenceRow */

  /* Texts repeat, so each is kept once and understood once. */
  GHashTable  *kinds;        /* code as in the file -> id of a kind, or NULL */
  GHashTable  *reasons;      /* cell -> cleaned text, or NULL */
  GHashTable  *notes;

  guint        n_lessons;    /* rows whose hours are their lessons */
  guint        n_unknown_days; /* rows that the school calendar does not reach */
  guint        n_doubtful;   /* rows whose code and "geoorloofd" disagree */
};

LrAbsenceReader *
lr_absence_reader_new (LrImportJob *job)
{
  LrAbsenceReader *self = g_new0 (LrAbsenceReader, 1);

  self->job = job;
  self->reader = lr_import_source_read (job->source);
  self->rows = g_array_new (FALSE, FALSE, sizeof (LrAbsenceRow));
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
lr_absence_reader_free (LrAbsenceReader *self)
{
  lr_csv_reader_free (self->reader);
  g_array_unref (self->rows);
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->reasons);
  g_hash_table_unref (self->notes);
  g_free (self);
}

static const char *
get_cell (LrAbsenceReader *self,
          LrImportColumn   column)
{
  return lr_import_source_get_cell (self->job->source, self->reader, column);
}

static gboolean
has_column (LrAbsenceReader *self,
            LrImportColumn   column)
{
  return lr_import_source_get_mapping (self->job->source)->places[column] >= 0;
}

static gboolean
is_empty (const char *cell)
{
  return cell[strspn (cell, " \t\n")] == '\0';
}

/* Returns: (nullable): the cell's text, kept as long as @texts */
static const char *
intern (GHashTable *texts,
        const char *cell,
        gboolean    keep_lines)
{
  gpointer text;
  char *clean;

  if (cell[0] == '\0')
    return NULL;

  if (g_hash_table_lookup_extended (texts, cell, NULL, &text))
    return text;

  clean = lr_text_clean (cell, keep_lines);
  if (clean[0] == '\0')
    g_clear_pointer (&clean, g_free);

  g_hash_table_insert (texts, g_strdup (cell), clean);
  return clean;
}

static gboolean
read_pupil (LrAbsenceReader *self,
            LrAbsenceRow    *row)
{
  const char *cell = get_cell (self, LR_COLUMN_NUMBER);
  LrRecord *pupil = g_hash_table_lookup (self->job->numbers, cell);
  g_autofree char *number = NULL;

  if (pupil == NULL)
    {
      number = lr_import_job_dup_number (cell);
      pupil = g_hash_table_lookup (self->job->numbers, number);
    }

  if (pupil != NULL)
    {
      row->pupil = lr_record_get_id (pupil);
      return TRUE;
    }

  if (number[0] == '\0')
    lr_import_job_refuse (self->job, row->line, LR_COLUMN_NUMBER, _("The pupil number is missing."));
  else
    lr_import_job_refuse (self->job, row->line, LR_COLUMN_NUMBER,
                          _("There is no pupil with number %s. Import the pupils first."),
                          lr_import_job_quote (self->job, number));
  return FALSE;
}

static gboolean
read_day (LrAbsenceReader *self,
          guint            line,
          LrImportColumn   column,
          LrDay           *day)
{
  const char *cell = get_cell (self, column);

  if (lr_parse_day (cell, day))
    return TRUE;

  if (is_empty (cell))
    lr_import_job_refuse (self->job, line, column, _("The date is missing."));
  else
    lr_import_job_refuse (self->job, line, column,
                          _("“%s” is not a date as 7-10-2026 or 2026-10-07."),
                          lr_import_job_quote (self->job, cell));
  return FALSE;
}

/* Whether a column says in so many words that the absence goes on. */
static gboolean
read_open (LrAbsenceReader *self,
           guint            line,
           gboolean        *open)
{
  const char *cell = get_cell (self, LR_COLUMN_OPEN);

  *open = FALSE;
  if (is_empty (cell) || lr_parse_answer (cell, open))
    return TRUE;

  lr_import_job_refuse (self->job, line, LR_COLUMN_OPEN,
                        _("“%s” is not yes or no."), lr_import_job_quote (self->job, cell));
  return FALSE;
}

static gboolean
read_days (LrAbsenceReader *self,
           LrAbsenceRow    *row)
{
  gboolean open;

  if (!read_day (self, row->line, LR_COLUMN_START, &row->start) ||
      !read_open (self, row->line, &open))
    return FALSE;

  if (is_empty (get_cell (self, LR_COLUMN_END)))
    {
      if (has_column (self, LR_COLUMN_END) &&
          lr_import_profile_get_empty_end_is_open (self->job->profile))
        open = TRUE;

      row->end = open ? LR_DAY_NONE : row->start;
      return TRUE;
    }

  if (!read_day (self, row->line, LR_COLUMN_END, &row->end))
    return FALSE;

  if (row->end >= row->start)
    return TRUE;

  lr_import_job_refuse (self->job, row->line, LR_COLUMN_END, _("The last day lies before the first."));
  return FALSE;
}

/* Returns: (nullable): the kind that a cell stands for */
static const char *
look_up_code (LrAbsenceReader *self,
              const char      *cell)
{
  gpointer kind;

  if (g_hash_table_lookup_extended (self->kinds, cell, NULL, &kind))
    return kind;

  kind = (gpointer) lr_import_profile_find_kind (self->job->profile, cell);
  g_hash_table_insert (self->kinds, g_strdup (cell), kind);
  return kind;
}

static gboolean
refuse_code (LrAbsenceReader *self,
             guint            line,
             LrImportColumn   column,
             const char      *cell)
{
  g_autofree char *code = lr_text_clean (cell, FALSE);

  lr_import_result_add_unknown_code (self->job->result, line, code);
  lr_import_job_refuse (self->job, line, column,
                        _("The code “%s” is not known here: say what it means and import the file again."),
                        lr_import_job_quote (self->job, code));
  return FALSE;
}

static gboolean
read_kind (LrAbsenceReader *self,
           LrAbsenceRow    *row)
{
  LrImportColumn column = LR_COLUMN_CODE;
  const char *authorised_cell = get_cell (self, LR_COLUMN_AUTHORISED);
  gboolean has_authorised = !is_empty (authorised_cell);
  gboolean authorised;

  if (has_authorised && !lr_parse_answer (authorised_cell, &authorised))
    {
      lr_import_job_refuse (self->job, row->line, LR_COLUMN_AUTHORISED,
                            _("“%s” is not yes or no."), lr_import_job_quote (self->job, authorised_cell));
      return FALSE;
    }

  /* Without a code the words beside it may be one. */
  if (is_empty (get_cell (self, column)) && !is_empty (get_cell (self, LR_COLUMN_REASON)) && !has_authorised)
    column = LR_COLUMN_REASON;

  if (!is_empty (get_cell (self, column)))
    {
      row->kind = look_up_code (self, get_cell (self, column));
      if (row->kind == NULL)
        return refuse_code (self, row->line, column, get_cell (self, column));

      if (has_authorised && authorised != (g_str_equal (row->kind, "sick") || g_str_equal (row->kind, "authorised")) &&
          !g_str_equal (row->kind, "late") && !g_str_equal (row->kind, "suspended"))
        self->n_doubtful++;
      return TRUE;
    }

  if (has_authorised)
    {
      row->kind = authorised ? "authorised" : "unauthorised";
      return TRUE;
    }

  lr_import_job_refuse (self->job, row->line, LR_COLUMN_CODE, _("The reason code is missing."));
  return FALSE;
}

/* A number of a lesson, also as "3e". */
static gboolean
read_lesson (LrAbsenceReader *self,
             guint            line,
             LrImportColumn   column,
             int             *lesson)
{
  const char *cell = get_cell (self, column);
  char *end;
  long number;

  *lesson = 0;
  if (is_empty (cell))
    return TRUE;

  number = strtol (cell, &end, 10);
  if (*end == 'e')
    end++;

  if (is_empty (end) && number >= 0 && number <= MAX_LESSON)
    {
      *lesson = (int) number;
      return TRUE;
    }

  lr_import_job_refuse (self->job, line, column,
                        _("“%s” is not the number of a lesson."), lr_import_job_quote (self->job, cell));
  return FALSE;
}

/* The hours of a line that names its lessons instead. */
static gboolean
read_lessons (LrAbsenceReader *self,
              LrAbsenceRow    *row,
              int             *quarters)
{
  int single, first, last;

  *quarters = 0;
  if (!read_lesson (self, row->line, LR_COLUMN_LESSON, &single) ||
      !read_lesson (self, row->line, LR_COLUMN_FIRST_LESSON, &first) ||
      !read_lesson (self, row->line, LR_COLUMN_LAST_LESSON, &last))
    return FALSE;

  row->lesson = single > 0 ? single : first;
  if (row->lesson > 0 && last > 0)
    {
      if (last < row->lesson)
        {
          lr_import_job_refuse (self->job, row->line, LR_COLUMN_LAST_LESSON,
                                _("The last lesson lies before the first."));
          return FALSE;
        }
      *quarters = 4 * (last - row->lesson + 1);
    }
  else if (single > 0)
    {
      *quarters = 4;
    }

  return TRUE;
}

static gboolean
read_hours (LrAbsenceReader *self,
            LrAbsenceRow    *row)
{
  const char *cell = get_cell (self, LR_COLUMN_HOURS);
  gboolean rounded = FALSE;
  int lesson_quarters;

  if (!read_lessons (self, row, &lesson_quarters))
    return FALSE;

  row->quarters = lesson_quarters;
  if (is_empty (cell))
    {
      self->n_lessons += lesson_quarters > 0;
      return TRUE;
    }

  if (!lr_parse_quarters (cell, &row->quarters, &rounded) || row->quarters > MAX_QUARTERS)
    {
      lr_import_job_refuse (self->job, row->line, LR_COLUMN_HOURS,
                            _("“%s” is not a number of hours in a day as 1,5."),
                            lr_import_job_quote (self->job, cell));
      return FALSE;
    }

  if (row->quarters == 0 && !g_str_equal (row->kind, "late"))
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

/* A code that is a word of the school's own says more than its kind. */
static const char *
get_reason_cell (LrAbsenceReader *self)
{
  const char *cell = get_cell (self, LR_COLUMN_CODE);

  if (has_column (self, LR_COLUMN_REASON))
    return get_cell (self, LR_COLUMN_REASON);

  return g_utf8_strlen (cell, -1) > MAX_CODE && !lr_import_code_is_kind_word (cell) ? cell : "";
}

static gboolean
read_words (LrAbsenceReader *self,
            LrAbsenceRow    *row)
{
  row->reason = intern (self->reasons, get_reason_cell (self), FALSE);
  row->note = intern (self->notes, get_cell (self, LR_COLUMN_NOTE), TRUE);

  if (row->reason == NULL || g_utf8_strlen (row->reason, -1) <= MAX_REASON)
    return TRUE;

  lr_import_job_refuse (self->job, row->line, LR_COLUMN_REASON,
                        _("The text is longer than %d characters."), MAX_REASON);
  return FALSE;
}

/* A day without school counts for nothing, whatever the line says of it. */
static void
check_school_days (LrAbsenceReader *self,
                   LrAbsenceRow    *row)
{
  LrSchoolCalendar *calendar = self->job->options->calendar;
  LrDay end = row->end != LR_DAY_NONE ? row->end : MAX (row->start, self->job->options->today);

  if (calendar == NULL)
    return;

  if (!lr_school_calendar_knows (calendar, row->start) || !lr_school_calendar_knows (calendar, end))
    self->n_unknown_days++;
  else if (lr_school_calendar_count_school_days (calendar, row->start, end) > 0)
    return;
  else if (row->start == end)
    lr_import_job_warn (self->job, row->line, LR_COLUMN_START,
                        _("There is no school on this day, so it counts for nothing."));
  else
    lr_import_job_warn (self->job, row->line, LR_COLUMN_START,
                        _("There is no school on any of these days, so they count for nothing."));
}

static void
extend_known_time (LrAbsenceReader *self,
                   LrAbsenceRow    *row)
{
  LrImportResult *result = self->job->result;
  LrDay today = self->job->options->today;
  LrDay until = row->end != LR_DAY_NONE ? MIN (row->end, today) : today;

  if (row->start <= today)
    result->known_until = MAX (result->known_until, until);
}

static void
read_row (LrAbsenceReader *self)
{
  LrAbsenceRow row = { .line = lr_csv_reader_get_line (self->reader) };

  if (!read_pupil (self, &row) || !read_days (self, &row) || !read_kind (self, &row) ||
      !read_hours (self, &row) || !read_words (self, &row))
    return;

  check_school_days (self, &row);
  extend_known_time (self, &row);
  lr_absence_row_seal (&row);
  g_array_append_val (self->rows, row);
}

/* Reads all lines; those that cannot be used are refused one by one. */
gboolean
lr_absence_reader_read (LrAbsenceReader *self,
                        GError         **error)
{
  guint n_rows = 0;

  while (lr_import_job_read_row (self->job, self->reader))
    {
      if (n_rows++ % TICK_ROWS == 0 &&
          !lr_import_job_tick (self->job, LR_ABSENCE_READING_PART * lr_csv_reader_get_progress (self->reader), error))
        return FALSE;

      read_row (self);
    }

  return TRUE;
}

/* Tells what holds for many lines at once. */
void
lr_absence_reader_add_notes (LrAbsenceReader *self)
{
  LrImportResult *result = self->job->result;

  if (self->n_lessons > 0)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("%u line names lessons and no hours: each lesson counts as one lesson hour.",
                                                          "%u lines name lessons and no hours: each lesson counts as one lesson hour.",
                                                          self->n_lessons),
                                                self->n_lessons));

  if (self->n_doubtful > 0)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("On %u line the code and the column for “authorised” disagree; the code was followed.",
                                                          "On %u lines the code and the column for “authorised” disagree; the code was followed.",
                                                          self->n_doubtful),
                                                self->n_doubtful));

  if (self->n_unknown_days > 0)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("%u line lies where the school calendar is not known, so it does not count yet.",
                                                          "%u lines lie where the school calendar is not known, so they do not count yet.",
                                                          self->n_unknown_days),
                                                self->n_unknown_days));
}

/* (transfer none) (element-type LrAbsenceRow): in the order of the file; their
 * texts live as long as the reader */
GArray *
lr_absence_reader_get_rows (LrAbsenceReader *self)
{
  return self->rows;
}
