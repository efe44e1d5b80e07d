/* lr-duty-private.h: what the files of the duties share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-duty.h"

G_BEGIN_DECLS

/* Everything that is looked at while the duties of one pupil are made. */
typedef struct
{
  const LrFacts          *facts;
  const LrSchoolCalendar *calendar;
  const LrAttendance     *attendance;
  const GArray           *signals;
  LrDay                   watch_from;
  LrDay                   today;
  GPtrArray              *duties;  /* of LrDuty: those that are made so far */
} LrDutyRun;

/* (transfer full): an open duty that @cause opened; one of @rule and @cadence is
 * NULL. */
LrDuty   *lr_duty_new              (LrRuleSet           *set,
                                    const LrDutyRule    *rule,
                                    const LrCadenceRule *cadence,
                                    const LrDutyCause   *cause);
/* @cause, which is copied, is one more of its causes. */
void      lr_duty_join             (LrDuty              *duty,
                                    const LrDutyCause   *cause);
/* Closes @duty by a tick or a dismissal. */
void      lr_duty_close            (LrDuty              *duty,
                                    const LrDutyMark    *mark);

/* (transfer full) (element-type LrDutyCause): the occurrences of a rule's triggers
 * up to today, by day; those of one day in the order in which the rule set names
 * them. */
GArray   *lr_duty_find_causes      (const LrDutyRun     *run,
                                    const LrRuleSet     *set,
                                    const LrDutyRule    *rule);

/* Whether a record of the pupil matches, whatever its day. Steps match in their own
 * rule set only. */
gboolean  lr_match_event           (const LrFacts       *facts,
                                    const LrRuleSet     *set,
                                    const LrMatch       *match,
                                    const LrEvent       *event);
/* The same, of its fields alone, whatever its kind. */
gboolean  lr_match_fields          (const LrFacts       *facts,
                                    const LrMatch       *match,
                                    const LrEvent       *event);
/* Whether it holds what it must have in common with @trigger (nullable). */
gboolean  lr_match_same            (const LrFacts       *facts,
                                    const LrMatch       *match,
                                    const LrEvent       *event,
                                    const LrEvent       *trigger);
/* The day of @event that counts for @match, or %LR_DAY_NONE. */
LrDay     lr_match_get_day         (const LrFacts       *facts,
                                    const LrMatch       *match,
                                    const LrEvent       *event);

/* Whether it lasts until that day. */
gboolean  lr_event_stands          (const LrFacts       *facts,
                                    const LrEvent       *event,
                                    LrDay                day);

/* So many times @offset before or after @day. */
LrDay     lr_offset_apply          (const LrOffset      *offset,
                                    LrDay                day,
                                    int                  times);

/* The place of the first event on or after @day. */
guint     lr_facts_find_event      (const LrFacts       *facts,
                                    LrDay                day);

/* Sets state, day and record of a duty that records or marks have closed. */
void      lr_duty_find_end         (const LrDutyRun     *run,
                                    LrDuty              *duty,
                                    const GArray        *causes);

/* By when, counted from the day @from of the trigger, or that @from where the term is
 * the day it is about: a day that is no school day moves to the next. @event (nullable) may hold an agreed day, and so may a plan that was
 * there on @until. @facts: (nullable): none for a duty of the school.
 * @deadline: %LR_DAY_NONE when the calendar ends before.
 * Returns: whether there is a term */
gboolean  lr_term_get_deadline     (const LrTerm           *term,
                                    const LrRuleSet        *set,
                                    const LrFacts          *facts,
                                    const LrSchoolCalendar *calendar,
                                    LrDay                   from,
                                    const LrEvent          *event,
                                    LrDay                   until,
                                    LrDay                  *deadline);

G_END_DECLS
