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

/* A database that exports its dates often adds a time, which says nothing. */
static gboolean
skip_time (const char **text)
{
  const char *at = *text;
  int hours, minutes, seconds;

  if (*at != ' ' && *at != 'T')
    return TRUE;

  at = skip_spaces (at + 1);
  if (*at == '\0')
    return TRUE;

  if (!read_number (&at, 1, 2, &hours) || hours > 23 || *at++ != ':' ||
      !read_number (&at, 2, 2, &minutes) || minutes > 59)
    return FALSE;

  if (*at == ':')
    {
      at++;
      if (!read_number (&at, 2, 2, &seconds) || seconds > 59)
        return FALSE;
    }

  if (*at == '.')
    at += 1 + strspn (at + 1, "0123456789");

  *text = at;
  return TRUE;
}

/**
 * lr_parse_day:
 *
 * Reads d-m-yyyy (also with `/` or `.`) and yyyy-m-d, with or without leading
 * zeros, and passes over a time behind it. A year has four digits: shorter
 * ones are a guess.
 *
 * Returns: %FALSE and an unchanged @day for anything else
 */
gboolean
lr_parse_day (const char *text,
              LrDay      *day)
{
  const char *at;
  int parts[3];
  gboolean iso;
  char separator;
  LrDay parsed;

  g_return_val_if_fail (text != NULL && day != NULL, FALSE);

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
      !skip_time (&at) || *skip_spaces (at) != '\0')
    return FALSE;

  parsed = iso ? lr_day (parts[0], parts[1], parts[2])
               : lr_day (parts[2], parts[1], parts[0]);
  if (parsed == LR_DAY_NONE || parsed < LR_DAY_MIN || parsed > LR_DAY_MAX)
    return FALSE;

  *day = parsed;
  return TRUE;
}

/**
 * lr_parse_quarters:
 * @quarters: (out): quarters of an hour
 * @rounded: (out): whether it was no whole number of quarters
 *
 * Reads hours with a decimal comma or point. What lies between two quarters
 * goes to the nearest, but never to nothing: no hours means something else.
 *
 * Returns: %FALSE with nothing changed when @text is no such number
 */
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

/**
 * lr_parse_answer:
 *
 * Reads yes or no, in Dutch or English, in any case.
 */
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
