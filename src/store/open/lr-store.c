/* lr-store.c: an open store, and what its connections have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-batch-private.h"

#include <glib/gi18n.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "lr-history.h"
#include "lr-search-index.h"
#include "lr-store-access.h"

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
  self->changes = g_array_new (FALSE, FALSE, sizeof (LrStoreChange));
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

void
lr_store_drop_connection (LrStore *self)
{
  g_assert (self->depth == 0 && self->shared != NULL);

  g_clear_pointer (&self->index, lr_search_index_free);
  g_clear_pointer (&self->connection, lr_connection_free);
}

static void
told_cb (gpointer   store,
         LrTouched *touched)
{
  if (touched == NULL)
    g_object_notify_by_pspec (store, properties[PROP_READ_ONLY]);
  else if (lr_store_is_open (store))
    lr_store_tell_touched (store, touched);
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
      lr_store_shared_set_main (shared, self, told_cb);
      if (!lr_store_remember_batches (self, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/* A worker reads or writes much at once in a heap of its own, which the C library
 * keeps for the next one: up to a hundred megabytes that nobody uses. */
static void
give_memory_back (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

void
lr_store_close (LrStore *self)
{
  g_return_if_fail (LR_IS_STORE (self));

  if (self->shared == NULL)
    return;

  lr_store_rollback (self);
  if (!self->worker)
    {
      lr_store_shared_close (self->shared);
    }
  else if (lr_connection_is_reading (self->connection))
    {
      lr_store_shared_leave_reading (self->shared);
    }
  g_clear_pointer (&self->index, lr_search_index_free);
  g_clear_pointer (&self->connection, lr_connection_free);
  if (self->worker)
    {
      lr_store_shared_leave (self->shared);
      give_memory_back ();
    }
  let_go (self);
}

gboolean
lr_store_is_open (LrStore *self)
{
  g_return_val_if_fail (LR_IS_STORE (self), FALSE);

  return self->connection != NULL;
}

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
