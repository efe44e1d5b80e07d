/* lr-search-index.h: which words stand in which record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-connection.h"
#include "lr-record.h"

G_BEGIN_DECLS

/**
 * LrSearchIndex:
 *
 * The full-text index, inside the encrypted file. A row's number holds the day,
 * the kind and the id of its record, in that order: the newest come first
 * without sorting.
 */
typedef struct _LrSearchIndex LrSearchIndex;

/* Of @connection, which must outlive it; gives a number to the kinds that have none
 * yet, unless that only reads. */
LrSearchIndex *lr_search_index_open   (LrConnection   *connection,
                                       GError        **error);
void           lr_search_index_free   (LrSearchIndex  *index);

/* What changed is to be written: by lr_search_index_write(), before the batch is
 * committed or searched in. Either of @before and @after may be NULL. */
gboolean       lr_search_index_update (LrSearchIndex  *index,
                                       LrRecord       *before,
                                       LrRecord       *after,
                                       GError        **error);
gboolean       lr_search_index_write  (LrSearchIndex  *index,
                                       GError        **error);
/* The batch was rolled back. */
void           lr_search_index_forget (LrSearchIndex  *index);
/* The kind and the @id that stand for a row that was found; (nullable): a kind of a
 * newer version. */
const LrKind  *lr_search_index_decode (LrSearchIndex  *index,
                                       gint64          row,
                                       gint64         *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrSearchIndex, lr_search_index_free)

G_END_DECLS
