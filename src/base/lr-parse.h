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

gboolean lr_parse_date     (const char *text,
                            LrDate     *date);
gboolean lr_parse_day      (const char *text,
                            LrDay      *day);
gboolean lr_parse_clock    (const char *text,
                            int        *minutes);
gboolean lr_parse_quarters (const char *text,
                            int        *quarters,
                            gboolean   *rounded);
gboolean lr_parse_answer   (const char *text,
                            gboolean   *answer);

G_END_DECLS
