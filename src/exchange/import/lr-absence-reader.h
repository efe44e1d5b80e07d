/* lr-absence-reader.h: understands the lines of an absence export
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-absence-row.h"
#include "lr-import-private.h"

G_BEGIN_DECLS

/* Reading takes about this part of the time of an import, writing the rest. */
#define LR_ABSENCE_READING_PART 0.2

typedef struct _LrAbsenceReader LrAbsenceReader;

/* (transfer full): %NULL with @error when the lesson hours of the school cannot be
 * read, which are what a whole day counts for. */
LrAbsenceReader *lr_absence_reader_new       (LrImportJob      *job,
                                              GError          **error);
void             lr_absence_reader_free      (LrAbsenceReader  *self);

gboolean         lr_absence_reader_read      (LrAbsenceReader  *self,
                                              GError          **error);
void             lr_absence_reader_add_notes (LrAbsenceReader  *self);
GArray          *lr_absence_reader_get_rows  (LrAbsenceReader  *self);

/* What the file says nothing about: another period, or what a refused line may
 * have said. */
gboolean         lr_absence_reader_get_period (LrAbsenceReader *self,
                                              LrDay            *from,
                                              LrDay            *until);
gboolean         lr_absence_reader_has_pupil (LrAbsenceReader  *self,
                                              gint64            pupil);
gboolean         lr_absence_reader_is_refused (LrAbsenceReader *self,
                                              gint64            pupil,
                                              LrDay             day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrAbsenceReader, lr_absence_reader_free)

G_END_DECLS
