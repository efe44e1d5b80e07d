/* lr-today-page.h: who needs something today, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-page.h"
#include "lr-duty-list.h"
#include "lr-section-list.h"

G_BEGIN_DECLS

/**
 * LrTodayPage:
 *
 * The start page: open duties of all pupils and of the school, with the next
 * meetings beside them.
 *
 *   open duties -> GtkFilterListModel (mine, others) -> LrSectionList (headings)
 *   -> LrLongList (more rows as the reader comes near) -> GtkListView
 *
 * On a row Enter opens the dossier, Space ticks the duty, Delete sets it aside;
 * the menu key, Shift+F10 and a right click show what else can be done.
 * Actions: `today.show(s)` with "everyone", "mine" or "others"; `today.retry` when
 * the duties could not be read.
 */
#define LR_TYPE_TODAY_PAGE (lr_today_page_get_type ())
G_DECLARE_FINAL_TYPE (LrTodayPage, lr_today_page, LR, TODAY_PAGE, LrPage)

/* For the tests: (transfer none). */
LrSectionList *lr_today_page_get_list (LrTodayPage *self);

G_END_DECLS
