/* lr-store-scan.h: a few fields of very many records, without making records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* One row of a scan; it and its texts are only there during the call. */
typedef struct _LrScanRow LrScanRow;

typedef void (*LrScanFunc) (const LrScanRow *row,
                            gpointer         user_data);

gint64      lr_scan_row_get_id      (const LrScanRow  *row);
gint64      lr_scan_row_get_pupil   (const LrScanRow  *row);
/* @column is the place in the fields that were asked for. A text is (nullable). */
gint64      lr_scan_row_get_integer (const LrScanRow  *row,
                                     guint             column);
const char *lr_scan_row_get_text    (const LrScanRow  *row,
                                     guint             column);

/**
 * LrScan:
 *
 * A scan under way: row after row, when somebody asks for it. Several may go on
 * beside each other, but not two for the same fields of one kind.
 */
typedef struct _LrScan LrScan;

/* (transfer full) (nullable): as lr_store_scan(); it must be freed before the store
 * is closed. */
LrScan          *lr_scan_new        (LrStore          *store,
                                     const LrKind     *kind,
                                     gint64            pupil,
                                     const guint      *fields,
                                     guint             n_fields,
                                     GError          **error);
void             lr_scan_free       (LrScan           *self);
/* (transfer none): the next row, until the next call; NULL at the end or with
 * @error. */
const LrScanRow *lr_scan_next       (LrScan           *self,
                                     GError          **error);

/* Calls @func for every record of the kind that belongs to @pupil (0: of every
 * pupil), pupil after pupil and in the order of their day. One pass over the
 * table, also for a hundred thousand records. */
gboolean    lr_store_scan           (LrStore          *store,
                                     const LrKind     *kind,
                                     gint64            pupil,
                                     const guint      *fields,
                                     guint             n_fields,
                                     LrScanFunc        func,
                                     gpointer          user_data,
                                     GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrScan, lr_scan_free)

G_END_DECLS
