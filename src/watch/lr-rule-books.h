/* lr-rule-books.h: the rule sets of a school: shipped ones and its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rule-set.h"
#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrRuleBooks:
 *
 * Every rule set by its id. A set that the school copied goes before a shipped
 * one with the same id; `statutory` cannot be replaced. A set that cannot be
 * read is left out and named in the problems: it never stops the app. They never
 * change once they are read, and may go from one thread to another.
 */
typedef struct _LrRuleBooks LrRuleBooks;

/* (transfer full) (nullable): @store: (nullable): without it only the shipped ones.
 * An error only when the store cannot be read. */
LrRuleBooks *lr_rule_books_new          (LrStore         *store,
                                         GError         **error);
LrRuleBooks *lr_rule_books_ref          (LrRuleBooks     *self);
void         lr_rule_books_unref        (LrRuleBooks     *self);

/* (transfer none) (nullable): @id is nullable too. */
LrRuleSet   *lr_rule_books_find         (LrRuleBooks     *self,
                                         const char      *id);
/* (transfer none). */
LrRuleSet   *lr_rule_books_get_statutory (LrRuleBooks    *self);
/* (transfer container) (element-type utf8): the ids, shipped ones first. */
GPtrArray   *lr_rule_books_list         (LrRuleBooks     *self);
/* Whether it always holds, beside the one that a school or a pupil follows. */
gboolean     lr_rule_books_holds_for_all (const LrRuleSet *set);
/* (transfer container) (element-type LrRuleSet): those that a school or a pupil may
 * follow, in that order: all that can be read and do not always hold. */
GPtrArray   *lr_rule_books_list_regional (LrRuleBooks    *self);
/* (transfer full): what people call it; for one that is not there or cannot be read
 * its id, and that it cannot. */
char        *lr_rule_books_dup_title    (LrRuleBooks     *self,
                                         const char      *id);
/* Whether it is one that the school has itself. */
gboolean     lr_rule_books_is_own       (LrRuleBooks     *self,
                                         const char      *id);
/* (transfer none) (nullable): what could not be read, `name:line: …`, a line each. */
const char  *lr_rule_books_get_problems (LrRuleBooks     *self);

/* (transfer full) (nullable): as lr_rule_set_new_from_text(), and the kinds of
 * record and fields that it names must be there. */
LrRuleSet   *lr_rule_books_read         (const char      *name,
                                         const char      *text,
                                         gssize           length,
                                         GError         **error);

/* The same for one that a school has itself: it cannot be what the law asks
 * (LR_ERROR_INVALID). */
LrRuleSet   *lr_rule_books_read_own     (const char      *name,
                                         const char      *text,
                                         gssize           length,
                                         GError         **error);

/* (transfer full) (nullable): what was read. Keeps the text of a rule set in the
 * store as the school's own, in place of one with the same id. Nothing is kept when
 * it cannot be read. Can be undone. */
LrRuleSet   *lr_rule_books_save         (LrStore         *store,
                                         const char      *name,
                                         const char      *text,
                                         gssize           length,
                                         GError         **error);
/* (transfer full): the text of a set, the school's own or else the shipped one;
 * LR_ERROR_NOT_FOUND. @store: (nullable): without it only the shipped ones. */
char        *lr_rule_books_dup_text     (LrStore         *store,
                                         const char      *id,
                                         GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrRuleBooks, lr_rule_books_unref)

G_END_DECLS
