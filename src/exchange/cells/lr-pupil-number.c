/* lr-pupil-number.c: what a spreadsheet does to pupil numbers
 *
 * It takes a number for a quantity: 00307 becomes 307 or 307.0, 201012345678
 * becomes 2,01E+11, 1-2 becomes a day, and a cell it cannot work out an error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-number.h"

#include <string.h>

#include "lr-parse.h"
#include "lr-text.h"

static const char *
skip_digits (const char *at)
{
  while (g_ascii_isdigit (*at))
    at++;

  return at;
}

/* 20.101,00 and 20,101.00: the mark of the decimals is not that of the thousands. */
static gboolean
is_grouped_quantity (const char *number)
{
  const char *first = number + strspn (number, "+-");
  const char *at = skip_digits (first);
  const char group = *at;

  if (at == first || (group != '.' && group != ','))
    return FALSE;

  while (*at == group)
    {
      const char *digits = at + 1;

      at = skip_digits (digits);
      if (at - digits != 3)
        return FALSE;
    }

  return (*at == '.' || *at == ',') && at[1] == '0' && at[1 + strspn (at + 1, "0")] == '\0';
}

/* What databases and spreadsheets write for no number, or for yes and no. */
static gboolean
is_no_number (const char *number)
{
  static const char * const words[] = { "", "null", "nan", "nvt", "true", "false", "waar", "onwaar", NULL };
  g_autofree char *core = lr_pupil_number_dup_core (number);

  return number[0] != '\0' && g_strv_contains (words, core);
}

/* 2,01E+05, 2E5, 20101.0, 20101,00, 20101. */
static gboolean
is_quantity (const char *number)
{
  const char *at = number + strspn (number, "+-");
  const char *digits = at;
  gboolean only_zeros = FALSE;

  at = skip_digits (at);
  if (at == digits)
    return FALSE;

  if (*at == ',' || *at == '.')
    {
      const char *decimals = ++at;

      only_zeros = decimals[strspn (decimals, "0")] == '\0';
      at = skip_digits (at);
    }

  while (*at == ' ')
    at++;
  if (*at == '\0')
    return only_zeros;
  if (*at != 'e' && *at != 'E')
    return FALSE;

  at++;
  while (*at == ' ')
    at++;
  at += *at == '+' || *at == '-';
  return g_ascii_isdigit (*at) && *skip_digits (at) == '\0';
}

gboolean
lr_pupil_number_is_damaged (const char *number)
{
  LrDate date;

  return number[0] == '#' || number[0] == '=' || is_quantity (number) || is_grouped_quantity (number) ||
         is_no_number (number) || lr_parse_date (number, &date);
}

char *
lr_pupil_number_dup_core (const char *number)
{
  g_autofree char *key = lr_text_fold_key (number);

  return g_strdup (key + strspn (key, "0"));
}
