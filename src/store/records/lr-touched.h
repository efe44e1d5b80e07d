/* lr-touched.h: whom and what one commit touched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-id-set.h"
#include "lr-kind.h"

G_BEGIN_DECLS

/**
 * LrTouched:
 *
 * Each pupil whose records one commit added, changed or deleted, and each such
 * record that belongs to no pupil; every one of them once, however many lines an
 * import had. It never changes once the commit is told, and may go from one
 * thread to another.
 */
typedef struct _LrTouched LrTouched;

/* Empty: to be filled before it is told. */
LrTouched *lr_touched_new          (void);
LrTouched *lr_touched_ref          (LrTouched       *self);
void       lr_touched_unref        (LrTouched       *self);

/* @pupil: 0 for a kind without one. */
void       lr_touched_add          (LrTouched       *self,
                                    const LrKind    *kind,
                                    gint64           pupil,
                                    gint64           id);

/* Whether a record of the kind was touched. */
gboolean   lr_touched_has_kind     (const LrTouched *self,
                                    const LrKind    *kind);
/* Adds to @ids the pupils whose records were touched. */
void       lr_touched_get_pupils   (const LrTouched *self,
                                    LrIdSet         *ids);
/* Likewise the records of a kind that belongs to no pupil. */
void       lr_touched_get_records  (const LrTouched *self,
                                    const LrKind    *kind,
                                    LrIdSet         *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrTouched, lr_touched_unref)

G_END_DECLS
