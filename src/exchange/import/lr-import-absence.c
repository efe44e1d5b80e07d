/* lr-import-absence.c: writes the rows of an absence export beside the records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include "lr-absence-reader.h"
#include "lr-absence-withdrawn.h"
#include "lr-dossier.h"

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
write_pupil (LrImportJob         *job,
             LrAbsenceWithdrawn  *withdrawn,
             LrAbsenceRow       **rows,
             guint                n_rows,
             GError             **error)
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
          if (rows[i]->match != NULL)
            lr_absence_withdrawn_match (withdrawn, rows[i]->match);
          if (!write_row (job, rows[i], error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
write_rows (LrImportJob         *job,
            LrAbsenceWithdrawn  *withdrawn,
            GArray              *rows,
            GError             **error)
{
  g_autofree LrAbsenceRow **sorted = g_new (LrAbsenceRow *, MAX (rows->len, 1));

  for (guint i = 0; i < rows->len; i++)
    sorted[i] = &g_array_index (rows, LrAbsenceRow, i);
  qsort (sorted, rows->len, sizeof (LrAbsenceRow *), compare_rows);

  for (guint first = 0, last; first < rows->len; first = last)
    {
      for (last = first; last < rows->len && sorted[last]->pupil == sorted[first]->pupil; last++)
        ;

      if (!lr_import_job_tick (job, LR_ABSENCE_READING_PART + (1 - LR_ABSENCE_READING_PART) * first / rows->len, error) ||
          !write_pupil (job, withdrawn, sorted + first, last - first, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
lr_import_job_absence (LrImportJob  *job,
                       GError      **error)
{
  g_autoptr (LrAbsenceReader) reader = lr_absence_reader_new (job, error);
  g_autoptr (LrAbsenceWithdrawn) withdrawn = NULL;

  if (reader == NULL || !lr_absence_reader_read (reader, error))
    return FALSE;

  withdrawn = lr_absence_withdrawn_new (job, reader, error);
  if (withdrawn == NULL ||
      !write_rows (job, withdrawn, lr_absence_reader_get_rows (reader), error) ||
      !lr_absence_withdrawn_finish (withdrawn, error))
    return FALSE;

  lr_absence_reader_add_notes (reader);
  return TRUE;
}
