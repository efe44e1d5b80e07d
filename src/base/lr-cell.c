/* lr-cell.c: a cell of a table from elsewhere, freed from its wrapping
 *
 * What spreadsheets and databases put around a value says nothing of it: white
 * space of any kind, marks without width, ="..." and a leading ' that keep a
 * value text. Dutch words begin with an apostrophe too ('t Hart, 's-Gravenhage),
 * and so does a quotation; those keep theirs. Nothing inside the value changes:
 * joiners carry meaning there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-cell.h"

#include <string.h>

/* Letters that stand alone behind an apostrophe: 't, 's, 'n, 'k, 'm, 'r. */
#define CLITICS "tsnkmrTSNKMR"

static gboolean
is_blank (gunichar letter)
{
  switch (letter)
    {
    case 0x00ad: /* soft hyphen */
    case 0x034f: /* grapheme joiner */
    case 0x115f: /* fillers of Hangul */
    case 0x1160:
    case 0x180e: /* vowel separator */
    case 0x2800: /* an empty cell of braille */
    case 0x3164:
    case 0xfeff: /* a byte-order mark gone astray */
    case 0xffa0:
      return TRUE;
    default:
      break;
    }

  /* Spaces and joiners of no width, marks of direction, invisible signs. */
  return g_unichar_isspace (letter) || g_unichar_iscntrl (letter) ||
         (letter >= 0x200b && letter <= 0x200f) || (letter >= 0x2028 && letter <= 0x202f) ||
         (letter >= 0x205f && letter <= 0x206f);
}

/* Returns: the first byte of the cell without what is blank at its ends */
static char *
trim (char *cell)
{
  char *end = cell + strlen (cell);

  while (*cell != '\0' && is_blank (g_utf8_get_char (cell)))
    cell = g_utf8_next_char (cell);

  while (end > cell)
    {
      char *last = g_utf8_prev_char (end);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      end = last;
    }

  *end = '\0';
  return cell;
}

/* ="..." with its doubled quotes. */
static char *
unwrap_formula (char *cell)
{
  gsize length = strlen (cell);
  char *to;

  if (length < 3 || cell[0] != '=' || cell[1] != '"' || cell[length - 1] != '"')
    return cell;

  cell[length - 1] = '\0';
  cell += 2;
  to = cell;
  for (const char *from = cell; *from != '\0'; from++)
    {
      *to++ = *from;
      if (from[0] == '"' && from[1] == '"')
        from++;
    }

  *to = '\0';
  return cell;
}

/* Whether the apostrophe belongs to a word, as in 't and 's-Gravenhage. */
static gboolean
begins_dutch_word (const char *cell)
{
  return cell[1] != '\0' && strchr (CLITICS, cell[1]) != NULL &&
         (cell[2] == '\0' || cell[2] == ' ' || cell[2] == '-');
}

/* Whether a later apostrophe closes a quotation that this one opens. */
static gboolean
begins_quotation (const char *cell)
{
  for (const char *at = strchr (cell + 1, '\''); at != NULL; at = strchr (at + 1, '\''))
    {
      if (at > cell + 1 && at[1] != '\0' && !g_unichar_isalnum (g_utf8_get_char (at + 1)) &&
          !g_ascii_isspace (at[-1]))
        return TRUE;
    }

  return FALSE;
}

static char *
unwrap_apostrophe (char *cell)
{
  gsize length = strlen (cell);

  if (cell[0] != '\'' || begins_dutch_word (cell) || begins_quotation (cell))
    return cell;

  if (length > 2 && cell[length - 1] == '\'')
    cell[length - 1] = '\0';

  return cell + 1;
}

char *
lr_cell_clean (char *cell)
{
  const guchar first = (guchar) cell[0];
  char *before;

  if (first == '\0')
    return cell;

  /* Most cells: nothing to take off. */
  if (first > ' ' && first < 0x7f && first != '=' && first != '\'')
    {
      const guchar last = (guchar) cell[strlen (cell) - 1];

      if (last > ' ' && last < 0x7f)
        return cell;
    }

  do
    {
      before = cell;
      cell = unwrap_apostrophe (unwrap_formula (trim (cell)));
    }
  while (cell != before);

  return cell;
}

gboolean
lr_cell_is_error (const char *cell)
{
  const char *end = cell + strlen (cell);

  if (g_str_has_prefix (cell, "Err:"))
    return g_ascii_isdigit (cell[4]);

  if (cell[0] != '#' || cell[1] == '\0')
    return FALSE;

  if (cell[strspn (cell, "#")] == '\0' || g_str_equal (cell, "#N/B") || g_str_equal (cell, "#N/A"))
    return TRUE;

  return (end[-1] == '!' || end[-1] == '?') &&
         cell + 1 + strspn (cell + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ/0") == end - 1;
}
