/* lr-case-private.h: making a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case.h"

G_BEGIN_DECLS

/* What holds for all pupils of the school on a day. */
typedef struct
{
  const LrSchoolCalendar *calendar;
  int                     lesson_quarters;  /* the lesson hours of a school day, in quarters */
  LrDay                   watch_from;       /* the day on which the school began to watch, or none */
  LrDay                   imported_until;   /* up to which absence was imported, or none */
  LrDay                   today;
} LrCaseDay;

/* (transfer full): takes @held (transfer full) and lets the rules look at it. @sets
 * are the rule sets that apply, the last of them the regional one. @problem:
 * (transfer full) (nullable). */
LrCase *lr_case_new       (LrCaseFacts       *held,
                           const LrCaseDay   *day,
                           LrRuleSet * const *sets,
                           guint              n_sets,
                           char              *problem);
/* (transfer full): the same without what it rests on. */
LrCase *lr_case_new_light (const LrCase      *of);

G_END_DECLS
