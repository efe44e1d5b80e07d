/* lr-record-list.h: the records of one kind as a list that follows the store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrRecordList:
 *
 * A #GListModel of the #LrRecord of one kind. It follows LrStore::changed: a
 * change touches one item, so what stands above it (filter, sort, selection,
 * rows) does too. A changed record arrives as a new object.
 *
 * Signals:
 * - `failed (GError *error)`: a record could not be read. In its place stands one
 *   without an id, of which nothing is known but its day; it is tried again when
 *   it is asked for again.
 */
#define LR_TYPE_RECORD_LIST (lr_record_list_get_type ())
G_DECLARE_FINAL_TYPE (LrRecordList, lr_record_list, LR, RECORD_LIST, GObject)

/* (transfer full) (nullable): of @pupil, or with 0 of everyone, in the order of
 * lr_store_list(); all of them are read at once. */
LrRecordList *lr_record_list_new        (LrStore       *store,
                                         const LrKind  *kind,
                                         gint64         pupil,
                                         GError       **error);
/* The same, but each record is read when somebody looks at it: the list is there as
 * soon with ten thousand of them as with ten. For a kind with a day.
 *
 * @newest_first: and of one day the one that was added last */
LrRecordList *lr_record_list_new_lazy   (LrStore       *store,
                                         const LrKind  *kind,
                                         gint64         pupil,
                                         gboolean       newest_first,
                                         GError       **error);
/* (transfer none) (nullable): the record with that id, read if need be. */
LrRecord     *lr_record_list_find       (LrRecordList  *list,
                                         gint64         id);
/* Where it stands, or G_MAXUINT; reads no record. */
guint         lr_record_list_find_position
                                        (LrRecordList  *list,
                                         gint64         id);
/* How many of its records have been read. */
guint         lr_record_list_get_n_read (LrRecordList  *list);

G_END_DECLS
