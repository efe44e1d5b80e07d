/* lr-import-pupils.c: the rows of a list of pupils
 *
 * A pupil is known by the leerlingnummer. An empty cell takes nothing away
 * from what the store has, and a pupil that is not in the file stays as it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "lr-dossier.h"
#include "lr-import-private.h"
#include "lr-parse.h"
#include "lr-text.h"

/* Longer is no name or class. */
#define MAX_TEXT 200

static const struct { LrImportColumn column; guint field; } texts[] = {
  { LR_COLUMN_FIRST_NAME, LR_PUPIL_FIRST_NAME },
  { LR_COLUMN_PREFIX, LR_PUPIL_PREFIX },
  { LR_COLUMN_LAST_NAME, LR_PUPIL_LAST_NAME },
  { LR_COLUMN_CLASS, LR_PUPIL_CLASS },
  { LR_COLUMN_MENTOR, LR_PUPIL_MENTOR },
  { LR_COLUMN_TOWN, LR_PUPIL_TOWN },
};

/* Returns: (transfer full) (nullable): the number, or %NULL when the line was
 * refused */
static char *
read_number (LrImportJob *job,
             LrCsvReader *reader,
             GHashTable  *lines)
{
  guint line = lr_csv_reader_get_line (reader);
  g_autofree char *number = lr_import_job_dup_number (lr_import_source_get_cell (job->source, reader, LR_COLUMN_NUMBER));
  guint earlier;

  if (number[0] == '\0')
    {
      lr_import_job_refuse (job, line, LR_COLUMN_NUMBER, _("The pupil number is missing."));
      return NULL;
    }

  if (g_utf8_strlen (number, -1) > MAX_TEXT)
    {
      lr_import_job_refuse (job, line, LR_COLUMN_NUMBER, _("This is too long for a pupil number."));
      return NULL;
    }

  earlier = GPOINTER_TO_UINT (g_hash_table_lookup (lines, number));
  if (earlier != 0)
    {
      lr_import_job_refuse (job, line, LR_COLUMN_NUMBER,
                            _("Pupil number %s was on line %u already; that line was used."), number, earlier);
      return NULL;
    }

  return g_steal_pointer (&number);
}

static gboolean
read_texts (LrImportJob *job,
            LrCsvReader *reader,
            LrRecord    *pupil)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = lr_text_clean (lr_import_source_get_cell (job->source, reader, texts[i].column), FALSE);

      if (g_utf8_strlen (text, -1) > MAX_TEXT)
        {
          lr_import_job_refuse (job, lr_csv_reader_get_line (reader), texts[i].column,
                                _("The text is longer than %d characters."), MAX_TEXT);
          return FALSE;
        }

      if (text[0] != '\0')
        lr_record_set_text (pupil, texts[i].field, text);
    }

  if (!lr_record_is_empty (pupil, LR_PUPIL_LAST_NAME))
    return TRUE;

  lr_import_job_refuse (job, lr_csv_reader_get_line (reader), LR_COLUMN_LAST_NAME,
                        _("The last name is missing."));
  return FALSE;
}

static gboolean
read_birth (LrImportJob *job,
            LrCsvReader *reader,
            LrRecord    *pupil)
{
  const char *cell = lr_import_source_get_cell (job->source, reader, LR_COLUMN_BORN_ON);
  LrDay born;

  if (cell[0] == '\0')
    return TRUE;

  if (lr_parse_day (cell, &born) && born <= job->options->today)
    {
      lr_record_set_integer (pupil, LR_PUPIL_BORN_ON, born);
      return TRUE;
    }

  lr_import_job_refuse (job, lr_csv_reader_get_line (reader), LR_COLUMN_BORN_ON,
                        _("“%s” is not a date of birth as 7-10-2012 or 2012-10-07."), lr_import_job_quote (job, cell));
  return FALSE;
}

static gboolean
is_equal (LrRecord *first,
          LrRecord *second)
{
  g_autoptr (GVariant) first_values = lr_record_to_variant (first);
  g_autoptr (GVariant) second_values = lr_record_to_variant (second);

  return g_variant_equal (first_values, second_values);
}

static gboolean
save (LrImportJob  *job,
      LrRecord     *pupil,
      GError      **error)
{
  return job->options->dry_run || lr_store_save (job->store, pupil, error);
}

static gboolean
import_row (LrImportJob  *job,
            LrCsvReader  *reader,
            const char   *number,
            GError      **error)
{
  LrRecord *known = g_hash_table_lookup (job->numbers, number);
  g_autoptr (LrRecord) pupil = known != NULL ? lr_record_copy (known) : lr_record_new (&lr_pupil_kind, 0);

  if (known == NULL)
    {
      lr_record_set_text (pupil, LR_PUPIL_NUMBER, number);
      lr_record_set_text (pupil, LR_PUPIL_STATUS, "enrolled");
    }

  if (!read_texts (job, reader, pupil) || !read_birth (job, reader, pupil))
    return TRUE;

  if (known == NULL)
    job->result->n_added++;
  else if (is_equal (known, pupil))
    job->result->n_unchanged++;
  else
    job->result->n_updated++;

  return (known != NULL && is_equal (known, pupil)) || save (job, pupil, error);
}

static void
note_absent_pupils (LrImportJob *job,
                    GHashTable  *lines)
{
  GHashTableIter iter;
  gpointer number;
  guint n_absent = 0;

  g_hash_table_iter_init (&iter, job->numbers);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    n_absent += !g_hash_table_contains (lines, number);

  if (n_absent > 0)
    lr_import_result_add_note (job->result,
                               g_strdup_printf (ngettext ("%u pupil that is known here is not in the file and stays as it is.",
                                                          "%u pupils that are known here are not in the file and stay as they are.",
                                                          n_absent),
                                                n_absent));
}

gboolean
lr_import_job_pupils (LrImportJob  *job,
                      GError      **error)
{
  g_autoptr (LrCsvReader) reader = lr_import_source_read (job->source);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (lr_import_job_read_row (job, reader))
    {
      char *number = read_number (job, reader, lines);

      if (!lr_import_job_tick (job, lr_csv_reader_get_progress (reader), error))
        {
          g_free (number);
          return FALSE;
        }

      if (number == NULL)
        continue;

      g_hash_table_insert (lines, number, GUINT_TO_POINTER (lr_csv_reader_get_line (reader)));
      if (!import_row (job, reader, number, error))
        return FALSE;
    }

  note_absent_pupils (job, lines);
  return TRUE;
}
