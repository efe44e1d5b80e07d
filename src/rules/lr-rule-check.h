/* lr-rule-check.h: what only the whole rule set can tell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"

G_BEGIN_DECLS

/* Adds a line, as of lr_rule_problem(), to @problems (element-type utf8) for each
 * reference that leads nowhere, and completes what the headings say. */
void lr_rule_set_check_references (const LrRuleSet *set,
                                   GPtrArray       *problems);

G_END_DECLS
