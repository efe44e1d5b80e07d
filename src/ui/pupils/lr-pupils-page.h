/* lr-pupils-page.h: all pupils, searched, filtered and sorted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page.h"

G_BEGIN_DECLS

/**
 * LrPupilsPage:
 *
 *   LrRecordList -> GtkFilterListModel -> GtkSortListModel -> GtkSliceListModel
 *   (30 rows until the first frame is out) -> GtkSingleSelection -> GtkListView
 */
#define LR_TYPE_PUPILS_PAGE (lr_pupils_page_get_type ())
G_DECLARE_FINAL_TYPE (LrPupilsPage, lr_pupils_page, LR, PUPILS_PAGE, LrPage)

/* For the tests. */
GListModel *lr_pupils_page_get_model (LrPupilsPage *page);

G_END_DECLS
