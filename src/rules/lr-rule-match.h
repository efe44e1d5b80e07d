/* lr-rule-match.h: what a rule set asks of records: triggers, what does a duty, terms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"

G_BEGIN_DECLS

/* What cannot be read is FALSE or NULL; then @expected (transfer full) says what would
 * have been right. */

/* (transfer full) (nullable) */
LrMatch  *lr_rule_match_read      (const char    *text,
                                   guint          line,
                                   char         **expected);
void      lr_rule_match_free      (LrMatch       *match);

gboolean  lr_rule_term_read       (const char    *text,
                                   LrTerm        *term,
                                   guint          line,
                                   char         **expected);
void      lr_rule_term_clear      (LrTerm        *term);

gboolean  lr_rule_done_from_read  (const char    *text,
                                   LrDoneFrom    *from,
                                   char         **expected);

/* They are added to @triggers and @completions, whole or not. */
gboolean  lr_rule_trigger_read    (const char    *text,
                                   GPtrArray     *triggers,
                                   guint          line,
                                   char         **expected);
gboolean  lr_rule_completion_read (const char    *text,
                                   GPtrArray     *completions,
                                   guint          line,
                                   char         **expected);
void      lr_rule_trigger_free    (LrTrigger     *trigger);
void      lr_rule_completion_free (LrCompletion  *completion);

G_END_DECLS
