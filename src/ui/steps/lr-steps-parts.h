/* lr-steps-parts.h: the parts of the tab of steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-pieces.h"
#include "lr-steps-text.h"

G_BEGIN_DECLS

/* Each says which pieces it has, as a group of @page; the page of the pieces is
 * @context, and the rule set stays while there is one of them. */

/* Where the case stands and when it tips, with the button to move on. */
void lr_step_standing_add     (LrStepsContext       *context,
                               LrPieces             *page);
/* What is open for this pupil, as far as it is shown. */
void lr_case_duties_add       (LrStepsContext       *context,
                               LrPieces             *page);
/* What comes if nothing changes. */
void lr_case_forecast_add     (LrStepsContext       *context,
                               LrPieces             *page);
/* Who has regie of each kind, and who had it before. */
void lr_regie_list_add        (LrStepsContext       *context,
                               LrPieces             *page);
/* All steps of the agreements, from the first to the last. */
void lr_step_ladder_add       (LrStepsContext       *context,
                               LrPieces             *page);
/* What each party does in this step. */
void lr_role_list_add         (LrStepsContext       *context,
                               LrPieces             *page);
/* Whom the agreements ask to an MDO about this pupil, and why. */
void lr_mdo_list_add          (LrStepsContext       *context,
                               LrPieces             *page);
/* The solutions within this step, and those that were chosen. */
void lr_solution_list_add     (LrStepsContext       *context,
                               LrPieces             *page);
/* What is kept in short lists: where the pupil is, offers, exemptions. */
void lr_steps_records_add     (LrStepsContext       *context,
                               LrPieces             *page);
/* Special situations with their checklists. */
void lr_situation_list_add    (LrStepsContext       *context,
                               LrPieces             *page);

/* What the agreements say of one step; @for_the_table: what it takes to go there. */
void lr_step_ladder_fill_step (const LrStepsContext *context,
                               GtkBox               *box,
                               const LrStepRule     *step,
                               gboolean              for_the_table);

G_END_DECLS
