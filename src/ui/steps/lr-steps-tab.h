/* lr-steps-tab.h: step, regie, duties and roles in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrStepsTab:
 *
 * Where the case stands, what is to be done now, who has regie, who does what,
 * solutions and special situations. Construct properties: `session`, `pupil`.
 * Actions: `steps.move`, `steps.add-solution`, `steps.choose-situation`.
 */
#define LR_TYPE_STEPS_TAB (lr_steps_tab_get_type ())
G_DECLARE_FINAL_TYPE (LrStepsTab, lr_steps_tab, LR, STEPS_TAB, AdwBin)

/* (nullable): what is shown now. */
LrCase *lr_steps_tab_get_case (LrStepsTab *self);

G_END_DECLS
