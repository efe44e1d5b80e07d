/* lr-proposal.c: who the rule set would ask to an MDO for this case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-proposal.h"

/* A signal of an earlier school year is no reason to ask somebody now. */
static gboolean
was_reached (const LrCase *of,
             LrSignalId    id)
{
  LrDay since = lr_day_get_school_year (of->today);

  for (guint i = 0; i < of->signals->len; i++)
    {
      const LrSignal *signal = &g_array_index (of->signals, LrSignal, i);

      if (signal->id == id && signal->reached_on >= since)
        return TRUE;
    }

  return FALSE;
}

static gboolean
holds (const LrCase *of,
       const LrAsk  *ask)
{
  switch (ask->type)
    {
    case LR_ASK_ALWAYS:
      return TRUE;
    case LR_ASK_THREATENING:
      return of->threatening;
    case LR_ASK_UNAUTHORISED:
      return of->situation.unauthorised > 0;
    case LR_ASK_SICK:
      return of->situation.sick_days > 0;
    case LR_ASK_SIGNAL:
      return was_reached (of, (LrSignalId) ask->signal);
    case LR_ASK_STEP:
      return of->escalation.rule == ask->step;
    case LR_ASK_ON_WISH:
    default:
      return FALSE;
    }
}

static void
add (GArray                  *proposals,
     const LrCase            *of,
     const LrRuleSet         *statutory,
     const LrParticipantRule *rule,
     gboolean                 asked)
{
  LrProposal proposal = { rule, lr_rule_set_get_party_name (of->rule_set, statutory, rule->id), asked };

  g_array_append_val (proposals, proposal);
}

GArray *
lr_case_propose_participants (const LrCase    *of,
                              const LrRuleSet *statutory)
{
  GArray *proposals = g_array_new (FALSE, FALSE, sizeof (LrProposal));
  g_autoptr (GPtrArray) may_be_asked = g_ptr_array_new ();
  const GPtrArray *rules;

  g_return_val_if_fail (of != NULL, proposals);

  rules = of->rule_set != NULL ? of->rule_set->participants : NULL;
  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      const LrParticipantRule *rule = rules->pdata[i];
      gboolean now = FALSE;
      gboolean on_wish = FALSE;

      for (guint j = 0; j < rule->asks->len; j++)
        {
          const LrAsk *ask = &g_array_index (rule->asks, LrAsk, j);

          now = now || holds (of, ask);
          on_wish = on_wish || ask->type == LR_ASK_ON_WISH;
        }

      if (now)
        add (proposals, of, statutory, rule, FALSE);
      else if (on_wish)
        g_ptr_array_add (may_be_asked, (gpointer) rule);
    }

  for (guint i = 0; i < may_be_asked->len; i++)
    add (proposals, of, statutory, may_be_asked->pdata[i], TRUE);

  return proposals;
}
