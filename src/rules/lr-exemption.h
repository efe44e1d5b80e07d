/* lr-exemption.h: who need not go to school on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-facts.h"

G_BEGIN_DECLS

/* Whether an exemption from compulsory education (Leerplichtwet, articles 5 and 15)
 * covers the day. */
gboolean lr_exemption_holds         (const LrSignalFacts *facts,
                                     LrDay                on);
/* The first day on or after @from that none covers, or %LR_DAY_NONE. */
LrDay    lr_exemption_get_free_from (const LrSignalFacts *facts,
                                     LrDay                from);

G_END_DECLS
