/* lr-plan-rows.h: one goal, action or week of the build-up as a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-plan-field.h"

G_BEGIN_DECLS

/* (transfer floating): rows for a boxed list. @remove goes into the row where
 * it fits best; it is %NULL in a plan that can not be changed. */
GtkWidget *lr_plan_goal_row_new     (LrRecord                 *goal,
                                     const LrPlanFieldContext *context,
                                     GtkWidget                *remove);
GtkWidget *lr_plan_action_row_new   (LrRecord                 *agreement,
                                     const LrPlanFieldContext *context,
                                     GtkWidget                *remove);
GtkWidget *lr_plan_build_up_row_new (LrRecord                 *build_up,
                                     const LrPlanFieldContext *context,
                                     GtkWidget                *remove);

G_END_DECLS
