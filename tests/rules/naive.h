/* naive.h: the signals once more, the slow and plain way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-signal.h"

/**
 * naive_signals:
 *
 * Reads the definitions (src/rules/README.md) a second time, without a thought for speed: day by
 * day, each time from the records. It asks the calendar nothing but whether a
 * day is a school day. Only id, date, value and record of a signal are filled in.
 */
GArray *naive_signals (const LrSignalFacts    *facts,
                       const LrSchoolCalendar *calendar,
                       int                     lesson_quarters,
                       LrDay                   today);
