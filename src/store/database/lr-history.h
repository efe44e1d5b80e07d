/* lr-history.h: every change, before and after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-connection.h"
#include "lr-record.h"

G_BEGIN_DECLS

/* One row of the history as it stands in the file. */
typedef struct
{
  gint64        batch;
  gint64        number;   /* its place in the batch */
  const LrKind *kind;     /* NULL when this program does not know the kind */
  gint64        root;     /* the record whose deletion took it along, or 0 */
  gint64        id;
  gint64        pupil;
  LrRecord     *before;   /* (nullable): it was added */
  LrRecord     *after;    /* (nullable): it was deleted */
} LrHistoryRow;

/* The number of the newest batch and the last id that was given out by then; both 0
 * in a new store. */
gboolean lr_history_read_end    (LrConnection        *connection,
                                 gint64              *batch,
                                 gint64              *last_id,
                                 GError             **error);
/* @what: what a person did, for undo. @undoes: the batch that it takes back, or 0. */
gboolean lr_history_add_batch   (LrConnection        *connection,
                                 gint64               batch,
                                 const char          *what,
                                 gint64               undoes,
                                 gint64               last_id,
                                 GError             **error);
/* @number: its place in the batch. @root: the record whose deletion took this one
 * along, or 0. One of @before and @after may be NULL. */
gboolean lr_history_add_change  (LrConnection        *connection,
                                 gint64               batch,
                                 gint64               number,
                                 gint64               root,
                                 LrRecord            *before,
                                 LrRecord            *after,
                                 GError             **error);

/* Records that were added one after the other and do not yet stand in the
 * history: an import so writes them there in one go. Begin with { 0 }. */
typedef struct
{
  const LrKind *kind;
  gint64        batch;
  gint64        number;  /* of the first in the batch */
  gint64        first;   /* its id */
  gint64        n;
} LrHistoryRun;

/* What was added is in the history from the next lr_history_run_write() on, which
 * must come before it changes and before the history is read. */
gboolean lr_history_run_add     (LrHistoryRun        *run,
                                 LrConnection        *connection,
                                 gint64               batch,
                                 gint64               number,
                                 LrRecord            *added,
                                 GError             **error);
gboolean lr_history_run_write   (LrHistoryRun        *run,
                                 LrConnection        *connection,
                                 GError             **error);

/* Reads the row that @statement stands on, which selects HISTORY_COLUMNS. */
#define LR_HISTORY_COLUMNS "batch, number, kind, record, pupil, root, before, after"
/* Reads the row that @statement stands on, which selects LR_HISTORY_COLUMNS; @row
 * is cleared first. */
gboolean lr_history_row_read    (LrHistoryRow        *row,
                                 LrConnection        *connection,
                                 LrStatement         *statement,
                                 GError             **error);
void     lr_history_row_clear   (LrHistoryRow        *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LrHistoryRow, lr_history_row_clear)

G_END_DECLS
