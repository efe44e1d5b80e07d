/* lr-rule-set.c: the agreements of a region, read from a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-set.h"

#include <glib/gi18n.h>

LrRuleSet *
lr_rule_set_ref (LrRuleSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  return g_atomic_rc_box_acquire (set);
}

void
lr_rule_set_unref (LrRuleSet *set)
{
  g_return_if_fail (set != NULL);

  g_atomic_rc_box_release_full (set, set->clear);
}

/* The item of @list with that id, or NULL. */
static gpointer
find_item (GPtrArray  *list,
           const char *id)
{
  for (guint i = 0; id != NULL && i < list->len; i++)
    {
      LrRuleItem *item = list->pdata[i];

      if (g_str_equal (item->id, id))
        return item;
    }

  return NULL;
}

const LrDutyRule *
lr_rule_set_find_duty (const LrRuleSet *set,
                       const char      *id)
{
  return find_item (set->duties, id);
}

const LrStepRule *
lr_rule_set_find_step (const LrRuleSet *set,
                       const char      *id)
{
  return find_item (set->steps, id);
}

char *
lr_rule_set_dup_step_word (const LrRuleSet *set)
{
  g_autofree char *first = NULL;

  g_return_val_if_fail (set != NULL, NULL);

  if (set->step_word == NULL)
    return g_strdup (_("Step"));

  first = g_utf8_strup (set->step_word, g_utf8_next_char (set->step_word) - set->step_word);
  return g_strconcat (first, g_utf8_next_char (set->step_word), NULL);
}

char *
lr_rule_set_dup_step_label (const LrRuleSet *set,
                            const char      *id)
{
  g_autofree char *word = lr_rule_set_dup_step_word (set);

  return g_strdup_printf ("%s %s", word, id);
}

const LrRouteRule *
lr_rule_set_find_route (const LrRuleSet *set,
                        const char      *id)
{
  return find_item (set->routes, id);
}

const LrRoleRule *
lr_rule_set_find_role (const LrRuleSet *set,
                       const char      *role,
                       const char      *step)
{
  g_autofree char *id = g_strjoin (" ", role, step, NULL);

  return find_item (set->roles, id);
}

const LrCadenceRule *
lr_rule_set_find_cadence (const LrRuleSet *set,
                          const char      *id)
{
  return find_item (set->cadences, id);
}

const LrSituationRule *
lr_rule_set_find_situation (const LrRuleSet *set,
                            const char      *id)
{
  return find_item (set->situations, id);
}

static const LrPartyRule *
find_party (const LrRuleSet *set,
            const LrRuleSet *fallback,
            const char      *role)
{
  const LrPartyRule *party = set != NULL ? find_item (set->parties, role) : NULL;

  return party != NULL || fallback == NULL ? party : find_item (fallback->parties, role);
}

const char *
lr_rule_set_get_party_name (const LrRuleSet *set,
                            const LrRuleSet *fallback,
                            const char      *role)
{
  const LrPartyRule *party = find_party (set, fallback, role);

  return party != NULL ? party->name : role;
}

const char *
lr_rule_set_get_party_about (const LrRuleSet *set,
                             const LrRuleSet *fallback,
                             const char      *role)
{
  const LrPartyRule *party = find_party (set, fallback, role);

  return party != NULL ? party->about : NULL;
}

char *
lr_rule_problem (const char *name,
                 guint       line,
                 const char *found,
                 const char *expected)
{
  /* Translators: file, line number, what stands there, what should. */
  return g_strdup_printf (_("%s:%u: found %s, expected %s"), name, line, found, expected);
}
