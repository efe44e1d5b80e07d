/* lr-demo-days.h: days of the demo school, told from today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-school-calendar.h"

G_BEGIN_DECLS

/* @text: as `s-3`, `w-4.2`, `k-4`, `c+10`, `t0` or `y14-90`. %FALSE when it is no
 * such word, or the calendar does not reach. */
gboolean lr_demo_day_parse (const char        *text,
                            LrDay              today,
                            LrSchoolCalendar  *calendar,
                            LrDay             *day);

G_END_DECLS
