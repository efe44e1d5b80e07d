/* lr-search-row.h: something that was found, in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-search-result.h"

G_BEGIN_DECLS

/* Property: `result` (LrSearchResult), set again and again as the row is
 * recycled. */
#define LR_TYPE_SEARCH_ROW (lr_search_row_get_type ())
G_DECLARE_FINAL_TYPE (LrSearchRow, lr_search_row, LR, SEARCH_ROW, GtkBox)

G_END_DECLS
