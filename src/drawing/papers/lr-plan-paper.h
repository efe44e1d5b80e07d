/* lr-plan-paper.h: the plan of approach on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-paper.h"
#include "lr-plan-facts.h"

G_BEGIN_DECLS

/* (transfer full): what is missing is left out of the paper; where people sit at a
 * table with a pen there are lines. @reader (nullable): the party whose copy it is;
 * what goes from @facts for it is told by lr_plan_copy_make(). Nothing of @facts is
 * held. */
LrPaper *lr_plan_paper_new (LrPlanFacts *facts,
                            LrRecord    *reader,
                            LrDay        today);

G_END_DECLS
