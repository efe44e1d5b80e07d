/* lr-absence-reader.c: understands the lines of an absence export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-absence-reader-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-dossier.h"
#include "lr-parse.h"
#include "lr-text.h"

#define MAX_REASON 500u
#define MAX_CODE 3

/* How many rows are read between two looks at the person. */
#define TICK_ROWS 256

/* More lines outside the calendar of the school are counted, not listed. */
#define MAX_UNKNOWN_DAYS 100

static guint
hash_place (gconstpointer key)
{
  const LrAbsencePlace *place = key;

  return (guint) place->pupil * 31 + place->day;
}

static gboolean
places_are_equal (gconstpointer a,
                  gconstpointer b)
{
  const LrAbsencePlace *first = a;
  const LrAbsencePlace *second = b;

  return first->pupil == second->pupil && first->day == second->day;
}

LrAbsenceReader *
lr_absence_reader_new (LrImportJob  *job,
                       GError      **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (LrRecord) school = lr_dossier_load_school (job->store, &reason);
  LrAbsenceReader *self;

  /* Without a school, as a school usually is. */
  if (school == NULL && g_error_matches (reason, LR_ERROR, LR_ERROR_NOT_FOUND))
    school = lr_school_new ();
  if (school == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  self = g_new0 (LrAbsenceReader, 1);
  self->job = job;
  self->day_quarters = MAX ((int) lr_record_get_integer (school, LR_SCHOOL_LESSON_HOURS), 1);
  self->reader = lr_import_source_read (job->source);
  self->rows = g_array_new (FALSE, FALSE, sizeof (LrAbsenceRow));
  self->unread = lr_absence_unread_list (job->source);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->pupils = lr_id_set_new ();
  self->refused = g_hash_table_new_full (hash_place, places_are_equal, g_free, NULL);
  return self;
}

void
lr_absence_reader_free (LrAbsenceReader *self)
{
  lr_csv_reader_free (self->reader);
  g_array_unref (self->rows);
  g_array_unref (self->unread);
  g_hash_table_unref (self->kinds);
  g_hash_table_unref (self->reasons);
  g_hash_table_unref (self->notes);
  lr_id_set_free (self->pupils);
  g_hash_table_unref (self->refused);
  g_free (self);
}

const char *
lr_absence_reader_get_cell (LrAbsenceReader *self,
                            LrImportColumn   column)
{
  return lr_import_source_get_cell (self->job->source, self->reader, column);
}

gboolean
lr_absence_reader_has_column (LrAbsenceReader *self,
                              LrImportColumn   column)
{
  return lr_import_source_get_mapping (self->job->source)->places[column] >= 0;
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
  LrRecord *pupil = lr_import_job_find_pupil (self->job, row->line,
                                              lr_absence_reader_get_cell (self, LR_COLUMN_NUMBER));

  if (pupil == NULL)
    return FALSE;

  row->pupil = lr_record_get_id (pupil);
  lr_id_set_add (self->pupils, row->pupil);
  return TRUE;
}

/* Returns: (nullable): the kind that a cell stands for */
static int
look_up_code (LrAbsenceReader *self,
              const char      *cell)
{
  gpointer kind;

  if (g_hash_table_lookup_extended (self->kinds, cell, NULL, &kind))
    return GPOINTER_TO_INT (kind);

  kind = GINT_TO_POINTER (lr_import_profile_find_kind (self->job->profile, cell));
  g_hash_table_insert (self->kinds, g_strdup (cell), kind);
  return GPOINTER_TO_INT (kind);
}

static gboolean
refuse_code (LrAbsenceReader *self,
             guint            line,
             LrImportColumn   column,
             const char      *cell)
{
  g_autofree char *code = lr_text_clean (cell, FALSE);

  lr_import_job_refuse (self->job, line, column,
                        _("The code “%s” is not known here: say what it means and import the file again."),
                        lr_import_job_quote (self->job, code));
  return FALSE;
}

/* The cell that says why: without a code the words beside it may be one. */
static LrImportColumn
get_code_column (LrAbsenceReader *self)
{
  return lr_absence_reader_get_cell (self, LR_COLUMN_CODE)[0] == '\0' &&
         lr_absence_reader_get_cell (self, LR_COLUMN_REASON)[0] != '\0' &&
         lr_absence_reader_get_cell (self, LR_COLUMN_AUTHORISED)[0] == '\0'
           ? LR_COLUMN_REASON : LR_COLUMN_CODE;
}

static gboolean
agrees (int      kind,
        gboolean authorised)
{
  return authorised == (kind == LR_ABSENCE_KIND_SICK || kind == LR_ABSENCE_KIND_AUTHORISED) ||
         kind == LR_ABSENCE_KIND_LATE || kind == LR_ABSENCE_KIND_SUSPENDED;
}

static gboolean
read_kind (LrAbsenceReader *self,
           LrAbsenceRow    *row)
{
  const LrImportColumn column = get_code_column (self);
  const char *code = lr_absence_reader_get_cell (self, column);
  const char *authorised_cell = lr_absence_reader_get_cell (self, LR_COLUMN_AUTHORISED);
  gboolean authorised;

  if (authorised_cell[0] != '\0' && !lr_parse_answer (authorised_cell, &authorised))
    {
      lr_import_job_refuse (self->job, row->line, LR_COLUMN_AUTHORISED,
                            _("“%s” is not yes or no."), lr_import_job_quote (self->job, authorised_cell));
      return FALSE;
    }

  if (code[0] != '\0')
    {
      row->kind = look_up_code (self, code);
      if (row->kind == LR_ABSENCE_KIND_NONE)
        return refuse_code (self, row->line, column, code);

      self->n_doubtful += authorised_cell[0] != '\0' && !agrees (row->kind, authorised);
      return TRUE;
    }

  if (authorised_cell[0] != '\0')
    {
      row->kind = authorised ? LR_ABSENCE_KIND_AUTHORISED : LR_ABSENCE_KIND_UNAUTHORISED;
      return TRUE;
    }

  lr_import_job_refuse (self->job, row->line, LR_COLUMN_CODE, _("The reason code is missing."));
  return FALSE;
}

/* Whether the code of the line says that it is no absence. Unknown codes are
 * gathered here, of all lines, also of those that are refused for another
 * reason: so they are asked about once. */
static gboolean
is_not_counted (LrAbsenceReader *self,
                guint            line)
{
  const char *code = lr_absence_reader_get_cell (self, get_code_column (self));
  int kind;

  if (code[0] == '\0')
    return FALSE;

  kind = look_up_code (self, code);
  if (kind == LR_ABSENCE_KIND_NONE && lr_absence_reader_get_cell (self, LR_COLUMN_START)[0] != '\0')
    {
      g_autofree char *clean = lr_text_clean (code, FALSE);

      lr_import_result_add_unknown_code (self->job->result, line, clean);
    }

  return kind == LR_IMPORT_NOT_COUNTED;
}

/* A code that is a word of the school's own says more than its kind. */
static const char *
get_reason_cell (LrAbsenceReader *self)
{
  const char *cell = lr_absence_reader_get_cell (self, LR_COLUMN_CODE);

  if (lr_absence_reader_has_column (self, LR_COLUMN_REASON))
    return lr_absence_reader_get_cell (self, LR_COLUMN_REASON);

  return g_utf8_strlen (cell, -1) > MAX_CODE && !lr_import_code_is_kind_word (cell) ? cell : "";
}

static gboolean
read_words (LrAbsenceReader *self,
            LrAbsenceRow    *row)
{
  row->reason = intern (self->reasons, get_reason_cell (self), FALSE);
  row->note = intern (self->notes, lr_absence_reader_get_cell (self, LR_COLUMN_NOTE), TRUE);

  if (row->reason == NULL || g_utf8_strlen (row->reason, -1) <= MAX_REASON)
    return TRUE;

  lr_import_job_refuse (self->job, row->line, LR_COLUMN_REASON,
                        _("The text is longer than %u characters."), MAX_REASON);
  return FALSE;
}

/* A year may be a slip, so the first such lines are named. */
static void
tell_unknown_day (LrAbsenceReader *self,
                  LrAbsenceRow    *row)
{
  if (self->n_unknown_days++ < MAX_UNKNOWN_DAYS)
    lr_import_job_warn (self->job, row->line, LR_COLUMN_START,
                        _("The school calendar does not reach these days, so they do not count yet. Check the year."));
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
    tell_unknown_day (self, row);
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

static LrDay
get_earlier (LrDay first,
             LrDay second)
{
  return first == LR_DAY_NONE ? second : MIN (first, second);
}

/* Takes down which days the file speaks of. An export of a week has a long
 * illness as well that began before it, so where there are lines of one day those
 * say where it begins. */
static void
extend_period (LrAbsenceReader *self,
               LrAbsenceRow    *row)
{
  if (row->start == LR_DAY_NONE)
    return;

  self->first_start = get_earlier (self->first_start, row->start);
  if (row->end == row->start)
    self->first_day = get_earlier (self->first_day, row->start);
  self->last_start = MAX (self->last_start, row->start);
}

/* A refused line may be what an earlier import took over: that is not gone. */
static void
excuse_row (LrAbsenceReader *self,
            LrAbsenceRow    *row)
{
  const LrAbsencePlace place = { row->pupil, row->start };

  extend_period (self, row);
  if (row->pupil != 0 && !g_hash_table_contains (self->refused, &place))
    g_hash_table_add (self->refused, g_memdup2 (&place, sizeof place));
}

/* A line that is no absence tells of its pupil and its day all the same. */
static void
skip_row (LrAbsenceReader *self,
          LrAbsenceRow    *row)
{
  const char *number = lr_absence_reader_get_cell (self, LR_COLUMN_NUMBER);
  LrRecord *pupil = g_hash_table_lookup (self->job->numbers, number);
  LrDate date;

  self->job->result->n_not_counted++;
  if (pupil != NULL)
    {
      row->pupil = lr_record_get_id (pupil);
      lr_id_set_add (self->pupils, row->pupil);
    }

  if (lr_parse_date (lr_absence_reader_get_cell (self, LR_COLUMN_START), &date) &&
      lr_date_order_judge (&self->job->survey.orders[LR_COLUMN_START],
                           lr_import_profile_get_month_first (self->job->profile),
                           &date, &row->start) == LR_DATE_GOOD)
    {
      row->end = row->start;
      extend_period (self, row);
      extend_known_time (self, row);
    }
}

static void
read_row (LrAbsenceReader *self)
{
  LrAbsenceRow row = { .line = lr_csv_reader_get_line (self->reader) };

  if (is_not_counted (self, row.line))
    {
      skip_row (self, &row);
      return;
    }

  if (!read_pupil (self, &row) || !lr_absence_reader_read_days (self, &row) || !read_kind (self, &row) ||
      !lr_absence_reader_read_hours (self, &row) || !read_words (self, &row))
    {
      excuse_row (self, &row);
      return;
    }

  check_school_days (self, &row);
  extend_known_time (self, &row);
  extend_period (self, &row);
  lr_absence_row_seal (&row);
  g_array_append_val (self->rows, row);
}

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

  if (self->n_clocks > 0)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("The hours of %u line were counted from its clock times, a lesson being %u minutes, to the nearest quarter and at most a school day.",
                                                          "The hours of %u lines were counted from their clock times, a lesson being %u minutes, to the nearest quarter and at most a school day.",
                                                          self->n_clocks),
                                                self->n_clocks,
                                                lr_import_profile_get_lesson_minutes (self->job->profile)));

  if (self->n_whole > 0)
    lr_import_result_add_note (result,
                               g_strdup_printf (ngettext ("%u line with clock times counts as whole days, as you said.",
                                                          "%u lines with clock times count as whole days, as you said.",
                                                          self->n_whole),
                                                self->n_whole));

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

GArray *
lr_absence_reader_get_rows (LrAbsenceReader *self)
{
  return self->rows;
}

gboolean
lr_absence_reader_get_period (LrAbsenceReader *self,
                              LrDay           *from,
                              LrDay           *until)
{
  if (lr_import_source_get_period (self->job->source, from, until))
    return TRUE;

  *from = self->first_day != LR_DAY_NONE ? self->first_day : self->first_start;
  *until = self->last_start;
  return *until != LR_DAY_NONE;
}

gboolean
lr_absence_reader_has_pupil (LrAbsenceReader *self,
                             gint64           pupil)
{
  return lr_id_set_has (self->pupils, pupil);
}

gboolean
lr_absence_reader_is_refused (LrAbsenceReader *self,
                              gint64           pupil,
                              LrDay            day)
{
  const LrAbsencePlace anywhere = { pupil, LR_DAY_NONE };
  const LrAbsencePlace place = { pupil, day };

  return g_hash_table_contains (self->refused, &anywhere) || g_hash_table_contains (self->refused, &place);
}
