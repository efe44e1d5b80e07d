/* lr-plan-tab.h: the plans of approach in the dossier of a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dossier-tab.h"

G_BEGIN_DECLS

/**
 * LrPlanTab:
 *
 * The newest version of the plan to work on, older versions to read. What is
 * typed is saved by itself. Action: `paper.print` (of the version that is shown).
 */
#define LR_TYPE_PLAN_TAB (lr_plan_tab_get_type ())
G_DECLARE_FINAL_TYPE (LrPlanTab, lr_plan_tab, LR, PLAN_TAB, LrDossierTab)

/* (transfer none) (nullable): the version in sight. */
LrRecord *lr_plan_tab_get_plan (LrPlanTab *self);

G_END_DECLS
