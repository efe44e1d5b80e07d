/* lr-cell.h: a cell of a table from elsewhere, freed from its wrapping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer none): the value, somewhere in @cell, which is valid UTF-8 and is
 * changed; empty when there was only white space. */
char    *lr_cell_clean    (char       *cell);
/* Whether @cell is what a spreadsheet shows instead of a value: #N/B, #REF!,
 * #NAAM?, ####, Err:502. */
gboolean lr_cell_is_error (const char *cell);

G_END_DECLS
