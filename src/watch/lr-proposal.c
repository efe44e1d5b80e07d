/* lr-proposal.c: who the rule set would ask to an MDO for this case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-proposal.h"

#include <string.h>

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
       const char   *when)
{
  LrSignalId id;

  if (g_str_equal (when, "always"))
    return TRUE;
  if (g_str_equal (when, "threatening"))
    return of->facts->threatening;
  if (g_str_equal (when, "unauthorised"))
    return of->situation.unauthorised > 0;
  if (g_str_equal (when, "sick"))
    return of->situation.sick_days > 0;
  if (g_str_has_prefix (when, "step "))
    return g_strcmp0 (of->escalation.step, when + strlen ("step ")) == 0;

  return lr_signal_id_from_word (when, &id) && was_reached (of, id);
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

      for (guint j = 0; rule->when[j] != NULL; j++)
        now = now || holds (of, rule->when[j]);

      if (now)
        add (proposals, of, statutory, rule, FALSE);
      else if (g_strv_contains ((const char *const *) rule->when, "asked"))
        g_ptr_array_add (may_be_asked, (gpointer) rule);
    }

  for (guint i = 0; i < may_be_asked->len; i++)
    add (proposals, of, statutory, may_be_asked->pdata[i], TRUE);

  return proposals;
}
