/* lr-store.c: records in and out of an open store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-private.h"

#include <glib/gi18n.h>

#include "lr-history.h"
#include "lr-record-private.h"
#include "lr-search-index.h"
#include "lr-store-access.h"
#include "lr-table.h"

/* More changes than this in one batch are told as one. */
#define MANY 64

typedef struct
{
  const LrKind *kind;
  gint64        pupil;
  gint64        id;
} Change;

struct _LrStore
{
  GObject         parent_instance;

  GMutex          mutex;       /* over letting go of @shared: a worker may ask for it */
  LrStoreShared  *shared;      /* NULL once closed */
  LrConnection   *connection;  /* likewise */
  LrSearchIndex  *index;
  gboolean        worker;

  /* The open batch. */
  guint           depth;       /* of lr_store_begin() calls */
  gboolean        broken;      /* it can only be rolled back */
  gboolean        logged;      /* it stays on record, whether or not it changed anything */
  gint64          batch;
  gint64          undoes;
  char           *what;
  GArray         *changes;     /* element-type Change */
  LrHistoryRun    added;
};

G_DEFINE_FINAL_TYPE (LrStore, lr_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_READ_ONLY,
  N_PROPS,
};

enum
{
  TOUCHED,
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
lr_store_dispose (GObject *object)
{
  lr_store_close (LR_STORE (object));

  G_OBJECT_CLASS (lr_store_parent_class)->dispose (object);
}

static void
lr_store_finalize (GObject *object)
{
  LrStore *self = LR_STORE (object);

  g_array_unref (self->changes);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (lr_store_parent_class)->finalize (object);
}

static void
lr_store_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  if (prop_id == PROP_READ_ONLY)
    g_value_set_string (value, lr_store_get_read_only (LR_STORE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_store_class_init (LrStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lr_store_dispose;
  object_class->finalize = lr_store_finalize;
  object_class->get_property = lr_store_get_property;

  properties[PROP_READ_ONLY] =
    g_param_spec_string ("read-only", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TOUCHED] = g_signal_new ("touched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_POINTER, G_TYPE_INT64, G_TYPE_INT64);
}

static void
lr_store_init (LrStore *self)
{
  g_mutex_init (&self->mutex);
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
}

/* A hook takes the place of automatic checkpoints, which stay off. */
static int
log_grew_cb (gpointer    data,
             sqlite3    *db,
             const char *name,
             int         pages)
{
  lr_store_shared_set_log_pages (data, pages);
  return SQLITE_OK;
}

void
lr_store_set_trouble (LrStore *self,
                      int      trouble)
{
  if (!lr_store_shared_set_trouble (self->shared, trouble))
    return;

  if (self->worker)
    lr_store_shared_tell_trouble (self->shared);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
wrote_cb (int      trouble,
          gpointer user_data)
{
  lr_store_set_trouble (user_data, trouble);
}

/* (transfer full): @connection. One that does not serve leaves the former. */
gboolean
lr_store_set_connection (LrStore       *self,
                         LrConnection  *connection,
                         GError       **error)
{
  LrSearchIndex *index = lr_search_index_open (connection, error);
  gint64 batch, last_id;

  g_assert (self->depth == 0);

  if (index == NULL || !lr_history_read_end (connection, &batch, &last_id, error))
    {
      g_clear_pointer (&index, lr_search_index_free);
      lr_connection_free (connection);
      return FALSE;
    }

  g_clear_pointer (&self->index, lr_search_index_free);
  g_clear_pointer (&self->connection, lr_connection_free);
  self->index = index;
  self->connection = connection;
  sqlite3_wal_hook (lr_connection_get_db (connection), log_grew_cb, self->shared);
  if (!lr_connection_is_reading (connection))
    lr_connection_set_wrote_func (connection, wrote_cb, self);
  lr_store_shared_raise_id (self->shared, last_id);

  return TRUE;
}

gboolean
lr_store_is_idle (LrStore *self)
{
  return self->depth == 0;
}

static void
let_go (LrStore *self)
{
  LrStoreShared *shared;

  g_mutex_lock (&self->mutex);
  shared = g_steal_pointer (&self->shared);
  g_mutex_unlock (&self->mutex);

  lr_store_shared_unref (shared);
}

/* In between two connections the store is still its owner's: not closed, but
 * nothing may be asked of it. */
void
lr_store_drop_connection (LrStore *self)
{
  g_assert (self->depth == 0 && self->shared != NULL);

  g_clear_pointer (&self->index, lr_search_index_free);
  g_clear_pointer (&self->connection, lr_connection_free);
}

LrStore *
lr_store_new_for (LrStoreShared  *shared,
                  LrConnection   *connection,
                  gboolean        worker,
                  GError        **error)
{
  g_autoptr (LrStore) self = g_object_new (LR_TYPE_STORE, NULL);

  self->shared = lr_store_shared_ref (shared);
  self->worker = worker;
  if (!lr_store_set_connection (self, connection, error))
    return NULL;

  if (!worker)
    {
      lr_store_shared_set_main (shared, self);
      if (!lr_store_remember_batches (self, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * lr_store_close:
 *
 * Rolls back what was not committed, lets go of the key and of the file. Safe
 * to call twice. Workers that are still at it keep the file locked until they
 * are closed too.
 */
void
lr_store_close (LrStore *self)
{
  g_return_if_fail (LR_IS_STORE (self));

  if (self->shared == NULL)
    return;

  lr_store_rollback (self);
  if (!self->worker)
    {
      lr_store_shared_set_key (self->shared, NULL);
      lr_store_shared_forget (self->shared);
    }
  else if (lr_connection_is_reading (self->connection))
    {
      lr_store_shared_leave_reading (self->shared);
    }
  g_clear_pointer (&self->index, lr_search_index_free);
  g_clear_pointer (&self->connection, lr_connection_free);
  if (self->worker)
    lr_store_shared_leave (self->shared);
  let_go (self);
}

gboolean
lr_store_is_open (LrStore *self)
{
  g_return_val_if_fail (LR_IS_STORE (self), FALSE);

  return self->connection != NULL;
}

/* Returns: (nullable): the folder, while the store is open */
const char *
lr_store_get_folder (LrStore *self)
{
  g_return_val_if_fail (LR_IS_STORE (self), NULL);

  return self->shared != NULL ? lr_store_shared_get_folder (self->shared) : NULL;
}

LrStoreShared *
lr_store_get_shared (LrStore *self)
{
  return self->shared;
}

LrStoreShared *
lr_store_dup_shared (LrStore *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->mutex);

  return self->shared != NULL ? lr_store_shared_ref (self->shared) : NULL;
}

gboolean
lr_store_is_worker (LrStore *self)
{
  return self->worker;
}

LrSearchIndex *
lr_store_get_search_index (LrStore *self)
{
  return self->index;
}

LrConnection *
lr_store_get_connection (LrStore *self,
                         GError **error)
{
  if (self->connection == NULL)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                         _("The dossiers are locked. Unlock them and try again; nothing was lost."));

  return self->connection;
}

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

/**
 * lr_store_begin:
 *
 * A batch inside a batch joins it; rolling back any of them rolls back all.
 */
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
      const Change *change = &g_array_index (changes, Change, i);

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
  g_signal_emit (self, signals[TOUCHED], 0, touched);
  if (self->connection != NULL)
    g_signal_emit (self, signals[CHANGED], 0, NULL, (gint64) 0, (gint64) 0);
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
      g_signal_emit (self, signals[TOUCHED], 0, touched);
      for (guint i = 0; i < changes->len && self->connection != NULL; i++)
        {
          Change *change = &g_array_index (changes, Change, i);

          g_signal_emit (self, signals[CHANGED], 0, change->kind, change->pupil, change->id);
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
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  if (changes->len > 0 && !logged)
    lr_store_shared_push (self->shared, self->batch, self->undoes, self->what);
  end_batch (self);

  keep = g_object_ref (self);
  if (changes->len > 0 || logged)
    tell_changes (self, changes);

  return TRUE;
}

/* Nothing more can be trusted of this batch: it can only be rolled back. */
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
  Change change = { lr_record_get_kind (record), lr_record_get_pupil (record), lr_record_get_id (record) };
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
