/* lr-rule-shipped.h: the rule sets that are part of the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"

G_BEGIN_DECLS

/* (transfer none): the ids, `statutory` first, ended by NULL. */
const char * const *lr_rule_set_get_shipped  (void);
/* (transfer full) (nullable): the text of the file, for a school that wants to
 * change it. */
char               *lr_rule_set_dup_shipped  (const char  *id);
/* (transfer full) (nullable): they are part of the program and never change: each
 * is read once, and whoever asks, from any thread, gets the same one.
 * LR_ERROR_NOT_FOUND for another id. */
LrRuleSet          *lr_rule_set_load_shipped (const char  *id,
                                              GError     **error);

G_END_DECLS
