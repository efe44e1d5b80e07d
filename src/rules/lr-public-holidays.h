/* lr-public-holidays.h: public holidays by computation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"

G_BEGIN_DECLS

/* When 5 May is a free day. */
typedef enum
{
  LR_LIBERATION_DAY_LUSTRUM,  /* in years divisible by five */
  LR_LIBERATION_DAY_NEVER,
  LR_LIBERATION_DAY_ALWAYS,
} LrLiberationDay;

typedef struct
{
  LrDay       day;
  const char *name;  /* translated */
} LrPublicHoliday;

/* More than a year can have. */
#define LR_MAX_PUBLIC_HOLIDAYS 12

/* Fills @holidays in the order of the dates, but for Easter and what follows from
 * it, and returns how many there are. @good_friday_lessons: whether the school
 * teaches on Good Friday. */
guint lr_public_holidays_list (int              year,
                               gboolean         good_friday_lessons,
                               LrLiberationDay  liberation_day,
                               LrPublicHoliday  holidays[LR_MAX_PUBLIC_HOLIDAYS]);

G_END_DECLS
