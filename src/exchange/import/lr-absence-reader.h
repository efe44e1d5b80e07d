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

/* (transfer full): for @job, which it does not hold. %NULL with @error when the lesson
 * hours of the school cannot be read, which are what a whole day counts for. */
LrAbsenceReader *lr_absence_reader_new       (LrImportJob      *job,
                                              GError          **error);
void             lr_absence_reader_free      (LrAbsenceReader  *self);

/* Reads all lines; those that cannot be used are refused one by one. An error only
 * when it was cancelled. */
gboolean         lr_absence_reader_read      (LrAbsenceReader  *self,
                                              GError          **error);
/* Tells what holds for many lines at once. */
void             lr_absence_reader_add_notes (LrAbsenceReader  *self);
/* (transfer none) (element-type LrAbsenceRow): in the order of the file; their
 * texts live as long as the reader. */
GArray          *lr_absence_reader_get_rows  (LrAbsenceReader  *self);

/* To tell what the file says nothing about: another period, or what a refused line
 * may have said. The days that it speaks of, both included, by a line above its
 * header or else by its own lines; %FALSE when it is about no day at all. */
gboolean         lr_absence_reader_get_period (LrAbsenceReader *self,
                                              LrDay            *from,
                                              LrDay            *until);
/* Whether the file has lines of the pupil. */
gboolean         lr_absence_reader_has_pupil (LrAbsenceReader  *self,
                                              gint64            pupil);
/* Whether a refused line may be about that day. */
gboolean         lr_absence_reader_is_refused (LrAbsenceReader *self,
                                              gint64            pupil,
                                              LrDay             day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrAbsenceReader, lr_absence_reader_free)

G_END_DECLS
