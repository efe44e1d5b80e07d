/* lr-csv-writer.c: writes comma-separated values
 *
 * The dialect of RFC 4180: `,` between cells, quotes where needed, doubled
 * inside. Rows end with a plain newline, as everything else on this system.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-csv-writer.h"

#include <string.h>

/* What Excel and LibreOffice take for the start of a formula, also behind
 * white space, which they drop. */
static gboolean
looks_like_formula (const char *cell)
{
  cell += strspn (cell, " \t\r\n");
  return cell[0] != '\0' && strchr ("=+-@", cell[0]) != NULL;
}

/* A plain number is harmless and must stay one. */
static gboolean
is_number (const char *cell)
{
  gsize length;

  if (cell[0] == '-' || cell[0] == '+')
    cell++;

  length = strspn (cell, "0123456789");
  if (length == 0)
    return FALSE;

  cell += length;
  if (cell[0] == '.' || cell[0] == ',')
    cell += 1 + strspn (cell + 1, "0123456789");

  return cell[0] == '\0';
}

static void
append_cell (GString       *csv,
             LrCsvAudience  audience,
             const char    *cell)
{
  gboolean guarded = audience == LR_CSV_SPREADSHEET && looks_like_formula (cell) && !is_number (cell);

  if (!guarded && strpbrk (cell, ",\"\r\n") == NULL)
    {
      g_string_append (csv, cell);
      return;
    }

  g_string_append_c (csv, '"');
  if (guarded)
    g_string_append_c (csv, '\'');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
  g_string_append_c (csv, '"');
}

/**
 * lr_csv_append_row:
 * @cells: (array length=n_cells): in UTF-8
 *
 * Adds one row and its newline to @csv.
 */
void
lr_csv_append_row (GString            *csv,
                   LrCsvAudience       audience,
                   const char * const *cells,
                   guint               n_cells)
{
  g_return_if_fail (csv != NULL);

  for (guint i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      append_cell (csv, audience, cells[i]);
    }

  /* A row of one empty cell would be an empty line, which readers skip. */
  if (n_cells == 1 && cells[0][0] == '\0')
    g_string_append (csv, "\"\"");

  g_string_append_c (csv, '\n');
}
