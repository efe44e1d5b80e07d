/* lr-rule-reader.h: reads the text of a rule set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): reads a rule set. @name is what messages call the
 * file. LR_ERROR_INVALID: every error is a line `name:line: found …, expected …` of
 * the message, so that a person can mend the file in one go. What a rule set once
 * could say and says no more is passed over and named in its warnings. @length: in
 * bytes, or -1 when the text ends with a NUL. */
LrRuleSet *lr_rule_set_new_from_text (const char  *name,
                                      const char  *text,
                                      gssize       length,
                                      GError     **error);
/* The same; G_FILE_ERROR when @path cannot be read. */
LrRuleSet *lr_rule_set_new_from_file (const char  *path,
                                      GError     **error);

G_END_DECLS
