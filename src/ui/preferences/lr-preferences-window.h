/* lr-preferences-window.h: the school, its calendar and the lock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-pages-dialog.h"
#include "lr-session.h"

G_BEGIN_DECLS

#define LR_TYPE_PREFERENCES_WINDOW (lr_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (LrPreferencesWindow, lr_preferences_window, LR, PREFERENCES_WINDOW, LrPagesDialog)

/* @session must be unlocked. */
GtkWidget *lr_preferences_window_new (LrSession *session);

G_END_DECLS
