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

LrSignalBook *lr_signal_book_new               (const LrSchoolCalendar *calendar,
                                                int                     lesson_quarters,
                                                LrDay                   today);
void          lr_signal_book_free              (LrSignalBook           *self);

void          lr_signal_book_set_today         (LrSignalBook           *self,
                                                LrDay                   today);
void          lr_signal_book_set_pupil         (LrSignalBook           *self,
                                                gint64                  pupil,
                                                const LrSignalFacts    *facts);
void          lr_signal_book_remove_pupil      (LrSignalBook           *self,
                                                gint64                  pupil);

GArray       *lr_signal_book_get_signals       (LrSignalBook           *self,
                                                gint64                  pupil);
guint         lr_signal_book_get_n_evaluations (LrSignalBook           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrSignalBook, lr_signal_book_free)

G_END_DECLS
