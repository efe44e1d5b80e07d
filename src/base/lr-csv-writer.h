/* lr-csv-writer.h: writes comma-separated values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Adds one row with commas and its newline to @csv. Our tables are opened in
 * spreadsheets, and hold what others typed: a cell that a spreadsheet would run as
 * a formula gets an apostrophe before it, and stays text there. Reading it back,
 * lr_csv_skip_mark() takes that apostrophe off. @cells: UTF-8, none NULL. */
void        lr_csv_append_row (GString            *csv,
                               const char * const *cells,
                               guint               n_cells);

/* (transfer none): @cell without the apostrophe that lr_csv_append_row() put before
 * it; one that belongs to the text, as in "’t Hart", stays. */
const char *lr_csv_skip_mark  (const char         *cell);

G_END_DECLS
