/* lr-import-source.c: a file from elsewhere with its header found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-source.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-bsn.h"
#include "lr-file-kind.h"
#include "lr-import-header.h"
#include "lr-parse.h"
#include "lr-text.h"

/* How much of a header a message shows. */
#define MAX_SHOWN 600

struct _LrImportSource
{
  GBytes          *text;
  LrEncoding       encoding;
  LrImportSubject  subject;
  LrImportHeader  *header;
};

LrImportSource *
lr_import_source_new (GBytes           *file,
                      LrImportProfile  *profile,
                      GError          **error)
{
  g_autoptr (LrImportSource) source = g_new0 (LrImportSource, 1);

  if (!lr_file_kind_check (file, error))
    return NULL;

  source->subject = lr_import_profile_get_subject (profile);
  source->text = lr_encoding_decode (file, &source->encoding, error);
  if (source->text == NULL)
    return NULL;

  source->header = lr_import_header_find (source->text, profile);
  if (source->header == NULL)
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
  g_clear_pointer (&source->header, lr_import_header_free);
  g_free (source);
}

const char * const *
lr_import_source_get_headers (LrImportSource *source)
{
  return (const char * const *) source->header->headers;
}

const LrImportMapping *
lr_import_source_get_mapping (LrImportSource *source)
{
  return &source->header->mapping;
}

const char *
lr_import_source_get_header (LrImportSource *source,
                             LrImportColumn  column)
{
  int place = source->header->mapping.places[column];

  return place >= 0 ? source->header->headers[place] : NULL;
}

static char *
describe_separator (char separator)
{
  return separator == '\t' ? g_strdup (_("a tab")) : g_strdup_printf (_("“%c”"), separator);
}

/* The column that a header would be, were it there once. */
static gboolean
find_wanted (LrImportSource *source,
             const char     *header,
             LrImportColumn *column)
{
  for (LrImportColumn i = 0; i < LR_N_COLUMNS; i++)
    {
      if (lr_import_column_belongs (i, source->subject) && source->header->mapping.places[i] < 0 &&
          lr_import_column_is_named (i, header))
        {
          *column = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Columns that may be missed: what is in them changes no day, no number and no name. */
static gboolean
is_mere_words (LrImportColumn column)
{
  return column == LR_COLUMN_REASON || column == LR_COLUMN_NOTE || column == LR_COLUMN_MENTOR ||
         column == LR_COLUMN_TOWN || column == LR_COLUMN_MUNICIPALITY || column == LR_COLUMN_CLASS ||
         column >= LR_COLUMN_PARTNER_ROLE;
}

static gboolean
check_repeated (LrImportSource  *source,
                GError         **error)
{
  char **repeated = source->header->repeated;

  for (guint i = 0; repeated != NULL && repeated[i] != NULL; i++)
    {
      LrImportColumn column;

      if (!find_wanted (source, repeated[i], &column) || is_mere_words (column) ||
          lr_bsn_is_header (repeated[i]))
        continue;

      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   /* Translators: a line number, a header, the name of a column. */
                   _("The header on line %u has “%s” more than once, so it is not sure which of them is meant. "
                     "Say which column is “%s” (the number behind its name is its place in the line). "
                     "Nothing was imported."),
                   source->header->line, repeated[i], lr_import_column_get_label (column));
      return FALSE;
    }

  return TRUE;
}

gboolean
lr_import_source_check (LrImportSource  *source,
                        GError         **error)
{
  const LrImportMapping *mapping = &source->header->mapping;
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *found = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *separator = NULL;

  if (!check_repeated (source, error))
    return FALSE;
  if (lr_import_mapping_is_complete (mapping, source->subject))
    return TRUE;

  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      if (lr_import_mapping_misses (mapping, (LrImportColumn) i, source->subject))
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "",
                                lr_import_column_get_label ((LrImportColumn) i));
    }

  found = g_strjoinv (", ", source->header->headers);
  shown = lr_text_shorten (found, MAX_SHOWN);
  separator = describe_separator (source->header->separator);
  g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
               /* Translators: names of columns, a line number, what parts the cells,
                * and the headers of the file. */
               _("No column was found for: %s. The line most like a header is line %u; with %s between its cells it "
                 "has: %s. Say which column is which, or choose what stands between the cells. Nothing was imported."),
               missing->str, source->header->line, separator, shown);
  return FALSE;
}

gboolean
lr_import_source_is_read (LrImportSource *source,
                          guint           place)
{
  for (guint i = 0; i < LR_N_COLUMNS; i++)
    {
      if (source->header->mapping.places[i] == (int) place)
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
lr_import_source_list_notes (LrImportSource *source)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_free);
  char **headers = source->header->headers;
  char **repeated = source->header->repeated;
  g_autoptr (GString) unread = g_string_new (NULL);

  for (guint i = 0; headers[i] != NULL; i++)
    {
      if (lr_bsn_is_header (headers[i]))
        g_ptr_array_add (notes, g_strdup_printf (_("The column “%s” holds the BSN: it was not read and is not kept."),
                                                 headers[i]));
      else if (headers[i][0] != '\0' && !lr_import_source_is_read (source, i))
        g_string_append_printf (unread, "%s%s", unread->len > 0 ? ", " : "", headers[i]);
    }

  for (guint i = 0; repeated != NULL && repeated[i] != NULL; i++)
    g_ptr_array_add (notes, g_strdup_printf (_("The header on line %u has “%s” more than once."),
                                             source->header->line, repeated[i]));

  if (unread->len > 0)
    {
      g_autofree char *shown = lr_text_shorten (unread->str, MAX_SHOWN);

      g_ptr_array_add (notes, g_strdup_printf (_("Columns that were not read: %s."), shown));
    }

  return notes;
}

/* The first and last of the days in a text, where there are just two. */
static gboolean
find_two_days (const char *text,
               LrDay       days[2])
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,;:()\t\n", -1);
  guint n_days = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      LrDate date;

      if (!lr_parse_date (words[i], &date) || date.day == LR_DAY_NONE)
        continue;
      if (n_days == 2)
        return FALSE;
      days[n_days++] = date.day;
    }

  return n_days == 2 && days[0] <= days[1];
}

gboolean
lr_import_source_get_period (LrImportSource *source,
                             LrDay          *from,
                             LrDay          *until)
{
  g_autoptr (LrCsvReader) reader = lr_import_header_read (source->text, source->header->separator, 0);

  for (guint row = 0; row < source->header->row; row++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      LrDay days[2];

      if (lr_csv_reader_next (reader) != LR_CSV_ROW)
        continue;

      for (guint i = 0; i < lr_csv_reader_get_n_cells (reader); i++)
        g_string_append_printf (line, "%s ", lr_csv_reader_get_cell (reader, i));

      if (find_two_days (line->str, days))
        {
          *from = days[0];
          *until = days[1];
          return TRUE;
        }
    }

  return FALSE;
}

LrCsvReader *
lr_import_source_read (LrImportSource *source)
{
  return lr_import_header_read (source->text, source->header->separator, source->header->row + 1);
}

const char *
lr_import_source_get_cell (LrImportSource *source,
                           LrCsvReader    *reader,
                           LrImportColumn  column)
{
  int place = source->header->mapping.places[column];

  return place >= 0 ? lr_csv_reader_get_cell (reader, (guint) place) : "";
}

/* (nullable): the file as that, where it has all that is needed. */
static LrImportSource *
read_as (GBytes          *file,
         LrImportSubject  subject)
{
  g_autoptr (LrImportProfile) profile = lr_import_profile_new (subject);
  g_autoptr (LrImportSource) source = lr_import_source_new (file, profile, NULL);

  if (source == NULL || !lr_import_mapping_is_complete (lr_import_source_get_mapping (source), subject))
    return NULL;

  return g_steal_pointer (&source);
}

/* A list of parents often has the name of the pupil too, and a list of pupils that of
 * the parents: what else it says of the pupils tells them apart. */
static gboolean
is_about_pupils (LrImportSource *source)
{
  const LrImportMapping *mapping = lr_import_source_get_mapping (source);

  return mapping->places[LR_COLUMN_CLASS] >= 0 || mapping->places[LR_COLUMN_BORN_ON] >= 0;
}

LrImportSubject
lr_import_source_guess_subject (GBytes *file)
{
  g_autoptr (LrImportProfile) profile = lr_import_profile_new (LR_IMPORT_ABSENCE);
  g_autoptr (LrImportSource) absence = lr_import_source_new (file, profile, NULL);
  g_autoptr (LrImportSource) pupils = NULL;
  g_autoptr (LrImportSource) others = NULL;

  if (absence != NULL && lr_import_source_get_mapping (absence)->places[LR_COLUMN_START] >= 0)
    return LR_IMPORT_ABSENCE;

  pupils = read_as (file, LR_IMPORT_PUPILS);
  if (pupils != NULL && is_about_pupils (pupils))
    return LR_IMPORT_PUPILS;

  others = read_as (file, LR_IMPORT_PARENTS);
  if (others != NULL)
    return LR_IMPORT_PARENTS;
  if (pupils != NULL)
    return LR_IMPORT_PUPILS;

  others = read_as (file, LR_IMPORT_PARTNERS);
  return others != NULL ? LR_IMPORT_PARTNERS : LR_IMPORT_PUPILS;
}
