/* lr-timeline-paper.h: a timeline on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-paper.h"
#include "lr-timeline-model.h"
#include "lr-timeline-view.h"

G_BEGIN_DECLS

/* What is printed with the timeline; texts translated. */
typedef struct
{
  const char *school;
  const char *subject;   /* the pupil or a case code */
  const char *about;     /* (nullable): class, birthday */
  LrDay       today;
} LrTimelineSheet;

/* (transfer full): the drawing with its legend on a landscape page, then every
 * event in a plain list. @view (nullable): which days are drawn; without it
 * the case from its first contact, report, meeting or step to all that lies
 * ahead, at most the last two years or so. */
LrPaper *lr_timeline_paper_new (LrTimelineModel        *model,
                                const LrTimelineView   *view,
                                const LrTimelineSheet  *sheet);

G_END_DECLS
