/* lr-escalation.c: where a case stands, who has regie, where it may go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-escalation.h"

#include <glib/gi18n.h>

#include "lr-duty-private.h"

static const char *const regie_words[] = { "process", "tasks", "power" };

/* A step that names no rule set belongs to the one the pupil follows. */
static gboolean
is_step_of (const LrFacts   *facts,
            const LrEvent   *event,
            const LrRuleSet *set)
{
  const char *id;

  if (!g_str_equal (event->kind, "step"))
    return FALSE;

  id = facts->reader->get_text (event, "ruleset");
  return id == NULL || g_str_equal (id, set->id);
}

static void
find_tipping_point (LrEscalation           *self,
                    const LrFacts          *facts,
                    const LrSchoolCalendar *calendar,
                    const LrRuleSet        *set,
                    LrDay                   today)
{
  LrDay agreed = facts->reader->get_day (self->event, "term_on");

  if ((self->rule == NULL ||
       !lr_term_get_deadline (&self->rule->term, set, facts, calendar, self->entered_on, self->event, today,
                              &self->tipping_on)) &&
      agreed != LR_DAY_NONE)
    self->tipping_on = lr_school_calendar_on_or_after (calendar, agreed);

  self->tipped = self->tipping_on != LR_DAY_NONE && today > self->tipping_on;
}

void
lr_escalation_evaluate (const LrFacts          *facts,
                        const LrSchoolCalendar *calendar,
                        const LrRuleSet        *set,
                        LrDay                   today,
                        LrEscalation           *escalation)
{
  g_return_if_fail (facts != NULL && calendar != NULL && escalation != NULL);

  *escalation = (LrEscalation) { 0 };
  for (guint i = 0; i < LR_N_REGIES; i++)
    escalation->regie[i] = lr_regie_find (facts, (LrRegieKind) i, today);

  for (guint i = 0; set != NULL && i < facts->n_events; i++)
    {
      const LrEvent *event = &facts->events[i];

      if (event->day != LR_DAY_NONE && event->day <= today && is_step_of (facts, event, set))
        escalation->event = event;
    }

  if (escalation->event == NULL)
    return;

  escalation->step = facts->reader->get_text (escalation->event, "step");
  escalation->rule = lr_rule_set_find_step (set, escalation->step);
  escalation->route = lr_rule_set_find_route (set, facts->reader->get_text (escalation->event, "route"));
  escalation->entered_on = escalation->event->day;
  escalation->school_weeks = lr_school_calendar_count_school_weeks (calendar, escalation->entered_on, today);
  find_tipping_point (escalation, facts, calendar, set, today);
}

LrDay
lr_step_find_entered (const LrFacts    *facts,
                      const LrRuleSet  *set,
                      const LrStepRule *step)
{
  for (guint i = facts->n_events; i > 0; i--)
    {
      const LrEvent *event = &facts->events[i - 1];

      if (is_step_of (facts, event, set) &&
          lr_rule_set_find_step (set, facts->reader->get_text (event, "step")) == step)
        return event->day;
    }

  return LR_DAY_NONE;
}

const LrEvent *
lr_regie_find (const LrFacts *facts,
               LrRegieKind    kind,
               LrDay          on)
{
  const LrEvent *newest = NULL;

  for (guint i = 0; i < facts->n_events; i++)
    {
      const LrEvent *event = &facts->events[i];
      LrDay until;

      if (event->day == LR_DAY_NONE || event->day > on || !g_str_equal (event->kind, "regie") ||
          g_strcmp0 (facts->reader->get_text (event, "kind"), regie_words[kind]) != 0)
        continue;

      until = facts->reader->get_day (event, "until_on");
      if (until == LR_DAY_NONE || until >= on)
        newest = event;
    }

  return newest;
}

const char *
lr_regie_kind_get_word (LrRegieKind kind)
{
  g_return_val_if_fail (kind < LR_N_REGIES, NULL);

  return regie_words[kind];
}

static guint
find_place (const LrRuleSet *set,
            const char      *step)
{
  guint place = 0;

  while (place < set->steps->len && g_strcmp0 (((LrStepRule *) set->steps->pdata[place])->id, step) != 0)
    place++;

  return place;
}

GArray *
lr_escalation_list_moves (const LrRuleSet *set,
                          const char      *step)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (LrMove));
  const LrStepRule *rule = lr_rule_set_find_step (set, step);
  guint here = find_place (set, step);

  for (guint i = 0; i < set->steps->len; i++)
    {
      LrMove move = { set->steps->pdata[i], FALSE };

      if (rule == NULL ||
          (i > here && rule->next != NULL && g_strv_contains ((const char *const *) rule->next, move.step->id)))
        g_array_append_val (moves, move);
    }

  for (guint i = 0; rule != NULL && i < here; i++)
    {
      LrMove move = { set->steps->pdata[i], TRUE };

      g_array_append_val (moves, move);
    }

  return moves;
}

gboolean
lr_escalation_check_move (const LrRuleSet  *set,
                          const char       *from,
                          const char       *to,
                          const char       *route,
                          const char       *reason,
                          GError          **error)
{
  g_autoptr (GArray) moves = lr_escalation_list_moves (set, from);
  const LrRouteRule *solution = lr_rule_set_find_route (set, route);
  const LrMove *found = NULL;

  for (guint i = 0; i < moves->len; i++)
    {
      const LrMove *move = &g_array_index (moves, LrMove, i);

      if (g_strcmp0 (move->step->id, to) == 0)
        found = move;
    }

  if (found == NULL)
    g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                 /* Translators: labels of two steps, as 2 and 3a. */
                 _("From step %s the case cannot go to step %s."), from != NULL ? from : "–", to);
  else if (found->back && (reason == NULL || *reason == '\0'))
    g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                         _("Going back to an earlier step needs a reason."));
  else if (route != NULL && *route != '\0' && (solution == NULL || solution->at != found->step))
    g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                 _("Step %s has no solution route %s."), to, route);
  else
    return TRUE;

  return FALSE;
}
