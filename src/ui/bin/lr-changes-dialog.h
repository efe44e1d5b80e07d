/* lr-changes-dialog.h: what changed in a record, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dialog.h"
#include "lr-session.h"

G_BEGIN_DECLS

#define LR_TYPE_CHANGES_DIALOG (lr_changes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LrChangesDialog, lr_changes_dialog, LR, CHANGES_DIALOG, LrDialog)

/* @record may be one that was deleted. @session must be unlocked. */
GtkWidget *lr_changes_dialog_new     (LrSession       *session,
                                      LrRecord        *record);

/* For the tests: how many changes it shows, and how many fields in all. */
guint      lr_changes_dialog_count   (LrChangesDialog *dialog,
                                      guint           *n_fields);

G_END_DECLS
