/* lr-cell.h: a cell of a table from elsewhere, freed from its wrapping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *lr_cell_clean    (char       *cell);
gboolean lr_cell_is_error (const char *cell);

G_END_DECLS
