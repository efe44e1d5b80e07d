/* lr-change.c: one change of one record, as it is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-change.h"

#include <glib/gi18n.h>

#include "lr-store-private.h"
#include "lr-table.h"

struct _LrChange
{
  GObject   parent_instance;

  gint64    batch;
  gint64    number;
  gint64    moment;
  char     *what;
  LrRecord *before;
  LrRecord *after;
};

G_DEFINE_FINAL_TYPE (LrChange, lr_change, G_TYPE_OBJECT)

/* The columns of a row, then those of its batch. */
#define SELECT_CHANGE "SELECT h.batch, h.number, h.kind, h.record, h.pupil, h.root, h.before, h.after," \
                      " b.moment, b.what FROM history h JOIN batch b ON b.id = h.batch "
#define COLUMN_MOMENT 8
#define COLUMN_WHAT   9

static void
lr_change_finalize (GObject *object)
{
  LrChange *self = LR_CHANGE (object);

  g_free (self->what);
  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (lr_change_parent_class)->finalize (object);
}

static void
lr_change_class_init (LrChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lr_change_finalize;
}

static void
lr_change_init (LrChange *self)
{
}

/* (nullable): NULL without @error for a kind that this version does not know. */
static LrChange *
read_change (LrConnection  *connection,
             LrStatement   *statement,
             GError       **error)
{
  g_auto (LrHistoryRow) row = { 0 };
  LrChange *self;

  if (!lr_history_row_read (&row, connection, statement, error) || row.kind == NULL)
    return NULL;

  self = g_object_new (LR_TYPE_CHANGE, NULL);
  self->batch = row.batch;
  self->number = row.number;
  self->moment = sqlite3_column_int64 (statement, COLUMN_MOMENT);
  self->what = g_strdup ((const char *) sqlite3_column_text (statement, COLUMN_WHAT));
  self->before = g_steal_pointer (&row.before);
  self->after = g_steal_pointer (&row.after);

  return self;
}

static GPtrArray *
read_changes (LrConnection  *connection,
              LrStatement   *statement,
              GError       **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) reason = NULL;
  int code;

  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    {
      LrChange *change = read_change (connection, statement, &reason);

      if (reason != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
      if (change != NULL)
        g_ptr_array_add (changes, change);
    }

  return code == SQLITE_DONE ? g_steal_pointer (&changes) : NULL;
}

gint64
lr_change_get_moment (LrChange *self)
{
  g_return_val_if_fail (LR_IS_CHANGE (self), 0);

  return self->moment;
}

const char *
lr_change_get_what (LrChange *self)
{
  g_return_val_if_fail (LR_IS_CHANGE (self), NULL);

  return self->what;
}

LrRecord *
lr_change_get_before (LrChange *self)
{
  g_return_val_if_fail (LR_IS_CHANGE (self), NULL);

  return self->before;
}

LrRecord *
lr_change_get_after (LrChange *self)
{
  g_return_val_if_fail (LR_IS_CHANGE (self), NULL);

  return self->after;
}

LrRecord *
lr_change_get_record (LrChange *self)
{
  g_return_val_if_fail (LR_IS_CHANGE (self), NULL);

  return self->after != NULL ? self->after : self->before;
}

GPtrArray *
lr_store_list_changes (LrStore   *store,
                       LrRecord  *record,
                       GError   **error)
{
  g_autoptr (LrStatement) statement = NULL;
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (LR_IS_RECORD (record), NULL);

  connection = lr_store_get_connection (store, error);
  if (connection == NULL)
    return NULL;

  statement = lr_connection_prepare (connection,
                                     SELECT_CHANGE "WHERE h.record = ?1 ORDER BY h.batch DESC, h.number DESC",
                                     error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, lr_record_get_id (record));
  return read_changes (connection, statement, error);
}

GPtrArray *
lr_store_list_deleted (LrStore  *store,
                       guint     limit,
                       GError  **error)
{
  g_autoptr (LrStatement) statement = NULL;
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  connection = lr_store_get_connection (store, error);
  if (connection == NULL)
    return NULL;

  /* What an undo took away again was never thrown in the bin. */
  statement = lr_connection_prepare (connection,
                                     SELECT_CHANGE
                                     "WHERE h.after IS NULL AND h.root = 0 AND b.undoes = 0"
                                     " AND NOT EXISTS (SELECT 1 FROM history n WHERE n.record = h.record"
                                     "   AND (n.batch > h.batch OR (n.batch = h.batch AND n.number > h.number)))"
                                     " ORDER BY h.batch DESC, h.number DESC LIMIT ?1",
                                     error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, limit);
  return read_changes (connection, statement, error);
}

/* Its own row stands after those of the records that went along, so backwards
 * is owner first. */
static gboolean
put_back (LrStore   *store,
          LrChange  *deleted,
          GError   **error)
{
  LrConnection *connection = lr_store_get_connection (store, NULL);
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection,
                           "SELECT " LR_HISTORY_COLUMNS " FROM history"
                           " WHERE batch = ?1 AND number <= ?2 AND (number = ?2 OR root = ?3)"
                           " ORDER BY number DESC", error);
  g_auto (LrHistoryRow) row = { 0 };
  int code;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, deleted->batch);
  sqlite3_bind_int64 (statement, 2, deleted->number);
  sqlite3_bind_int64 (statement, 3, lr_record_get_id (deleted->before));
  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    {
      if (!lr_history_row_read (&row, connection, statement, error) ||
          !lr_store_revert_row (store, &row, error))
        return FALSE;
    }

  return code == SQLITE_DONE;
}

gboolean
lr_store_restore (LrStore   *store,
                  LrChange  *deleted,
                  GError   **error)
{
  g_autofree char *what = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (LR_IS_CHANGE (deleted) && deleted->before != NULL, FALSE);

  /* Translators: a kind of record, such as "Contact moment". */
  what = g_strdup_printf (_("%s put back"), _(lr_record_get_kind (deleted->before)->label));
  if (!lr_store_begin (store, what, error))
    return FALSE;

  if (put_back (store, deleted, error))
    return lr_store_commit (store, error);

  lr_store_rollback (store);
  return FALSE;
}
