/* lr-passphrase-dialog.h: a new passphrase, for herself or for a colleague
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dialog.h"
#include "lr-session.h"

G_BEGIN_DECLS

typedef enum
{
  LR_PASSPHRASE_CHANGE,     /* asks for the present one first */
  LR_PASSPHRASE_REPLACE,    /* the present one was forgotten: the recovery code opened the store */
  LR_PASSPHRASE_COLLEAGUE,  /* one more, under a name */
} LrPassphraseTask;

#define LR_TYPE_PASSPHRASE_DIALOG (lr_passphrase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LrPassphraseDialog, lr_passphrase_dialog, LR, PASSPHRASE_DIALOG, LrDialog)

/* @session must be unlocked. */
GtkWidget *lr_passphrase_dialog_new (LrSession        *session,
                                     LrPassphraseTask  task);

G_END_DECLS
