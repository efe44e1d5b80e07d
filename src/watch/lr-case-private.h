/* lr-case-private.h: making a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case.h"

G_BEGIN_DECLS

/* (transfer full): takes @held (transfer full) and lets the rules look at it. @sets
 * are the rule sets that apply, the last of them the regional one.
 * @lesson_quarters: the lesson hours of a school day, in quarters. @watch_from: the
 * day on which the school began to watch, or none. @problem: (transfer full)
 * (nullable). */
LrCase *lr_case_new       (LrCaseFacts            *held,
                           const LrSchoolCalendar *calendar,
                           int                     lesson_quarters,
                           LrRuleSet * const      *sets,
                           guint                   n_sets,
                           LrDay                   watch_from,
                           LrDay                   today,
                           char                   *problem);
/* (transfer full): the same without what it rests on. */
LrCase *lr_case_new_light (const LrCase           *of);

G_END_DECLS
