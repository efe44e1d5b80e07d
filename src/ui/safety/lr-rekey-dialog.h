/* lr-rekey-dialog.h: the dossiers get a new key, while she watches
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dialog.h"
#include "lr-key-work.h"
#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrRekeyDialog:
 *
 * Carries out a change with a new database key at once, with progress and
 * cancel, and then offers to remove the older backups beside the dossiers.
 *
 * Signal `done`: the change is made.
 */
#define LR_TYPE_REKEY_DIALOG (lr_rekey_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LrRekeyDialog, lr_rekey_dialog, LR, REKEY_DIALOG, LrDialog)

/* @session must be unlocked. */
GtkWidget  *lr_rekey_dialog_new       (LrSession           *session,
                                       const LrKeyRequest  *request);
/* (transfer full) (nullable): the recovery code that was made, once. */
LrSecret   *lr_rekey_dialog_take_code (LrRekeyDialog       *dialog);

/* For the tests: "busy", "failed" or "done". */
const char *lr_rekey_dialog_get_state (LrRekeyDialog       *dialog);

G_END_DECLS
