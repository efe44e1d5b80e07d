/* lr-duty.h: who must do what, by when, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lr-rule-set.h"
#include "lr-signal.h"

G_BEGIN_DECLS

typedef enum
{
  LR_DUTY_OPEN,
  LR_DUTY_EARLIER,    /* from before the school began to watch: not open, to be looked through once */
  LR_DUTY_DONE,
  LR_DUTY_DISMISSED,
} LrDutyState;

/* By when something is to be done, the most pressing first. */
typedef enum
{
  LR_WHEN_LATE,
  LR_WHEN_TODAY,
  LR_WHEN_SOON,       /* the source gives no term: as soon as possible, and never too late */
  LR_WHEN_THIS_WEEK,  /* up to and including Sunday */
  LR_WHEN_LATER,
  LR_WHEN_UNKNOWN,    /* the school calendar does not reach it */
  LR_WHEN_EARLIER,    /* it is from before the school began to watch */
} LrWhen;

/* One thing that opened a duty or joined it. */
typedef struct
{
  const LrTrigger *trigger;  /* NULL for a duty of the school */
  LrDay            day;
  LrDay            about;    /* the day that it is about, where that is not @day itself: what was
                              * promised for that day, what comes before it; or LR_DAY_NONE */
  gint64           record;   /* the record that was the trigger, or 0 */
  const LrEvent   *event;    /* only while the duties are being made */
  gboolean         is_signal;
  LrSignal         signal;
} LrDutyCause;

/**
 * LrDuty:
 *
 * A duty of one pupil, or a duty of the school that comes back (then @rule is
 * NULL and @cadence is not). It is open from its trigger until it is done or
 * dismissed and it never goes away; later triggers may join it. It never
 * changes once it is made.
 */
typedef struct
{
  const char          *id;         /* "povo/letter-3h" */
  LrRuleSet           *set;
  const LrDutyRule    *rule;
  const LrCadenceRule *cadence;
  LrDay                opened_on;
  gboolean             has_term;   /* FALSE: as soon as possible */
  LrDay                due_on;     /* LR_DAY_NONE: without a term, or the school calendar does
                                    * not reach it */
  LrDutyState          state;
  LrDay                closed_on;  /* done or dismissed on that day */
  gint64               done_by;    /* the record that did it, or 0 */
  gint64               mark;       /* the tick or dismissal, or 0 */
  char                *reason;     /* (nullable): why it was dismissed */
  char                *told;       /* (nullable): what it is about, as the record says it */
  GArray              *causes;     /* of LrDutyCause; the first one opened it */
} LrDuty;

#define LR_TYPE_DUTY (lr_duty_get_type ())

GType       lr_duty_get_type        (void);
LrDuty     *lr_duty_ref             (LrDuty                 *self);
void        lr_duty_unref           (LrDuty                 *self);

/* (transfer none), as the next three: the stable id of what opened it: a signal,
 * "threatening", "step 3a", "attends-again", a record, or "cadence" for a duty of
 * the school. */
const char *lr_duty_get_trigger     (const LrDuty           *self);
/* A role id, see lr_role_get_ids(). */
const char *lr_duty_get_who         (const LrDuty           *self);
const char *lr_duty_get_what        (const LrDuty           *self);
/* Where the rule set has it from. */
const char *lr_duty_get_source      (const LrDuty           *self);
/* (nullable): what the rule set says of it besides. */
const char *lr_duty_get_note        (const LrDuty           *self);
/* Whether it is for the school to do. */
gboolean    lr_duty_is_ours         (const LrDuty           *self);
const char *lr_duty_state_get_word  (LrDutyState             state);
/* The record that it is about when others like it are about others; else 0. */
gint64      lr_duty_get_about       (const LrDuty           *self);
/* Of a duty that is open or earlier. */
LrWhen      lr_duty_get_when        (const LrDuty           *self,
                                     LrDay                   today);
/* Negative when @self goes before @other: by when; of one such group by the day that
 * counts, which without a term is the day it opened; then by id. */
int         lr_duty_compare         (const LrDuty           *self,
                                     const LrDuty           *other,
                                     LrDay                   today);

/* Whether both are the same duty and say the same, also of what caused it. */
gboolean    lr_duty_is_same         (const LrDuty           *self,
                                     const LrDuty           *other);
/* (transfer full): why it is there, in sentences with their dates: the newest
 * three causes, the last one last, and how many there are besides */
char       *lr_duty_dup_explanation (const LrDuty           *self);
/* (transfer none) (nullable): the record that is the first to do an open duty, or to do
 * what is still missing of it, as the rule set asks for it; of kind "same" it is the one
 * that opened it. NULL when only a tick does it.
 * @record: (out): one that is there and lacks something, as an end date; else 0 */
const LrMatch *lr_duty_find_missing (const LrDuty           *self,
                                     const LrFacts          *facts,
                                     LrDay                   today,
                                     gint64                 *record);
/* (transfer full): by when, in words. */
char       *lr_duty_dup_term        (const LrDuty           *self);

/* (transfer full) (element-type LrDuty): the duties of one pupil, in the order in
 * which they opened. Of what is given only the rule sets are held. @signals is what
 * lr_attendance_dup_signals() gave; @watch_from: the day on which the school began to
 * watch, or %LR_DAY_NONE. */
GPtrArray  *lr_duties_evaluate      (const LrFacts          *facts,
                                     const LrSchoolCalendar *calendar,
                                     const LrAttendance     *attendance,
                                     const GArray           *signals,
                                     LrRuleSet * const      *sets,
                                     guint                   n_sets,
                                     LrDay                   watch_from,
                                     LrDay                   today);

/* (transfer full) (element-type LrDuty): the duties of the school in the school
 * year of @today, as the rule sets say what comes back; none of before @watch_from. */
GPtrArray  *lr_cadences_evaluate    (const LrSchoolCalendar *calendar,
                                     LrRuleSet * const      *sets,
                                     guint                   n_sets,
                                     const LrDutyMark       *marks,
                                     guint                   n_marks,
                                     LrDay                   watch_from,
                                     LrDay                   today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrDuty, lr_duty_unref)

G_END_DECLS
