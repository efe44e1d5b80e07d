/* lr-change.h: one change of one record, as it is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrChange:
 *
 * What happened to a record: when, as part of what, and how it was before and
 * after. In the bin it is the deletion.
 */
#define LR_TYPE_CHANGE (lr_change_get_type ())
G_DECLARE_FINAL_TYPE (LrChange, lr_change, LR, CHANGE, GObject)

/* Seconds since 1970 in UTC. */
gint64      lr_change_get_moment   (LrChange  *change);
/* What the person did: "Contact moment deleted". */
const char *lr_change_get_what     (LrChange  *change);
/* (nullable): NULL when the record was added.
 * (transfer none), as the next two. */
LrRecord   *lr_change_get_before   (LrChange  *change);
/* (nullable): NULL when the record was deleted. */
LrRecord   *lr_change_get_after    (LrChange  *change);
/* The record after it, or before it when it was deleted. */
LrRecord   *lr_change_get_record   (LrChange  *change);

/* (transfer full) (element-type LrChange): all that happened to @record, the
 * newest first. */
GPtrArray  *lr_store_list_changes  (LrStore   *store,
                                    LrRecord  *record,
                                    GError   **error);

/* The bin. (transfer full) (element-type LrChange): what was deleted and is
 * still gone, the newest first and at most @limit; what went along with another
 * record comes back with that one and is not listed. */
GPtrArray  *lr_store_list_deleted  (LrStore   *store,
                                    guint      limit,
                                    GError   **error);
/* Puts a record from the bin back, with all that went along. Can be undone.
 * LR_ERROR_INVALID when something stands there again. */
gboolean    lr_store_restore       (LrStore   *store,
                                    LrChange  *deleted,
                                    GError   **error);

G_END_DECLS
