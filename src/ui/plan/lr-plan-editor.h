/* lr-plan-editor.h: one version of a plan of approach, to write or to read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-autosave.h"
#include "lr-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LR_TYPE_PLAN_EDITOR (lr_plan_editor_get_type ())
G_DECLARE_FINAL_TYPE (LrPlanEditor, lr_plan_editor, LR, PLAN_EDITOR, AdwBin)

GtkWidget *lr_plan_editor_new      (LrSession    *session,
                                    LrAutosave   *autosave,
                                    LrRecord     *plan,
                                    gboolean      editable);
LrRecord  *lr_plan_editor_get_plan (LrPlanEditor *self);

G_END_DECLS
