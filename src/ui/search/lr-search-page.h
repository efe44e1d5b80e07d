/* lr-search-page.h: one box that searches everything
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page.h"

G_BEGIN_DECLS

/**
 * LrSearchPage:
 *
 * Results as one types: pupils first, then the newest. A result opens the
 * dossier at the row or the field where the text is, with the keyboard.
 *
 *   lr_store_search() -> GListStore of LrSearchResult -> GtkSingleSelection -> GtkListView
 */
#define LR_TYPE_SEARCH_PAGE (lr_search_page_get_type ())
G_DECLARE_FINAL_TYPE (LrSearchPage, lr_search_page, LR, SEARCH_PAGE, LrPage)

/* For the tests: (transfer none). */
GListModel *lr_search_page_get_model (LrSearchPage *page);
/* "empty", "nothing" or "results". */
const char *lr_search_page_get_state (LrSearchPage *page);
void        lr_search_page_set_text  (LrSearchPage *page,
                                      const char   *text);

G_END_DECLS
