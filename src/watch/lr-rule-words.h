/* lr-rule-words.h: the kinds of record that a rule set names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"

G_BEGIN_DECLS

/* Whether every kind of record, field and choice that @set names is there; the
 * message of LR_ERROR_INVALID names file and line of each that is not. */
gboolean lr_rule_words_check (const LrRuleSet  *set,
                              GError          **error);

typedef void (*LrMatchFunc) (const LrRuleSet *set,
                             const LrMatch   *match,
                             gpointer         user_data);

/* Calls @func for everything that @set asks of a record. */
void     lr_rule_words_foreach (const LrRuleSet  *set,
                                LrMatchFunc       func,
                                gpointer          user_data);

G_END_DECLS
