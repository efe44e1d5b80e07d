/* lr-plan-part-list.h: the goals, the actions or the build-up of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-autosave.h"
#include "lr-plan-field.h"
#include "lr-plan.h"

G_BEGIN_DECLS

/**
 * LrPlanPartList:
 *
 * A boxed list of the records of one part of a plan, with a button to add one
 * below it. Follows the store when it is told to.
 */
#define LR_TYPE_PLAN_PART_LIST (lr_plan_part_list_get_type ())
G_DECLARE_FINAL_TYPE (LrPlanPartList, lr_plan_part_list, LR, PLAN_PART_LIST, GtkWidget)

GtkWidget    *lr_plan_part_list_new      (LrSession                *session,
                                          LrAutosave               *autosave,
                                          LrRecord                 *plan,
                                          const LrKind             *kind,
                                          const LrPlanFieldContext *context);
const LrKind *lr_plan_part_list_get_kind (LrPlanPartList           *self);
void          lr_plan_part_list_reload   (LrPlanPartList           *self);
guint         lr_plan_part_list_get_n_records (LrPlanPartList      *self);

G_END_DECLS
