/* lr-recovery-dialog.h: the recovery code, shown once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dialog.h"
#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrRecoveryDialog:
 *
 * Explains what the code is for, makes it, and shows it until she says that it
 * is put away. When there is a code already it says first that the earlier one
 * stops working.
 */
#define LR_TYPE_RECOVERY_DIALOG (lr_recovery_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LrRecoveryDialog, lr_recovery_dialog, LR, RECOVERY_DIALOG, LrDialog)

/* @session must be unlocked. */
GtkWidget  *lr_recovery_dialog_new       (LrSession        *session);

/* Shows @code (transfer full), which was made with a new key. */
GtkWidget  *lr_recovery_dialog_new_for_code (LrSession     *session,
                                          LrSecret         *code);

/* For the tests: "ask", "busy" or "code". */
const char *lr_recovery_dialog_get_state (LrRecoveryDialog *dialog);

G_END_DECLS
