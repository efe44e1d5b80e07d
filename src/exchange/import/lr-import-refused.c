/* lr-import-refused.c: the lines of a file that were refused, as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-import-refused.h"

#include <glib/gi18n.h>

#include "lr-csv-writer.h"

/* By line: why, of each column that was wrong. */
static GHashTable *
collect_reasons (const LrImportResult *result)
{
  GHashTable *reasons = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < result->issues->len; i++)
    {
      const LrImportIssue *issue = g_ptr_array_index (result->issues, i);
      const char *before = g_hash_table_lookup (reasons, GUINT_TO_POINTER (issue->line));

      if (issue->refused)
        g_hash_table_insert (reasons, GUINT_TO_POINTER (issue->line),
                             g_strjoin (" ", before != NULL ? before : issue->message,
                                        before != NULL ? issue->message : NULL, NULL));
    }

  return reasons;
}

static void
append (GString            *csv,
        LrImportSource     *source,
        const char * const *cells,
        guint               n_cells,
        const char         *line,
        const char         *reason)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();

  for (guint i = 0; lr_import_source_get_headers (source)[i] != NULL; i++)
    {
      if (lr_import_source_is_read (source, i))
        g_ptr_array_add (row, (gpointer) (i < n_cells ? cells[i] : ""));
    }
  g_ptr_array_add (row, (gpointer) line);
  g_ptr_array_add (row, (gpointer) reason);
  lr_csv_append_row (csv, (const char * const *) row->pdata, row->len);
}

/* Of a line that is no row of the table only the reason is left. */
static void
append_line (GString        *csv,
             LrImportSource *source,
             LrCsvReader    *reader,
             LrCsvStatus     status,
             const char     *reason)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree char *line = g_strdup_printf ("%u", lr_csv_reader_get_line (reader));

  for (guint i = 0; status == LR_CSV_ROW && i < lr_csv_reader_get_n_cells (reader); i++)
    g_ptr_array_add (cells, (gpointer) lr_csv_reader_get_cell (reader, i));
  append (csv, source, (const char * const *) cells->pdata, cells->len, line, reason);
}

GBytes *
lr_import_refused_write (LrImportSource       *source,
                         const LrImportResult *result)
{
  GString *csv = g_string_new (NULL);
  g_autoptr (GHashTable) reasons = collect_reasons (result);
  g_autoptr (LrCsvReader) reader = NULL;
  const char * const *headers;
  LrCsvStatus status;

  g_return_val_if_fail (source != NULL, NULL);

  headers = lr_import_source_get_headers (source);
  append (csv, source, headers, g_strv_length ((char **) headers), _("Line"), _("Refused because"));

  reader = lr_import_source_read (source);
  while ((status = lr_csv_reader_next (reader)) != LR_CSV_END)
    {
      const char *reason = g_hash_table_lookup (reasons, GUINT_TO_POINTER (lr_csv_reader_get_line (reader)));

      if (reason != NULL)
        append_line (csv, source, reader, status, reason);
    }

  return g_string_free_to_bytes (csv);
}
