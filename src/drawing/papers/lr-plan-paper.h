/* lr-plan-paper.h: the plan of approach on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-paper.h"
#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrPlanFacts:
 *
 * The records that a plan of approach is printed from. What is missing is left
 * out of the paper; where people sit at a table with a pen there are lines.
 */
typedef struct
{
  LrRecord  *school;
  LrRecord  *pupil;
  LrRecord  *plan;
  GPtrArray *goals;       /* (element-type LrRecord) */
  GPtrArray *agreements;
  GPtrArray *build_up;
  GPtrArray *parties;
  GPtrArray *regie;
  GPtrArray *consents;
} LrPlanFacts;

/* (nullable) @plan: the newest one on @today. LR_ERROR_NOT_FOUND when there is
 * none. */
LrPlanFacts *lr_plan_facts_load (LrStore      *store,
                                 LrRecord     *pupil,
                                 LrRecord     *plan,
                                 LrDay         today,
                                 GError      **error);
void         lr_plan_facts_free (LrPlanFacts  *facts);

/* (transfer full) */
LrPaper     *lr_plan_paper_new  (LrPlanFacts  *facts,
                                 LrDay         today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrPlanFacts, lr_plan_facts_free)

G_END_DECLS
