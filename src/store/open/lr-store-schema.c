/* lr-store-schema.c: what the tables of an open store really look like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-schema.h"

#include "lr-record-private.h"
#include "lr-store-private.h"

/* "name TYPE" of all columns, in the order of the table. */
static GPtrArray *
read_columns (LrConnection  *connection,
              const LrKind  *kind,
              GError       **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection, "SELECT name, type FROM pragma_table_info (?1)", error);
  int code;

  if (statement == NULL)
    return NULL;

  lr_statement_bind_text (statement, 1, kind->name);
  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    g_ptr_array_add (columns, g_strdup_printf ("%s %s", sqlite3_column_text (statement, 0),
                                               sqlite3_column_text (statement, 1)));

  return code == SQLITE_DONE ? g_steal_pointer (&columns) : NULL;
}

static GPtrArray *
list_expected (const LrKind *kind)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (columns, g_strdup ("id INTEGER"));
  if (kind->owner == LR_OWNER_PUPIL)
    g_ptr_array_add (columns, g_strdup ("pupil INTEGER"));
  for (guint i = 0; i < kind->n_fields; i++)
    g_ptr_array_add (columns, g_strdup_printf ("%s %s", kind->fields[i].name,
                                               lr_field_holds_text (&kind->fields[i]) ? "TEXT" : "INTEGER"));

  return columns;
}

static void
list_missing (GString    *report,
              const char *title,
              GPtrArray  *wanted,
              GPtrArray  *present)
{
  for (guint i = 0; i < wanted->len; i++)
    if (!g_ptr_array_find_with_equal_func (present, wanted->pdata[i], g_str_equal, NULL))
      g_string_append_printf (report, "%s: %s; ", title, (char *) wanted->pdata[i]);
}

char *
lr_store_compare_table (LrStore       *store,
                        const LrKind  *kind,
                        GError       **error)
{
  LrConnection *connection = lr_store_get_connection (store, error);
  g_autoptr (GPtrArray) expected = list_expected (kind);
  g_autoptr (GPtrArray) present = NULL;
  GString *report;

  if (connection == NULL || (present = read_columns (connection, kind, error)) == NULL)
    return NULL;

  report = g_string_new (NULL);
  list_missing (report, "the table lacks", expected, present);
  list_missing (report, "the kind lacks", present, expected);

  return g_string_free (report, report->len == 0);
}
