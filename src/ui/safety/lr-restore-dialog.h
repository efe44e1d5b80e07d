/* lr-restore-dialog.h: back to a backup
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dialog.h"
#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrRestoreDialog:
 *
 * Asks for the backup (the newest one that is found is proposed) and for a
 * passphrase or the recovery code, restores, and unlocks @session.
 */
#define LR_TYPE_RESTORE_DIALOG (lr_restore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LrRestoreDialog, lr_restore_dialog, LR, RESTORE_DIALOG, LrDialog)

/* @session must be locked. @keys_only: only the key file of the backup. Above
 * the window, of which it uses the action `win.new-passphrase`. */
GtkWidget  *lr_restore_dialog_new        (LrSession       *session,
                                          gboolean         keys_only);

/* For the tests. */
void        lr_restore_dialog_set_backup (LrRestoreDialog *dialog,
                                          const char      *path);
void        lr_restore_dialog_set_secret (LrRestoreDialog *dialog,
                                          LrSecret        *secret);
/* "form", "busy" or "done". */
const char *lr_restore_dialog_get_state  (LrRestoreDialog *dialog);

G_END_DECLS
