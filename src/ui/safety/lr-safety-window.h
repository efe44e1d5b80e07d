/* lr-safety-window.h: access and backups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-pages-dialog.h"
#include "lr-session.h"

G_BEGIN_DECLS

#define LR_TYPE_SAFETY_WINDOW (lr_safety_window_get_type ())
G_DECLARE_FINAL_TYPE (LrSafetyWindow, lr_safety_window, LR, SAFETY_WINDOW, LrPagesDialog)

/* @session must be unlocked. @page: (nullable): "access" or "backups", or NULL for
 * the first. */
GtkWidget *lr_safety_window_new (LrSession  *session,
                                 const char *page);

G_END_DECLS
