/* lr-step-dialog.h: moving a case to another step, or choosing a situation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dialog.h"
#include "lr-steps-text.h"

G_BEGIN_DECLS

/**
 * LrStepDialog:
 *
 * Shows where the case may go, what the next table needs, and records it as one
 * step that can be undone. Going back asks for a reason.
 */
#define LR_TYPE_STEP_DIALOG (lr_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LrStepDialog, lr_step_dialog, LR, STEP_DIALOG, LrDialog)

GtkWidget *lr_step_dialog_new_for_step      (LrSession    *session,
                                             LrCase       *of);
GtkWidget *lr_step_dialog_new_for_situation (LrSession    *session,
                                             LrCase       *of);

/* For the tests. */
gboolean   lr_step_dialog_choose            (LrStepDialog *self,
                                             const char   *id);
gboolean   lr_step_dialog_can_record        (LrStepDialog *self);

G_END_DECLS
