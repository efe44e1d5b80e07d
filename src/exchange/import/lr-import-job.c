/* lr-import-job.c: what every kind of import does with a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-private.h"

#include <glib/gi18n.h>

#include "lr-cell.h"
#include "lr-dossier.h"
#include "lr-text.h"

/* How much of a cell a message shows. */
#define MAX_QUOTE 40

gboolean
lr_import_job_tick (LrImportJob  *job,
                    double        fraction,
                    GError      **error)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;

  if (job->progress != NULL)
    job->progress (0, fraction, job->progress_data);

  return TRUE;
}

static guint
get_place (LrImportJob    *job,
           LrImportColumn  column)
{
  if (column == LR_N_COLUMNS)
    return 0;

  return (guint) (lr_import_source_get_mapping (job->source)->places[column] + 1);
}

static const char *
get_header (LrImportJob    *job,
            LrImportColumn  column)
{
  return column != LR_N_COLUMNS ? lr_import_source_get_header (job->source, column) : NULL;
}

void
lr_import_job_refuse (LrImportJob    *job,
                      guint           line,
                      LrImportColumn  column,
                      const char     *format,
                      ...)
{
  char *message;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  lr_import_result_refuse (job->result, line, get_place (job, column), get_header (job, column), message);
}

void
lr_import_job_warn (LrImportJob    *job,
                    guint           line,
                    LrImportColumn  column,
                    const char     *format,
                    ...)
{
  char *message;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  lr_import_result_warn (job->result, line, get_place (job, column), get_header (job, column), message);
}

const char *
lr_import_job_quote (LrImportJob *job,
                     const char  *cell)
{
  g_free (job->quoted);
  job->quoted = lr_text_shorten (cell, MAX_QUOTE);
  return job->quoted;
}

/* Why a date cannot be one day. */
static void
refuse_ambiguous (LrImportJob    *job,
                  guint           line,
                  LrImportColumn  column,
                  const char     *cell,
                  const LrDate   *date)
{
  const LrDateEvidence *doubt = lr_date_order_get_doubt (&job->survey.orders[column], date->iso);

  if (date->iso || doubt == NULL || lr_import_profile_get_month_first (job->profile))
    {
      lr_import_job_refuse (job, line, column,
                            _("“%s” may be two days: other dates of the file are in another order. "
                              "Export the dates as 2026-10-07."),
                            lr_import_job_quote (job, cell));
      return;
    }

  job->result->n_month_first++;
  lr_import_job_refuse (job, line, column,
                        _("“%s” may be two days: line %u has “%s”, where the month stands first. "
                          "Export the dates as 2026-10-07, or say that the month stands first."),
                        lr_import_job_quote (job, cell), doubt->swapped_line, doubt->example);
}

static void
refuse_swapped (LrImportJob    *job,
                guint           line,
                LrImportColumn  column,
                const char     *cell,
                const LrDate   *date)
{
  if (date->iso)
    {
      lr_import_job_refuse (job, line, column,
                            _("“%s” has day and month the other way round. Export the dates as 2026-10-07."),
                            lr_import_job_quote (job, cell));
    }
  else if (lr_import_profile_get_month_first (job->profile))
    {
      lr_import_job_refuse (job, line, column,
                            _("In “%s” the day stands first, and you said that the month does. "
                              "Export the dates as 2026-10-07."),
                            lr_import_job_quote (job, cell));
    }
  else
    {
      job->result->n_month_first++;
      lr_import_job_refuse (job, line, column,
                            _("In “%s” the month does not stand where it should. "
                              "Export the dates as 2026-10-07, or say that the month stands first."),
                            lr_import_job_quote (job, cell));
    }
}

gboolean
lr_import_job_read_date (LrImportJob    *job,
                         guint           line,
                         LrImportColumn  column,
                         const char     *cell,
                         LrDate         *date,
                         LrDay          *day)
{
  const LrDateOrder *order = &job->survey.orders[column];

  if (!lr_parse_date (cell, date))
    {
      lr_import_job_refuse (job, line, column, _("“%s” is not a date as 7-10-2026 or 2026-10-07."),
                            lr_import_job_quote (job, cell));
      return FALSE;
    }

  switch (lr_date_order_judge (order, lr_import_profile_get_month_first (job->profile), date, day))
    {
    case LR_DATE_GOOD:
      return TRUE;

    case LR_DATE_AMBIGUOUS:
      refuse_ambiguous (job, line, column, cell, date);
      return FALSE;

    case LR_DATE_SWAPPED:
      refuse_swapped (job, line, column, cell, date);
      return FALSE;

    case LR_DATE_OUTSIDE:
      lr_import_job_refuse (job, line, column, _("The year of “%s” lies outside the calendar (1900 to 2199)."),
                            lr_import_job_quote (job, cell));
      return FALSE;

    case LR_DATE_NONE:
    default:
      lr_import_job_refuse (job, line, column, _("“%s” is a day that no calendar has."),
                            lr_import_job_quote (job, cell));
      return FALSE;
    }
}

void
lr_import_job_refuse_damaged (LrImportJob *job,
                              guint        line,
                              const char  *number)
{
  lr_import_job_refuse (job, line, LR_COLUMN_NUMBER,
                        _("“%s” is not a pupil number any more: a spreadsheet changed it. Export the file again and do "
                          "not open it in a spreadsheet first, or set the column to text there."),
                        lr_import_job_quote (job, number));
}

void
lr_import_job_doubt (LrImportJob *job,
                     guint        line,
                     const char  *number,
                     LrRecord    *known,
                     gboolean     is_person)
{
  const char *known_number = lr_record_get_text (known, LR_PUPIL_NUMBER);
  g_autofree char *name = lr_pupil_dup_name (known);

  lr_import_result_add_doubt (job->result, line, number, known_number, name, is_person);
  if (is_person)
    lr_import_job_refuse (job, line, LR_COLUMN_NUMBER,
                          /* Translators: a pupil number, a name, another pupil number. */
                          _("Number %s is not known, but %s of the same birth date is, by number %s. "
                            "Say whether this is the same pupil and import the file again."),
                          lr_import_job_quote (job, number), name, known_number);
  else
    lr_import_job_refuse (job, line, LR_COLUMN_NUMBER,
                          _("Number %s is not known, but %s has number %s, which differs only in zeros or signs. "
                            "Say whether this is the same pupil and import the file again."),
                          lr_import_job_quote (job, number), name, known_number);
}

LrRecord *
lr_import_job_find_same (LrImportJob *job,
                         const char  *number,
                         LrRecord    *candidate)
{
  const char *same = lr_import_profile_get_same_pupil (job->profile, number);

  if (same == NULL)
    return NULL;

  return same[0] != '\0' ? g_hash_table_lookup (job->numbers, same) : candidate;
}

/* Says why a number is nobody's. */
static void
refuse_number (LrImportJob *job,
               guint        line,
               const char  *number)
{
  LrRecord *known = lr_pupil_index_find_number (job->index, number);
  const gboolean in_doubt = known != NULL && !lr_import_profile_is_new_pupil (job->profile, number);

  if (number[0] == '\0')
    lr_import_job_refuse (job, line, LR_COLUMN_NUMBER, _("The pupil number is missing."));
  else if (lr_pupil_number_is_damaged (number))
    lr_import_job_refuse_damaged (job, line, number);
  else if (in_doubt)
    lr_import_job_doubt (job, line, number, known, FALSE);
  else
    {
      lr_import_job_refuse (job, line, LR_COLUMN_NUMBER,
                            _("There is no pupil with number %s. Import the pupils first."),
                            lr_import_job_quote (job, number));
      return;
    }

  job->n_unplaced++;
}

LrRecord *
lr_import_job_find_pupil (LrImportJob *job,
                          guint        line,
                          const char  *cell)
{
  LrRecord *pupil = g_hash_table_lookup (job->numbers, cell);
  g_autofree char *number = NULL;

  if (pupil != NULL)
    return pupil;

  number = lr_text_clean (cell, FALSE);
  pupil = g_hash_table_lookup (job->numbers, number);
  if (pupil == NULL)
    pupil = lr_import_job_find_same (job, number, lr_pupil_index_find_number (job->index, number));
  if (pupil == NULL)
    refuse_number (job, line, number);

  return pupil;
}

char *
lr_import_job_read_text (LrImportJob    *job,
                         LrCsvReader    *reader,
                         LrImportColumn  column,
                         guint           max_letters)
{
  const guint line = lr_csv_reader_get_line (reader);
  g_autofree char *text = lr_text_clean (lr_import_source_get_cell (job->source, reader, column),
                                         max_letters > LR_IMPORT_MAX_TEXT);

  if (g_utf8_strlen (text, -1) > max_letters)
    lr_import_job_refuse (job, line, column, _("The text is longer than %u characters."), max_letters);
  else if (lr_cell_is_error (text))
    lr_import_job_refuse (job, line, column,
                          _("“%s” is what a spreadsheet shows for a value that it lost. Export the file again."),
                          lr_import_job_quote (job, text));
  else
    return g_steal_pointer (&text);

  return NULL;
}

LrRecord *
lr_import_merge_records (LrRecord *known,
                         LrRecord *read)
{
  const LrKind *kind = lr_record_get_kind (known);
  LrRecord *merged = lr_record_copy (known);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (lr_record_is_empty (read, i))
        continue;

      if (lr_field_holds_text (&kind->fields[i]))
        lr_record_set_text (merged, i, lr_record_get_text (read, i));
      else
        lr_record_set_integer (merged, i, lr_record_get_integer (read, i));
    }

  return merged;
}

gboolean
lr_import_records_are_equal (LrRecord *first,
                             LrRecord *second)
{
  g_autoptr (GVariant) first_values = lr_record_to_variant (first);
  g_autoptr (GVariant) second_values = lr_record_to_variant (second);

  return g_variant_equal (first_values, second_values);
}

gboolean
lr_import_job_read_field (LrImportJob    *job,
                          LrCsvReader    *reader,
                          LrImportColumn  column,
                          guint           max_letters,
                          LrRecord       *record,
                          guint           field)
{
  g_autofree char *text = lr_import_job_read_text (job, reader, column, max_letters);

  if (text != NULL && text[0] != '\0')
    lr_record_set_text (record, field, text);

  return text != NULL;
}

static void
refuse_broken_row (LrImportJob *job,
                   LrCsvReader *reader)
{
  const char * const *headers = lr_import_source_get_headers (job->source);
  guint place = lr_csv_reader_get_column (reader);
  const char *header = place <= g_strv_length ((char **) headers) ? headers[place - 1] : NULL;

  lr_import_result_refuse (job->result, lr_csv_reader_get_line (reader), place, header,
                           /* Translators: what is wrong, as part of a sentence. */
                           g_strdup_printf (_("The line cannot be read: %s."), lr_csv_reader_get_problem (reader)));
}

static gboolean
is_blank (LrCsvReader *reader,
          guint        from)
{
  for (guint i = from; i < lr_csv_reader_get_n_cells (reader); i++)
    {
      if (lr_csv_reader_get_cell (reader, i)[0] != '\0')
        return FALSE;
    }

  return TRUE;
}

/* A list by class has its header above each class again. */
static gboolean
repeats_header (LrImportJob *job,
                LrCsvReader *reader)
{
  const LrImportSubject subject = job->result->subject;

  for (LrImportColumn column = 0; column < LR_N_COLUMNS; column++)
    {
      const char *header = lr_import_source_get_header (job->source, column);
      g_autofree char *cell = NULL;

      /* An entry of the address book has no column that is always there. */
      if (header == NULL || (subject != LR_IMPORT_PARTNERS && !lr_import_column_is_required (column, subject)))
        continue;

      cell = lr_text_clean (lr_import_source_get_cell (job->source, reader, column), FALSE);
      if (!g_str_equal (cell, header))
        return FALSE;
    }

  return TRUE;
}

/* "Totaal: 34" below a list. */
static gboolean
is_total (LrImportJob *job,
          LrCsvReader *reader)
{
  static const char * const words[] = { "totaal", "eindtotaal", "subtotaal", "aantal", "total" };
  const char *number = lr_import_source_get_cell (job->source, reader, LR_COLUMN_NUMBER);
  g_autofree char *key = NULL;

  if (number[0] == '\0')
    number = lr_csv_reader_get_cell (reader, 0);
  if (job->result->subject == LR_IMPORT_PARTNERS || g_hash_table_contains (job->numbers, number))
    return FALSE;

  key = lr_text_fold_key (number);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_has_prefix (key, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* Rows that belong to the list and not to a pupil: they are told. */
static gboolean
is_no_row (LrImportJob *job,
           LrCsvReader *reader)
{
  const guint line = lr_csv_reader_get_line (reader);

  if (repeats_header (job, reader))
    lr_import_job_warn (job, line, LR_N_COLUMNS, _("The header stands here once more. This line was passed over."));
  else if (is_total (job, reader))
    lr_import_job_warn (job, line, LR_N_COLUMNS, _("This is the total of a list and no pupil. The line was passed over."));
  else
    return FALSE;

  return TRUE;
}

gboolean
lr_import_job_read_row (LrImportJob *job,
                        LrCsvReader *reader)
{
  guint n_headers = g_strv_length ((char **) lr_import_source_get_headers (job->source));
  LrCsvStatus status;

  while ((status = lr_csv_reader_next (reader)) != LR_CSV_END)
    {
      if (status == LR_CSV_BROKEN)
        {
          job->result->n_read++;
          job->n_unplaced++;
          refuse_broken_row (job, reader);
          continue;
        }

      if (lr_csv_reader_get_cell (reader, 0)[0] == '\0' && is_blank (reader, 0))
        continue;
      if (!g_ascii_isdigit (lr_import_source_get_cell (job->source, reader, LR_COLUMN_NUMBER)[0]) &&
          is_no_row (job, reader))
        continue;

      job->result->n_read++;
      if (lr_csv_reader_get_n_cells (reader) <= n_headers || is_blank (reader, n_headers))
        return TRUE;

      job->n_unplaced++;
      lr_import_job_refuse (job, lr_csv_reader_get_line (reader), LR_N_COLUMNS,
                            _("The line has %u cells and the header %u; perhaps a quote is missing."),
                            lr_csv_reader_get_n_cells (reader), n_headers);
    }

  return FALSE;
}
