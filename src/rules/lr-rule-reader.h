/* lr-rule-reader.h: reads the text of a rule set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"

G_BEGIN_DECLS

/* Reads a rule set. @name is what messages call the file. Every error is a
 * line `name:line: found …, expected …` of the message, so that a person can
 * mend the file in one go. What a rule set once could say and says no more is
 * passed over and named in its warnings. */
LrRuleSet *lr_rule_set_new_from_text (const char  *name,
                                      const char  *text,
                                      gssize       length,
                                      GError     **error);
LrRuleSet *lr_rule_set_new_from_file (const char  *path,
                                      GError     **error);

G_END_DECLS
