/* lr-plan-copy.h: the plan as one of those who are involved may read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-plan-facts.h"

G_BEGIN_DECLS

/* What was done for a reader. */
typedef struct
{
  gboolean   is_agreed;    /* all who are asked said yes to share with this reader */
  gboolean   no_medical;   /* left out */
  gboolean   no_helpers;   /* likewise: who gives care, and what they do */
  guint      n_lines;      /* how many promises, and lines of goals and weeks, went with them */
  GPtrArray *data;         /* (element-type utf8): to which data the consent is limited */
  GPtrArray *still_named;  /* (element-type utf8): of those who were left out, who stands
                            * perhaps in what was written freely */
} LrPlanCopy;

/* Who decides about the child, and its school, read the whole plan. Anybody else reads by
 * consent what is medical and who gives care, as far as each consent for this reader says
 * so; and never what may be shared with others. From @facts goes what @reader, a party of
 * them, may not know on @today.
 *
 * Returns: (transfer full) (nullable): NULL when it is the whole plan. */
LrPlanCopy *lr_plan_copy_make (LrPlanFacts *facts,
                               LrRecord    *reader,
                               LrDay        today);
void        lr_plan_copy_free (LrPlanCopy  *copy);
/* (transfer full): said to whoever hands it over; it is no guarantee. */
char       *lr_plan_copy_describe
                              (const LrPlanCopy *copy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrPlanCopy, lr_plan_copy_free)

G_END_DECLS
