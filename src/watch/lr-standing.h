/* lr-standing.h: who needs something first, and what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case-facts.h"
#include "lr-duty.h"
#include "lr-situation.h"

G_BEGIN_DECLS

/* How a pupil stands, in the order in which a list of pupils answers "who?". */
typedef enum
{
  LR_STANDING_HOME,         /* absent altogether for two school weeks or more, the least of which a
                             * document makes a signal (TIL); or judged a home-sitter. Not by an
                             * absence from which the pupil is exempt */
  LR_STANDING_BUILD_UP,     /* attended some hours of a week by the plan, less than all of them,
                             * and since then no two school weeks have passed */
  LR_STANDING_THREATENING,  /* marked so; no document gives a number */
  LR_STANDING_OTHER,
  LR_STANDING_LEFT,         /* left school */
  LR_N_STANDINGS,
} LrStandingGroup;

/**
 * LrStanding:
 *
 * What a line on a pupil says. It never changes once it is made.
 */
typedef struct
{
  LrStandingGroup group;
  guint           school_weeks;  /* absent altogether, since the run began or since the last week
                                  * with hours by the plan */
  int             realised;      /* in build-up: quarters of a lesson hour in the newest such week */
  int             whole;         /* likewise: those of a whole week */
  gboolean        exempt;
  LrDuty         *next;          /* (nullable): what is to be done first */
  guint           n_late;        /* open duties that are too late */
  LrDay           last_contact;  /* up to today, or none */
  LrDay           last_spoken;   /* likewise, with the pupil in person */
  char           *regie;         /* (nullable): who has it over the process today */
  guint64         order;         /* by group; in it who is too late first, then by term. Equal
                                  * ones go by name */
} LrStanding;

/* @held: finished; @situation and @duties are of the same pupil on @today; @regie
 * (nullable).
 * Fills what was not initialised; lr_standing_clear() lets go of it. */
void           lr_standing_init  (LrStanding             *self,
                                  LrCaseFacts            *held,
                                  const LrSituation      *situation,
                                  GPtrArray              *duties,
                                  const LrEvent          *regie,
                                  const LrSchoolCalendar *calendar,
                                  int                     lesson_quarters,
                                  LrDay                   today);
/* A copy of @other that owns what it names. */
void           lr_standing_copy  (LrStanding             *self,
                                  const LrStanding       *other);
void           lr_standing_clear (LrStanding             *self);

G_END_DECLS
