/* lr-demo-days.h: days of the demo school, told from today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-school-calendar.h"

G_BEGIN_DECLS

gboolean lr_demo_day_parse (const char        *text,
                            LrDay              today,
                            LrSchoolCalendar  *calendar,
                            LrDay             *day);

G_END_DECLS
