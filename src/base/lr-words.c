/* lr-words.c: days, moments and numbers in the language of the app
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-words.h"

#include <glib/gi18n.h>

static const char * const months[] = {
  NC_("month", "January"),
  NC_("month", "February"),
  NC_("month", "March"),
  NC_("month", "April"),
  NC_("month", "May"),
  NC_("month", "June"),
  NC_("month", "July"),
  NC_("month", "August"),
  NC_("month", "September"),
  NC_("month", "October"),
  NC_("month", "November"),
  NC_("month", "December"),
};

static const char * const short_months[] = {
  NC_("short month", "Jan"),
  NC_("short month", "Feb"),
  NC_("short month", "Mar"),
  NC_("short month", "Apr"),
  NC_("short month", "May"),
  NC_("short month", "Jun"),
  NC_("short month", "Jul"),
  NC_("short month", "Aug"),
  NC_("short month", "Sep"),
  NC_("short month", "Oct"),
  NC_("short month", "Nov"),
  NC_("short month", "Dec"),
};

static const char * const weekdays[] = {
  NC_("weekday", "Monday"),
  NC_("weekday", "Tuesday"),
  NC_("weekday", "Wednesday"),
  NC_("weekday", "Thursday"),
  NC_("weekday", "Friday"),
  NC_("weekday", "Saturday"),
  NC_("weekday", "Sunday"),
};

static const char * const short_weekdays[] = {
  NC_("short weekday", "Mon"),
  NC_("short weekday", "Tue"),
  NC_("short weekday", "Wed"),
  NC_("short weekday", "Thu"),
  NC_("short weekday", "Fri"),
  NC_("short weekday", "Sat"),
  NC_("short weekday", "Sun"),
};

const char *
lr_month_get_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (NULL, "month", months[month - 1]);
}

const char *
lr_month_get_short_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (NULL, "short month", short_months[month - 1]);
}

const char *
lr_weekday_get_name (GDateWeekday weekday)
{
  g_return_val_if_fail (g_date_valid_weekday (weekday), "");

  return g_dpgettext2 (NULL, "weekday", weekdays[weekday - 1]);
}

const char *
lr_weekday_get_short_name (GDateWeekday weekday)
{
  g_return_val_if_fail (g_date_valid_weekday (weekday), "");

  return g_dpgettext2 (NULL, "short weekday", short_weekdays[weekday - 1]);
}

char *
lr_day_format (LrDay      day,
               LrDayStyle style)
{
  GDateWeekday weekday;
  int year, month, number;

  if (day == LR_DAY_NONE)
    return g_strdup ("");

  weekday = lr_day_get_weekday (day);
  lr_day_get_ymd (day, &year, &month, &number);
  switch (style)
    {
    case LR_DAY_SHORT:
      /* Translators: number of the day, month, year, as in "29 October 2026" or "29 Oct 2026". */
      return g_strdup_printf (C_("day", "%d %s %d"), number, lr_month_get_short_name (month), year);

    case LR_DAY_NO_YEAR:
      /* Translators: number of the day and month, as in "29 Oct". */
      return g_strdup_printf (C_("day of this year", "%d %s"), number, lr_month_get_short_name (month));

    case LR_DAY_WITH_WEEKDAY:
      /* Translators: weekday, number of the day, month, year, as in "Thursday 29 October 2026". */
      return g_strdup_printf (C_("day", "%s %d %s %d"),
                              lr_weekday_get_name (weekday), number, lr_month_get_name (month), year);

    case LR_DAY_IN_WEEK:
      /* Translators: short weekday and number of the day, as in "Thu 29". */
      return g_strdup_printf (C_("day in a week", "%s %d"), lr_weekday_get_short_name (weekday), number);

    case LR_DAY_MONTH:
      /* Translators: month and year, as in "October 2026" or "Oct 2026". */
      return g_strdup_printf (C_("month of a year", "%s %d"), lr_month_get_name (month), year);

    case LR_DAY_SHORT_MONTH:
      return g_strdup_printf (C_("month of a year", "%s %d"), lr_month_get_short_name (month), year);

    case LR_DAY_FULL:
    default:
      return g_strdup_printf (C_("day", "%d %s %d"), number, lr_month_get_name (month), year);
    }
}

char *
lr_moment_format (gint64     seconds,
                  LrDayStyle style)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (seconds);
  g_autofree char *day = NULL;

  if (moment == NULL)
    return g_strdup ("");

  day = lr_day_format (lr_day_from_date_time (moment), style);
  /* Translators: a day, hours and minutes: in a list, and in a sentence. */
  return g_strdup_printf (style == LR_DAY_SHORT ? C_("moment", "%s, %02d:%02d") : C_("moment", "%s at %02d:%02d"),
                          day, g_date_time_get_hour (moment), g_date_time_get_minute (moment));
}

char *
lr_quarters_format (gint64 quarters)
{
  static const char * const decimals[] = { NULL, "25", "5", "75" };
  gint64 hours = quarters / 4;

  if (quarters % 4 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, hours);

  /* Translators: the decimal point of your language. */
  return g_strdup_printf ("%" G_GINT64_FORMAT "%s%s", hours, C_("decimal point", "."), decimals[ABS (quarters % 4)]);
}
