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
check_day (const LrRuleSet *set,
           const LrMatch   *match,
           const LrKind    *kind,
           const char      *name,
           GString         *problems)
{
  int day = name != NULL ? lr_kind_find_field (kind, name) : -1;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  if (name == NULL || (day >= 0 && kind->fields[day].type == LR_FIELD_DAY))
    return;

  found = g_strdup_printf ("“@%s”", name);
  expected = list_fields (kind, TRUE);
  complain (set, match, found, expected, problems);
}

static void
check_match (const LrRuleSet *set,
             const LrMatch   *match,
             gpointer         data)
{
  GString *problems = data;
  const LrKind *kind = lr_store_find_kind (match->kind);

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

  check_day (set, match, kind, match->day_field, problems);
  check_day (set, match, kind, match->day_else, problems);
}

/* What a record that does it must have in common with the one that opens it. */
static void
add_same (GArray           *fields,
          const LrDutyRule *duty)
{
  for (guint i = 0; duty->done_by != NULL && i < duty->done_by->len; i++)
    {
      const LrCompletion *completion = duty->done_by->pdata[i];

      for (guint j = 0; j < completion->all->len; j++)
        {
          const LrMatch *match = completion->all->pdata[j];

          for (guint k = 0; k < match->fields->len; k++)
            {
              const LrMatchField *field = &g_array_index (match->fields, LrMatchField, k);
              LrMatchField asked = { .field = field->field };

              if (field->same)
                g_array_append_val (fields, asked);
            }
        }
    }
}

/* What the duty asks of the record that opens it, besides what the trigger does. */
static void
visit_trigger (const LrRuleSet  *set,
               const LrDutyRule *duty,
               const LrMatch    *trigger,
               LrMatchFunc       func,
               gpointer          data)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (LrMatchField));
  LrMatch asked = {
    .kind = trigger->kind,
    .fields = fields,
    .day_field = duty->term.field,
    .day_else = duty->done_from.field,
    .line = duty->line,
  };

  for (guint i = 0; duty->tells != NULL && duty->tells[i] != NULL; i++)
    {
      LrMatchField field = { .field = duty->tells[i] };

      g_array_append_val (fields, field);
    }
  add_same (fields, duty);

  func (set, &asked, data);
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
            {
              func (set, trigger->match, data);
              visit_trigger (set, duty, trigger->match, func, data);
            }
        }

      if (duty->requires != NULL)
        func (set, duty->requires, data);
      if (duty->unless != NULL)
        func (set, duty->unless, data);
      if (duty->term.after != NULL)
        func (set, duty->term.after, data);

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
