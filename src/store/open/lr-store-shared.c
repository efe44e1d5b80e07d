/* lr-store-shared.c: what the connections of one open store have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-shared.h"

#include <glib/gi18n.h>

#include "lr-clock.h"
#include "lr-error.h"
#include "lr-off-limits.h"
#include "lr-store-lock.h"

/* How long a new key waits for an import or a backup to end. */
#define CLAIM_TIMEOUT (10 * G_TIME_SPAN_SECOND)

#define STACK_MAX 200

typedef struct
{
  gint64  batch;
  char   *what;
} Step;

/* For the main store, in its own thread. */
typedef struct
{
  GObject     *store;
  LrStoreTold  told;
  LrTouched   *touched;  /* (nullable) */
} Tidings;

struct _LrStoreShared
{
  gatomicrefcount references;
  char           *folder;
  char           *database;
  char           *keys;
  int             lock;
  gboolean        writing;    /* the lock is one to write */
  LrStoreConnect  connect;
  GWeakRef        main;
  LrStoreTold     told;
  int             log_pages;  /* atomic */
  int             n_waiting;  /* atomic */
  int             trouble;    /* atomic */

  LrLogLoss      *loss;       /* (nullable) */
  gint64          loss_until;

  GMutex          mutex;
  GCond           left;
  guint           n_workers;
  gboolean        claimed;
  LrSecret       *key;
  gint64          last_id;
  gboolean        reading;
  guint           n_readers;
  GArray         *stacks[2];
};

static void
clear_step (gpointer data)
{
  Step *step = data;

  g_free (step->what);
}

LrStoreShared *
lr_store_shared_new (const char     *folder,
                     int             lock,
                     gboolean        writing,
                     LrStoreConnect  connect)
{
  LrStoreShared *shared = g_new0 (LrStoreShared, 1);

  lr_off_limits_add (folder);
  g_atomic_ref_count_init (&shared->references);
  g_mutex_init (&shared->mutex);
  g_cond_init (&shared->left);
  g_weak_ref_init (&shared->main, NULL);
  shared->folder = g_strdup (folder);
  shared->database = g_build_filename (folder, LR_STORE_DATABASE, NULL);
  shared->keys = g_build_filename (folder, LR_STORE_KEYS, NULL);
  shared->lock = lock;
  shared->writing = writing;
  shared->connect = connect;
  for (guint i = 0; i < G_N_ELEMENTS (shared->stacks); i++)
    {
      shared->stacks[i] = g_array_new (FALSE, FALSE, sizeof (Step));
      g_array_set_clear_func (shared->stacks[i], clear_step);
    }

  return shared;
}

LrStoreShared *
lr_store_shared_ref (LrStoreShared *shared)
{
  g_atomic_ref_count_inc (&shared->references);
  return shared;
}

void
lr_store_shared_unref (LrStoreShared *shared)
{
  if (!g_atomic_ref_count_dec (&shared->references))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (shared->stacks); i++)
    g_array_unref (shared->stacks[i]);
  g_clear_pointer (&shared->key, lr_secret_unref);
  g_clear_pointer (&shared->loss, lr_log_loss_free);
  g_weak_ref_clear (&shared->main);
  g_mutex_clear (&shared->mutex);
  g_cond_clear (&shared->left);
  lr_store_lock_release (shared->lock);
  g_free (shared->folder);
  g_free (shared->database);
  g_free (shared->keys);
  g_free (shared);
}

const char *
lr_store_shared_get_folder (LrStoreShared *shared)
{
  return shared->folder;
}

const char *
lr_store_shared_get_database (LrStoreShared *shared)
{
  return shared->database;
}

const char *
lr_store_shared_get_keys (LrStoreShared *shared)
{
  return shared->keys;
}

void
lr_store_shared_set_main (LrStoreShared *shared,
                          gpointer       store,
                          LrStoreTold    told)
{
  shared->told = told;
  g_weak_ref_set (&shared->main, store);
}

LrConnection *
lr_store_shared_connect (LrStoreShared  *shared,
                         GError        **error)
{
  return shared->connect (shared, error);
}

static void
tidings_free (gpointer data)
{
  Tidings *tidings = data;

  g_object_unref (tidings->store);
  g_clear_pointer (&tidings->touched, lr_touched_unref);
  g_free (tidings);
}

static gboolean
tell_main_cb (gpointer data)
{
  Tidings *tidings = data;

  tidings->told (tidings->store, tidings->touched);
  return G_SOURCE_REMOVE;
}

/* The reference travels with the source, so that it is dropped in the main
 * thread as well. */
static void
call_in_main (LrStoreShared *shared,
              LrTouched     *touched)
{
  g_autoptr (GSource) source = NULL;
  GObject *store = g_weak_ref_get (&shared->main);
  Tidings *tidings;

  if (store == NULL)
    return;

  tidings = g_new0 (Tidings, 1);
  tidings->store = store;
  tidings->told = shared->told;
  tidings->touched = touched != NULL ? lr_touched_ref (touched) : NULL;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_main_cb, tidings, tidings_free);
  g_source_attach (source, NULL);
}

static void
set_claimed_error (GError **error)
{
  g_set_error_literal (error, LR_ERROR, LR_ERROR_IN_USE,
                       _("The dossiers are being encrypted with a new key. Nothing was changed. Wait until that is done and try again."));
}

gboolean
lr_store_shared_enter (LrStoreShared  *shared,
                       GError        **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  if (shared->claimed)
    {
      set_claimed_error (error);
      return FALSE;
    }

  shared->n_workers++;
  return TRUE;
}

void
lr_store_shared_leave (LrStoreShared *shared)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  shared->n_workers--;
  g_cond_broadcast (&shared->left);
}

gboolean
lr_store_shared_claim (LrStoreShared  *shared,
                       GError        **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);
  gint64 end = lr_clock_read_system (LR_CLOCK_AWAKE) + CLAIM_TIMEOUT;

  if (shared->claimed)
    {
      set_claimed_error (error);
      return FALSE;
    }

  shared->claimed = TRUE;
  lr_store_shared_wait (shared);
  while (shared->n_workers > 0 && g_cond_wait_until (&shared->left, &shared->mutex, end))
    ;
  lr_store_shared_waited (shared);
  if (shared->n_workers == 0)
    return TRUE;

  shared->claimed = FALSE;
  g_set_error_literal (error, LR_ERROR, LR_ERROR_IN_USE,
                       _("The dossiers are busy with something else, such as an import or a backup. Nothing was changed. Wait until it is done and try again."));
  return FALSE;
}

void
lr_store_shared_release (LrStoreShared *shared)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  shared->claimed = FALSE;
}

void
lr_store_shared_tell_main (LrStoreShared *shared,
                           LrTouched     *touched)
{
  call_in_main (shared, touched);
}

void
lr_store_shared_tell_trouble (LrStoreShared *shared)
{
  call_in_main (shared, NULL);
}

gboolean
lr_store_shared_set_trouble (LrStoreShared *shared,
                             int            trouble)
{
  return g_atomic_int_exchange (&shared->trouble, trouble) != trouble;
}

int
lr_store_shared_get_trouble (LrStoreShared *shared)
{
  return g_atomic_int_get (&shared->trouble);
}

gboolean
lr_store_shared_set_reading (LrStoreShared *shared,
                             gboolean       reading)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  if (shared->n_readers > 0)
    return FALSE;

  shared->reading = reading;
  return TRUE;
}

gboolean
lr_store_shared_enter_reading (LrStoreShared *shared)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  if (shared->reading)
    shared->n_readers++;

  return shared->reading;
}

void
lr_store_shared_leave_reading (LrStoreShared *shared)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  shared->n_readers--;
}

/* The kernel lets nobody, also not us, write-lock what we hold for reading by
 * another descriptor. */
gboolean
lr_store_shared_lock_to_write (LrStoreShared  *shared,
                               GError        **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);
  int lock;

  if (shared->writing)
    return TRUE;

  lr_store_lock_release (shared->lock);
  lock = lr_store_lock_take (shared->folder, error);
  shared->writing = lock >= 0;
  shared->lock = shared->writing ? lock : lr_store_lock_read (shared->folder, NULL);

  return shared->writing;
}

void
lr_store_shared_set_key (LrStoreShared *shared,
                         LrSecret      *key)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  g_clear_pointer (&shared->key, lr_secret_unref);
  if (key != NULL)
    shared->key = lr_secret_ref (key);
}

LrSecret *
lr_store_shared_dup_key (LrStoreShared *shared)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  return shared->key != NULL ? lr_secret_ref (shared->key) : NULL;
}

void
lr_store_shared_close (LrStoreShared *shared)
{
  lr_store_shared_set_key (shared, NULL);
  lr_store_shared_forget (shared);
  lr_store_shared_wait (shared);
  lr_store_lock_leave (shared->lock);
}

void
lr_store_shared_raise_id (LrStoreShared *shared,
                          gint64         id)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  shared->last_id = MAX (shared->last_id, id);
}

gint64
lr_store_shared_next_id (LrStoreShared *shared)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  return ++shared->last_id;
}

gint64
lr_store_shared_get_last_id (LrStoreShared *shared)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  return shared->last_id;
}

void
lr_store_shared_take_loss (LrStoreShared *shared,
                           LrLogLoss     *loss,
                           gint64         until)
{
  g_clear_pointer (&shared->loss, lr_log_loss_free);
  shared->loss = loss;
  shared->loss_until = until;
}

LrLogLoss *
lr_store_shared_get_loss (LrStoreShared *shared,
                          gint64        *until)
{
  if (until != NULL)
    *until = shared->loss_until;

  return shared->loss;
}

void
lr_store_shared_set_log_pages (LrStoreShared *shared,
                               int            pages)
{
  g_atomic_int_set (&shared->log_pages, pages);
}

int
lr_store_shared_get_log_pages (LrStoreShared *shared)
{
  return g_atomic_int_get (&shared->log_pages);
}

void
lr_store_shared_wait (LrStoreShared *shared)
{
  g_atomic_int_inc (&shared->n_waiting);
}

void
lr_store_shared_waited (LrStoreShared *shared)
{
  g_atomic_int_dec_and_test (&shared->n_waiting);
}

gboolean
lr_store_shared_is_awaited (LrStoreShared *shared)
{
  return g_atomic_int_get (&shared->n_waiting) > 0;
}

static Step *
get_top (GArray *stack)
{
  return stack->len > 0 ? &g_array_index (stack, Step, stack->len - 1) : NULL;
}

static gboolean
pop_if (GArray *stack,
        gint64  batch)
{
  Step *top = get_top (stack);

  if (top == NULL || top->batch != batch)
    return FALSE;

  g_array_set_size (stack, stack->len - 1);
  return TRUE;
}

static void
push (GArray     *stack,
      gint64      batch,
      const char *what)
{
  Step step = { batch, g_strdup (what) };

  if (stack->len == STACK_MAX)
    g_array_remove_index (stack, 0);
  g_array_append_val (stack, step);
}

void
lr_store_shared_push (LrStoreShared *shared,
                      gint64         batch,
                      gint64         undoes,
                      const char    *what)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);
  GArray *undo = shared->stacks[LR_STACK_UNDO];
  GArray *redo = shared->stacks[LR_STACK_REDO];

  if (undoes != 0 && pop_if (undo, undoes))
    {
      push (redo, batch, what);
    }
  else
    {
      if (undoes == 0 || !pop_if (redo, undoes))
        g_array_set_size (redo, 0);
      push (undo, batch, what);
    }
}

gboolean
lr_store_shared_peek (LrStoreShared  *shared,
                      LrStack         stack,
                      gint64         *batch,
                      char          **what)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);
  Step *top = get_top (shared->stacks[stack]);

  if (top == NULL)
    return FALSE;

  if (batch != NULL)
    *batch = top->batch;
  if (what != NULL)
    *what = g_strdup (top->what);
  return TRUE;
}

void
lr_store_shared_forget (LrStoreShared *shared)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&shared->mutex);

  for (guint i = 0; i < G_N_ELEMENTS (shared->stacks); i++)
    g_array_set_size (shared->stacks[i], 0);
}
