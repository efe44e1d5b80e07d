/* lr-day-text.c: days as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-day-text.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "lr-words.h"

char *
lr_day_text_format (LrDay day)
{
  return lr_day_format (day, LR_DAY_SHORT);
}

char *
lr_day_text_format_long (LrDay day)
{
  return lr_day_format (day, LR_DAY_WITH_WEEKDAY);
}

char *
lr_day_text_format_near (LrDay day,
                         LrDay today)
{
  gboolean is_this_year = day != LR_DAY_NONE && lr_day_get_year (day) == lr_day_get_year (today);

  return lr_day_format (day, is_this_year ? LR_DAY_NO_YEAR : LR_DAY_SHORT);
}

char *
lr_day_text_format_typed (LrDay day)
{
  int year, month, number;

  if (day == LR_DAY_NONE)
    return g_strdup ("");

  lr_day_get_ymd (day, &year, &month, &number);
  return g_strdup_printf ("%02d-%02d-%04d", number, month, year);
}

char *
lr_day_text_format_due (LrDay day,
                        LrDay today)
{
  int days = (int) day - (int) today;

  if (day == LR_DAY_NONE)
    return g_strdup ("");
  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("tomorrow"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);

  return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) -days), -days);
}

static gboolean
make_day (int    year,
          int    month,
          int    month_day,
          LrDay *day)
{
  if (year < 100)
    year += 2000;
  if (year < 1900 || year > 2199 || month < 1 || month > 12
      || month_day < 1 || month_day > g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year))
    return FALSE;

  *day = lr_day (year, month, month_day);
  return TRUE;
}

static gboolean
find_nearest (int    month,
              int    month_day,
              LrDay  today,
              LrDay *day)
{
  int year = lr_day_get_year (today);
  gboolean found = FALSE;

  for (int i = -1; i <= 1; i++)
    {
      LrDay candidate;

      if (make_day (year + i, month, month_day, &candidate)
          && (!found || ABS ((int) candidate - (int) today) < ABS ((int) *day - (int) today)))
        {
          *day = candidate;
          found = TRUE;
        }
    }

  return found;
}

gboolean
lr_day_text_parse (const char *text,
                   LrDay       today,
                   LrDay      *day)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_auto (GStrv) parts = NULL;
  int numbers[3];
  guint n_parts;

  *day = LR_DAY_NONE;
  if (*trimmed == '\0')
    return TRUE;

  g_strdelimit (trimmed, "/. ", '-');
  parts = g_strsplit (trimmed, "-", 4);
  n_parts = g_strv_length (parts);
  if (n_parts < 2 || n_parts > 3)
    return FALSE;

  for (guint i = 0; i < n_parts; i++)
    {
      guint64 number;

      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, 9999, &number, NULL))
        return FALSE;
      numbers[i] = (int) number;
    }

  if (n_parts == 2)
    return today != LR_DAY_NONE && find_nearest (numbers[1], numbers[0], today, day);
  if (numbers[0] > 31)
    return make_day (numbers[0], numbers[1], numbers[2], day);

  return make_day (numbers[2], numbers[1], numbers[0], day);
}
