/* lr-erase.c: gone for good
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-erase.h"

#include <glib/gi18n.h>

#include "lr-history.h"
#include "lr-id-set.h"
#include "lr-record-private.h"
#include "lr-store-draft.h"
#include "lr-store-private.h"
#include "lr-table.h"

/* Of each record that is gone its last row, which tells how it was. */
#define SELECT_GONE "SELECT " LR_HISTORY_COLUMNS " FROM history h WHERE h.after IS NULL" \
                    " AND NOT EXISTS (SELECT 1 FROM history n WHERE n.record = h.record" \
                    "   AND (n.batch > h.batch OR (n.batch = h.batch AND n.number > h.number))) AND "

static gboolean
points_into (LrRecord   *record,
             LrIdSet    *ids)
{
  const LrKind *kind = lr_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].type == LR_FIELD_RECORD && lr_id_set_has (ids, lr_record_get_integer (record, i)))
        return TRUE;
    }

  return FALSE;
}

/* One more look at what is gone of @owner. @whole: all of it belongs. */
static gboolean
collect_once (LrStore     *store,
              gint64       owner,
              gboolean     whole,
              LrIdSet     *ids,
              gboolean    *grown,
              GError     **error)
{
  LrConnection *connection = lr_store_get_connection (store, NULL);
  g_autoptr (LrStatement) statement = lr_connection_prepare (connection, SELECT_GONE "h.pupil = ?1", error);
  g_auto (LrHistoryRow) row = { 0 };
  int code;

  if (statement == NULL)
    return FALSE;

  *grown = FALSE;
  sqlite3_bind_int64 (statement, 1, owner);
  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    {
      if (!lr_history_row_read (&row, connection, statement, error))
        return FALSE;
      if (whole || lr_id_set_has (ids, row.root) ||
          (row.before != NULL && points_into (row.before, ids)))
        *grown |= lr_id_set_add (ids, row.id);
    }

  return code == SQLITE_DONE;
}

static gboolean
check_known (LrStore   *store,
             LrRecord  *record,
             GError   **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (lr_store_get_connection (store, NULL),
                           "SELECT 1 FROM history WHERE record = ?1 LIMIT 1", error);
  int code;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, lr_record_get_id (record));
  code = lr_statement_step (statement, error);
  if (code == SQLITE_DONE)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_NOT_FOUND, _("This has been erased already."));

  return code == SQLITE_ROW;
}

/* Deletes the record with its parts, and finds all that is gone with it, now or
 * earlier. Returns: (nullable): their ids */
static LrIdSet *
take_out (LrStore   *store,
          LrRecord  *record,
          GError   **error)
{
  g_autoptr (LrIdSet) ids = lr_id_set_new ();
  gboolean whole = g_str_equal (lr_record_get_kind (record)->name, LR_OWNER_KIND);
  gint64 owner = whole ? lr_record_get_id (record) : lr_record_get_pupil (record);
  gboolean grown = TRUE;

  if (!lr_store_delete (store, record, error) || !lr_store_write_added (store, error) ||
      !check_known (store, record, error))
    return NULL;

  lr_id_set_add (ids, lr_record_get_id (record));
  while (grown)
    if (!collect_once (store, owner, whole, ids, &grown, error))
      return NULL;

  return g_steal_pointer (&ids);
}

static gboolean
run_for (LrStore     *store,
         const char  *sql,
         gint64       id,
         GError     **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (lr_store_get_connection (store, NULL), sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  return lr_statement_run (statement, error);
}

static gboolean
add_batches (LrStore     *store,
             gint64       id,
             LrIdSet     *batches,
             GError     **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (lr_store_get_connection (store, NULL),
                           "SELECT DISTINCT batch FROM history WHERE record = ?1", error);
  int code;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    lr_id_set_add (batches, sqlite3_column_int64 (statement, 0));

  return code == SQLITE_DONE;
}

/* Those that are empty now: when what was noted of a child is of no concern to
 * anybody. */
static gboolean
forget_batches (LrStore        *store,
                const LrIdSet  *batches,
                GError        **error)
{
  g_autoptr (GArray) ids = lr_id_set_list (batches);

  for (guint i = 0; i < ids->len; i++)
    if (!run_for (store, "DELETE FROM batch WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM history WHERE batch = ?1)",
                  g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
forget_history (LrStore     *store,
                LrIdSet     *ids,
                GError     **error)
{
  g_autoptr (LrIdSet) batches = lr_id_set_new ();
  g_autoptr (GArray) records = lr_id_set_list (ids);
  gboolean good = TRUE;

  for (guint i = 0; good && i < records->len; i++)
    {
      gint64 id = g_array_index (records, gint64, i);

      good = add_batches (store, id, batches, error) &&
             run_for (store, "DELETE FROM history WHERE record = ?1", id, error);
    }

  return good && forget_batches (store, batches, error);
}

/* Ids are never used twice, not even by another kind: a number in a place that is
 * one of them is that record. */
static gboolean
is_place_of (const char *place,
             LrIdSet    *ids)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 id;

      if (g_ascii_string_to_signed (parts[i], 10, 1, G_MAXINT64, &id, NULL) && lr_id_set_has (ids, id))
        return TRUE;
    }

  return FALSE;
}

static gboolean
forget_drafts (LrStore     *store,
               LrIdSet     *ids,
               GError     **error)
{
  g_autoptr (GPtrArray) places = lr_store_list_drafts (store, error);

  if (places == NULL)
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    if (is_place_of (places->pdata[i], ids) && !lr_store_set_draft (store, places->pdata[i], NULL, error))
      return FALSE;

  return TRUE;
}

gboolean
lr_store_erase (LrStore     *store,
                LrRecord    *record,
                const char  *what,
                GError     **error)
{
  g_autoptr (LrIdSet) ids = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (LR_IS_RECORD (record), FALSE);
  g_return_val_if_fail (what != NULL, FALSE);

  if (!lr_store_begin (store, what, error))
    return FALSE;

  ids = take_out (store, record, error);
  if (ids == NULL || !forget_history (store, ids, error) || !forget_drafts (store, ids, error))
    {
      lr_store_rollback (store);
      return FALSE;
    }

  lr_store_set_logged (store);
  return lr_store_commit (store, error) && lr_store_remember_batches (store, error);
}

gboolean
lr_store_count_erased (LrStore   *store,
                       LrRecord  *record,
                       guint     *n_records,
                       GError   **error)
{
  g_autoptr (LrIdSet) ids = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (LR_IS_RECORD (record), FALSE);

  /* Tried out and taken back: so it counts exactly what would be done. */
  if (!lr_store_begin (store, "", error))
    return FALSE;
  ids = take_out (store, record, error);
  lr_store_rollback (store);
  if (ids == NULL)
    return FALSE;

  *n_records = lr_id_set_get_size (ids);
  return TRUE;
}

GPtrArray *
lr_store_list_gone (LrStore       *store,
                    const LrKind  *kind,
                    GError       **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LrStatement) statement = NULL;
  g_auto (LrHistoryRow) row = { 0 };
  LrConnection *connection;
  int code;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  connection = lr_store_get_connection (store, error);
  if (connection == NULL || !lr_store_write_added (store, error))
    return NULL;

  statement = lr_connection_prepare (connection, SELECT_GONE "h.kind = ?1", error);
  if (statement == NULL)
    return NULL;

  lr_statement_bind_text (statement, 1, kind->name);
  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    {
      if (!lr_history_row_read (&row, connection, statement, error))
        return NULL;
      if (row.before != NULL)
        g_ptr_array_add (records, g_steal_pointer (&row.before));
    }

  return code == SQLITE_DONE ? g_steal_pointer (&records) : NULL;
}

void
lr_erasure_free (LrErasure *erasure)
{
  g_free (erasure->what);
  g_free (erasure);
}

GPtrArray *
lr_store_list_erasures (LrStore  *store,
                        GError  **error)
{
  g_autoptr (GPtrArray) erasures = g_ptr_array_new_with_free_func ((GDestroyNotify) lr_erasure_free);
  g_autoptr (LrStatement) statement = NULL;
  LrConnection *connection;
  int code;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  connection = lr_store_get_connection (store, error);
  if (connection == NULL)
    return NULL;

  statement = lr_connection_prepare (connection,
                                     "SELECT moment, what FROM batch"
                                     " WHERE NOT EXISTS (SELECT 1 FROM history WHERE batch = id)"
                                     " ORDER BY id DESC", error);
  if (statement == NULL)
    return NULL;

  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    {
      LrErasure *erasure = g_new0 (LrErasure, 1);

      erasure->moment = sqlite3_column_int64 (statement, 0);
      erasure->what = g_strdup ((const char *) sqlite3_column_text (statement, 1));
      g_ptr_array_add (erasures, erasure);
    }

  return code == SQLITE_DONE ? g_steal_pointer (&erasures) : NULL;
}
