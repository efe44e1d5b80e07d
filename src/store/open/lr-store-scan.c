/* lr-store-scan.c: a few fields of very many records, without making records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-scan.h"

#include "lr-store-private.h"

struct _LrScanRow
{
  LrStatement *statement;
};

struct _LrScan
{
  LrScanRow row;
  gboolean  ended;  /* SQLite would begin again */
};

#define COLUMN_ID     0
#define COLUMN_PUPIL  1
#define COLUMN_FIELDS 2

gint64
lr_scan_row_get_id (const LrScanRow *row)
{
  return sqlite3_column_int64 (row->statement, COLUMN_ID);
}

gint64
lr_scan_row_get_pupil (const LrScanRow *row)
{
  return sqlite3_column_int64 (row->statement, COLUMN_PUPIL);
}

gint64
lr_scan_row_get_integer (const LrScanRow *row,
                         guint            column)
{
  return sqlite3_column_int64 (row->statement, COLUMN_FIELDS + (int) column);
}

const char *
lr_scan_row_get_text (const LrScanRow *row,
                      guint            column)
{
  return (const char *) sqlite3_column_text (row->statement, COLUMN_FIELDS + (int) column);
}

/* From the constant names in the table of fields, in the order in which the
 * records of pupils lie. Kept for good: a program asks for few such lists. */
static const char *
make_select (const LrKind *kind,
             gboolean      one_pupil,
             const guint  *fields,
             guint         n_fields)
{
  gboolean owned = kind->owner == LR_OWNER_PUPIL;
  GString *sql = g_string_new (owned ? "SELECT id, pupil" : "SELECT id, 0");
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", kind->fields[fields[i]].name);

  g_string_append_printf (sql, " FROM \"%s\"%s ORDER BY ", kind->name, one_pupil ? " WHERE pupil = ?1" : "");
  if (owned)
    g_string_append (sql, "pupil, ");
  if (kind->day_field >= 0)
    g_string_append_printf (sql, "\"%s\", ", kind->fields[kind->day_field].name);
  g_string_append (sql, "id");
  text = g_string_free (sql, FALSE);

  return g_intern_string (text);
}

LrScan *
lr_scan_new (LrStore       *store,
             const LrKind  *kind,
             gint64         pupil,
             const guint   *fields,
             guint          n_fields,
             GError       **error)
{
  LrConnection *connection;
  g_autoptr (LrStatement) statement = NULL;
  gboolean one_pupil;
  LrScan *self;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  one_pupil = pupil != 0 && kind->owner == LR_OWNER_PUPIL;
  connection = lr_store_get_connection (store, error);
  if (connection == NULL)
    return NULL;

  statement = lr_connection_prepare (connection, make_select (kind, one_pupil, fields, n_fields), error);
  if (statement == NULL)
    return NULL;

  if (one_pupil)
    sqlite3_bind_int64 (statement, 1, pupil);

  self = g_new0 (LrScan, 1);
  self->row.statement = g_steal_pointer (&statement);
  return self;
}

void
lr_scan_free (LrScan *self)
{
  lr_statement_release (self->row.statement);
  g_free (self);
}

const LrScanRow *
lr_scan_next (LrScan  *self,
              GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!self->ended)
    self->ended = lr_statement_step (self->row.statement, error) != SQLITE_ROW;

  return self->ended ? NULL : &self->row;
}

gboolean
lr_store_scan (LrStore       *store,
               const LrKind  *kind,
               gint64         pupil,
               const guint   *fields,
               guint          n_fields,
               LrScanFunc     func,
               gpointer       user_data,
               GError       **error)
{
  g_autoptr (LrScan) scan = NULL;
  g_autoptr (GError) reason = NULL;
  const LrScanRow *row;

  g_return_val_if_fail (func != NULL, FALSE);

  scan = lr_scan_new (store, kind, pupil, fields, n_fields, error);
  if (scan == NULL)
    return FALSE;

  while ((row = lr_scan_next (scan, &reason)) != NULL)
    func (row, user_data);

  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}
