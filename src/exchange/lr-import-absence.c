/* lr-import-absence.c: the rows of an absence export
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

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "lr-absence-row.h"
#include "lr-dossier.h"
#include "lr-import-private.h"
#include "lr-parse.h"
#include "lr-text.h"

#define MAX_REASON 500
#define MAX_CODE 3
#define MAX_QUARTERS (24 * 4)
#define MAX_LESSON 20

/* How many rows are read between two looks at the person. */
#define TICK_ROWS 256

/* Reading takes about this part of the time, writing the rest. */
#define READING_PART 0.2

/* What was read so far. Texts repeat, so each is kept once and understood once. */
typedef struct
{
  LrImportJob *job;
  LrCsvReader *reader;
  GArray      *rows;         /* of LrAbsenceRow */
  GHashTable  *kinds;        /* code as in the file -> id of a kind, or NULL */
  GHashTable  *reasons;      /* cell -> cleaned text, or NULL */
  GHashTable  *notes;
  guint        n_lessons;    /* rows whose hours are their lessons */
  guint        n_unknown_days; /* rows that the school calendar does not reach */
  guint        n_doubtful;   /* rows whose code and "geoorloofd" disagree */
} Reading;

static void
reading_init (Reading     *reading,
              LrImportJob *job)
{
  *reading = (Reading) {
    .job = job,
    .reader = lr_import_source_read (job->source),
    .rows = g_array_new (FALSE, FALSE, sizeof (LrAbsenceRow)),
    .kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
}

static void
reading_clear (Reading *reading)
{
  lr_csv_reader_free (reading->reader);
  g_array_unref (reading->rows);
  g_hash_table_unref (reading->kinds);
  g_hash_table_unref (reading->reasons);
  g_hash_table_unref (reading->notes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static const char *
get_cell (Reading        *reading,
          LrImportColumn  column)
{
  return lr_import_source_get_cell (reading->job->source, reading->reader, column);
}

static gboolean
has_column (Reading        *reading,
            LrImportColumn  column)
{
  return lr_import_source_get_mapping (reading->job->source)->places[column] >= 0;
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
read_pupil (Reading      *reading,
            LrAbsenceRow *row)
{
  const char *cell = get_cell (reading, LR_COLUMN_NUMBER);
  LrRecord *pupil = g_hash_table_lookup (reading->job->numbers, cell);
  g_autofree char *number = NULL;

  if (pupil == NULL)
    {
      number = lr_import_job_dup_number (cell);
      pupil = g_hash_table_lookup (reading->job->numbers, number);
    }

  if (pupil != NULL)
    {
      row->pupil = lr_record_get_id (pupil);
      return TRUE;
    }

  if (number[0] == '\0')
    lr_import_job_refuse (reading->job, row->line, LR_COLUMN_NUMBER, _("The pupil number is missing."));
  else
    lr_import_job_refuse (reading->job, row->line, LR_COLUMN_NUMBER,
                          _("There is no pupil with number %.40s. Import the pupils first."), number);
  return FALSE;
}

static gboolean
read_day (Reading        *reading,
          guint           line,
          LrImportColumn  column,
          LrDay          *day)
{
  const char *cell = get_cell (reading, column);

  if (lr_parse_day (cell, day))
    return TRUE;

  if (is_empty (cell))
    lr_import_job_refuse (reading->job, line, column, _("The date is missing."));
  else
    lr_import_job_refuse (reading->job, line, column,
                          _("“%.40s” is not a date as 7-10-2026 or 2026-10-07."), cell);
  return FALSE;
}

/* Whether a column says in so many words that the absence goes on. */
static gboolean
read_open (Reading  *reading,
           guint     line,
           gboolean *open)
{
  const char *cell = get_cell (reading, LR_COLUMN_OPEN);

  *open = FALSE;
  if (is_empty (cell) || lr_parse_answer (cell, open))
    return TRUE;

  lr_import_job_refuse (reading->job, line, LR_COLUMN_OPEN, _("“%.40s” is not yes or no."), cell);
  return FALSE;
}

static gboolean
read_days (Reading      *reading,
           LrAbsenceRow *row)
{
  gboolean open;

  if (!read_day (reading, row->line, LR_COLUMN_START, &row->start) ||
      !read_open (reading, row->line, &open))
    return FALSE;

  if (is_empty (get_cell (reading, LR_COLUMN_END)))
    {
      if (has_column (reading, LR_COLUMN_END) &&
          lr_import_profile_get_empty_end_is_open (reading->job->profile))
        open = TRUE;

      row->end = open ? LR_DAY_NONE : row->start;
      return TRUE;
    }

  if (!read_day (reading, row->line, LR_COLUMN_END, &row->end))
    return FALSE;

  if (row->end >= row->start)
    return TRUE;

  lr_import_job_refuse (reading->job, row->line, LR_COLUMN_END, _("The last day lies before the first."));
  return FALSE;
}

/* Returns: (nullable): the kind that a cell stands for */
static const char *
look_up_code (Reading    *reading,
              const char *cell)
{
  gpointer kind;

  if (g_hash_table_lookup_extended (reading->kinds, cell, NULL, &kind))
    return kind;

  kind = (gpointer) lr_import_profile_find_kind (reading->job->profile, cell);
  g_hash_table_insert (reading->kinds, g_strdup (cell), kind);
  return kind;
}

static gboolean
refuse_code (Reading        *reading,
             guint           line,
             LrImportColumn  column,
             const char     *cell)
{
  g_autofree char *code = lr_text_clean (cell, FALSE);

  lr_import_result_add_unknown_code (reading->job->result, line, code);
  lr_import_job_refuse (reading->job, line, column,
                        _("The code “%.40s” is not known here: say what it means and import the file again."), code);
  return FALSE;
}

static gboolean
read_kind (Reading      *reading,
           LrAbsenceRow *row)
{
  LrImportColumn column = LR_COLUMN_CODE;
  const char *authorised_cell = get_cell (reading, LR_COLUMN_AUTHORISED);
  gboolean has_authorised = !is_empty (authorised_cell);
  gboolean authorised;

  if (has_authorised && !lr_parse_answer (authorised_cell, &authorised))
    {
      lr_import_job_refuse (reading->job, row->line, LR_COLUMN_AUTHORISED, _("“%.40s” is not yes or no."), authorised_cell);
      return FALSE;
    }

  /* Without a code the words beside it may be one. */
  if (is_empty (get_cell (reading, column)) && !is_empty (get_cell (reading, LR_COLUMN_REASON)) && !has_authorised)
    column = LR_COLUMN_REASON;

  if (!is_empty (get_cell (reading, column)))
    {
      row->kind = look_up_code (reading, get_cell (reading, column));
      if (row->kind == NULL)
        return refuse_code (reading, row->line, column, get_cell (reading, column));

      if (has_authorised && authorised != (g_str_equal (row->kind, "sick") || g_str_equal (row->kind, "authorised")) &&
          !g_str_equal (row->kind, "late") && !g_str_equal (row->kind, "suspended"))
        reading->n_doubtful++;
      return TRUE;
    }

  if (has_authorised)
    {
      row->kind = authorised ? "authorised" : "unauthorised";
      return TRUE;
    }

  lr_import_job_refuse (reading->job, row->line, LR_COLUMN_CODE, _("The reason code is missing."));
  return FALSE;
}

/* A number of a lesson, also as "3e". */
static gboolean
read_lesson (Reading        *reading,
             guint           line,
             LrImportColumn  column,
             int            *lesson)
{
  const char *cell = get_cell (reading, column);
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

  lr_import_job_refuse (reading->job, line, column, _("“%.40s” is not the number of a lesson."), cell);
  return FALSE;
}

/* The hours of a line that names its lessons instead. */
static gboolean
read_lessons (Reading      *reading,
              LrAbsenceRow *row,
              int          *quarters)
{
  int single, first, last;

  *quarters = 0;
  if (!read_lesson (reading, row->line, LR_COLUMN_LESSON, &single) ||
      !read_lesson (reading, row->line, LR_COLUMN_FIRST_LESSON, &first) ||
      !read_lesson (reading, row->line, LR_COLUMN_LAST_LESSON, &last))
    return FALSE;

  row->lesson = single > 0 ? single : first;
  if (row->lesson > 0 && last > 0)
    {
      if (last < row->lesson)
        {
          lr_import_job_refuse (reading->job, row->line, LR_COLUMN_LAST_LESSON,
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
read_hours (Reading      *reading,
            LrAbsenceRow *row)
{
  const char *cell = get_cell (reading, LR_COLUMN_HOURS);
  gboolean rounded = FALSE;
  int lesson_quarters;

  if (!read_lessons (reading, row, &lesson_quarters))
    return FALSE;

  row->quarters = lesson_quarters;
  if (is_empty (cell))
    {
      reading->n_lessons += lesson_quarters > 0;
      return TRUE;
    }

  if (!lr_parse_quarters (cell, &row->quarters, &rounded) || row->quarters > MAX_QUARTERS)
    {
      lr_import_job_refuse (reading->job, row->line, LR_COLUMN_HOURS,
                            _("“%.40s” is not a number of hours in a day as 1,5."), cell);
      return FALSE;
    }

  if (row->quarters == 0 && !g_str_equal (row->kind, "late"))
    {
      lr_import_job_refuse (reading->job, row->line, LR_COLUMN_HOURS,
                            _("0 hours is no absence. Leave the cell empty for a whole day."));
      return FALSE;
    }

  if (rounded)
    lr_import_job_warn (reading->job, row->line, LR_COLUMN_HOURS,
                        _("“%.40s” hours was rounded to %d quarters of an hour."), cell, row->quarters);
  return TRUE;
}

/* A code that is a word of the school's own says more than its kind. */
static const char *
get_reason_cell (Reading *reading)
{
  const char *cell = get_cell (reading, LR_COLUMN_CODE);

  if (has_column (reading, LR_COLUMN_REASON))
    return get_cell (reading, LR_COLUMN_REASON);

  return g_utf8_strlen (cell, -1) > MAX_CODE && !lr_import_code_is_kind_word (cell) ? cell : "";
}

static gboolean
read_words (Reading      *reading,
            LrAbsenceRow *row)
{
  row->reason = intern (reading->reasons, get_reason_cell (reading), FALSE);
  row->note = intern (reading->notes, get_cell (reading, LR_COLUMN_NOTE), TRUE);

  if (row->reason == NULL || g_utf8_strlen (row->reason, -1) <= MAX_REASON)
    return TRUE;

  lr_import_job_refuse (reading->job, row->line, LR_COLUMN_REASON,
                        _("The text is longer than %d characters."), MAX_REASON);
  return FALSE;
}

/* A day without school counts for nothing, whatever the line says of it. */
static void
check_school_days (Reading      *reading,
                   LrAbsenceRow *row)
{
  LrSchoolCalendar *calendar = reading->job->options->calendar;
  LrDay end = row->end != LR_DAY_NONE ? row->end : MAX (row->start, reading->job->options->today);

  if (calendar == NULL)
    return;

  if (!lr_school_calendar_knows (calendar, row->start) || !lr_school_calendar_knows (calendar, end))
    reading->n_unknown_days++;
  else if (lr_school_calendar_count_school_days (calendar, row->start, end) > 0)
    return;
  else if (row->start == end)
    lr_import_job_warn (reading->job, row->line, LR_COLUMN_START,
                        _("There is no school on this day, so it counts for nothing."));
  else
    lr_import_job_warn (reading->job, row->line, LR_COLUMN_START,
                        _("There is no school on any of these days, so they count for nothing."));
}

static void
extend_known_time (Reading      *reading,
                   LrAbsenceRow *row)
{
  LrImportResult *result = reading->job->result;
  LrDay today = reading->job->options->today;
  LrDay until = row->end != LR_DAY_NONE ? MIN (row->end, today) : today;

  if (row->start <= today)
    result->known_until = MAX (result->known_until, until);
}

static void
read_row (Reading *reading)
{
  LrAbsenceRow row = { .line = lr_csv_reader_get_line (reading->reader) };

  if (!read_pupil (reading, &row) || !read_days (reading, &row) || !read_kind (reading, &row) ||
      !read_hours (reading, &row) || !read_words (reading, &row))
    return;

  check_school_days (reading, &row);
  extend_known_time (reading, &row);
  lr_absence_row_seal (&row);
  g_array_append_val (reading->rows, row);
}

static gboolean
read_rows (Reading  *reading,
           GError  **error)
{
  guint n_rows = 0;

  while (lr_import_job_read_row (reading->job, reading->reader))
    {
      if (n_rows++ % TICK_ROWS == 0 &&
          !lr_import_job_tick (reading->job, READING_PART * lr_csv_reader_get_progress (reading->reader), error))
        return FALSE;

      read_row (reading);
    }

  return TRUE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const LrAbsenceRow *first = *(const LrAbsenceRow * const *) a;
  const LrAbsenceRow *second = *(const LrAbsenceRow * const *) b;

  if (first->pupil != second->pupil)
    return first->pupil < second->pupil ? -1 : 1;
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;

  return (first->line > second->line) - (first->line < second->line);
}

static gboolean
write_row (LrImportJob   *job,
           LrAbsenceRow  *row,
           GError       **error)
{
  g_autoptr (LrRecord) record = NULL;

  switch (row->fate)
    {
    case LR_ROW_UNCHANGED:
      job->result->n_unchanged++;
      return TRUE;

    case LR_ROW_CHANGED:
      job->result->n_updated++;
      record = g_object_ref (row->match);
      break;

    case LR_ROW_NEW:
    default:
      job->result->n_added++;
      record = lr_record_new (&lr_absence_kind, row->pupil);
      break;
    }

  if (job->options->dry_run)
    return TRUE;

  lr_absence_row_apply (row, record);
  return lr_store_save (job->store, record, error);
}

/* The rows of one pupil, day by day beside the records of the same first day.
 * Both are in the order of their first day. */
static gboolean
write_pupil (LrImportJob   *job,
             LrAbsenceRow **rows,
             guint          n_rows,
             GError       **error)
{
  g_autoptr (GPtrArray) records = lr_store_list (job->store, &lr_absence_kind, rows[0]->pupil, error);
  g_autoptr (GPtrArray) of_day = g_ptr_array_new ();
  guint next_record = 0;

  if (records == NULL)
    return FALSE;

  for (guint first = 0, last; first < n_rows; first = last)
    {
      LrDay day = rows[first]->start;

      for (last = first; last < n_rows && rows[last]->start == day; last++)
        ;

      g_ptr_array_set_size (of_day, 0);
      for (; next_record < records->len; next_record++)
        {
          LrRecord *record = g_ptr_array_index (records, next_record);
          LrDay start = lr_record_get_day (record, LR_ABSENCE_START_ON);

          if (start > day)
            break;
          if (start == day)
            g_ptr_array_add (of_day, record);
        }

      lr_absence_rows_match (rows + first, last - first, of_day);
      for (guint i = first; i < last; i++)
        {
          if (!write_row (job, rows[i], error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
write_rows (LrImportJob  *job,
            GArray       *rows,
            GError      **error)
{
  g_autofree LrAbsenceRow **sorted = g_new (LrAbsenceRow *, MAX (rows->len, 1));

  for (guint i = 0; i < rows->len; i++)
    sorted[i] = &g_array_index (rows, LrAbsenceRow, i);
  qsort (sorted, rows->len, sizeof (LrAbsenceRow *), compare_rows);

  for (guint first = 0, last; first < rows->len; first = last)
    {
      for (last = first; last < rows->len && sorted[last]->pupil == sorted[first]->pupil; last++)
        ;

      if (!lr_import_job_tick (job, READING_PART + (1 - READING_PART) * first / rows->len, error) ||
          !write_pupil (job, sorted + first, last - first, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_notes (Reading *reading)
{
  LrImportResult *result = reading->job->result;

  if (reading->n_lessons > 0)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("%u line names lessons and no hours: each lesson counts as one lesson hour.",
                                                          "%u lines name lessons and no hours: each lesson counts as one lesson hour.",
                                                          reading->n_lessons),
                                                reading->n_lessons));

  if (reading->n_doubtful > 0)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("On %u line the code and the column for “authorised” disagree; the code was followed.",
                                                          "On %u lines the code and the column for “authorised” disagree; the code was followed.",
                                                          reading->n_doubtful),
                                                reading->n_doubtful));

  if (reading->n_unknown_days > 0)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("%u line lies where the school calendar is not known, so it does not count yet.",
                                                          "%u lines lie where the school calendar is not known, so they do not count yet.",
                                                          reading->n_unknown_days),
                                                reading->n_unknown_days));
}

gboolean
lr_import_job_absence (LrImportJob  *job,
                       GError      **error)
{
  g_auto (Reading) reading = { 0, };

  reading_init (&reading, job);
  if (!read_rows (&reading, error) || !write_rows (job, reading.rows, error))
    return FALSE;

  add_notes (&reading);
  return TRUE;
}
