/* lr-prose-row.h: a row of a boxed list with room for several lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LrProseRow:
 *
 * As #AdwEntryRow, for text of several lines. Grows with what is written; Tab
 * goes on to the next row. Property: `text` (notifies with every change).
 */
#define LR_TYPE_PROSE_ROW (lr_prose_row_get_type ())
G_DECLARE_FINAL_TYPE (LrProseRow, lr_prose_row, LR, PROSE_ROW, AdwPreferencesRow)

GtkWidget  *lr_prose_row_new      (const char *title);
const char *lr_prose_row_get_text (LrProseRow *row);
void        lr_prose_row_set_text (LrProseRow *row,
                                   const char *text);

G_END_DECLS
