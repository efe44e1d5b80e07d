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

LrCsvReader *lr_csv_reader_new           (GBytes      *text);
void         lr_csv_reader_free          (LrCsvReader *reader);

char         lr_csv_reader_get_separator (LrCsvReader *reader);
void         lr_csv_reader_set_separator (LrCsvReader *reader,
                                          char         separator);
void         lr_csv_reader_set_cleans    (LrCsvReader *reader,
                                          gboolean     cleans);

LrCsvStatus  lr_csv_reader_next          (LrCsvReader *reader);
guint        lr_csv_reader_get_line      (LrCsvReader *reader);
const char  *lr_csv_reader_get_problem   (LrCsvReader *reader);
guint        lr_csv_reader_get_column    (LrCsvReader *reader);
guint        lr_csv_reader_get_n_cells   (LrCsvReader *reader);
const char  *lr_csv_reader_get_cell      (LrCsvReader *reader,
                                          guint        index);
double       lr_csv_reader_get_progress  (LrCsvReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrCsvReader, lr_csv_reader_free)

G_END_DECLS
