/* lr-store-private.h: the parts of a store that its other files need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-connection.h"
#include "lr-history.h"
#include "lr-log-loss.h"
#include "lr-store.h"
#include "lr-store-shared.h"

G_BEGIN_DECLS

/* Of @connection (transfer full), also when it fails. @worker: beside a main store,
 * which tells of what it commits. */
LrStore       *lr_store_new_for        (LrStoreShared *shared,
                                        LrConnection  *connection,
                                        gboolean       worker,
                                        GError       **error);

/* (transfer none) (nullable): the open connection; NULL with LR_ERROR_FAILED when
 * the store is closed. */
LrConnection  *lr_store_get_connection (LrStore       *store,
                                        GError       **error);
/* As that, of a store that can be written, perhaps again; else NULL, also with
 * LR_ERROR_NO_SPACE or LR_ERROR_READ_ONLY. */
LrConnection  *lr_store_get_writable   (LrStore       *store,
                                        GError       **error);
/* Takes the place of the one that only reads, with no batch open. (transfer full):
 * @connection, also when it fails. One that does not serve leaves the former. */
gboolean       lr_store_set_connection (LrStore       *store,
                                        LrConnection  *connection,
                                        GError       **error);
/* Whether the file that is open is still the one in the folder; else
 * LR_ERROR_NOT_FOUND. */
gboolean       lr_store_check_in_place (LrStore       *store,
                                        GError       **error);
gboolean       lr_store_is_worker      (LrStore       *store);
/* (nullable): for the thread of @store; NULL once it is closed. */
LrStoreShared *lr_store_get_shared     (LrStore       *store);
/* (transfer full) (nullable): the same, from any thread. */
LrStoreShared *lr_store_dup_shared     (LrStore       *store);

/* What keeps it from being written: LR_ERROR_NO_SPACE or LR_ERROR_READ_ONLY; 0:
 * nothing any more. Notifies `read-only` of the main store. */
void           lr_store_set_trouble    (LrStore       *store,
                                        int            trouble);
/* Sets that as the error of one save that was not made. */
void           lr_store_refuse_writing (LrStore       *store,
                                        GError       **error);

/* (transfer full) (nullable): @loss */
void           lr_store_take_loss      (LrStore       *store,
                                        LrLogLoss     *loss);

/* Before the history is read: what the open batch added stands in it then. */
gboolean       lr_store_write_added    (LrStore       *store,
                                        GError       **error);

/* Tells of a commit with many changes, or of one by a worker. */
void           lr_store_tell_touched   (LrStore       *store,
                                        LrTouched     *touched);

/* Whether no batch is open. */
gboolean       lr_store_is_idle        (LrStore       *store);
/* For a new key: lets go of the connection until another is set. In between the
 * store is still its owner's: not closed, but nothing may be asked of it. */
void           lr_store_drop_connection (LrStore      *store);
/* By the file system that the folder is on. Looks at it. */
LrConnectionFlags lr_store_choose_flags (LrStoreShared *shared);
/* (transfer none). */
struct _LrSearchIndex *lr_store_get_search_index (LrStore *store);

/* The newest batches again, when the store is opened. */
gboolean       lr_store_remember_batches (LrStore     *store,
                                        GError       **error);
/* Nothing more can be trusted of this batch: it can only be rolled back. */
void           lr_store_break          (LrStore       *store);
/* Says that the coming batch takes back batch @undoes. */
void           lr_store_set_undoes     (LrStore       *store,
                                        gint64         undoes);
/* The coming batch stays on record, also when it changed nothing, and cannot be
 * undone. */
void           lr_store_set_logged     (LrStore       *store);
/* Reads anew what can be undone and redone. */
gboolean       lr_store_remember_batches (LrStore     *store,
                                        GError       **error);
/* One change of one record inside the open batch: the table, the index and the
 * history. @before is what the store holds now, @after what it will hold. */
gboolean       lr_store_write_change   (LrStore       *store,
                                        gint64         root,
                                        LrRecord      *before,
                                        LrRecord      *after,
                                        GError       **error);
/* Puts back what stood before a change, if nothing has changed since. */
gboolean       lr_store_revert_row     (LrStore       *store,
                                        LrHistoryRow  *row,
                                        GError       **error);

G_END_DECLS
