/* lr-rule-draft.h: a rule set that is being read, and the end of one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-schema.h"

G_BEGIN_DECLS

/* (transfer full): with nothing in it, to read into. @name: what messages call the
 * file. */
LrRuleSet *lr_rule_set_new_empty (const char *name);

G_END_DECLS
