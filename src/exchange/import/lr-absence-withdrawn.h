/* lr-absence-withdrawn.h: what the school took back since an earlier export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-absence-reader.h"

G_BEGIN_DECLS

typedef struct _LrAbsenceWithdrawn LrAbsenceWithdrawn;

LrAbsenceWithdrawn *lr_absence_withdrawn_new    (LrImportJob         *job,
                                                 LrAbsenceReader     *reader,
                                                 GError             **error);
void                lr_absence_withdrawn_free   (LrAbsenceWithdrawn  *self);

void                lr_absence_withdrawn_match  (LrAbsenceWithdrawn  *self,
                                                 LrRecord            *record);
gboolean            lr_absence_withdrawn_finish (LrAbsenceWithdrawn  *self,
                                                 GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrAbsenceWithdrawn, lr_absence_withdrawn_free)

G_END_DECLS
