/* lr-pages-dialog.h: pages of rows over a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LrPagesDialog:
 *
 * Goes with the window below it, which waits for it; Escape closes it. In the place of
 * AdwPreferencesDialog, which a newer libadwaita has. Its children in a template are
 * pages.
 */
#define LR_TYPE_PAGES_DIALOG (lr_pages_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (LrPagesDialog, lr_pages_dialog, LR, PAGES_DIALOG, AdwPreferencesWindow)

struct _LrPagesDialogClass
{
  AdwPreferencesWindowClass parent_class;
};

void lr_pages_dialog_add       (LrPagesDialog      *dialog,
                                AdwPreferencesPage *page);

/* @name: of a page that was added */
void lr_pages_dialog_show_page (LrPagesDialog      *dialog,
                                const char         *name);

G_END_DECLS
