/* lr-day.h: a calendar day as a plain value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LrDay:
 *
 * A day of the calendar: the Julian day number that #GDate uses (1 is
 * 1 January of the year 1), held as a plain integer so that it can be copied,
 * compared, subtracted and stored without ceremony. %LR_DAY_NONE is no day.
 */
typedef guint32 LrDay;

#define LR_DAY_NONE ((LrDay) 0)

/* The first and last day that any record may carry. */
#define LR_DAY_MIN (lr_day (1900, 1, 1))
#define LR_DAY_MAX (lr_day (2199, 12, 31))

/* %LR_DAY_NONE when the calendar has no such day. Months and days count from 1. */
LrDay        lr_day                   (int          year,
                                       int          month,
                                       int          day);
/* The day in the zone that @moment is in. */
LrDay        lr_day_from_date_time    (GDateTime   *moment);
/* Cleared, so not valid, for no day. */
GDate        lr_day_to_date           (LrDay        day);

/* Of a day that is one; each (out) (optional). */
void         lr_day_get_ymd           (LrDay        day,
                                       int         *year,
                                       int         *month,
                                       int         *month_day);
int          lr_day_get_year          (LrDay        day);
GDateWeekday lr_day_get_weekday       (LrDay        day);
int          lr_day_get_iso_week      (LrDay        day);
/* The Monday of its week, on or before @day. */
LrDay        lr_day_get_monday        (LrDay        day);

/* The same day of the month, or the last one of a month that lacks it; @months may
 * be negative. */
LrDay        lr_day_add_months        (LrDay        day,
                                       int          months);
/* In whole years @on that day; negative before the birth. */
int          lr_day_get_age           (LrDay        birth,
                                       LrDay        on);
/* The day on which somebody born on @birth reaches @age, in years: for 29 February
 * in a year without one, 1 March. */
LrDay        lr_day_get_birthday      (LrDay        birth,
                                       int          age);

/* 1 August of the school year that @day lies in, and its last day, 31 July. */
LrDay        lr_day_get_school_year   (LrDay        day);
LrDay        lr_day_get_school_year_end (LrDay      day);

/* Easter Sunday. */
LrDay        lr_day_get_easter        (int          year);

/* Reads exactly `YYYY-MM-DD`; %FALSE, and @day as it was, for anything else. */
gboolean     lr_day_parse_iso         (const char  *text,
                                       LrDay       *day);
/* (transfer full): `YYYY-MM-DD`, empty for no day. */
char        *lr_day_format_iso        (LrDay        day);

G_END_DECLS
