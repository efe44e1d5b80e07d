/* lr-csv-reader.c: reads comma-separated values, whatever the comma
 *
 * Reads RFC 4180 and what spreadsheets and school systems make of it: `;`, tab
 * or `,` between cells, lines that end in CRLF, LF or CR, quoted cells of
 * several lines, quotes inside a cell that does not start with one.
 *
 * A row that cannot be read costs one line: the reader goes on after the line
 * on which that row began. A forgotten closing quote thus never swallows the
 * rest of the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-csv-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-cell.h"

/* How many lines tell what separates the cells. */
#define SAMPLE_LINES 20

struct _LrCsvReader
{
  GBytes     *text;
  const char *start;
  const char *end;

  const char *at;            /* what is read next */
  guint       line;          /* the line that @at is on */
  char        separator;
  gboolean    cleans;        /* see lr_csv_reader_set_cleans() */

  guint       row_line;      /* the line on which the row began */
  const char *problem;
  GString    *cells;         /* the cells of the row, each ended with a NUL */
  GArray     *offsets;       /* where each cell starts in @cells */
};

/* Steps over the end of a line. */
static const char *
skip_newline (const char *at,
              const char *end)
{
  if (*at == '\r' && at + 1 < end && at[1] == '\n')
    return at + 2;

  return at + 1;
}

static const char *
find_newline (const char *at,
              const char *end)
{
  while (at < end && *at != '\n' && *at != '\r')
    at++;

  return at;
}

/* How often @separator stands outside quotes in the row at @at; moves to the
 * next row. */
static guint
count_in_row (const char **at,
              const char  *end,
              char         separator)
{
  gboolean quoted = FALSE;
  guint n_found = 0;
  const char *p;

  for (p = *at; p < end; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (!quoted && *p == separator)
        n_found++;
      else if (!quoted && (*p == '\n' || *p == '\r'))
        break;
    }

  *at = p < end ? skip_newline (p, end) : end;
  return n_found;
}

/* How many of the first rows have the same number of @separator, and how many
 * that is. */
static void
measure_separator (LrCsvReader *reader,
                   char         separator,
                   guint       *n_rows,
                   guint       *n_per_row)
{
  guint counts[SAMPLE_LINES];
  guint n_counts = 0;
  const char *at = reader->start;

  *n_rows = 0;
  *n_per_row = 0;
  while (at < reader->end && n_counts < SAMPLE_LINES)
    counts[n_counts++] = count_in_row (&at, reader->end, separator);

  for (guint i = 0; i < n_counts; i++)
    {
      guint n_same = 0;

      for (guint j = 0; j < n_counts; j++)
        n_same += counts[j] == counts[i];

      if (counts[i] > 0 && (n_same > *n_rows || (n_same == *n_rows && counts[i] > *n_per_row)))
        {
          *n_rows = n_same;
          *n_per_row = counts[i];
        }
    }
}

/* The mark that parts most rows in the same number of cells. */
static void
detect_separator (LrCsvReader *reader)
{
  static const char candidates[] = ";\t,";
  guint best_rows = 0;
  guint best_per_row = 0;

  reader->separator = candidates[0];
  for (const char *candidate = candidates; *candidate != '\0'; candidate++)
    {
      guint n_rows, n_per_row;

      measure_separator (reader, *candidate, &n_rows, &n_per_row);
      if (n_rows > best_rows || (n_rows == best_rows && n_per_row > best_per_row))
        {
          best_rows = n_rows;
          best_per_row = n_per_row;
          reader->separator = *candidate;
        }
    }
}

/* Excel writes `sep=;` on a line before the header when asked to. */
static gboolean
read_separator_line (LrCsvReader *reader)
{
  const char *line_end = find_newline (reader->start, reader->end);

  if (line_end - reader->start != 5 || g_ascii_strncasecmp (reader->start, "sep=", 4) != 0)
    return FALSE;

  reader->separator = reader->start[4];
  if (line_end < reader->end)
    {
      reader->at = skip_newline (line_end, reader->end);
      reader->line = 2;
    }
  else
    {
      reader->at = reader->end;
    }

  return TRUE;
}

LrCsvReader *
lr_csv_reader_new (GBytes *text)
{
  LrCsvReader *reader;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  reader = g_new0 (LrCsvReader, 1);
  reader->text = g_bytes_ref (text);
  reader->start = g_bytes_get_data (text, &length);
  if (reader->start == NULL)
    reader->start = "";
  reader->end = reader->start + length;
  reader->at = reader->start;
  reader->line = 1;
  reader->cells = g_string_new (NULL);
  reader->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));

  if (!read_separator_line (reader))
    detect_separator (reader);

  return reader;
}

void
lr_csv_reader_free (LrCsvReader *reader)
{
  g_bytes_unref (reader->text);
  g_string_free (reader->cells, TRUE);
  g_array_unref (reader->offsets);
  g_free (reader);
}

char
lr_csv_reader_get_separator (LrCsvReader *reader)
{
  return reader->separator;
}

void
lr_csv_reader_set_separator (LrCsvReader *reader,
                             char         separator)
{
  g_return_if_fail (separator != '"' && separator != '\n' && separator != '\r');

  reader->separator = separator;
}

void
lr_csv_reader_set_cleans (LrCsvReader *reader,
                          gboolean     cleans)
{
  reader->cleans = cleans;
}

static void
begin_cell (LrCsvReader *reader)
{
  gsize offset = reader->cells->len;

  g_array_append_val (reader->offsets, offset);
}

static void
end_cell (LrCsvReader *reader)
{
  gsize *offset = &g_array_index (reader->offsets, gsize, reader->offsets->len - 1);

  g_string_append_c (reader->cells, '\0');
  if (reader->cleans)
    *offset = (gsize) (lr_cell_clean (reader->cells->str + *offset) - reader->cells->str);
}

/* Adds to the last cell, after a look for what no cell may hold. */
static gboolean
append_text (LrCsvReader *reader,
             const char  *from,
             const char  *until)
{
  gsize length = (gsize) (until - from);
  gsize begin = g_array_index (reader->offsets, gsize, reader->offsets->len - 1);

  if (reader->cells->len - begin + length > LR_CSV_MAX_CELL)
    {
      reader->problem = _("a cell is longer than 65,536 bytes; perhaps a closing quote is missing");
      return FALSE;
    }

  if (length > 0 && memchr (from, '\0', length) != NULL)
    {
      reader->problem = _("there is a NUL byte, which no text has");
      return FALSE;
    }

  g_string_append_len (reader->cells, from, (gssize) length);
  return TRUE;
}

/* Reads from after the opening quote to after the closing one, and over the
 * spaces behind it. */
static gboolean
read_quoted (LrCsvReader *reader)
{
  const char *at = reader->at;

  while (TRUE)
    {
      const char *from = at;

      while (at < reader->end && *at != '"' && *at != '\n' && *at != '\r')
        at++;

      if (!append_text (reader, from, at))
        return FALSE;

      if (at == reader->end)
        {
          reader->problem = _("a quote is opened but never closed");
          return FALSE;
        }

      if (*at != '"')
        {
          g_string_append_c (reader->cells, '\n');
          at = skip_newline (at, reader->end);
          reader->line++;
        }
      else if (at + 1 < reader->end && at[1] == '"')
        {
          g_string_append_c (reader->cells, '"');
          at += 2;
        }
      else
        {
          break;
        }
    }

  at++;
  while (at < reader->end && *at == ' ' && reader->separator != ' ')
    at++;

  reader->at = at;
  if (at < reader->end && *at != reader->separator && *at != '\n' && *at != '\r')
    {
      reader->problem = _("there is text after a closing quote");
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_plain (LrCsvReader *reader)
{
  const char *from = reader->at;
  const char *at = from;
  const char separator = reader->separator;

  while (at < reader->end && *at != separator && *at != '\n' && *at != '\r')
    at++;

  reader->at = at;
  return append_text (reader, from, at);
}

static gboolean
read_row (LrCsvReader *reader)
{
  while (TRUE)
    {
      if (reader->offsets->len == LR_CSV_MAX_CELLS)
        {
          reader->problem = _("there are more than 1,000 cells");
          return FALSE;
        }

      begin_cell (reader);
      if (reader->at < reader->end && *reader->at == '"')
        {
          reader->at++;
          if (!read_quoted (reader))
            return FALSE;
        }
      else if (!read_plain (reader))
        {
          return FALSE;
        }
      end_cell (reader);

      if (reader->at == reader->end)
        return TRUE;

      if (*reader->at != reader->separator)
        {
          reader->at = skip_newline (reader->at, reader->end);
          reader->line++;
          return TRUE;
        }
      reader->at++;
    }
}

static void
skip_empty_lines (LrCsvReader *reader)
{
  while (reader->at < reader->end && (*reader->at == '\n' || *reader->at == '\r'))
    {
      reader->at = skip_newline (reader->at, reader->end);
      reader->line++;
    }
}

LrCsvStatus
lr_csv_reader_next (LrCsvReader *reader)
{
  const char *row;

  g_string_truncate (reader->cells, 0);
  g_array_set_size (reader->offsets, 0);
  reader->problem = NULL;

  skip_empty_lines (reader);
  if (reader->at == reader->end)
    return LR_CSV_END;

  row = reader->at;
  reader->row_line = reader->line;
  if (read_row (reader))
    return LR_CSV_ROW;

  reader->at = find_newline (row, reader->end);
  reader->line = reader->row_line;
  return LR_CSV_BROKEN;
}

guint
lr_csv_reader_get_line (LrCsvReader *reader)
{
  return reader->row_line;
}

const char *
lr_csv_reader_get_problem (LrCsvReader *reader)
{
  return reader->problem;
}

guint
lr_csv_reader_get_column (LrCsvReader *reader)
{
  return reader->offsets->len;
}

guint
lr_csv_reader_get_n_cells (LrCsvReader *reader)
{
  return reader->offsets->len;
}

const char *
lr_csv_reader_get_cell (LrCsvReader *reader,
                        guint        index)
{
  if (index >= reader->offsets->len)
    return "";

  return reader->cells->str + g_array_index (reader->offsets, gsize, index);
}

double
lr_csv_reader_get_progress (LrCsvReader *reader)
{
  if (reader->end == reader->start)
    return 1;

  return (double) (reader->at - reader->start) / (double) (reader->end - reader->start);
}
