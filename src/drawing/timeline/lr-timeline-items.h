/* lr-timeline-items.h: what the records of a pupil put on the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-model.h"
#include "lr-watch.h"

G_BEGIN_DECLS

typedef enum
{
  LR_TIMELINE_SCREEN,     /* all, and what would be reached if nothing changes */
  LR_TIMELINE_FULL,       /* what happened and what was agreed: a paper is kept */
  LR_TIMELINE_ANONYMOUS,  /* only what kinds of things there were, no text that a person wrote */
} LrTimelineDetail;

/* (transfer full): sealed; with the holidays of the school, the duties of the
 * case and all that lies ahead on the day of @watch. */
LrTimelineModel *lr_timeline_items_load (LrWatch           *watch,
                                         gint64             pupil,
                                         LrTimelineDetail   detail,
                                         GError           **error);

G_END_DECLS
