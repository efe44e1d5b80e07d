/* lr-rule-draft.c: a rule set that is being read, and the end of one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-draft.h"

#include "lr-rule-value.h"

static void
free_list (const LrRuleSection *section,
           GPtrArray           *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      LrRuleItem *item = list->pdata[i];

      lr_rule_values_clear (section, item);
      g_free (item->id);
      g_free (item);
    }

  g_ptr_array_unref (list);
}

static void
clear_set (gpointer data)
{
  LrRuleSet *set = data;
  const LrRuleSection *const *sections = lr_rule_schema_get_sections ();

  /* These do not come out of keys. */
  for (guint i = 0; i < set->roles->len; i++)
    g_free (((LrRoleRule *) set->roles->pdata[i])->role);

  for (guint i = 0; i < set->duties->len; i++)
    g_free (((LrDutyRule *) set->duties->pdata[i])->full_id);
  for (guint i = 0; i < set->cadences->len; i++)
    g_free (((LrCadenceRule *) set->cadences->pdata[i])->full_id);

  for (guint i = 0; i < set->participants->len; i++)
    g_clear_pointer (&((LrParticipantRule *) set->participants->pdata[i])->asks, g_array_unref);

  lr_rule_values_clear (sections[0], set);
  for (guint i = 1; sections[i] != NULL; i++)
    free_list (sections[i], lr_rule_schema_get_list (sections[i], set));

  g_ptr_array_unref (set->warnings);
  g_free (set->name);
}

LrRuleSet *
lr_rule_set_new_empty (const char *name)
{
  LrRuleSet *set = g_atomic_rc_box_new0 (LrRuleSet);
  const LrRuleSection *const *sections = lr_rule_schema_get_sections ();

  set->clear = clear_set;
  set->name = g_strdup (name);
  set->warnings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 1; sections[i] != NULL; i++)
    G_STRUCT_MEMBER (GPtrArray *, set, sections[i]->list) = g_ptr_array_new ();

  return set;
}
