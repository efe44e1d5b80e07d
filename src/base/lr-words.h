/* lr-words.h: days, moments and numbers in the language of the app
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"

G_BEGIN_DECLS

/* What people read comes from our own translation, never from the region of the
 * system: in Dutch it is "29 oktober 2026" and "1,5" on any laptop. Nothing else
 * in the app formats days, months or broken numbers for people. */

typedef enum
{
  LR_DAY_FULL,         /* 29 October 2026 */
  LR_DAY_SHORT,        /* 29 Oct 2026 */
  LR_DAY_NO_YEAR,      /* 29 Oct */
  LR_DAY_WITH_WEEKDAY, /* Thursday 29 October 2026 */
  LR_DAY_IN_WEEK,      /* Thu 29 */
  LR_DAY_MONTH,        /* October 2026 */
  LR_DAY_SHORT_MONTH,  /* Oct 2026 */
} LrDayStyle;

/* (transfer full): empty for no day. */
char       *lr_day_format             (LrDay        day,
                                       LrDayStyle   style);
/* (transfer full): a moment in UTC seconds, in the zone of the computer, with
 * its time: "29 October 2026 at 14:05", or "29 Oct 2026, 14:05" in the short
 * style; empty for what no clock can show. */
char       *lr_moment_format          (gint64       seconds,
                                       LrDayStyle   style);

/* As they stand alone: "October", "Oct", "Thursday", "Thu". @month: 1 is January.
 * (transfer none): for as long as the program runs. */
const char *lr_month_get_name         (int          month);
const char *lr_month_get_short_name   (int          month);
const char *lr_weekday_get_name       (GDateWeekday weekday);
const char *lr_weekday_get_short_name (GDateWeekday weekday);

/* (transfer full): @quarters of an hour in hours: "16.25", in Dutch "16,25". */
char       *lr_quarters_format        (gint64       quarters);

G_END_DECLS
