/* lr-import-header.c: finds the header of a table among the lines above it
 *
 * A title, a period and the date of the print often stand above it, and may
 * hold more commas than the table has semicolons. So each separator is tried,
 * and the one counts with which a row names all that is needed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-import-header.h"

#include "lr-parse.h"
#include "lr-text.h"

/* How far down a header is looked for. */
#define MAX_HEADER_ROW 30

/* How many rows below it tell what is in a column. */
#define SAMPLE_ROWS 100

static char **
dup_row (LrCsvReader *reader)
{
  guint n_cells = lr_csv_reader_get_n_cells (reader);
  char **cells = g_new0 (char *, n_cells + 1);

  for (guint i = 0; i < n_cells; i++)
    cells[i] = lr_text_clean (lr_csv_reader_get_cell (reader, i), FALSE);

  return cells;
}

/* Of two columns of one name none is meant more than the other: each gets its
 * place behind its name, and a person says which it is. */
static char **
number_repeated (char **headers)
{
  g_autoptr (GPtrArray) repeated = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; headers[i] != NULL; i++)
    {
      char *key = lr_text_fold_key (headers[i]);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
    }

  for (guint i = 0; headers[i] != NULL; i++)
    {
      g_autofree char *key = lr_text_fold_key (headers[i]);
      gpointer kept, count;
      char *header = headers[i];

      if (key[0] == '\0' || !g_hash_table_lookup_extended (counts, key, &kept, &count) ||
          GPOINTER_TO_UINT (count) < 2)
        continue;

      headers[i] = g_strdup_printf ("%s (%u)", header, i + 1);
      if (g_hash_table_add (told, kept))
        g_ptr_array_add (repeated, header);
      else
        g_free (header);
    }

  if (repeated->len == 0)
    return NULL;

  g_ptr_array_add (repeated, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&repeated), FALSE);
}

gboolean
lr_import_mapping_is_complete (const LrImportMapping *mapping,
                               LrImportSubject        subject)
{
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      if (lr_import_mapping_misses (mapping, (LrImportColumn) i, subject))
        return FALSE;
    }

  return TRUE;
}

void
lr_import_header_free (LrImportHeader *header)
{
  g_strfreev (header->headers);
  g_strfreev (header->repeated);
  g_free (header);
}

static void
map_header (LrImportHeader   *header,
            LrImportProfile  *profile,
            char            **headers)
{
  header->n_found = lr_import_profile_map (profile, (const char * const *) headers, &header->mapping);
  header->is_complete = lr_import_mapping_is_complete (&header->mapping,
                                                       lr_import_profile_get_subject (profile));
}

static LrImportHeader *
make_header (LrCsvReader     *reader,
             LrImportProfile *profile,
             guint            row)
{
  LrImportHeader *header = g_new0 (LrImportHeader, 1);

  header->separator = lr_csv_reader_get_separator (reader);
  header->row = row;
  header->line = lr_csv_reader_get_line (reader);
  header->headers = dup_row (reader);
  header->repeated = number_repeated (header->headers);
  map_header (header, profile, header->headers);
  return header;
}

/* Whether @first is more like a header than @second: it names all that is
 * needed, else more of it, else it has more cells. */
static gboolean
is_better (const LrImportHeader *first,
           const LrImportHeader *second)
{
  if (second == NULL || first->is_complete != second->is_complete)
    return second == NULL || first->is_complete;

  if (first->n_found != second->n_found)
    return first->n_found > second->n_found;

  return g_strv_length (first->headers) > g_strv_length (second->headers);
}

/* Without a letter or digit, whatever parts the cells. */
static gboolean
is_blank (LrCsvReader *reader)
{
  for (guint i = 0; i < lr_csv_reader_get_n_cells (reader); i++)
    {
      g_autofree char *key = lr_text_fold_key (lr_csv_reader_get_cell (reader, i));

      if (key[0] != '\0')
        return FALSE;
    }

  return TRUE;
}

/* Returns: (nullable): the best header that there is with one separator */
static LrImportHeader *
find_with_separator (GBytes          *text,
                     LrImportProfile *profile,
                     char             separator)
{
  g_autoptr (LrCsvReader) reader = lr_import_header_read (text, separator, 0);
  g_autoptr (LrImportHeader) best = NULL;

  for (guint row = 0; row < MAX_HEADER_ROW && (best == NULL || !best->is_complete); row++)
    {
      LrCsvStatus status = lr_csv_reader_next (reader);
      g_autoptr (LrImportHeader) header = NULL;

      if (status == LR_CSV_END)
        break;
      if (status == LR_CSV_BROKEN || is_blank (reader))
        continue;

      header = make_header (reader, profile, row);
      if (is_better (header, best))
        {
          g_clear_pointer (&best, lr_import_header_free);
          best = g_steal_pointer (&header);
        }
    }

  return g_steal_pointer (&best);
}

/* Whether a column has clock times and no date, as far as is looked. */
static gboolean
holds_clock_times (GBytes               *text,
                   const LrImportHeader *header,
                   int                   place)
{
  g_autoptr (LrCsvReader) reader = lr_import_header_read (text, header->separator, header->row + 1);
  guint n_times = 0;

  for (guint i = 0; i < SAMPLE_ROWS; i++)
    {
      LrCsvStatus status = lr_csv_reader_next (reader);
      const char *cell;
      LrDate date;
      int minutes;

      if (status == LR_CSV_END)
        break;
      if (status == LR_CSV_BROKEN)
        continue;

      cell = lr_csv_reader_get_cell (reader, (guint) place);
      if (lr_parse_date (cell, &date))
        return FALSE;
      n_times += (guint) lr_parse_clock (cell, &minutes);
    }

  return n_times > 0;
}

/* "Van" and "Tot" beside "Datum" are times: the day is looked for elsewhere. */
static void
move_clock_times (GBytes          *text,
                  LrImportProfile *profile,
                  LrImportHeader  *header)
{
  static const struct { LrImportColumn day; LrImportColumn time; } columns[] = {
    { LR_COLUMN_START, LR_COLUMN_START_TIME },
    { LR_COLUMN_END, LR_COLUMN_END_TIME },
  };
  g_auto (GStrv) headers = g_strdupv (header->headers);
  LrImportMapping found = header->mapping;
  gboolean moved = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      int place = header->mapping.places[columns[i].day];

      if (place < 0 || header->mapping.places[columns[i].time] >= 0 ||
          lr_import_profile_get_header (profile, columns[i].day) != NULL ||
          !holds_clock_times (text, header, place))
        continue;

      headers[place][0] = '\0';
      found.places[columns[i].time] = place;
      moved = TRUE;
    }

  if (!moved)
    return;

  map_header (header, profile, headers);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (header->mapping.places[columns[i].time] < 0)
        header->mapping.places[columns[i].time] = found.places[columns[i].time];
    }
}

LrCsvReader *
lr_import_header_read (GBytes *text,
                       char    separator,
                       guint   n_rows)
{
  LrCsvReader *reader = lr_csv_reader_new (text);

  lr_csv_reader_set_separator (reader, separator);
  lr_csv_reader_set_cleans (reader, TRUE);
  for (guint i = 0; i < n_rows; i++)
    lr_csv_reader_next (reader);

  return reader;
}

LrImportHeader *
lr_import_header_find (GBytes          *text,
                       LrImportProfile *profile)
{
  g_autoptr (LrCsvReader) reader = lr_csv_reader_new (text);
  char candidates[] = { lr_csv_reader_get_separator (reader), ';', '\t', ',', '|', '\0' };
  g_autoptr (LrImportHeader) best = NULL;

  if (lr_import_profile_get_separator (profile) != '\0')
    {
      candidates[0] = lr_import_profile_get_separator (profile);
      candidates[1] = '\0';
    }

  for (guint i = 0; candidates[i] != '\0' && (best == NULL || !best->is_complete); i++)
    {
      g_autoptr (LrImportHeader) header = NULL;

      if (i > 0 && candidates[i] == candidates[0])
        continue;

      header = find_with_separator (text, profile, candidates[i]);
      if (header != NULL && is_better (header, best))
        {
          g_clear_pointer (&best, lr_import_header_free);
          best = g_steal_pointer (&header);
        }
    }

  if (best != NULL)
    move_clock_times (text, profile, best);
  return g_steal_pointer (&best);
}
