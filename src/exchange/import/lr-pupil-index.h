/* lr-pupil-index.h: finds a pupil who may be the same under another number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-record.h"

G_BEGIN_DECLS

typedef struct _LrPupilIndex LrPupilIndex;

LrPupilIndex *lr_pupil_index_new         (void);
void          lr_pupil_index_free        (LrPupilIndex *index);

/* Holds @pupil, unless another of the same key was there before. */
void          lr_pupil_index_add         (LrPupilIndex *index,
                                          LrRecord     *pupil);
/* (transfer none) (nullable): whose number differs only in zeros, dots or signs. */
LrRecord     *lr_pupil_index_find_number (LrPupilIndex *index,
                                          const char   *number);
/* (transfer none) (nullable): of the same name and birth date. */
LrRecord     *lr_pupil_index_find_person (LrPupilIndex *index,
                                          LrRecord     *pupil);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrPupilIndex, lr_pupil_index_free)

G_END_DECLS
