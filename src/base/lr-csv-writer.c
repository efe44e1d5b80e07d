/* lr-csv-writer.c: writes comma-separated values
 *
 * The dialect of RFC 4180: `,` between cells, quotes where needed, doubled
 * inside. Rows end with a plain newline, as everything else on this system.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-csv-writer.h"

#include <string.h>

#define MARK '\''

/* As they stand on a keyboard, and in the width of Chinese and Japanese, where
 * some spreadsheets take them for the same. */
static gboolean
begins_formula (gunichar sign)
{
  return sign != 0 && g_utf8_strchr ("=+-@\uff1d\uff0b\uff0d\uff20", -1, sign) != NULL;
}

/* A plain number is harmless and must stay one. What begins with a plus is a
 * phone number. */
static gboolean
is_number (const char *cell)
{
  gsize length;

  if (cell[0] == '-')
    cell++;

  length = strspn (cell, "0123456789");
  if (length == 0)
    return FALSE;

  cell += length;
  if (cell[0] == '.' || cell[0] == ',')
    cell += 1 + strspn (cell + 1, "0123456789");

  return cell[0] == '\0';
}

/* Also behind white space, which spreadsheets drop; what begins with a tab or the
 * end of a line may move to a cell of its own. */
static gboolean
is_formula (const char *cell)
{
  const char *text = cell;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return (begins_formula (g_utf8_get_char (text)) && !is_number (cell)) ||
         (cell[0] != '\0' && strchr ("\t\r\n", cell[0]) != NULL);
}

/* A text that itself is an apostrophe and a formula gets one more, so that taking
 * one off gives it back. */
static gboolean
needs_mark (const char *cell)
{
  return is_formula (cell + strspn (cell, "'"));
}

static void
append_cell (GString    *csv,
             const char *cell)
{
  gboolean marked = needs_mark (cell);

  if (!marked && strpbrk (cell, ",\"\r\n") == NULL)
    {
      g_string_append (csv, cell);
      return;
    }

  g_string_append_c (csv, '"');
  if (marked)
    g_string_append_c (csv, MARK);
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
  g_string_append_c (csv, '"');
}

void
lr_csv_append_row (GString            *csv,
                   const char * const *cells,
                   guint               n_cells)
{
  g_return_if_fail (csv != NULL);

  for (guint i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      append_cell (csv, cells[i]);
    }

  /* A row of one empty cell would be an empty line, which readers skip. */
  if (n_cells == 1 && cells[0][0] == '\0')
    g_string_append (csv, "\"\"");

  g_string_append_c (csv, '\n');
}

const char *
lr_csv_skip_mark (const char *cell)
{
  g_return_val_if_fail (cell != NULL, NULL);

  return cell[0] == MARK && needs_mark (cell) ? cell + 1 : cell;
}
