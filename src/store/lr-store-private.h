/* lr-store-private.h: the parts of a store that its other files need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-connection.h"
#include "lr-history.h"
#include "lr-store.h"
#include "lr-store-shared.h"

G_BEGIN_DECLS

LrStore       *lr_store_new_for        (LrStoreShared *shared,
                                        LrConnection  *connection,
                                        gboolean       worker,
                                        GError       **error);

/* (nullable): the open connection; NULL with @error when the store is closed. */
LrConnection  *lr_store_get_connection (LrStore       *store,
                                        GError       **error);
LrStoreShared *lr_store_get_shared     (LrStore       *store);
/* Whether no batch is open. */
gboolean       lr_store_is_idle        (LrStore       *store);
/* For a new key: lets go of the connection, and takes another (transfer full) in
 * its place. */
void           lr_store_drop_connection (LrStore      *store);
gboolean       lr_store_take_connection (LrStore      *store,
                                        LrConnection  *connection,
                                        GError       **error);
LrConnectionFlags lr_store_choose_flags (LrStoreShared *shared);
struct _LrSearchIndex *lr_store_get_search_index (LrStore *store);

void           lr_store_break          (LrStore       *store);
/* Says that the coming batch takes back batch @undoes. */
void           lr_store_set_undoes     (LrStore       *store,
                                        gint64         undoes);
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
