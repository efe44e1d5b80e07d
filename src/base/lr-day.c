/* lr-day.c: a calendar day as a plain value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-day.h"

#include <stdlib.h>
#include <string.h>

LrDay
lr_day (int year,
        int month,
        int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return LR_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

LrDay
lr_day_from_date_time (GDateTime *moment)
{
  g_return_val_if_fail (moment != NULL, LR_DAY_NONE);

  return lr_day (g_date_time_get_year (moment),
                 g_date_time_get_month (moment),
                 g_date_time_get_day_of_month (moment));
}

GDate
lr_day_to_date (LrDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  if (day != LR_DAY_NONE)
    g_date_set_julian (&date, day);

  return date;
}

void
lr_day_get_ymd (LrDay  day,
                int   *year,
                int   *month,
                int   *month_day)
{
  GDate date = lr_day_to_date (day);

  g_return_if_fail (day != LR_DAY_NONE);

  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = (int) g_date_get_month (&date);
  if (month_day != NULL)
    *month_day = g_date_get_day (&date);
}

int
lr_day_get_year (LrDay day)
{
  int year = 0;

  lr_day_get_ymd (day, &year, NULL, NULL);
  return year;
}

/* Day 1 of the Julian count is a Monday. */
GDateWeekday
lr_day_get_weekday (LrDay day)
{
  return (GDateWeekday) ((day - 1) % 7 + 1);
}

int
lr_day_get_iso_week (LrDay day)
{
  GDate date = lr_day_to_date (day);

  return (int) g_date_get_iso8601_week_of_year (&date);
}

LrDay
lr_day_get_monday (LrDay day)
{
  return day - (day - 1) % 7;
}

LrDay
lr_day_add_months (LrDay day,
                   int   months)
{
  GDate date = lr_day_to_date (day);

  if (months >= 0)
    g_date_add_months (&date, (guint) months);
  else
    g_date_subtract_months (&date, (guint) -months);

  return g_date_get_julian (&date);
}

LrDay
lr_day_get_birthday (LrDay birth,
                     int   age)
{
  int year, month, month_day;
  LrDay birthday;

  lr_day_get_ymd (birth, &year, &month, &month_day);
  birthday = lr_day (year + age, month, month_day);
  return birthday != LR_DAY_NONE ? birthday : lr_day (year + age, 3, 1);
}

int
lr_day_get_age (LrDay birth,
                LrDay on)
{
  int age = lr_day_get_year (on) - lr_day_get_year (birth);

  return lr_day_get_birthday (birth, age) <= on ? age : age - 1;
}

LrDay
lr_day_get_school_year (LrDay day)
{
  int year, month;

  lr_day_get_ymd (day, &year, &month, NULL);
  return lr_day (month >= 8 ? year : year - 1, 8, 1);
}

LrDay
lr_day_get_school_year_end (LrDay day)
{
  return lr_day_add_months (lr_day_get_school_year (day), 12) - 1;
}

/* Easter Sunday by the Gregorian computus. */
LrDay
lr_day_get_easter (int year)
{
  int golden = year % 19;
  int century = year / 100;
  int skipped = century - century / 4;
  int moon_shift = (8 * century + 13) / 25;
  int epact = (skipped - moon_shift + 19 * golden + 15) % 30;
  int full_moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
  int sunday = (year + year / 4 + full_moon + 2 - skipped) % 7;
  int offset = full_moon - sunday;
  int month = 3 + (offset + 40) / 44;

  return lr_day (year, month, offset + 28 - 31 * (month / 4));
}

gboolean
lr_day_parse_iso (const char *text,
                  LrDay      *day)
{
  LrDay parsed;

  g_return_val_if_fail (day != NULL, FALSE);

  if (text == NULL || strlen (text) != 10)
    return FALSE;

  for (int i = 0; i < 10; i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return FALSE;
    }

  parsed = lr_day (atoi (text), atoi (text + 5), atoi (text + 8));
  if (parsed == LR_DAY_NONE)
    return FALSE;

  *day = parsed;
  return TRUE;
}

char *
lr_day_format_iso (LrDay day)
{
  int year, month, month_day;

  if (day == LR_DAY_NONE)
    return g_strdup ("");

  lr_day_get_ymd (day, &year, &month, &month_day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, month_day);
}
