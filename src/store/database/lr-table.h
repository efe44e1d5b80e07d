/* lr-table.h: the table of one kind, as SQL made from its fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-connection.h"
#include "lr-record.h"

G_BEGIN_DECLS

/* The kind whose deletion takes all records with that owner along. */
#define LR_OWNER_KIND "pupil"

/* The registered kinds, ending with NULL. */
const LrKind * const *lr_table_get_kinds (void);

/* How many records of @kind there are. */
gboolean   lr_table_count     (LrConnection  *connection,
                               const LrKind  *kind,
                               gint64        *count,
                               GError       **error);
/* That the records from @first to @last, which all stand in the table, were added:
 * rows of the history as lr_history_add_change() makes them, from @number on. */
gboolean   lr_table_add_to_history (LrConnection *connection,
                               const LrKind  *kind,
                               gint64         batch,
                               gint64         number,
                               gint64         first,
                               gint64         last,
                               GError       **error);
/* (transfer full) (nullable): NULL without @error when there is none. */
LrRecord  *lr_table_load      (LrConnection  *connection,
                               const LrKind  *kind,
                               gint64         id,
                               GError       **error);
/* (transfer full) (element-type LrRecord): all of the kind that belong to @pupil
 * (0, or a kind that belongs to nobody: all), in the order of their day, then id. */
GPtrArray *lr_table_list      (LrConnection  *connection,
                               const LrKind  *kind,
                               gint64         pupil,
                               GError       **error);
/* Returns: whether to go on */
typedef gboolean (*LrTableFunc) (LrRecord *record,
                                 gpointer  user_data);
/* All records of a kind, one in memory at a time, as the table lies. */
gboolean   lr_table_each      (LrConnection  *connection,
                               const LrKind  *kind,
                               LrTableFunc    func,
                               gpointer       user_data,
                               GError       **error);
/* (transfer full) (element-type LrRecord): those whose record field @field holds
 * @id, in that order. */
GPtrArray *lr_table_list_children (LrConnection *connection,
                               const LrKind  *kind,
                               guint          field,
                               gint64         id,
                               GError       **error);
/* (transfer full) (nullable): the first whose @field is exactly @text; NULL without
 * @error when there is none. */
LrRecord  *lr_table_find_text (LrConnection  *connection,
                               const LrKind  *kind,
                               guint          field,
                               const char    *text,
                               GError       **error);

/* One row, in the transaction of the caller, and nothing in the history or the
 * index. The record has its id already. LR_ERROR_EXISTS when a unique field has a
 * value that another record has. */
gboolean   lr_table_insert    (LrConnection  *connection,
                               LrRecord      *record,
                               GError       **error);
/* LR_ERROR_EXISTS as above. */
gboolean   lr_table_update    (LrConnection  *connection,
                               LrRecord      *record,
                               GError       **error);
gboolean   lr_table_delete    (LrConnection  *connection,
                               const LrKind  *kind,
                               gint64         id,
                               GError       **error);

G_END_DECLS
