/* lr-rule-atoms.h: the small pieces that values of a rule set are written with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"

G_BEGIN_DECLS

/* A word that may name something: letters of the ids, digits and a few signs. */
gboolean   lr_rule_is_id        (const char  *text);
/* (transfer full): what stands between blanks */
char     **lr_rule_split_words  (const char  *text);
/* The rest: FALSE for what they are not. */
gboolean   lr_rule_read_number  (const char  *text,
                                 int          least,
                                 int          most,
                                 int         *number);
/* @expected (transfer full) says what would have been right. */
gboolean   lr_rule_read_sectors (char       **words,
                                 guint       *sectors,
                                 char       **expected);
gboolean   lr_rule_read_unit    (const char  *word,
                                 LrTermUnit  *unit);
/* `6 weeks after`, `30 days before`: the first three of @words */
gboolean   lr_rule_read_offset  (char       **words,
                                 LrOffset    *offset);

G_END_DECLS
