/* lr-watch.h: who needs something today, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case.h"
#include "lr-duty-item.h"
#include "lr-rule-books.h"
#include "lr-watch-calendar.h"

G_BEGIN_DECLS

/**
 * LrWatch:
 *
 * Keeps an eye on a store: signals, duties, steps and regie of every pupil, on
 * the day that it is told is today.
 *
 * One pupil is worked out when somebody asks. The whole school is worked out by
 * a worker on a connection of its own, once lr_watch_follow() was called, and
 * from then on it is kept as it is: a change of one pupil works out that pupil at
 * once, an import those whom it touched, a new day or setting everybody. What was
 * known stays until the new is there.
 *
 * Signals:
 * - `changed (gint64 pupil)`: what lr_watch_load_case() gave of the pupil may be
 *   old (0: of all pupils and of the school). Ask again.
 * - `reviewed (gint64 pupil)`: the whole school is there anew, by what changed of
 *   the pupil (0: of several or of all).
 * - `failed (GError *error)`: the whole school or the settings could not be read;
 *   what was known stays. lr_watch_follow() tries again.
 */
#define LR_TYPE_WATCH (lr_watch_get_type ())
G_DECLARE_FINAL_TYPE (LrWatch, lr_watch, LR, WATCH, GObject)

/* (transfer full) (nullable): of @store, which it holds, in its thread. NULL when
 * the settings cannot be read. */
LrWatch          *lr_watch_new                 (LrStore       *store,
                                                LrDay          today,
                                                GError       **error);
/* (transfer none). */
LrStore          *lr_watch_get_store           (LrWatch       *self);
LrDay             lr_watch_get_today           (LrWatch       *self);
/* Works out anew what the day changes. */
void              lr_watch_set_today           (LrWatch       *self,
                                                LrDay          today);

/* (transfer none): these three until the settings change, and read again when they
 * may have; what was known when that fails. */
LrRecord         *lr_watch_get_school          (LrWatch       *self);
LrCalendar       *lr_watch_get_calendar        (LrWatch       *self);
LrSchoolCalendar *lr_watch_get_school_calendar (LrWatch       *self);

/* (transfer none): all rule sets by their id; and what the law asks. */
LrRuleBooks      *lr_watch_get_rule_books      (LrWatch       *self);
LrRuleSet        *lr_watch_get_statutory       (LrWatch       *self);
/* (transfer none) (nullable): what is wrong with rule sets that could not be used,
 * of the school and of the cases that were looked at, a line each; until it is
 * asked again. */
const char       *lr_watch_get_problems        (LrWatch       *self);

/* (transfer full): the case of one pupil; LR_ERROR_NOT_FOUND. */
LrCase           *lr_watch_load_case           (LrWatch       *self,
                                                gint64         pupil,
                                                GError       **error);
/* (transfer full) (element-type LrCase): of every pupil, in the order of the store
 * and without what they rest on. Takes its time: for who has no window. */
GPtrArray        *lr_watch_load_cases          (LrWatch       *self,
                                                GError       **error);
/* (transfer full) (element-type LrDuty): the duties of the school itself. */
GPtrArray        *lr_watch_load_cadences       (LrWatch       *self,
                                                GError       **error);

typedef enum
{
  LR_WATCH_LOADING,  /* the whole school is not there yet */
  LR_WATCH_READY,    /* it is there, though it may be being made anew */
  LR_WATCH_FAILED,   /* it is not there and nobody is at it */
} LrWatchState;

/* The whole school, worked out beside. */
void              lr_watch_follow              (LrWatch       *self);
/* Before the store is closed: lets go of everybody and of the worker. */
void              lr_watch_stop                (LrWatch       *self);
LrWatchState      lr_watch_get_state           (LrWatch       *self);
/* Whether a worker is at it. */
gboolean          lr_watch_is_busy             (LrWatch       *self);
/* (transfer none) (nullable): why the newest attempt failed. */
const GError     *lr_watch_get_error           (LrWatch       *self);
/* How many pupils the whole school has; 0 until it is there. */
guint             lr_watch_get_n_pupils        (LrWatch       *self);
/* (transfer none) (nullable): as the whole school has it, without what it rests on;
 * until the next `reviewed`. */
const LrCase     *lr_watch_find_case           (LrWatch       *self,
                                                gint64         pupil);
/* (transfer none) (nullable) (element-type LrDutyItem): the open duties of all and
 * of the school, late ones first, then by due date and name. Stays as it is: with
 * each `reviewed` there is a new one. */
GPtrArray        *lr_watch_get_open_duties     (LrWatch       *self);

/* How fresh the absence is: the newest day that an import or an entry tells of, or
 * %LR_DAY_NONE. Without @of (nullable): of the school as a whole, by its imports
 * and by what was entered of those pupils that were looked at. */
LrDay             lr_watch_get_known_until     (LrWatch       *self,
                                                const LrCase  *of);
/* The same of the school before the last day on which absence was imported; none when that
 * was the first. What was reached later is new since then. */
LrDay             lr_watch_get_known_before    (LrWatch       *self);
/* Whether that is more than a few school days ago, or not known at all. */
gboolean          lr_watch_is_stale            (LrWatch       *self,
                                                const LrCase  *of);
/* (transfer full): in a sentence. @of (nullable): of one pupil. */
char             *lr_watch_dup_freshness       (LrWatch       *self,
                                                const LrCase  *of);

/* What a person can do about a duty. @pupil is 0 for a duty of the school. All of
 * it is history, and can be undone. LR_ERROR_INVALID for a day that is still to
 * come, or no @reason; LR_ERROR_EXISTS for a duty that is no longer open. */
gboolean          lr_watch_tick                (LrWatch       *self,
                                                gint64         pupil,
                                                const LrDuty  *duty,
                                                LrDay          on,
                                                GError       **error);
gboolean          lr_watch_dismiss             (LrWatch       *self,
                                                gint64         pupil,
                                                const LrDuty  *duty,
                                                LrDay          on,
                                                const char    *reason,
                                                GError       **error);
/* Dismisses all of them at once: @duties (element-type LrDuty) of @pupil are from
 * before the school began to watch. Errors as lr_watch_tick(). */
gboolean          lr_watch_settle_earlier      (LrWatch       *self,
                                                gint64         pupil,
                                                GPtrArray     *duties,
                                                LrDay          on,
                                                GError       **error);
/* Takes a tick or dismissal back; a duty that a record did stays done
 * (LR_ERROR_INVALID). */
gboolean          lr_watch_reopen              (LrWatch       *self,
                                                gint64         pupil,
                                                const LrDuty  *duty,
                                                GError       **error);

/* Records a step of the rule set that the pupil follows, if
 * lr_escalation_check_move() allows it. @route (nullable) and @term_on (or
 * %LR_DAY_NONE) may be left out; going back needs @reason. */
gboolean          lr_watch_enter_step          (LrWatch       *self,
                                                gint64         pupil,
                                                const char    *step,
                                                LrDay          on,
                                                const char    *route,
                                                LrDay          term_on,
                                                const char    *reason,
                                                GError       **error);

G_END_DECLS
