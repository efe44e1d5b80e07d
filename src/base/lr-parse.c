/* lr-parse.c: dates, hours and answers as other systems write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-parse.h"

#include <string.h>

/* More than any absence lasts, and far from where numbers overflow. */
#define MAX_HOURS 10000

static const char *
skip_spaces (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return text;
}

/* Reads @min to @max digits. */
static gboolean
read_number (const char **text,
             int          min,
             int          max,
             int         *number)
{
  int n_digits = 0;

  *number = 0;
  while (n_digits < max && g_ascii_isdigit ((*text)[n_digits]))
    {
      *number = *number * 10 + ((*text)[n_digits] - '0');
      n_digits++;
    }

  *text += n_digits;
  return n_digits >= min && !g_ascii_isdigit (**text);
}

/* H:MM[:SS[.fff]], @marks standing for the first colon; a day ends at 24:00. */
static gboolean
read_time (const char **text,
           const char  *marks,
           int         *minutes)
{
  const char *at = *text;
  int hour, minute, second;

  if (!read_number (&at, 1, 2, &hour) || hour > 24 || *at == '\0' || strchr (marks, *at) == NULL)
    return FALSE;

  at++;
  if (!read_number (&at, 2, 2, &minute) || minute > (hour < 24 ? 59 : 0))
    return FALSE;

  if (*at == ':')
    {
      at++;
      if (!read_number (&at, 2, 2, &second) || second > 59)
        return FALSE;
      if (*at == '.')
        at += 1 + strspn (at + 1, "0123456789");
    }

  *minutes = 60 * hour + minute;
  *text = at;
  return TRUE;
}

/* What stands behind a date: nothing, or a time. */
static gboolean
read_time_behind (const char **text,
                  int         *minutes)
{
  *minutes = -1;
  if (**text != ' ' && **text != 'T')
    return TRUE;

  *text = skip_spaces (*text + 1);
  return **text == '\0' || read_time (text, ":", minutes);
}

/* Years of which any record may carry a day, as LR_DAY_MIN and LR_DAY_MAX. */
static LrDay
make_day (int year,
          int month,
          int day)
{
  return year >= 1900 && year <= 2199 && month <= 12 ? lr_day (year, month, day) : LR_DAY_NONE;
}

gboolean
lr_parse_date (const char *text,
               LrDate     *date)
{
  const char *at;
  int parts[3];
  gboolean iso;
  char separator;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  at = skip_spaces (text);
  iso = strspn (at, "0123456789") == 4;
  if (!read_number (&at, 1, iso ? 4 : 2, &parts[0]))
    return FALSE;

  separator = *at;
  if (separator == '\0' || strchr (iso ? "-/" : "-/.", separator) == NULL)
    return FALSE;

  at++;
  if (!read_number (&at, 1, 2, &parts[1]) || *at++ != separator ||
      !read_number (&at, iso ? 1 : 4, iso ? 2 : 4, &parts[2]) ||
      !read_time_behind (&at, &date->minutes) || *skip_spaces (at) != '\0')
    return FALSE;

  date->iso = iso;
  date->year = iso ? parts[0] : parts[2];
  date->day = iso ? make_day (parts[0], parts[1], parts[2]) : make_day (parts[2], parts[1], parts[0]);
  date->swapped = iso ? make_day (parts[0], parts[2], parts[1]) : make_day (parts[2], parts[0], parts[1]);
  date->is_last = date->year == 9999 && parts[1] == 12 && (iso ? parts[2] : parts[0]) == 31;
  return TRUE;
}

gboolean
lr_parse_day (const char *text,
              LrDay      *day)
{
  LrDate date;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);

  if (!lr_parse_date (text, &date) || date.day == LR_DAY_NONE)
    return FALSE;

  *day = date.day;
  return TRUE;
}

gboolean
lr_parse_clock (const char *text,
                int        *minutes)
{
  const char *at;
  int found;

  g_return_val_if_fail (text != NULL && minutes != NULL, FALSE);

  at = skip_spaces (text);
  if (!read_time (&at, ":.uUhH", &found))
    return FALSE;

  at = skip_spaces (at);
  if (g_ascii_strcasecmp (at, "uur") != 0 && g_ascii_strcasecmp (at, "u") != 0 && *at != '\0')
    return FALSE;

  *minutes = found;
  return TRUE;
}

gboolean
lr_parse_quarters (const char *text,
                   int        *quarters,
                   gboolean   *rounded)
{
  const char *at;
  gint64 whole = 0, thousandths = 0;
  gint64 scaled;
  int scale = 100;
  gboolean finer = FALSE;

  g_return_val_if_fail (text != NULL && quarters != NULL && rounded != NULL, FALSE);

  at = skip_spaces (text);
  if (!g_ascii_isdigit (*at) && !((*at == ',' || *at == '.') && g_ascii_isdigit (at[1])))
    return FALSE;

  for (; g_ascii_isdigit (*at); at++)
    {
      whole = whole * 10 + (*at - '0');
      if (whole > MAX_HOURS)
        return FALSE;
    }

  if (*at == ',' || *at == '.')
    {
      for (at++; g_ascii_isdigit (*at); at++)
        {
          thousandths += scale * (*at - '0');
          finer = finer || (scale == 0 && *at != '0');
          scale /= 10;
        }
    }

  if (*skip_spaces (at) != '\0')
    return FALSE;

  scaled = 4 * (1000 * whole + thousandths);
  *rounded = scaled % 1000 != 0 || finer;
  *quarters = (int) ((scaled + 500) / 1000);
  if (*quarters == 0 && *rounded)
    *quarters = 1;

  return TRUE;
}

gboolean
lr_parse_answer (const char *text,
                 gboolean   *answer)
{
  static const char * const yes[] = { "j", "ja", "y", "yes", "true", "waar", "1", NULL };
  static const char * const no[] = { "n", "nee", "no", "false", "onwaar", "0", NULL };
  g_autofree char *word = NULL;

  g_return_val_if_fail (text != NULL && answer != NULL, FALSE);

  word = g_strstrip (g_ascii_strdown (text, -1));
  if (!g_strv_contains (yes, word) && !g_strv_contains (no, word))
    return FALSE;

  *answer = g_strv_contains (yes, word);
  return TRUE;
}
