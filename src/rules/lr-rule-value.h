/* lr-rule-value.h: the values that stand behind the keys of a rule set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-schema.h"

G_BEGIN_DECLS

/* Reads @text as the value of @key into @item; when that fails @expected (transfer
 * full) says what would have been right. Text, lines and words of an item that came
 * before are kept. */
gboolean lr_rule_value_read    (const LrRuleKey      *key,
                                gpointer              item,
                                const char           *text,
                                guint                 line,
                                char                **expected);
/* Whether its key may come back. */
gboolean lr_rule_value_repeats (LrValueType           type);
/* Frees what the values of @item own. */
void     lr_rule_values_clear  (const LrRuleSection  *section,
                                gpointer              item);

G_END_DECLS
