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

static const char *
skip_digits (const char *at)
{
  while (g_ascii_isdigit (*at))
    at++;

  return at;
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

/**
 * lr_pupil_number_is_damaged:
 *
 * Whether @number can only be what a spreadsheet made of another: a quantity
 * in decimals or with an exponent, an error (#N/B, #REF!, ####), a formula or a
 * day.
 */
gboolean
lr_pupil_number_is_damaged (const char *number)
{
  LrDate date;

  return number[0] == '#' || number[0] == '=' || is_quantity (number) || lr_parse_date (number, &date);
}

/**
 * lr_pupil_number_dup_core:
 *
 * Returns: (transfer full): letters and digits without the zeros before them;
 *   two numbers with the same core differ only in zeros, dots or signs
 */
char *
lr_pupil_number_dup_core (const char *number)
{
  GString *core = g_string_new (NULL);

  for (const char *at = number; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isalnum (letter) && !(letter == '0' && core->len == 0))
        g_string_append_unichar (core, g_unichar_tolower (letter));
    }

  return g_string_free (core, FALSE);
}
