/* lr-csv-writer.h: writes comma-separated values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  /* For another program: every cell exactly as it is. */
  LR_CSV_MACHINE,
  /* For a person who opens it in a spreadsheet: a cell that the spreadsheet
   * would run as a formula gets an apostrophe before it. */
  LR_CSV_SPREADSHEET,
} LrCsvAudience;

void lr_csv_append_row (GString            *csv,
                        LrCsvAudience       audience,
                        const char * const *cells,
                        guint               n_cells);

G_END_DECLS
