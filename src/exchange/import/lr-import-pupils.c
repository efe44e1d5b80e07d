/* lr-import-pupils.c: the rows of a list of pupils
 *
 * A pupil is known by the leerlingnummer. A new number that looks like a known
 * one, or that comes with a known name and birth date, waits for an answer, so
 * that no child gets a second dossier. An empty cell takes nothing away
 * from what the store has, and a pupil that is not in the file stays as it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "lr-bsn.h"
#include "lr-dossier.h"
#include "lr-import-private.h"
#include "lr-parse.h"
#include "lr-text.h"

static const struct { LrImportColumn column; guint field; } texts[] = {
  { LR_COLUMN_FIRST_NAME, LR_PUPIL_FIRST_NAME },
  { LR_COLUMN_PREFIX, LR_PUPIL_PREFIX },
  { LR_COLUMN_LAST_NAME, LR_PUPIL_LAST_NAME },
  { LR_COLUMN_CLASS, LR_PUPIL_CLASS },
  { LR_COLUMN_MENTOR, LR_PUPIL_MENTOR },
  { LR_COLUMN_TOWN, LR_PUPIL_TOWN },
  { LR_COLUMN_MUNICIPALITY, LR_PUPIL_MUNICIPALITY },
};

/* Whether the line has a number that no earlier line had. */
static gboolean
check_number (LrImportJob *job,
              guint        line,
              const char  *number,
              GHashTable  *lines)
{
  const guint earlier = GPOINTER_TO_UINT (g_hash_table_lookup (lines, number));

  if (number[0] == '\0')
    lr_import_job_refuse (job, line, LR_COLUMN_NUMBER, _("The pupil number is missing."));
  else if (g_utf8_strlen (number, -1) > LR_IMPORT_MAX_TEXT)
    lr_import_job_refuse (job, line, LR_COLUMN_NUMBER, _("This is too long for a pupil number."));
  else if (earlier != 0)
    lr_import_job_refuse (job, line, LR_COLUMN_NUMBER,
                          _("Pupil number %s was on line %u already; that line was used."), number, earlier);
  else
    return TRUE;

  return FALSE;
}

/* Many lists give one place only, and call it either. */
static guint
get_field (LrImportJob *job,
           guint        i)
{
  gboolean has_town = lr_import_source_get_mapping (job->source)->places[LR_COLUMN_TOWN] >= 0;

  return texts[i].column == LR_COLUMN_MUNICIPALITY && !has_town ? LR_PUPIL_TOWN : texts[i].field;
}

static gboolean
read_texts (LrImportJob *job,
            LrCsvReader *reader,
            LrRecord    *pupil)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (!lr_import_job_read_field (job, reader, texts[i].column, LR_IMPORT_MAX_TEXT, pupil, get_field (job, i)))
        return FALSE;
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
  const guint line = lr_csv_reader_get_line (reader);
  const char *cell = lr_import_source_get_cell (job->source, reader, LR_COLUMN_BORN_ON);
  LrDate date;
  LrDay born;

  if (cell[0] == '\0')
    return TRUE;

  if (!lr_import_job_read_date (job, line, LR_COLUMN_BORN_ON, cell, &date, &born))
    return FALSE;

  if (born <= job->options->today)
    {
      lr_record_set_integer (pupil, LR_PUPIL_BORN_ON, born);
      return TRUE;
    }

  lr_import_job_refuse (job, line, LR_COLUMN_BORN_ON, _("The birth date “%s” lies after today."),
                        lr_import_job_quote (job, cell));
  return FALSE;
}

/* Saves a pupil that is new or changed, and knows it from then on. */
static gboolean
keep_pupil (LrImportJob  *job,
            LrRecord     *known,
            LrRecord     *pupil,
            GError      **error)
{
  if (known != NULL && lr_import_records_are_equal (known, pupil))
    {
      job->result->n_unchanged++;
      return TRUE;
    }

  if (known == NULL)
    job->result->n_added++;
  else
    job->result->n_updated++;

  if (!job->options->dry_run && !lr_store_save (job->store, pupil, error))
    return FALSE;

  g_hash_table_insert (job->numbers, g_strdup (lr_record_get_text (pupil, LR_PUPIL_NUMBER)),
                       g_object_ref (pupil));
  lr_pupil_index_add (job->index, pupil);
  return TRUE;
}

/* A number that is not known: is it a new pupil, or one that we know by another
 * number?
 *
 * Returns: %FALSE when the line was refused */
static gboolean
find_known (LrImportJob  *job,
            guint         line,
            const char   *number,
            LrRecord     *pupil,
            LrRecord    **known)
{
  LrRecord *person = lr_pupil_index_find_person (job->index, pupil);
  LrRecord *candidate = person != NULL ? person : lr_pupil_index_find_number (job->index, number);

  /* Too few to condemn the column, and one of them is too many to keep. */
  if (job->survey.may_hold_bsn && lr_bsn_is_valid (number))
    {
      lr_import_job_refuse (job, line, LR_COLUMN_NUMBER,
                            _("This number is made as a citizen service number (BSN) is, so it is not kept. Export the "
                              "school’s own number; if this is the one, add the pupil by hand."));
      return FALSE;
    }

  *known = lr_import_job_find_same (job, number, candidate);
  if (*known != NULL)
    return TRUE;

  if (lr_pupil_number_is_damaged (number))
    {
      lr_import_job_refuse_damaged (job, line, number);
      return FALSE;
    }

  if (candidate == NULL || lr_import_profile_is_new_pupil (job->profile, number))
    return TRUE;

  lr_import_job_doubt (job, line, number, candidate, person != NULL);
  return FALSE;
}

/* Where only zeros or signs differ, the number that is known is the right one:
 * spreadsheets take away, they do not add. Any other number is the school's new
 * one for the pupil. */
static void
choose_number (LrImportJob *job,
               guint        line,
               LrRecord    *pupil,
               const char  *number)
{
  const char *old = lr_record_get_text (pupil, LR_PUPIL_NUMBER);
  g_autofree char *old_core = lr_pupil_number_dup_core (old);
  g_autofree char *core = lr_pupil_number_dup_core (number);

  if (g_str_equal (old_core, core) || lr_pupil_number_is_damaged (number))
    return;

  lr_import_job_warn (job, line, LR_COLUMN_NUMBER, _("The pupil’s number changes from %s to %s."), old, number);
  lr_record_set_text (pupil, LR_PUPIL_NUMBER, number);
}

static gboolean
import_row (LrImportJob  *job,
            LrCsvReader  *reader,
            const char   *number,
            GHashTable   *lines,
            GError      **error)
{
  const guint line = lr_csv_reader_get_line (reader);
  LrRecord *known = g_hash_table_lookup (job->numbers, number);
  const gboolean is_number_known = known != NULL;
  g_autoptr (LrRecord) pupil = NULL;

  if (known == NULL)
    {
      g_autoptr (LrRecord) read = lr_record_new (&lr_pupil_kind, 0);

      lr_record_set_text (read, LR_PUPIL_NUMBER, number);
      lr_record_set_choice (read, LR_PUPIL_STATUS, LR_PUPIL_STATUS_ENROLLED);
      if (!read_texts (job, reader, read) || !read_birth (job, reader, read) ||
          !find_known (job, line, number, read, &known))
        return TRUE;

      if (known == NULL)
        return keep_pupil (job, NULL, read, error);
    }

  pupil = lr_record_copy (known);
  if (!is_number_known)
    {
      const char *known_number = lr_record_get_text (known, LR_PUPIL_NUMBER);

      if (!check_number (job, line, known_number, lines))
        return TRUE;
      g_hash_table_insert (lines, g_strdup (known_number), GUINT_TO_POINTER (line));
      choose_number (job, line, pupil, number);
    }

  if (!read_texts (job, reader, pupil) || !read_birth (job, reader, pupil))
    return TRUE;

  return keep_pupil (job, known, pupil, error);
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
      const guint line = lr_csv_reader_get_line (reader);
      const char *cell = lr_import_source_get_cell (job->source, reader, LR_COLUMN_NUMBER);
      g_autofree char *number = lr_text_clean (cell, FALSE);

      if (!lr_import_job_tick (job, lr_csv_reader_get_progress (reader), error))
        return FALSE;

      if (!check_number (job, line, number, lines))
        continue;

      g_hash_table_insert (lines, g_strdup (number), GUINT_TO_POINTER (line));
      if (!import_row (job, reader, number, lines, error))
        return FALSE;
    }

  note_absent_pupils (job, lines);
  return TRUE;
}
