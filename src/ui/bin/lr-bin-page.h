/* lr-bin-page.h: what was deleted, to be put back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page.h"

G_BEGIN_DECLS

/**
 * LrBinPage:
 *
 * Deleted records, the newest first, read when the page is shown. Enter shows
 * what was in one; `bin.restore(u)` puts the one at that position back, with
 * all that went along, and can be undone.
 *
 *   lr_store_list_deleted() -> GListStore of LrChange -> GtkSingleSelection -> GtkListView
 */
#define LR_TYPE_BIN_PAGE (lr_bin_page_get_type ())
G_DECLARE_FINAL_TYPE (LrBinPage, lr_bin_page, LR, BIN_PAGE, LrPage)

/* For the tests: (transfer none). */
GListModel *lr_bin_page_get_model (LrBinPage *page);

G_END_DECLS
