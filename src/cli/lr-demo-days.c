/* lr-demo-days.c: days of the demo school, told from today
 *
 * data/demo/school.ini tells what the words mean.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-demo-days.h"

#include <stdlib.h>

static LrDay
count_school_days (LrDay             anchor,
                   int               n,
                   LrSchoolCalendar *calendar)
{
  int index = (int) lr_school_calendar_get_index (calendar, anchor) + n;

  if (index < 0 || index >= (int) lr_school_calendar_get_n_school_days (calendar))
    return LR_DAY_NONE;

  return lr_school_calendar_get_school_day (calendar, (guint) index);
}

/* The Monday of the school week that lies @n school weeks from the anchor's. */
static LrDay
count_school_weeks (LrDay             anchor,
                    int               n,
                    LrSchoolCalendar *calendar)
{
  LrDay monday = lr_day_get_monday (anchor);
  int step = n < 0 ? -7 : 7;

  for (int left = abs (n); left > 0;)
    {
      monday = (LrDay) ((int) monday + step);
      if (!lr_school_calendar_knows (calendar, monday))
        return LR_DAY_NONE;
      if (lr_school_calendar_is_school_week (calendar, monday))
        left--;
    }

  return monday;
}

/* Reads an optional sign and digits, and moves over them. */
static gboolean
read_count (const char **text,
            int         *count)
{
  char *end;

  *count = (int) strtol (*text, &end, 10);
  if (end == *text)
    return FALSE;

  *text = end;
  return TRUE;
}

static LrDay
read_birth (const char *text,
            LrDay       today)
{
  int years, days;

  if (!read_count (&text, &years) || !read_count (&text, &days) || *text != '\0' || days > 0)
    return LR_DAY_NONE;

  return (LrDay) ((int) lr_day_add_months (today, -12 * years) + days);
}

static LrDay
read_week (const char       *text,
           LrDay             anchor,
           LrSchoolCalendar *calendar)
{
  int weeks;
  LrDay monday;

  if (!read_count (&text, &weeks) || text[0] != '.' || text[1] < '1' || text[1] > '5' || text[2] != '\0')
    return LR_DAY_NONE;

  monday = count_school_weeks (anchor, weeks, calendar);
  if (monday == LR_DAY_NONE)
    return LR_DAY_NONE;

  return lr_school_calendar_on_or_after (calendar, monday + (LrDay) (text[1] - '1'));
}

gboolean
lr_demo_day_parse (const char        *text,
                   LrDay              today,
                   LrSchoolCalendar  *calendar,
                   LrDay             *day)
{
  LrDay anchor = lr_school_calendar_on_or_after (calendar, today);
  const char *rest = text + 1;
  LrDay monday;
  int count;

  *day = LR_DAY_NONE;
  if (text[0] == '\0' || anchor == LR_DAY_NONE)
    return FALSE;

  switch (text[0])
    {
    case 's':
      if (read_count (&rest, &count) && *rest == '\0')
        *day = count_school_days (anchor, count, calendar);
      break;

    case 'w':
      *day = read_week (rest, anchor, calendar);
      break;

    case 'k':
      if (read_count (&rest, &count) && *rest == '\0')
        {
          monday = count_school_weeks (anchor, count, calendar);
          if (monday != LR_DAY_NONE)
            *day = lr_school_calendar_on_or_after (calendar, monday + (anchor - lr_day_get_monday (anchor)));
        }
      break;

    case 'c':
      if (read_count (&rest, &count) && *rest == '\0')
        *day = lr_school_calendar_on_or_after (calendar, (LrDay) ((int) today + count));
      break;

    case 't':
      if (read_count (&rest, &count) && *rest == '\0')
        *day = (LrDay) ((int) today + count);
      break;

    case 'y':
      *day = read_birth (rest, today);
      break;

    default:
      break;
    }

  return *day != LR_DAY_NONE;
}
