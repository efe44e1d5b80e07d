/* lr-steps-tab.h: step, regie, duties and roles in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier-tab.h"

G_BEGIN_DECLS

/**
 * LrStepsTab:
 *
 * Where the case stands, what is to be done now, who has regie, who does what,
 * solutions and special situations. One adds a step here. Actions:
 * `steps.add-solution`, `steps.choose-situation`.
 */
#define LR_TYPE_STEPS_TAB (lr_steps_tab_get_type ())
G_DECLARE_FINAL_TYPE (LrStepsTab, lr_steps_tab, LR, STEPS_TAB, LrDossierTab)

/* (nullable): what is shown now. */
LrCase *lr_steps_tab_get_case (LrStepsTab *self);

G_END_DECLS
