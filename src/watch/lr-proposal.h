/* lr-proposal.h: who the rule set would ask to an MDO for this case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-case.h"

G_BEGIN_DECLS

typedef struct
{
  const LrParticipantRule *rule;
  const char              *name;   /* what the region calls them */
  gboolean                 asked;  /* only when somebody wants them there */
} LrProposal;

/* (transfer full) (element-type LrProposal): first those who belong there now,
 * then those who may be asked. It holds as long as @of. @statutory (nullable)
 * names the parties that the region has no name for. */
GArray *lr_case_propose_participants (const LrCase    *of,
                                      const LrRuleSet *statutory);

G_END_DECLS
