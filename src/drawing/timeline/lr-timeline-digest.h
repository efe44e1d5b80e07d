/* lr-timeline-digest.h: the events of a timeline as rows of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-model.h"

G_BEGIN_DECLS

/* An event, or all those of one lane in a week, a month or longer. */
typedef struct
{
  LrTimelineLane        lane;
  const LrTimelineItem *item;     /* (nullable): when it is one event */
  LrDay                 start;    /* of the first event */
  LrDay                 end;      /* the latest of all */
  gboolean              is_ahead; /* all of them; what is ahead never stands among what has been */
  guint                 n_items;
  guint                 n_signs[LR_TIMELINE_N_SIGNS];
} LrTimelineDigestRow;

/* (transfer full) (element-type LrTimelineDigestRow): in the order of their first
 * day. Up to @max_rows events each stand by themselves; when there are more, the
 * lanes that hold many are counted by the shortest period that makes few enough
 * rows. Rows point into @model. */
GArray *lr_timeline_digest_new          (LrTimelineModel           *model,
                                         guint                      max_rows);
/* (transfer full): what the row says: "Home visit: at the table", "12 × Phone, 3 × Home visit" */
char   *lr_timeline_digest_row_dup_text (const LrTimelineDigestRow *row);

G_END_DECLS
