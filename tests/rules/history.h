/* history.h: absence histories as short text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-calendar.h"
#include "lr-signal.h"

/**
 * History:
 *
 * Absence records written as words, one record a word:
 *
 *     START[..[END]]KIND[HOURS][@LESSON]
 *
 * Dates are ISO; START alone is one day, `START..` is still going on. KIND is a
 * letter: u unauthorised, l late, s sick, a authorised, g suspended, x luxury,
 * ? unknown.
 * Without HOURS it is whole days: `2026-11-02u2.25`, `2026-11-02..2026-11-06s`.
 */
typedef struct
{
  LrSignalFacts  facts;
  GArray        *absences;
} History;

History          *history_new       (const char   *text);
void              history_free      (History      *self);

LrSchoolCalendar *history_calendar  (LrRegion      region);
char             *history_signals   (GArray       *signals,
                                     const char   *watched);

LrDay             history_day       (const char   *text);
/* "FROM..UNTIL", each of which may be missing. */
LrSpan            history_span      (const char   *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (History, history_free)
