/* lr-parse.h: dates, hours and answers as other systems write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"

G_BEGIN_DECLS

/* A date as it stands in a cell, before it is known which part is the month. */
typedef struct
{
  LrDay    day;      /* the day before the month (ISO: after it), or LR_DAY_NONE */
  LrDay    swapped;  /* the other way round, or LR_DAY_NONE */
  int      year;     /* as written, also when no day of it can be kept */
  int      minutes;  /* of the time behind it, since midnight; -1 without one */
  gboolean iso;      /* the year stands first */
  gboolean is_last;  /* 31-12-9999, by which databases mean "no end" */
} LrDate;

/* Reads d-m-yyyy (also with `/` or `.`) and yyyy-m-d (also with `/`), with or
 * without leading zeros and with or without a time behind it, and says what it
 * would be with day and month the other way round. A year has four digits: shorter
 * ones are a guess. %FALSE for another shape, and @date means nothing then. %TRUE
 * also for a date that no calendar has: then its day is %LR_DAY_NONE. */
gboolean lr_parse_date     (const char *text,
                            LrDate     *date);
/* As lr_parse_date(), the day before the month, and a time passed over; %FALSE,
 * with @day as it was, also for a date that no calendar has. */
gboolean lr_parse_day      (const char *text,
                            LrDay      *day);
/* Reads a time of day as minutes since midnight: 8:30, 08:30:00, 8.30, 8u30, each
 * with or without "uur"; a day ends at 24:00. %FALSE, with nothing changed, for
 * anything else. */
gboolean lr_parse_clock    (const char *text,
                            int        *minutes);
/* Reads hours with a decimal comma or point as quarters of an hour. What lies
 * between two quarters goes to the nearest, and @rounded says so, but never to
 * nothing: no hours means something else. %FALSE, with nothing changed, when @text
 * is no such number. */
gboolean lr_parse_quarters (const char *text,
                            int        *quarters,
                            gboolean   *rounded);
/* Reads yes or no, in Dutch or English, in any case; %FALSE, with @answer as it
 * was, for anything else. */
gboolean lr_parse_answer   (const char *text,
                            gboolean   *answer);

G_END_DECLS
