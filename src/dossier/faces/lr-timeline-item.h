/* lr-timeline-item.h: one thing that happened, or is going to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-day.h"
#include "lr-kind.h"

G_BEGIN_DECLS

/* What it is. Each has a lane, a shape, a letter or a pattern of its own, which
 * drawing gives it. */
typedef enum
{
  LR_TIMELINE_UNAUTHORISED,
  LR_TIMELINE_LATE,
  LR_TIMELINE_SICK,
  LR_TIMELINE_AUTHORISED,
  LR_TIMELINE_SUSPENDED,
  LR_TIMELINE_LUXURY,
  LR_TIMELINE_UNKNOWN_ABSENCE,  /* of a kind that only a newer version knows: counts for nothing */

  LR_TIMELINE_VISIT,
  LR_TIMELINE_TALK,
  LR_TIMELINE_PHONE,
  LR_TIMELINE_MESSAGE,
  LR_TIMELINE_OTHER_CONTACT,

  LR_TIMELINE_REPORT,
  LR_TIMELINE_SIGNAL,       /* in the verwijsindex */
  LR_TIMELINE_DUTY,         /* a duty that was done or dismissed, or is due */
  LR_TIMELINE_CONSENT,
  LR_TIMELINE_FORECAST,     /* what would be reached if nothing changes */

  LR_TIMELINE_MEETING,
  LR_TIMELINE_ACTION_TABLE,
  LR_TIMELINE_PLAN,
  LR_TIMELINE_OFFER,

  LR_TIMELINE_STEP,
  LR_TIMELINE_TIPPING_POINT,
  LR_TIMELINE_REGIE,
  LR_TIMELINE_SITUATION,
  LR_TIMELINE_N_SIGNS,
} LrTimelineSign;

typedef enum
{
  LR_TIMELINE_PLAIN   = 0,
  LR_TIMELINE_AHEAD   = 1 << 0,  /* a deadline or something planned: an open mark */
  LR_TIMELINE_ONGOING = 1 << 1,  /* has no end yet; its `end` is the day of today */
} LrTimelineFlags;

typedef struct
{
  gint64        id;      /* of the record */
  const LrKind *kind;    /* (nullable): of the record */
  LrDay         start;
  LrDay         end;     /* inclusive; the same as `start` for a moment */
  guint8        sign;    /* LrTimelineSign, which also gives the lane */
  guint8        flags;   /* LrTimelineFlags */
  guint8        weight;  /* of an absence: percent of a school day */
  const char   *title;   /* in the words of the screen, without the date */
} LrTimelineItem;

G_END_DECLS
