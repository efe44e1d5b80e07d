/* lr-case.h: how one pupil's case stands today
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case-facts.h"
#include "lr-duty.h"
#include "lr-escalation.h"
#include "lr-situation.h"

G_BEGIN_DECLS

/**
 * LrCase:
 *
 * What the rules say of one pupil on one day: signals, duties, step and regie.
 * It never changes once it is made; a newer one takes its place.
 */
typedef struct
{
  gint64        pupil;
  LrRecord     *record;
  LrRuleSet    *rule_set;    /* the agreements that this pupil follows */
  const LrFacts *facts;      /* what all this rests on */
  GArray       *signals;     /* of LrSignal, in order of day */
  GPtrArray    *duties;      /* of LrDuty: open, done and dismissed ones, in order of opening */
  LrEscalation  escalation;
  LrSituation   situation;
  LrDay         today;
  LrDay         known_until; /* up to which day the absence is known, or none */
  gboolean      beyond;      /* something lies outside the school calendar */
  LrCaseFacts  *held;
} LrCase;

LrCase *lr_case_ref   (LrCase *self);
void    lr_case_unref (LrCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrCase, lr_case_unref)

G_END_DECLS
