/* lr-case-private.h: making a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case.h"

G_BEGIN_DECLS

LrCase *lr_case_new (LrCaseFacts            *held,
                     const LrSchoolCalendar *calendar,
                     int                     lesson_quarters,
                     LrRuleSet * const      *sets,
                     guint                   n_sets,
                     LrDay                   today);

G_END_DECLS
