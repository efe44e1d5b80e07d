/* lr-import.c: takes pupils and absence over from the school's own systems
 *
 * An import is one batch: it is kept whole, undone whole, and when it is
 * cancelled or fails nothing of it stays. Lines that cannot be used are
 * refused one by one with a reason, and the others are kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-dossier.h"
#include "lr-text.h"

/* How much of a cell a message shows. */
#define MAX_QUOTE 40

/* Tells how far it is, and whether to go on. */
gboolean
lr_import_job_tick (LrImportJob  *job,
                    double        fraction,
                    GError      **error)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;

  if (job->progress != NULL)
    job->progress (fraction, job->progress_data);

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

/* @column is %LR_N_COLUMNS when it is about the line as a whole. */
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

/* (transfer none): a cell as a message shows it, until the next one */
const char *
lr_import_job_quote (LrImportJob *job,
                     const char  *cell)
{
  g_free (job->quoted);
  job->quoted = lr_text_shorten (cell, MAX_QUOTE);
  return job->quoted;
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
      const char *cell = lr_csv_reader_get_cell (reader, i);

      if (cell[strspn (cell, " \t\n")] != '\0')
        return FALSE;
    }

  return TRUE;
}

/**
 * lr_import_job_read_row:
 *
 * Moves @reader to the next row that can be used. Rows without anything in
 * them, as spreadsheets leave at the end, are passed over.
 *
 * Returns: %FALSE at the end of the file
 */
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
          refuse_broken_row (job, reader);
          continue;
        }

      if (lr_csv_reader_get_cell (reader, 0)[0] == '\0' && is_blank (reader, 0))
        continue;

      job->result->n_read++;
      if (lr_csv_reader_get_n_cells (reader) <= n_headers || is_blank (reader, n_headers))
        return TRUE;

      lr_import_job_refuse (job, lr_csv_reader_get_line (reader), LR_N_COLUMNS,
                            _("The line has %u cells and the header %u; perhaps a quote is missing."),
                            lr_csv_reader_get_n_cells (reader), n_headers);
    }

  return FALSE;
}

/**
 * lr_import_job_dup_number:
 *
 * Returns: (transfer full): a pupil number as it is kept. Spreadsheets write
 *   ="00123" to keep the zeros.
 */
char *
lr_import_job_dup_number (const char *cell)
{
  char *number = lr_text_clean (cell, FALSE);
  gsize length = strlen (number);

  if (length > 3 && g_str_has_prefix (number, "=\"") && number[length - 1] == '"')
    {
      memmove (number, number + 2, length - 3);
      number[length - 3] = '\0';
    }

  return number;
}

static gboolean
load_numbers (LrImportJob  *job,
              GError      **error)
{
  g_autoptr (GPtrArray) pupils = lr_store_list (job->store, &lr_pupil_kind, 0, error);

  if (pupils == NULL)
    return FALSE;

  for (guint i = 0; i < pupils->len; i++)
    {
      LrRecord *pupil = g_ptr_array_index (pupils, i);

      g_hash_table_insert (job->numbers, g_strdup (lr_record_get_text (pupil, LR_PUPIL_NUMBER)),
                           g_object_ref (pupil));
    }

  return TRUE;
}

/* Says which columns hold what the app refuses to know. */
static void
note_private_columns (LrImportJob *job)
{
  const char * const *headers = lr_import_source_get_headers (job->source);

  for (guint i = 0; headers[i] != NULL; i++)
    {
      if (lr_import_header_is_private (headers[i]))
        lr_import_result_add_note (job->result,
                                   g_strdup_printf (_("The column “%s” holds the BSN: it was not read and is not kept."),
                                                    headers[i]));
    }
}

static gboolean
save_run (LrImportJob  *job,
          GError      **error)
{
  const LrImportResult *result = job->result;
  g_autoptr (LrRecord) run = lr_record_new (&lr_import_run_kind, 0);

  lr_record_set_text (run, LR_IMPORT_RUN_WHAT, result->subject == LR_IMPORT_PUPILS ? "pupils" : "absence");
  lr_record_set_integer (run, LR_IMPORT_RUN_IMPORTED_ON, job->options->today);
  lr_record_set_integer (run, LR_IMPORT_RUN_KNOWN_UNTIL, result->known_until);
  lr_record_set_integer (run, LR_IMPORT_RUN_ROWS_READ, result->n_read);
  lr_record_set_integer (run, LR_IMPORT_RUN_ROWS_ADDED, result->n_added);
  lr_record_set_integer (run, LR_IMPORT_RUN_ROWS_UPDATED, result->n_updated);
  lr_record_set_integer (run, LR_IMPORT_RUN_ROWS_REFUSED, result->n_refused);
  return lr_store_save (job->store, run, error);
}

static gboolean
do_import (LrImportJob  *job,
           GError      **error)
{
  note_private_columns (job);
  if (!load_numbers (job, error))
    return FALSE;

  if (job->result->subject == LR_IMPORT_PUPILS)
    return lr_import_job_pupils (job, error);
  else
    return lr_import_job_absence (job, error);
}

static gboolean
do_import_in_batch (LrImportJob  *job,
                    GError      **error)
{
  const char *what = job->result->subject == LR_IMPORT_PUPILS ? _("Pupils imported") : _("Absence imported");

  if (!lr_store_begin (job->store, what, error))
    return FALSE;

  if (do_import (job, error) && save_run (job, error) && lr_import_job_tick (job, 1, error) &&
      lr_store_commit (job->store, error))
    return TRUE;

  lr_store_rollback (job->store);
  return FALSE;
}

/**
 * lr_import_run:
 * @progress: (nullable): called in this thread
 *
 * Imports the rows of @source, or with `dry_run` only finds out what that
 * would do. Takes as long as it takes: see lr_import_run_async().
 *
 * Returns: (transfer full) (nullable): what was done; %NULL when nothing was,
 *   because it was cancelled or failed
 */
LrImportResult *
lr_import_run (LrStore                *store,
               LrImportSource         *source,
               LrImportProfile        *profile,
               const LrImportOptions  *options,
               LrImportProgress        progress,
               gpointer                progress_data,
               GCancellable           *cancellable,
               GError                **error)
{
  g_autoptr (LrImportResult) result = NULL;
  g_autoptr (GHashTable) numbers = NULL;
  LrImportJob job = { 0, };
  gboolean done;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  if (!lr_import_source_check (source, error))
    return NULL;

  result = lr_import_result_new (lr_import_profile_get_subject (profile), options->dry_run);
  numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  job = (LrImportJob) {
    .store = store,
    .source = source,
    .profile = profile,
    .options = options,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
    .result = result,
    .numbers = numbers,
  };

  done = options->dry_run ? do_import (&job, error) : do_import_in_batch (&job, error);
  g_free (job.quoted);
  if (!done)
    return NULL;

  lr_import_result_sort (result);
  return g_steal_pointer (&result);
}
