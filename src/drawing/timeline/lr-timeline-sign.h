/* lr-timeline-sign.h: how each kind of event is recognised
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-timeline-item.h"

G_BEGIN_DECLS

/* From top to bottom. */
typedef enum
{
  LR_TIMELINE_ABSENCE,
  LR_TIMELINE_CONTACT,
  LR_TIMELINE_REPORTS,
  LR_TIMELINE_MEETINGS,   /* and plans */
  LR_TIMELINE_STEPS,
  LR_TIMELINE_N_LANES,
} LrTimelineLane;

typedef enum
{
  LR_TIMELINE_SHAPE_BAR,
  LR_TIMELINE_SHAPE_CIRCLE,
  LR_TIMELINE_SHAPE_FLAG,
  LR_TIMELINE_SHAPE_DIAMOND,
  LR_TIMELINE_SHAPE_SHEET,
  LR_TIMELINE_SHAPE_SQUARE,
  LR_TIMELINE_SHAPE_ARROW,
} LrTimelineShape;

typedef enum
{
  LR_TIMELINE_PATTERN_SOLID,
  LR_TIMELINE_PATTERN_RISING,   /* slanted lines */
  LR_TIMELINE_PATTERN_FALLING,
  LR_TIMELINE_PATTERN_CROSSED,
  LR_TIMELINE_PATTERN_DOTTED,
  LR_TIMELINE_PATTERN_OPEN,     /* an outline */
  LR_TIMELINE_PATTERN_LOW,      /* half as high */
} LrTimelinePattern;

typedef struct
{
  LrTimelineLane    lane;
  LrTimelineShape   shape;
  LrTimelinePattern pattern;
  const char       *label;   /* untranslated, marked with N_() */
  const char       *letter;  /* untranslated, marked with NC_() in the context of its lane: on paper */
  const char       *icon;    /* (nullable): name of a symbolic icon, on the screen */
} LrTimelineSignInfo;

const LrTimelineSignInfo *lr_timeline_sign_get_info   (LrTimelineSign sign);
/* (transfer none), translated: what it is, and the letter for paper, which is empty
 * for bars: those are told apart by their pattern. */
const char               *lr_timeline_sign_get_label  (LrTimelineSign sign);
const char               *lr_timeline_sign_get_letter (LrTimelineSign sign);

/* Translated: the name over a lane, and the word for one event on it. */
const char               *lr_timeline_lane_get_title  (LrTimelineLane lane);
const char               *lr_timeline_lane_get_word   (LrTimelineLane lane);
/* Whether the length of a mark is the time it took. */
gboolean                  lr_timeline_lane_has_bars   (LrTimelineLane lane);

G_END_DECLS
