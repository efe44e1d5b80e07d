/* lr-steps-parts.h: the parts of the tab of steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-steps-text.h"

G_BEGIN_DECLS

/* All (transfer floating) (nullable): %NULL when there is nothing to show. They
 * are built anew when the case changes. */

/* Where the case stands and when it tips, with the button to move on. */
GtkWidget *lr_step_standing_new   (const LrStepsContext *context);
/* All steps of the agreements, from the first to the last. */
GtkWidget *lr_step_ladder_new     (const LrStepsContext *context);
/* What the agreements say of one step; @for_the_table: what it takes to go there. */
void       lr_step_ladder_fill_step (const LrStepsContext *context,
                                   GtkBox               *box,
                                   const LrStepRule     *step,
                                   gboolean              for_the_table);
/* Who has regie of each kind, and who had it before. */
GtkWidget *lr_regie_list_new      (const LrStepsContext *context);
/* What each party does in this step. */
GtkWidget *lr_role_list_new       (const LrStepsContext *context);
/* The solutions within this step, and those that were chosen. */
GtkWidget *lr_solution_list_new   (const LrStepsContext *context);
/* Special situations with their checklists. */
GtkWidget *lr_situation_list_new  (const LrStepsContext *context);
/* What is open for this pupil. */
GtkWidget *lr_case_duties_new     (const LrStepsContext *context);

G_END_DECLS
