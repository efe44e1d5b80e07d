/* lr-search-row.h: something that was found, in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-search-result.h"

G_BEGIN_DECLS

#define LR_TYPE_SEARCH_ROW (lr_search_row_get_type ())
G_DECLARE_FINAL_TYPE (LrSearchRow, lr_search_row, LR, SEARCH_ROW, GtkBox)

GtkWidget *lr_search_row_new        (void);

/* Again and again: of a row in its list. NULL: it shows what it showed, and holds
 * nothing. */
void       lr_search_row_set_result (LrSearchRow    *self,
                                     LrSearchResult *result);

G_END_DECLS
