/* lr-pupils-page.h: all pupils, who needs something first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page.h"

G_BEGIN_DECLS

/**
 * LrPupilsPage:
 *
 *   LrRecordList -> GtkSortListModel -> GtkFilterListModel (what was typed and chosen)
 *   -> LrSectionList (headings) -> LrLongList (more rows as the reader comes near)
 *   -> GtkSingleSelection -> GtkListView
 *
 * It is sorted before it is filtered: a key pressed in the search field sorts nothing.
 *
 * Actions: `pupils.order(s)` with "need" or "name", which is a setting;
 * `pupils.clear-filter`.
 */
#define LR_TYPE_PUPILS_PAGE (lr_pupils_page_get_type ())
G_DECLARE_FINAL_TYPE (LrPupilsPage, lr_pupils_page, LR, PUPILS_PAGE, LrPage)

/* For the tests: (transfer none): rows of pupils and of headings. */
GListModel *lr_pupils_page_get_model (LrPupilsPage *page);

G_END_DECLS
