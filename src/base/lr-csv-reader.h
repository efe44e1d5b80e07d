/* lr-csv-reader.h: reads comma-separated values, whatever the comma
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No real cell or table comes near these; a file that goes over is broken. */
#define LR_CSV_MAX_CELL 65536
#define LR_CSV_MAX_CELLS 1000

typedef enum
{
  LR_CSV_ROW,     /* a row was read */
  LR_CSV_BROKEN,  /* a line could not be read; the next call goes on after it */
  LR_CSV_END,
} LrCsvStatus;

typedef struct _LrCsvReader LrCsvReader;

/* A reader before the first row; the separator is what the first rows tell, or a
 * line `sep=;` before them. @text: UTF-8, as lr_encoding_decode() gives it; the
 * reader holds it. */
LrCsvReader *lr_csv_reader_new           (GBytes      *text);
void         lr_csv_reader_free          (LrCsvReader *reader);

char         lr_csv_reader_get_separator (LrCsvReader *reader);
/* For a person who knows better than the first rows do; it holds for the rows that
 * are not read yet. No quote and no line end. */
void         lr_csv_reader_set_separator (LrCsvReader *reader,
                                          char         separator);
/* Whether cells lose what spreadsheets wrap around a value: see lr_cell_clean().
 * For every table that comes from elsewhere. */
void         lr_csv_reader_set_cleans    (LrCsvReader *reader,
                                          gboolean     cleans);

/* Reads the next row, passing over empty lines. */
LrCsvStatus  lr_csv_reader_next          (LrCsvReader *reader);
/* The line on which the row began, from 1. */
guint        lr_csv_reader_get_line      (LrCsvReader *reader);
/* (nullable): what is wrong with a broken row, as part of a sentence. */
const char  *lr_csv_reader_get_problem   (LrCsvReader *reader);
/* The column of the last cell that was read, from 1: of a broken row, where the
 * problem is. */
guint        lr_csv_reader_get_column    (LrCsvReader *reader);
guint        lr_csv_reader_get_n_cells   (LrCsvReader *reader);
/* @index from 0. The text is good until the next row is read; empty for a cell that
 * the row does not have. */
const char  *lr_csv_reader_get_cell      (LrCsvReader *reader,
                                          guint        index);
/* How much of the text is read, from 0 to 1. */
double       lr_csv_reader_get_progress  (LrCsvReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrCsvReader, lr_csv_reader_free)

G_END_DECLS
