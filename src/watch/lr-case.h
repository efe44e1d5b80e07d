/* lr-case.h: how one pupil's case stands today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case-facts.h"
#include "lr-duty.h"
#include "lr-escalation.h"
#include "lr-forecast.h"
#include "lr-standing.h"

G_BEGIN_DECLS

/**
 * LrCase:
 *
 * What the rules say of one pupil on one day: signals, duties, step and regie.
 * It never changes once it is made, and may go from one thread to another; a
 * newer one takes its place.
 *
 * The cases of a whole school are without what they rest on: lr_watch_load_case()
 * gives it for one pupil.
 */
typedef struct
{
  gint64        pupil;
  LrRecord     *record;
  LrRuleSet    *rule_set;    /* the agreements that this pupil follows */
  const LrFacts *facts;      /* (nullable): what all this rests on */
  GArray       *signals;     /* of LrSignal, in order of day */
  GPtrArray    *duties;      /* of LrDuty: open, done and dismissed ones, in order of opening */
  LrEscalation  escalation;  /* without @facts also without its records */
  LrSituation   situation;
  LrDay         today;
  LrDay         known_until; /* up to which day the absence is known, or none */
  gboolean      beyond;      /* something lies outside the school calendar */
  gboolean      threatening;
  LrStanding    standing;    /* how a list of pupils shows it */
  LrForecast    forecast;    /* what comes if nothing changes; empty for who left */
  char         *problem;     /* (nullable): what does not count and why, a line each */
  LrCaseFacts  *held;        /* (nullable) */
  char         *step;        /* (nullable): what @escalation names without them */
} LrCase;

/* From any thread. */
LrCase *lr_case_ref   (LrCase *self);
void    lr_case_unref (LrCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrCase, lr_case_unref)

G_END_DECLS
