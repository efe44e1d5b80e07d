/* lr-import-survey.c: what a first look through a file finds
 *
 * Some things no cell tells by itself: which order the dates of a column are
 * in, whether 0:00 is a time or the way a database writes a day, whether the
 * numbers of a column are citizen service numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-survey.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-bsn.h"
#include "lr-error.h"

static gboolean
is_date_column (LrImportColumn column)
{
  return column == LR_COLUMN_START || column == LR_COLUMN_END || column == LR_COLUMN_BORN_ON;
}

/* From this row on only cells that may be a BSN are looked at: what other values
 * a column has is known by then. */
#define SAMPLE_ROWS 1000
#define BSN_LENGTH 8

typedef struct
{
  LrImportSource *source;
  LrImportSurvey *survey;
  LrBsnTally      tallies[LR_N_COLUMNS];
  char            last[LR_N_COLUMNS][LR_DATE_EXAMPLE];  /* date that was looked at: it often repeats */
  guint           n_rows;
} Look;

static void
look_at_date (Look           *look,
              LrImportColumn  column,
              guint           line,
              const char     *cell)
{
  LrDate date;

  if (strcmp (look->last[column], cell) == 0 || !lr_parse_date (cell, &date))
    return;

  g_strlcpy (look->last[column], cell, LR_DATE_EXAMPLE);

  lr_date_order_add (&look->survey->orders[column], &date, line, cell);
  if (date.minutes > 0)
    look->survey->has_times = TRUE;
}

static void
look_at_row (Look        *look,
             LrCsvReader *reader)
{
  const LrImportMapping *mapping = lr_import_source_get_mapping (look->source);

  for (LrImportColumn column = 0; column < LR_N_COLUMNS; column++)
    {
      const char *cell;

      if (mapping->places[column] < 0)
        continue;

      cell = lr_csv_reader_get_cell (reader, (guint) mapping->places[column]);
      if (cell[0] == '\0')
        continue;

      if (is_date_column (column))
        look_at_date (look, column, lr_csv_reader_get_line (reader), cell);
      else if (look->n_rows < SAMPLE_ROWS || strlen (cell) >= BSN_LENGTH)
        lr_bsn_tally_add (&look->tallies[column], cell);
    }

  look->n_rows++;
}

/* One system writes the first and the last day in one order. */
static void
share_orders (LrImportSurvey *survey)
{
  const LrDateOrder before[] = {
    survey->orders[LR_COLUMN_START],
    survey->orders[LR_COLUMN_END],
  };

  lr_date_order_share (&survey->orders[LR_COLUMN_START], &before[1]);
  lr_date_order_share (&survey->orders[LR_COLUMN_END], &before[0]);
}

static gboolean
judge_numbers (Look    *look,
               GError **error)
{
  for (LrImportColumn column = 0; column < LR_N_COLUMNS; column++)
    {
      const char *header = lr_import_source_get_header (look->source, column);
      gboolean is_trusted;

      if (header == NULL || is_date_column (column))
        continue;

      is_trusted = column == LR_COLUMN_NUMBER && lr_import_column_is_named (column, header);
      if (!lr_bsn_tally_judge (&look->tallies[column], is_trusted))
        {
          if (is_trusted && lr_bsn_tally_judge (&look->tallies[column], FALSE))
            look->survey->may_hold_bsn = TRUE;
          continue;
        }

      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   /* Translators: a header, and the name of what it was read as. */
                   _("The numbers in the column “%s” are made as citizen service numbers (BSN) are. Leerrecht never "
                     "reads or keeps those. Choose another column as “%s”. Nothing was imported."),
                   header, lr_import_column_get_label (column));
      return FALSE;
    }

  return TRUE;
}

gboolean
lr_import_survey_make (LrImportSource  *source,
                       LrImportSurvey  *survey,
                       GError         **error)
{
  g_autoptr (LrCsvReader) reader = lr_import_source_read (source);
  Look look = { .source = source, .survey = survey };
  LrCsvStatus status;
  gboolean good;

  *survey = (LrImportSurvey) { 0 };
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    lr_bsn_tally_init (&look.tallies[i]);

  while ((status = lr_csv_reader_next (reader)) != LR_CSV_END)
    {
      if (status == LR_CSV_ROW)
        look_at_row (&look, reader);
    }

  share_orders (survey);
  good = judge_numbers (&look, error);
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    lr_bsn_tally_clear (&look.tallies[i]);

  return good;
}
