/* lr-rule-shipped.h: the rule sets that are part of the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"

G_BEGIN_DECLS

const char * const *lr_rule_set_get_shipped  (void);
char               *lr_rule_set_dup_shipped  (const char  *id);
LrRuleSet          *lr_rule_set_load_shipped (const char  *id,
                                              GError     **error);

G_END_DECLS
