/* lr-plan-facts.h: the records that a plan of approach is printed from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* What is not there is NULL or empty. */
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

/* (transfer full): @plan (nullable): the newest one on @today. LR_ERROR_NOT_FOUND
 * when there is none. */
LrPlanFacts *lr_plan_facts_load (LrStore      *store,
                                 LrRecord     *pupil,
                                 LrRecord     *plan,
                                 LrDay         today,
                                 GError      **error);
void         lr_plan_facts_free (LrPlanFacts  *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrPlanFacts, lr_plan_facts_free)

G_END_DECLS
