/* lr-fact-fields.h: which fields of which records the rules look at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-kinds.h"
#include "lr-rule-books.h"

G_BEGIN_DECLS

/* Those of one kind of record. */
typedef struct
{
  const LrKind *kind;
  guint         n_fields;
  guint        *fields;   /* their places in the kind, ascending */
  int          *columns;  /* for each field of the kind: its place in @fields, or -1 */
} LrFactKind;

/**
 * LrFactFields:
 *
 * All that has to be read of a pupil for the rules, and nothing more: what the
 * rule sets name and what signals, duties and steps look at by themselves. It
 * never changes once it is made, and may go from one thread to another.
 */
typedef struct _LrFactFields LrFactFields;

/* (transfer full): for all rule sets that may apply to somebody. */
LrFactFields     *lr_fact_fields_new     (LrRuleBooks        *books);
LrFactFields     *lr_fact_fields_ref     (LrFactFields       *self);
void              lr_fact_fields_unref   (LrFactFields       *self);

/* (transfer none) (nullable): NULL for a kind that no rule looks at. */
const LrFactKind *lr_fact_fields_find    (const LrFactFields *self,
                                          const LrKind       *kind);
/* (transfer none) (element-type LrFactKind): the kinds that belong to a pupil,
 * parents before their children. */
GPtrArray        *lr_fact_fields_list    (const LrFactFields *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrFactFields, lr_fact_fields_unref)

G_END_DECLS
