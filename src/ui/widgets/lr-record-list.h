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
 * A #GListModel of the #LrRecord of one kind, of one pupil or of all, in the
 * order of lr_store_list(). It follows LrStore::changed: a change touches one
 * item, so what stands above it (filter, sort, selection, rows) does too. A
 * changed record arrives as a new object.
 */
#define LR_TYPE_RECORD_LIST (lr_record_list_get_type ())
G_DECLARE_FINAL_TYPE (LrRecordList, lr_record_list, LR, RECORD_LIST, GObject)

LrRecordList *lr_record_list_new  (LrStore       *store,
                                   const LrKind  *kind,
                                   gint64         pupil,
                                   GError       **error);
LrRecord     *lr_record_list_find (LrRecordList  *list,
                                   gint64         id);

G_END_DECLS
