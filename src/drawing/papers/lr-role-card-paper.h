/* lr-role-card-paper.h: who does what in this step, on one page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case.h"
#include "lr-paper.h"

G_BEGIN_DECLS

/* (transfer full): for the step with that label, or (@step NULL) the step in
 * which the case stands; without any step what holds in all of them.
 * LR_ERROR_NOT_FOUND when the rule set has no such step or no roles. */
LrPaper *lr_role_card_paper_new (const LrCase  *of,
                                 LrRecord      *school,
                                 const char    *step,
                                 gboolean       is_anonymous,
                                 GError       **error);

G_END_DECLS
