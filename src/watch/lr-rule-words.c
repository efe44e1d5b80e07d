/* lr-rule-words.c: the kinds of record that a rule set names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rule-words.h"

#include <glib/gi18n.h>

#include "lr-store.h"

static void
complain (const LrRuleSet *set,
          const LrMatch   *match,
          const char      *found,
          const char      *expected,
          GString         *problems)
{
  g_autofree char *problem = lr_rule_problem (set->name, match->line, found, expected);

  g_string_append_printf (problems, "%s%s", problems->len > 0 ? "\n" : "", problem);
}

static char *
list_fields (const LrKind *kind,
             gboolean      days)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!days || kind->fields[i].type == LR_FIELD_DAY)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", kind->fields[i].name);
    }

  return g_strdup_printf (_("one of: %s"), list->str);
}

static char *
list_choices (const LrField *field)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (const LrChoice *choice = field->choices; choice->id != NULL; choice++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", choice->id);

  return g_strdup_printf (_("one of: %s"), list->str);
}

static void
check_field (const LrRuleSet    *set,
             const LrMatch      *match,
             const LrKind       *kind,
             const LrMatchField *demand,
             GString            *problems)
{
  int place = lr_kind_find_field (kind, demand->field);
  const LrField *field;

  if (place < 0)
    {
      g_autofree char *found = g_strdup_printf ("“%s”", demand->field);
      g_autofree char *expected = list_fields (kind, FALSE);

      complain (set, match, found, expected, problems);
      return;
    }

  field = &kind->fields[place];
  for (guint i = 0; demand->values != NULL && demand->values[i] != NULL; i++)
    {
      g_autofree char *found = g_strdup_printf ("“%s=%s”", demand->field, demand->values[i]);

      if (field->choices != NULL && lr_choice_from_id (field->choices, demand->values[i]) == LR_CHOICE_UNKNOWN)
        {
          g_autofree char *expected = list_choices (field);

          complain (set, match, found, expected, problems);
        }
      else if (field->type == LR_FIELD_BOOLEAN && !g_str_equal (demand->values[i], "yes"))
        complain (set, match, found, _("“yes”"), problems);
    }
}

static void
check_match (const LrRuleSet *set,
             const LrMatch   *match,
             gpointer         data)
{
  GString *problems = data;
  const LrKind *kind = lr_store_find_kind (match->kind);
  int day;

  if (g_str_equal (match->kind, "same"))
    return;

  if (kind == NULL)
    {
      g_autofree char *found = g_strdup_printf ("“%s”", match->kind);

      complain (set, match, found, _("a kind of record, such as “report”, “contact” or “meeting”"), problems);
      return;
    }

  for (guint i = 0; i < match->fields->len; i++)
    check_field (set, match, kind, &g_array_index (match->fields, LrMatchField, i), problems);

  if (match->day_field == NULL)
    return;

  day = lr_kind_find_field (kind, match->day_field);
  if (day < 0 || kind->fields[day].type != LR_FIELD_DAY)
    {
      g_autofree char *found = g_strdup_printf ("“@%s”", match->day_field);
      g_autofree char *expected = list_fields (kind, TRUE);

      complain (set, match, found, expected, problems);
    }
}

void
lr_rule_words_foreach (const LrRuleSet *set,
                       LrMatchFunc      func,
                       gpointer         data)
{
  for (guint i = 0; i < set->duties->len; i++)
    {
      const LrDutyRule *duty = set->duties->pdata[i];

      for (guint j = 0; j < duty->triggers->len; j++)
        {
          const LrTrigger *trigger = duty->triggers->pdata[j];

          if (trigger->match != NULL)
            func (set, trigger->match, data);
        }

      if (duty->requires != NULL)
        func (set, duty->requires, data);

      for (guint j = 0; duty->done_by != NULL && j < duty->done_by->len; j++)
        {
          const LrCompletion *completion = duty->done_by->pdata[j];

          for (guint k = 0; k < completion->all->len; k++)
            func (set, completion->all->pdata[k], data);
        }
    }
}

gboolean
lr_rule_words_check (const LrRuleSet  *set,
                     GError          **error)
{
  g_autoptr (GString) problems = g_string_new (NULL);

  g_return_val_if_fail (set != NULL, FALSE);

  lr_rule_words_foreach (set, check_match, problems);
  if (problems->len == 0)
    return TRUE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID, problems->str);
  return FALSE;
}
