/* lr-history.c: every change, before and after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a record was when it was added is not written down beside it: it is what
 * the next change of it found, and until there is one the record itself. An
 * import so writes what it brings once and not twice.
 */

#include "lr-history.h"

#include <string.h>

#include "lr-clock.h"
#include "lr-record-private.h"
#include "lr-store-kinds.h"
#include "lr-table.h"
#include "lr-values.h"

gboolean
lr_history_read_end (LrConnection  *connection,
                     gint64        *batch,
                     gint64        *last_id,
                     GError       **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection, "SELECT id, last_id FROM batch ORDER BY id DESC LIMIT 1", error);
  int code;

  if (statement == NULL)
    return FALSE;

  code = lr_statement_step (statement, error);
  *batch = code == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : 0;
  *last_id = code == SQLITE_ROW ? sqlite3_column_int64 (statement, 1) : 0;

  return code == SQLITE_ROW || code == SQLITE_DONE;
}

gboolean
lr_history_add_batch (LrConnection  *connection,
                      gint64         batch,
                      const char    *what,
                      gint64         undoes,
                      gint64         last_id,
                      GError       **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection,
                           "INSERT INTO batch (id, moment, what, undoes, last_id)"
                           " VALUES (?1, ?2, ?3, ?4, ?5)", error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, batch);
  sqlite3_bind_int64 (statement, 2, lr_clock_get_moment ());
  lr_statement_bind_text (statement, 3, what);
  sqlite3_bind_int64 (statement, 4, undoes);
  sqlite3_bind_int64 (statement, 5, last_id);

  return lr_statement_run (statement, error);
}

/* Without values the row still says that the record was there. */
static void
bind_values (LrStatement  *statement,
             int           place,
             LrScratch    *bytes,
             LrRecord     *record,
             gboolean      with_values)
{
  if (record == NULL)
    return;

  if (!with_values)
    {
      sqlite3_bind_zeroblob (statement, place, 0);
      return;
    }

  lr_values_append (bytes, record);
  sqlite3_bind_blob64 (statement, place, bytes->data, bytes->size, SQLITE_STATIC);
}

gboolean
lr_history_add_change (LrConnection  *connection,
                       gint64         batch,
                       gint64         number,
                       gint64         root,
                       LrRecord      *before,
                       LrRecord      *after,
                       GError       **error)
{
  LrRecord *record = after != NULL ? after : before;
  g_auto (LrScratch) old_values = { 0 };
  g_auto (LrScratch) new_values = { 0 };
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection,
                           "INSERT INTO history (" LR_HISTORY_COLUMNS ")"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, batch);
  sqlite3_bind_int64 (statement, 2, number);
  lr_statement_bind_text (statement, 3, lr_record_get_kind (record)->name);
  sqlite3_bind_int64 (statement, 4, lr_record_get_id (record));
  sqlite3_bind_int64 (statement, 5, lr_record_get_pupil (record));
  sqlite3_bind_int64 (statement, 6, root);
  bind_values (statement, 7, &old_values, before, TRUE);
  bind_values (statement, 8, &new_values, after, before != NULL);

  return lr_statement_run (statement, error);
}

gboolean
lr_history_run_write (LrHistoryRun  *run,
                      LrConnection  *connection,
                      GError       **error)
{
  gint64 n = run->n;

  run->n = 0;
  return n == 0 || lr_table_add_to_history (connection, run->kind, run->batch, run->number,
                                            run->first, run->first + n - 1, error);
}

/* Only additions lie in between, so their numbers follow each other as their ids
 * do. */
gboolean
lr_history_run_add (LrHistoryRun  *run,
                    LrConnection  *connection,
                    gint64         batch,
                    gint64         number,
                    LrRecord      *added,
                    GError       **error)
{
  const LrKind *kind = lr_record_get_kind (added);
  gint64 id = lr_record_get_id (added);

  if (run->n == 0 || run->kind != kind || run->first + run->n != id)
    {
      if (!lr_history_run_write (run, connection, error))
        return FALSE;
      *run = (LrHistoryRun) { kind, batch, number, id, 0 };
    }
  run->n++;

  return TRUE;
}

static LrRecord *
read_values (LrStatement        *statement,
             int                 column,
             const LrHistoryRow *row)
{
  LrRecord *record;

  if (row->kind == NULL || sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NULL;

  record = lr_values_read (row->kind, sqlite3_column_blob (statement, column),
                           (gsize) sqlite3_column_bytes (statement, column));
  lr_record_init_place (record, row->id, row->pupil);

  return record;
}

/* What the next change of the record found. Returns: whether there was one, or
 * an error */
static gboolean
read_next_before (LrConnection  *connection,
                  LrHistoryRow  *row,
                  GError       **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection,
                           "SELECT before FROM history WHERE record = ?1 AND (batch, number) > (?2, ?3)"
                           " ORDER BY batch, number LIMIT 1", error);
  int code;

  if (statement == NULL)
    return TRUE;

  sqlite3_bind_int64 (statement, 1, row->id);
  sqlite3_bind_int64 (statement, 2, row->batch);
  sqlite3_bind_int64 (statement, 3, row->number);
  code = lr_statement_step (statement, error);
  if (code == SQLITE_ROW)
    row->after = read_values (statement, 0, row);

  return code != SQLITE_DONE;
}

static gboolean
read_added (LrConnection  *connection,
            LrHistoryRow  *row,
            GError       **error)
{
  g_autoptr (GError) reason = NULL;

  if (!read_next_before (connection, row, &reason) && reason == NULL)
    row->after = lr_table_load (connection, row->kind, row->id, &reason);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
lr_history_row_read (LrHistoryRow  *row,
                     LrConnection  *connection,
                     LrStatement   *statement,
                     GError       **error)
{
  lr_history_row_clear (row);
  row->batch = sqlite3_column_int64 (statement, 0);
  row->number = sqlite3_column_int64 (statement, 1);
  row->kind = lr_store_find_kind ((const char *) sqlite3_column_text (statement, 2));
  row->id = sqlite3_column_int64 (statement, 3);
  row->pupil = sqlite3_column_int64 (statement, 4);
  row->root = sqlite3_column_int64 (statement, 5);
  row->before = read_values (statement, 6, row);
  if (row->kind != NULL && row->before == NULL && sqlite3_column_type (statement, 7) != SQLITE_NULL &&
      sqlite3_column_bytes (statement, 7) == 0)
    return read_added (connection, row, error);

  row->after = read_values (statement, 7, row);
  return TRUE;
}

void
lr_history_row_clear (LrHistoryRow *row)
{
  g_clear_object (&row->before);
  g_clear_object (&row->after);
  memset (row, 0, sizeof *row);
}
