/* lr-import-window.h: takes a file of the school's own system over, step by step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dialog.h"
#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrImportWindow:
 *
 * What would happen (which column is what, the codes that are not known, how
 * many lines are new, changed or refused and why), then the import with its
 * progress, then the result. Until "Import" nothing is changed, and a cancelled
 * import changes nothing either. It can be undone as one.
 */
#define LR_TYPE_IMPORT_WINDOW (lr_import_window_get_type ())
G_DECLARE_FINAL_TYPE (LrImportWindow, lr_import_window, LR, IMPORT_WINDOW, LrDialog)

/* @session must be unlocked. @name: of the file, for the heading. */
GtkWidget *lr_import_window_new    (LrSession  *session,
                                    GBytes     *file,
                                    const char *name);

/* Asks for a file first, then shows the window above @parent. */
void       lr_import_window_choose (LrSession  *session,
                                    GtkWindow  *parent);

G_END_DECLS
