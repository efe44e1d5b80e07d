/* lr-escalation.h: where a case stands, who has regie, where it may go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-facts.h"
#include "lr-rule-set.h"
#include "lr-school-calendar.h"

G_BEGIN_DECLS

/* The three kinds of regie (TIL chapter 3). */
typedef enum
{
  LR_REGIE_PROCESS,
  LR_REGIE_TASKS,
  LR_REGIE_POWER,
  LR_N_REGIES,
} LrRegieKind;

/**
 * LrEscalation:
 *
 * The newest step of a case. All pointers belong to the facts and the rule set
 * that it was made of.
 */
typedef struct
{
  const LrEvent     *event;       /* (nullable): the record of the step; NULL: no step yet */
  const char        *step;        /* (nullable): its label */
  const LrStepRule  *rule;        /* (nullable): what the rule set says of it */
  const LrRouteRule *route;       /* (nullable): the solution that was chosen within it */
  LrDay              entered_on;
  LrDay              tipping_on;  /* after this day the case moves on; none: no tipping point */
  gboolean           tipped;      /* that day is past */
  guint              school_weeks;  /* that have come since it was entered */
  const LrEvent     *regie[LR_N_REGIES];  /* (nullable): who has it today, by record */
} LrEscalation;

/* A step that the case may go to. */
typedef struct
{
  const LrStepRule *step;
  gboolean          back;  /* an earlier step: needs a reason */
} LrMove;

/* Fills @escalation (out caller-allocated) for @today. @set: (nullable): the one
 * with the steps; without it only who has regie. */
void           lr_escalation_evaluate    (const LrFacts          *facts,
                                          const LrSchoolCalendar *calendar,
                                          const LrRuleSet        *set,
                                          LrDay                   today,
                                          LrEscalation           *escalation);

/* (transfer none) (nullable): the newest record of that kind of regie that holds on
 * the day. */
const LrEvent *lr_regie_find             (const LrFacts          *facts,
                                          LrRegieKind             kind,
                                          LrDay                   on);
/* The newest day on which that step of @set was entered, or %LR_DAY_NONE. */
LrDay          lr_step_find_entered      (const LrFacts          *facts,
                                          const LrRuleSet        *set,
                                          const LrStepRule       *step);
/* The id that is stored. */
const char    *lr_regie_kind_get_word    (LrRegieKind             kind);

/* (transfer full) (element-type LrMove): forward steps first, to what the step
 * names as next; then back to any earlier step. Steps that are each other's side
 * (3a and 3b, 4a and 4b) are named as next by both. @step is the label of the
 * present step, or NULL: then any step may be the first. */
GArray        *lr_escalation_list_moves  (const LrRuleSet        *set,
                                          const char             *step);
/* Checks a move; LR_ERROR_INVALID says what is allowed or lacking. @from, @route
 * and @reason are (nullable): no step yet, no solution within the step, no reason
 * to go back. */
gboolean       lr_escalation_check_move  (const LrRuleSet        *set,
                                          const char             *from,
                                          const char             *to,
                                          const char             *route,
                                          const char             *reason,
                                          GError                **error);

G_END_DECLS
