/* lr-store-shared.h: what the connections of one open store have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lr-connection.h"
#include "lr-log-loss.h"
#include "lr-secret.h"
#include "lr-store-folder.h"
#include "lr-touched.h"

G_BEGIN_DECLS

/**
 * LrStoreShared:
 *
 * The store's place, its lock, its key while it is open, the last id that was
 * given out, and what can be undone. Used from several threads: all but the
 * constant paths is behind a mutex.
 */
typedef struct _LrStoreShared LrStoreShared;

/* (nullable): a connection that writes, with the key at hand, at the newest schema. */
typedef LrConnection *(*LrStoreConnect)    (LrStoreShared  *shared,
                                            GError        **error);
/* Of the main store, in its own thread. @touched (nullable): whom a worker touched;
 * NULL: whether it can be written has changed. */
typedef void          (*LrStoreTold)       (gpointer        store,
                                            LrTouched      *touched);

/* @lock is one to write when @writing, else one to read, or none; it goes with the
 * last reference. From then on the folder is off limits (see lr-off-limits.h). */
LrStoreShared *lr_store_shared_new         (const char     *folder,
                                            int             lock,
                                            gboolean        writing,
                                            LrStoreConnect  connect);
LrStoreShared *lr_store_shared_ref         (LrStoreShared  *shared);
void           lr_store_shared_unref       (LrStoreShared  *shared);

/* (transfer none): for as long as @shared; from any thread. */
const char    *lr_store_shared_get_folder  (LrStoreShared  *shared);
const char    *lr_store_shared_get_database (LrStoreShared *shared);
const char    *lr_store_shared_get_keys    (LrStoreShared  *shared);

/* @store, of which only a weak reference is kept, is @told in the thread it says so
 * in. */
void           lr_store_shared_set_main    (LrStoreShared  *shared,
                                            gpointer        store,
                                            LrStoreTold     told);
/* Calls what was given to lr_store_shared_new(). */
LrConnection  *lr_store_shared_connect     (LrStoreShared  *shared,
                                            GError        **error);
/* From a worker: the main store says `touched` and `changed (NULL, 0, 0)` in its
 * own thread. */
void           lr_store_shared_tell_main   (LrStoreShared  *shared,
                                            LrTouched      *touched);

/* The connections of workers, but for the time in which the store gets a new key:
 * lr_store_shared_claim() waits until there are none, at most for ten seconds, and
 * from then on none comes in. Both LR_ERROR_IN_USE. What succeeded has its
 * lr_store_shared_leave() or lr_store_shared_release(). */
gboolean       lr_store_shared_enter       (LrStoreShared  *shared,
                                            GError        **error);
void           lr_store_shared_leave       (LrStoreShared  *shared);
gboolean       lr_store_shared_claim       (LrStoreShared  *shared,
                                            GError        **error);
void           lr_store_shared_release     (LrStoreShared  *shared);

/* @key (nullable): held from then on. */
void           lr_store_shared_set_key     (LrStoreShared  *shared,
                                            LrSecret       *key);
/* (transfer full) (nullable): NULL once the store is closed. */
LrSecret      *lr_store_shared_dup_key     (LrStoreShared  *shared);
/* The main store is closed: for workers there is no key any more, and those that are
 * at it are waited for. */
void           lr_store_shared_close       (LrStoreShared  *shared);

/* Ids are never given out twice, not even after a rollback. The next one is above
 * all that were raised or given out. */
void           lr_store_shared_raise_id    (LrStoreShared  *shared,
                                            gint64          id);
gint64         lr_store_shared_next_id     (LrStoreShared  *shared);
gint64         lr_store_shared_get_last_id (LrStoreShared  *shared);

/* Of a store that can only be read: what keeps it from being written, as
 * LR_ERROR_NO_SPACE or LR_ERROR_READ_ONLY; 0 for none. Returns whether that
 * is new. */
gboolean       lr_store_shared_set_trouble (LrStoreShared  *shared,
                                            int             trouble);
int            lr_store_shared_get_trouble (LrStoreShared  *shared);
/* From a worker: the main store says `notify::read-only` in its own thread. */
void           lr_store_shared_tell_trouble (LrStoreShared *shared);

/* A store that only reads does so without SQLite's locks: nobody may write as
 * long as a worker is at it. FALSE, and nothing changes, when one is. */
gboolean       lr_store_shared_set_reading (LrStoreShared  *shared,
                                            gboolean        reading);
/* For a worker: does the store only read? Then it must leave when it is done. */
gboolean       lr_store_shared_enter_reading (LrStoreShared *shared);
void           lr_store_shared_leave_reading (LrStoreShared *shared);
/* From a lock to read to one to write: FALSE when that cannot be had. */
gboolean       lr_store_shared_lock_to_write (LrStoreShared *shared,
                                            GError        **error);

/* What a damaged log lost and nobody was told yet, and the moment of the last save
 * before it. (transfer full) (nullable): @loss. It is given back (transfer none)
 * (nullable); @until: (optional). For the main store alone. */
void           lr_store_shared_take_loss   (LrStoreShared  *shared,
                                            LrLogLoss      *loss,
                                            gint64          until);
LrLogLoss     *lr_store_shared_get_loss    (LrStoreShared  *shared,
                                            gint64         *until);

/* How many pages stand in the log, after the last commit of any connection. */
void           lr_store_shared_set_log_pages (LrStoreShared *shared,
                                            int             pages);
int            lr_store_shared_get_log_pages (LrStoreShared *shared);

/* Around the beginning of a batch: work for idle time makes way for it. */
void           lr_store_shared_wait        (LrStoreShared  *shared);
void           lr_store_shared_waited      (LrStoreShared  *shared);
gboolean       lr_store_shared_is_awaited  (LrStoreShared  *shared);

/* The batches that undo and redo take back, newest last. */
typedef enum
{
  LR_STACK_UNDO,
  LR_STACK_REDO,
} LrStack;

/* A batch of which @undoes is 0 can be undone and ends what could be redone;
 * one that takes back the top of a stack moves to the other. */
void           lr_store_shared_push        (LrStoreShared  *shared,
                                            gint64          batch,
                                            gint64          undoes,
                                            const char     *what);
/* @batch: (out) (optional); @what: (out) (optional) (transfer full). FALSE when the
 * stack is empty. */
gboolean       lr_store_shared_peek        (LrStoreShared  *shared,
                                            LrStack         stack,
                                            gint64         *batch,
                                            char          **what);
/* Empties both stacks. */
void           lr_store_shared_forget      (LrStoreShared  *shared);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrStoreShared, lr_store_shared_unref)

G_END_DECLS
