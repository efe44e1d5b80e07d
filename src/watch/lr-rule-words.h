/* lr-rule-words.h: the kinds of record that a rule set names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"

G_BEGIN_DECLS

/* Whether every kind of record, field and choice that @set names is there; the
 * message names file and line of each that is not. */
gboolean lr_rule_words_check (const LrRuleSet  *set,
                              GError          **error);

/* Adds the names of the kinds of record that decide on duties of @set. */
void     lr_rule_words_add_kinds (const LrRuleSet *set,
                                  GHashTable      *names);

G_END_DECLS
