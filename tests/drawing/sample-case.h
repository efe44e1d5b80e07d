/* sample-case.h: an invented case, for the tests of papers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-plan-paper.h"

/* (transfer full): an ordinary plan of an ordinary case. */
LrPlanFacts *sample_plan_facts       (void);
/* (transfer full): the same, with nothing filled in but what has to be. */
LrPlanFacts *sample_empty_plan_facts (void);
LrRecord    *sample_add              (GPtrArray    *records,
                                      const LrKind *kind,
                                      ...) G_GNUC_NULL_TERMINATED;
