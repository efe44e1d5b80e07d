/* lr-signal-book.h: the signals of the whole school, kept up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-signal.h"

G_BEGIN_DECLS

/**
 * LrSignalBook:
 *
 * The signals of many pupils. It keeps a copy of the facts and works out a
 * pupil's signals when somebody asks for them and something has changed since:
 * the pupil's facts, or *today* while the pupil's absence is not behind us.
 * When a new day comes only those who are absent or were so yesterday are
 * looked at again.
 */
typedef struct _LrSignalBook LrSignalBook;

/* (transfer full): an empty book. @lesson_quarters: the school's lesson hours per
 * day, in quarters. */
LrSignalBook *lr_signal_book_new               (const LrSchoolCalendar *calendar,
                                                int                     lesson_quarters,
                                                LrDay                   today);
void          lr_signal_book_free              (LrSignalBook           *self);

/* Days go by: what can still change because of it will be worked out again. */
void          lr_signal_book_set_today         (LrSignalBook           *self,
                                                LrDay                   today);
/* Adds a pupil, or takes over changed facts, which are copied. */
void          lr_signal_book_set_pupil         (LrSignalBook           *self,
                                                gint64                  pupil,
                                                const LrSignalFacts    *facts);
void          lr_signal_book_remove_pupil      (LrSignalBook           *self,
                                                gint64                  pupil);

/* (transfer none) (nullable) (element-type LrSignal): as
 * lr_attendance_dup_signals(), good until the book changes; NULL for a pupil that
 * is not in the book. */
GArray       *lr_signal_book_get_signals       (LrSignalBook           *self,
                                                gint64                  pupil);
/* For tests only: how often a pupil's signals were worked out. */
guint         lr_signal_book_get_n_evaluations (LrSignalBook           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrSignalBook, lr_signal_book_free)

G_END_DECLS
