/* lr-cli-output.c: what a command writes to the standard output
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>

#include "lr-command.h"
#include "lr-csv-writer.h"

static void
print_cells (GPtrArray *cells)
{
  g_autoptr (GString) row = g_string_new (NULL);

  lr_csv_append_row (row, (const char * const *) cells->pdata, cells->len);
  fwrite (row->str, 1, row->len, stdout);
}

void
lr_cli_print (const char *format,
              ...)
{
  va_list arguments;

  va_start (arguments, format);
  vfprintf (stdout, format, arguments);
  va_end (arguments);
}

void
lr_cli_print_row (const char *first,
                  ...)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  va_list arguments;

  va_start (arguments, first);
  for (const char *cell = first; cell != NULL; cell = va_arg (arguments, const char *))
    g_ptr_array_add (cells, (gpointer) cell);
  va_end (arguments);

  print_cells (cells);
}

void
lr_cli_print_fields (const LrKind *kind,
                     const guint  *fields,
                     guint         n_fields,
                     GPtrArray    *records)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup ("id"));
  for (guint i = 0; i < n_fields; i++)
    g_ptr_array_add (cells, g_strdup (kind->fields[fields[i]].name));
  print_cells (cells);

  for (guint i = 0; i < records->len; i++)
    {
      LrRecord *record = g_ptr_array_index (records, i);

      g_ptr_array_set_size (cells, 0);
      g_ptr_array_add (cells, g_strdup_printf ("%" G_GINT64_FORMAT, lr_record_get_id (record)));
      for (guint j = 0; j < n_fields; j++)
        g_ptr_array_add (cells, lr_record_format (record, fields[j]));
      print_cells (cells);
    }
}
