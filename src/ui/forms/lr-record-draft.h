/* lr-record-draft.h: a record that is not ready to be saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* Kept in the encrypted store under the place of its form, in no history. */

gboolean   lr_record_draft_keep     (LrStore   *store,
                                     LrRecord  *record,
                                     GError   **error);
/* @id: under which it was kept: 0 before it was saved for the first time */
gboolean   lr_record_draft_drop     (LrStore   *store,
                                     LrRecord  *record,
                                     gint64     id,
                                     GError   **error);
/* (transfer full) (element-type LrRecord): all that were kept, oldest first */
GPtrArray *lr_record_draft_load_all (LrStore   *store,
                                     GError   **error);

G_END_DECLS
