/* lr-rule-check.c: what only the whole rule set can tell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-role.h"
#include "lr-signal.h"

typedef struct
{
  const LrRuleSet *set;
  GPtrArray       *problems;
} Check;

static void
complain (Check      *check,
          guint       line,
          const char *word,
          const char *expected)
{
  g_autofree char *found = g_strdup_printf ("“%s”", word);

  g_ptr_array_add (check->problems, lr_rule_problem (check->set->name, line, found, expected));
}

static void
check_signals (Check  *check,
               guint   line,
               char  **signals)
{
  for (guint i = 0; signals != NULL && signals[i] != NULL; i++)
    {
      LrSignalId id;

      if (!lr_signal_id_from_word (signals[i], &id))
        complain (check, line, signals[i], _("a signal, such as “hours-9” or “home-sitter”"));
    }
}

static void
check_trigger (Check           *check,
               const LrTrigger *trigger)
{
  LrSignalId id;

  if (trigger->type == LR_TRIGGER_SIGNAL)
    {
      if (!lr_signal_id_from_word (trigger->argument, &id))
        complain (check, trigger->line, trigger->argument,
                  _("a signal, “threatening”, “step LABEL”, “record KIND FIELD=VALUE” or another trigger that the README of the rule sets names"));
      else if (check->set->signals == NULL ||
               !g_strv_contains ((const char *const *) check->set->signals, trigger->argument))
        complain (check, trigger->line, trigger->argument, _("a signal that “signals = …” of [ruleset] names"));
    }
  else if (trigger->type == LR_TRIGGER_STEP && lr_rule_set_find_step (check->set, trigger->argument) == NULL)
    complain (check, trigger->line, trigger->word, _("a step that has a section [step …]"));
}

/* There is no trigger yet with which something could be the same. */
static void
check_no_same (Check         *check,
               const LrMatch *match)
{
  for (guint i = 0; match != NULL && i < match->fields->len; i++)
    {
      const LrMatchField *field = &g_array_index (match->fields, LrMatchField, i);

      if (field->same)
        {
          g_autofree char *word = g_strconcat (field->field, "=same", NULL);

          complain (check, match->line, word, _("“same” only in “done-by”"));
        }
    }
}

static void
check_duty (Check            *check,
            LrDutyRule       *duty)
{
  duty->full_id = g_strconcat (check->set->id, "/", duty->id, NULL);
  for (guint i = 0; i < duty->triggers->len; i++)
    {
      check_trigger (check, duty->triggers->pdata[i]);
      check_no_same (check, ((LrTrigger *) duty->triggers->pdata[i])->match);
    }
  check_no_same (check, duty->requires);
  check_no_same (check, duty->unless);
  check_no_same (check, duty->term.after);
  check_signals (check, duty->line, duty->reached);

  if (duty->joins != NULL && lr_rule_set_find_duty (check->set, duty->joins) == NULL)
    complain (check, duty->line, duty->joins, _("a duty that has a section [duty …]"));
}

static void
check_cadence (Check         *check,
               LrCadenceRule *cadence)
{
  cadence->full_id = g_strconcat (check->set->id, "/", cadence->id, NULL);
  if (lr_rule_set_find_duty (check->set, cadence->id) != NULL)
    complain (check, cadence->line, cadence->id, _("an id that no duty has"));
}

static void
check_steps (Check  *check,
             guint   line,
             char  **steps)
{
  for (guint i = 0; steps != NULL && steps[i] != NULL; i++)
    {
      if (lr_rule_set_find_step (check->set, steps[i]) == NULL)
        complain (check, line, steps[i], _("a step that has a section [step …]"));
    }
}

static void
check_role (Check      *check,
            LrRoleRule *role)
{
  g_auto (GStrv) words = g_strsplit (role->id, " ", -1);

  if (g_strv_length (words) != 2 || !g_strv_contains (lr_role_get_ids (), words[0]))
    complain (check, role->line, role->id, _("[role PARTY STEP], with “*” for every step"));
  else if (!g_str_equal (words[1], "*") && lr_rule_set_find_step (check->set, words[1]) == NULL)
    complain (check, role->line, words[1], _("a step that has a section [step …]"));
  else
    {
      role->role = g_strdup (words[0]);
      role->at = lr_rule_set_find_step (check->set, words[1]);
    }
}

static void
check_ids (Check     *check,
           GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const LrRuleItem *item = list->pdata[i];

      if (!g_strv_contains (lr_role_get_ids (), item->id))
        {
          g_autofree char *names = g_strjoinv (", ", (char **) lr_role_get_ids ());
          g_autofree char *expected = g_strdup_printf (_("one of: %s"), names);

          complain (check, item->line, item->id, expected);
        }
    }
}

static gboolean
read_ask (const LrRuleSet *set,
          const char      *word,
          LrAsk           *ask)
{
  static const struct { const char *word; LrAskType type; } words[] = {
    { "always", LR_ASK_ALWAYS }, { "asked", LR_ASK_ON_WISH }, { "threatening", LR_ASK_THREATENING },
    { "unauthorised", LR_ASK_UNAUTHORISED }, { "sick", LR_ASK_SICK },
  };
  LrSignalId id;

  *ask = (LrAsk) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i].word, word))
        {
          ask->type = words[i].type;
          return TRUE;
        }
    }

  if (lr_signal_id_from_word (word, &id))
    {
      ask->type = LR_ASK_SIGNAL;
      ask->signal = id;
      return TRUE;
    }

  ask->type = LR_ASK_STEP;
  ask->step = g_str_has_prefix (word, "step ") ? lr_rule_set_find_step (set, word + strlen ("step ")) : NULL;
  return ask->step != NULL;
}

static void
check_when (Check             *check,
            LrParticipantRule *participant)
{
  participant->asks = g_array_new (FALSE, FALSE, sizeof (LrAsk));
  for (guint i = 0; participant->when[i] != NULL; i++)
    {
      LrAsk ask;

      if (read_ask (check->set, participant->when[i], &ask))
        g_array_append_val (participant->asks, ask);
      else
        complain (check, participant->line, participant->when[i],
                  _("“always”, “asked”, “threatening”, “unauthorised”, “sick”, a signal or “step LABEL”"));
    }
}

void
lr_rule_set_check_references (const LrRuleSet *set,
                              GPtrArray       *problems)
{
  Check check = { set, problems };

  check_signals (&check, set->line, set->signals);
  check_ids (&check, set->parties);
  check_ids (&check, set->participants);

  for (guint i = 0; i < set->duties->len; i++)
    check_duty (&check, set->duties->pdata[i]);

  for (guint i = 0; i < set->cadences->len; i++)
    check_cadence (&check, set->cadences->pdata[i]);

  for (guint i = 0; i < set->steps->len; i++)
    {
      const LrStepRule *step = set->steps->pdata[i];

      check_steps (&check, step->line, step->next);
    }

  for (guint i = 0; i < set->routes->len; i++)
    {
      LrRouteRule *route = set->routes->pdata[i];

      check_steps (&check, route->line, (char *[]) { route->step, NULL });
      route->at = lr_rule_set_find_step (set, route->step);
    }

  for (guint i = 0; i < set->roles->len; i++)
    check_role (&check, set->roles->pdata[i]);

  for (guint i = 0; i < set->participants->len; i++)
    check_when (&check, set->participants->pdata[i]);
}
