/* lr-role-list.c: what each party does in this step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-line-layout.h"

/* The parties that have a part in this step or in all steps, in the order of
 * the agreements. */
static GPtrArray *
list_parties (const LrRuleSet  *set,
              const LrStepRule *step)
{
  GPtrArray *parties = g_ptr_array_new ();

  for (guint i = 0; i < set->roles->len; i++)
    {
      const LrRoleRule *role = g_ptr_array_index (set->roles, i);
      gboolean counts = role->at == NULL || role->at == step;

      if (counts && !g_ptr_array_find_with_equal_func (parties, role->role, g_str_equal, NULL))
        g_ptr_array_add (parties, role->role);
    }

  return parties;
}

static void
add_rules (const LrRuleSet  *set,
           const char       *party,
           const LrStepRule *step,
           const char       *label,
           GtkBox           *box)
{
  for (guint i = 0; i < set->roles->len; i++)
    {
      const LrRoleRule *role = g_ptr_array_index (set->roles, i);

      if (!g_str_equal (role->role, party) || role->at != step)
        continue;
      lr_steps_text_add_bullets (box, label, role->does);
      lr_steps_text_add_source (box, role->source);
    }
}

static guint
count_tasks (const LrRuleSet  *set,
             const char       *party,
             const LrStepRule *step)
{
  guint n_tasks = 0;

  for (guint i = 0; i < set->roles->len; i++)
    {
      const LrRoleRule *role = g_ptr_array_index (set->roles, i);
      gboolean counts = role->at == NULL || role->at == step;

      if (counts && g_str_equal (role->role, party) && role->does != NULL)
        n_tasks += g_strv_length (role->does);
    }

  return n_tasks;
}

static void
fill_row (const LrStepsContext *context,
          AdwExpanderRow       *row,
          gpointer              subject)
{
  const LrRuleSet *set = context->of->rule_set;
  const LrStepRule *step = context->of->escalation.rule;
  GtkWidget *box;
  GtkWidget *text = lr_steps_text_create_text_row (&box);

  lr_steps_text_add_labelled (GTK_BOX (box), _("Who that is"),
                              lr_rule_set_get_party_about (set, lr_watch_get_statutory (context->watch), subject));
  if (step != NULL)
    add_rules (set, subject, step, _("In this step"), GTK_BOX (box));
  add_rules (set, subject, NULL, _("In every step"), GTK_BOX (box));
  adw_expander_row_add_row (row, text);
}

static GtkWidget *
create_row (gpointer page,
            gpointer subject)
{
  const LrStepsContext *context = page;
  guint n_tasks = count_tasks (context->of->rule_set, subject, context->of->escalation.rule);
  g_autofree char *name = lr_steps_text_dup_role (context, subject);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u task", "%u tasks", n_tasks), n_tasks);
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_widget_set_name (row, subject);
  lr_steps_text_fill_later (row, fill_row, context, g_strdup (subject), g_free);

  return row;
}

static GtkWidget *
create_heading (gpointer page,
                gpointer subject)
{
  GtkWidget *line = lr_line_new (12);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-print-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "paper.print");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "rolecard");
  gtk_widget_set_tooltip_text (button, _("Print the Role Card"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line),
                  lr_steps_text_create_heading (_("Who Does What"),
                                                _("As agreed in the region, in words for everyone at the table.")));
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

void
lr_role_list_add (LrStepsContext *context,
                  LrPieces       *page)
{
  const LrRuleSet *set = context->of->rule_set;
  const LrStepRule *step = context->of->escalation.rule;
  g_autoptr (GPtrArray) parties = NULL;

  lr_pieces_add_group (page, "roles", 12);
  if (set == NULL)
    return;

  parties = list_parties (set, step);
  if (parties->len > 0)
    lr_pieces_add (page, "heading", "", create_heading, NULL, NULL);
  for (guint i = 0; i < parties->len; i++)
    {
      const char *party = g_ptr_array_index (parties, i);

      lr_pieces_add_row (page, party, step != NULL ? step->id : "", create_row, g_strdup (party), g_free);
    }
}
