/* import-large.h: exports as large as a big school makes in years
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-school-calendar.h"

#define IMPORT_LARGE_PUPILS 2000
#define IMPORT_LARGE_ROWS 100000

GBytes *import_large_make_pupils  (void);

/* A pupil has one row on each of the first 50 school days; the first
 * @n_changed rows have other hours. */
GBytes *import_large_make_absence (LrSchoolCalendar *calendar,
                                   guint             n_changed);
