/* lr-absence-withdrawn.h: what the school took back since an earlier export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-absence-reader.h"

G_BEGIN_DECLS

typedef struct _LrAbsenceWithdrawn LrAbsenceWithdrawn;

/* Looks up what earlier imports left in the period of the file. @reader: that has
 * read its file. Neither is held. */
LrAbsenceWithdrawn *lr_absence_withdrawn_new    (LrImportJob         *job,
                                                 LrAbsenceReader     *reader,
                                                 GError             **error);
void                lr_absence_withdrawn_free   (LrAbsenceWithdrawn  *self);

/* A line of the file is about @record. */
void                lr_absence_withdrawn_match  (LrAbsenceWithdrawn  *self,
                                                 LrRecord            *record);
/* Tells what no line was seen of, after all were matched, and removes what was
 * asked. */
gboolean            lr_absence_withdrawn_finish (LrAbsenceWithdrawn  *self,
                                                 GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrAbsenceWithdrawn, lr_absence_withdrawn_free)

G_END_DECLS
