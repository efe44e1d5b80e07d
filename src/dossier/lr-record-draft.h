/* lr-record-draft.h: a record that is not ready to be saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* A draft is a record as it was left, kept in the encrypted store and in no
 * history. It goes when its record, its pupil or what else has a number in its
 * place is erased.
 *
 * @place: where it is written, as "form" or "plan/34"
 * @number: tells apart the records that were not saved yet; 0 for one that was */

gboolean   lr_record_draft_keep (LrStore      *store,
                                 const char   *place,
                                 guint         number,
                                 LrRecord     *record,
                                 GError      **error);
/* @id: under which it was kept: 0 before it was saved for the first time */
gboolean   lr_record_draft_drop (LrStore      *store,
                                 const char   *place,
                                 guint         number,
                                 LrRecord     *record,
                                 gint64        id,
                                 GError      **error);
/* (transfer full) (nullable): what was kept of that record, NULL without @error
 * when it was not. */
LrRecord  *lr_record_draft_load (LrStore      *store,
                                 const char   *place,
                                 guint         number,
                                 LrRecord     *record,
                                 GError      **error);

typedef struct
{
  LrRecord *record;
  guint     number;
} LrRecordDraft;

void       lr_record_draft_free (LrRecordDraft *draft);
/* (transfer full) (element-type LrRecordDraft): all that were kept at @place,
 * oldest first. What this version does not know is left out, and stays. */
GPtrArray *lr_record_draft_list (LrStore      *store,
                                 const char   *place,
                                 GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrRecordDraft, lr_record_draft_free)

G_END_DECLS
