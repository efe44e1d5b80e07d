/* lr-store-batch.c: changes go into a store together, or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-batch-private.h"

#include <glib/gi18n.h>

#include "lr-record-private.h"
#include "lr-store-access.h"
#include "lr-table.h"

/* More changes than this in one batch are told as one. */
#define MANY 64

static gboolean
begin_writing (LrStore  *self,
               GError  **error)
{
  gboolean good;

  lr_store_shared_wait (self->shared);
  good = lr_connection_execute (self->connection, "BEGIN IMMEDIATE", error);
  lr_store_shared_waited (self->shared);

  return good;
}

gboolean
lr_store_begin (LrStore     *self,
                const char  *what,
                GError     **error)
{
  LrConnection *connection;
  gint64 last_id;

  g_return_val_if_fail (LR_IS_STORE (self), FALSE);
  g_return_val_if_fail (what != NULL, FALSE);

  connection = lr_store_get_writable (self, error);
  if (connection == NULL)
    return FALSE;

  if (self->depth > 0)
    {
      self->depth++;
      return TRUE;
    }

  if (!lr_store_check_in_place (self, error) || !begin_writing (self, error))
    return FALSE;

  if (!lr_history_read_end (connection, &self->batch, &last_id, error))
    {
      lr_connection_execute (connection, "ROLLBACK", NULL);
      return FALSE;
    }

  lr_store_shared_raise_id (self->shared, last_id);
  self->batch++;
  self->depth = 1;
  self->broken = FALSE;
  self->logged = FALSE;
  self->undoes = 0;
  self->what = g_strdup (what);

  return TRUE;
}

static void
end_batch (LrStore *self)
{
  self->depth = 0;
  self->added.n = 0;
  lr_search_index_forget (self->index);
  g_array_set_size (self->changes, 0);
  g_clear_pointer (&self->what, g_free);
}

void
lr_store_rollback (LrStore *self)
{
  g_return_if_fail (LR_IS_STORE (self));

  if (self->depth > 1)
    {
      self->depth--;
      self->broken = TRUE;
    }
  else if (self->depth == 1)
    {
      /* SQLite has already done it after some errors. */
      if (!sqlite3_get_autocommit (lr_connection_get_db (self->connection)))
        lr_connection_execute (self->connection, "ROLLBACK", NULL);
      end_batch (self);
    }
}

static LrTouched *
list_touched (GArray *changes)
{
  LrTouched *touched = lr_touched_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      const LrStoreChange *change = &g_array_index (changes, LrStoreChange, i);

      lr_touched_add (touched, change->kind, change->pupil, change->id);
    }

  return touched;
}

/* Of many changes: who shows records looks again, who reckons with them knows
 * whose they are. */
void
lr_store_tell_touched (LrStore   *self,
                       LrTouched *touched)
{
  g_signal_emit_by_name (self, "touched", touched);
  if (self->connection != NULL)
    g_signal_emit_by_name (self, "changed", NULL, (gint64) 0, (gint64) 0);
}

static void
tell_changes (LrStore *self,
              GArray  *changes)
{
  g_autoptr (LrTouched) touched = list_touched (changes);

  if (self->worker)
    {
      lr_store_shared_tell_main (self->shared, touched);
    }
  else if (changes->len > MANY || changes->len == 0)
    {
      lr_store_tell_touched (self, touched);
    }
  else
    {
      g_signal_emit_by_name (self, "touched", touched);
      for (guint i = 0; i < changes->len && self->connection != NULL; i++)
        {
          LrStoreChange *change = &g_array_index (changes, LrStoreChange, i);

          g_signal_emit_by_name (self, "changed", change->kind, change->pupil, change->id);
        }
    }
}

gboolean
lr_store_write_added (LrStore  *self,
                      GError  **error)
{
  if (lr_history_run_write (&self->added, self->connection, error))
    return TRUE;

  self->broken = TRUE;
  return FALSE;
}

static gboolean
write_end (LrStore  *self,
           GError  **error)
{
  if (self->broken)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                           _("A part of this could not be saved, so nothing of it was. Try again."));
      return FALSE;
    }

  return lr_search_index_write (self->index, error) &&
         lr_store_write_added (self, error) &&
         ((self->changes->len == 0 && !self->logged) ||
          lr_history_add_batch (self->connection, self->batch, self->what, self->undoes,
                                lr_store_shared_get_last_id (self->shared), error)) &&
         lr_connection_execute (self->connection, "COMMIT", error);
}

gboolean
lr_store_commit (LrStore  *self,
                 GError  **error)
{
  g_autoptr (GArray) changes = NULL;
  g_autoptr (LrStore) keep = NULL;
  gboolean logged;

  g_return_val_if_fail (LR_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (self->depth > 1)
    {
      self->depth--;
      return TRUE;
    }

  if (!write_end (self, error))
    {
      lr_store_rollback (self);
      return FALSE;
    }

  logged = self->logged;
  changes = g_steal_pointer (&self->changes);
  self->changes = g_array_new (FALSE, FALSE, sizeof (LrStoreChange));
  if (changes->len > 0 && !logged)
    lr_store_shared_push (self->shared, self->batch, self->undoes, self->what);
  end_batch (self);

  keep = g_object_ref (self);
  if (changes->len > 0 || logged)
    tell_changes (self, changes);

  return TRUE;
}

void
lr_store_break (LrStore *self)
{
  self->broken = TRUE;
}

void
lr_store_set_logged (LrStore *self)
{
  g_assert (self->depth > 0);

  self->logged = TRUE;
}

void
lr_store_set_undoes (LrStore *self,
                     gint64   undoes)
{
  g_assert (self->depth == 1);

  self->undoes = undoes;
}

static gboolean
write_table (LrStore   *self,
             LrRecord  *before,
             LrRecord  *after,
             GError   **error)
{
  if (after == NULL)
    return lr_table_delete (self->connection, lr_record_get_kind (before), lr_record_get_id (before), error);
  else if (before == NULL)
    return lr_table_insert (self->connection, after, error);
  else
    return lr_table_update (self->connection, after, error);
}

static gboolean
add_to_history (LrStore   *self,
                gint64     root,
                LrRecord  *before,
                LrRecord  *after,
                GError   **error)
{
  guint number = self->changes->len;

  if (before == NULL && root == 0)
    return lr_history_run_add (&self->added, self->connection, self->batch, number, after, error);
  else
    return lr_history_add_change (self->connection, self->batch, number, root, before, after, error);
}

gboolean
lr_store_write_change (LrStore   *self,
                       gint64     root,
                       LrRecord  *before,
                       LrRecord  *after,
                       GError   **error)
{
  LrRecord *record = after != NULL ? after : before;
  LrStoreChange change = { lr_record_get_kind (record), lr_record_get_pupil (record), lr_record_get_id (record) };
  g_autoptr (GError) reason = NULL;

  g_assert (self->depth > 0);

  if (self->broken)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                           _("An earlier part of this could not be saved, so nothing of it will be. Try again."));
      return FALSE;
    }

  /* What was added must be in the history before it changes. */
  if (before != NULL && !lr_store_write_added (self, error))
    return FALSE;

  if (!write_table (self, before, after, &reason))
    {
      /* A value that does not fit leaves the batch as it was. */
      self->broken = !g_error_matches (reason, LR_ERROR, LR_ERROR_INVALID) &&
                     !g_error_matches (reason, LR_ERROR, LR_ERROR_EXISTS) &&
                     !g_error_matches (reason, LR_ERROR, LR_ERROR_NOT_FOUND);
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (!lr_search_index_update (self->index, before, after, error) ||
      !add_to_history (self, root, before, after, error))
    {
      self->broken = TRUE;
      return FALSE;
    }

  g_array_append_val (self->changes, change);
  return TRUE;
}
