/* lr-import-source.c: a file from elsewhere with its header found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-source.h"

#include <glib/gi18n.h>

#include "lr-text.h"

/* Some systems put a title and the date of the print above the header. */
#define MAX_HEADER_ROW 15

struct _LrImportSource
{
  GBytes          *text;
  LrEncoding       encoding;
  LrImportSubject  subject;

  guint            header_row;   /* how many rows stand above the header */
  guint            header_line;
  char           **headers;
  LrImportMapping  mapping;
};

static char **
dup_row (LrCsvReader *reader)
{
  guint n_cells = lr_csv_reader_get_n_cells (reader);
  char **cells = g_new0 (char *, n_cells + 1);

  for (guint i = 0; i < n_cells; i++)
    cells[i] = lr_text_clean (lr_csv_reader_get_cell (reader, i), FALSE);

  return cells;
}

static gboolean
is_complete (const LrImportMapping *mapping,
             LrImportSubject        subject)
{
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      if (lr_import_column_is_required ((LrImportColumn) i, subject) && mapping->places[i] < 0)
        return FALSE;
    }

  if (subject == LR_IMPORT_ABSENCE)
    return mapping->places[LR_COLUMN_CODE] >= 0 || mapping->places[LR_COLUMN_AUTHORISED] >= 0;

  return TRUE;
}

static void
take_header (LrImportSource         *source,
             guint                   row,
             guint                   line,
             char                 ***headers,
             const LrImportMapping  *mapping)
{
  g_strfreev (source->headers);
  source->headers = g_steal_pointer (headers);
  source->header_row = row;
  source->header_line = line;
  source->mapping = *mapping;
}

/* The first row that names all that is needed, else the one that names most. */
static void
find_header (LrImportSource  *source,
             LrImportProfile *profile)
{
  g_autoptr (LrCsvReader) reader = lr_csv_reader_new (source->text);
  gboolean complete = FALSE;
  guint best = 0;

  for (guint row = 0; row < MAX_HEADER_ROW && !complete; row++)
    {
      LrCsvStatus status = lr_csv_reader_next (reader);
      g_auto (GStrv) headers = NULL;
      LrImportMapping mapping;
      guint n_found;

      if (status == LR_CSV_END)
        break;
      if (status == LR_CSV_BROKEN)
        continue;

      headers = dup_row (reader);
      n_found = lr_import_profile_map (profile, (const char * const *) headers, &mapping);
      complete = is_complete (&mapping, source->subject);
      if (complete || source->headers == NULL || n_found > best)
        {
          take_header (source, row, lr_csv_reader_get_line (reader), &headers, &mapping);
          best = n_found;
        }
    }
}

/**
 * lr_import_source_new:
 *
 * Decodes the file and finds its header. A header that lacks columns is no
 * error yet, so that a person can point them out: see lr_import_source_check().
 *
 * Returns: (transfer full) (nullable)
 */
LrImportSource *
lr_import_source_new (GBytes           *file,
                      LrImportProfile  *profile,
                      GError          **error)
{
  g_autoptr (LrImportSource) source = g_new0 (LrImportSource, 1);

  source->subject = lr_import_profile_get_subject (profile);
  source->text = lr_encoding_decode (file, &source->encoding, error);
  if (source->text == NULL)
    return NULL;

  find_header (source, profile);
  if (source->headers == NULL)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("The file is empty, or holds no line that can be read. Nothing was imported."));
      return NULL;
    }

  return g_steal_pointer (&source);
}

void
lr_import_source_free (LrImportSource *source)
{
  g_clear_pointer (&source->text, g_bytes_unref);
  g_strfreev (source->headers);
  g_free (source);
}

const char * const *
lr_import_source_get_headers (LrImportSource *source)
{
  return (const char * const *) source->headers;
}

const LrImportMapping *
lr_import_source_get_mapping (LrImportSource *source)
{
  return &source->mapping;
}

/* Returns: (nullable): the header of the column, as the file writes it */
const char *
lr_import_source_get_header (LrImportSource *source,
                             LrImportColumn  column)
{
  int place = source->mapping.places[column];

  return place >= 0 ? source->headers[place] : NULL;
}

guint
lr_import_source_get_header_line (LrImportSource *source)
{
  return source->header_line;
}

LrEncoding
lr_import_source_get_encoding (LrImportSource *source)
{
  return source->encoding;
}

char
lr_import_source_get_separator (LrImportSource *source)
{
  g_autoptr (LrCsvReader) reader = lr_csv_reader_new (source->text);

  return lr_csv_reader_get_separator (reader);
}

/**
 * lr_import_source_check:
 *
 * Returns: %FALSE with %LR_ERROR_INVALID, naming what is missing and what is
 *   there, when the header lacks a column that is needed
 */
gboolean
lr_import_source_check (LrImportSource  *source,
                        GError         **error)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *found = NULL;

  if (is_complete (&source->mapping, source->subject))
    return TRUE;

  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      gboolean required = lr_import_column_is_required ((LrImportColumn) i, source->subject) ||
                          (source->subject == LR_IMPORT_ABSENCE && i == LR_COLUMN_CODE &&
                           source->mapping.places[LR_COLUMN_AUTHORISED] < 0);

      if (required && source->mapping.places[i] < 0)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                                lr_import_column_get_label ((LrImportColumn) i));
    }

  found = g_strjoinv (", ", source->headers);
  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               /* Translators: names of columns, a line number, and the headers of the file. */
               _("No column was found for: %s. The header on line %u has: %s. Nothing was imported."),
               missing->str, source->header_line, found);
  return FALSE;
}

/**
 * lr_import_source_read:
 *
 * Returns: (transfer full): a reader before the first row below the header
 */
LrCsvReader *
lr_import_source_read (LrImportSource *source)
{
  LrCsvReader *reader = lr_csv_reader_new (source->text);

  for (guint i = 0; i <= source->header_row; i++)
    lr_csv_reader_next (reader);

  return reader;
}

/* Returns: (transfer none): empty where the file has no such column */
const char *
lr_import_source_get_cell (LrImportSource *source,
                           LrCsvReader    *reader,
                           LrImportColumn  column)
{
  int place = source->mapping.places[column];

  return place >= 0 ? lr_csv_reader_get_cell (reader, (guint) place) : "";
}
