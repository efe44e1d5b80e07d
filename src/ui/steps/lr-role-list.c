/* lr-role-list.c: what each party does in this step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

/* The parties that have a part in this step or in all steps, in the order of
 * the agreements. */
static GPtrArray *
list_parties (const LrRuleSet *set,
              const char      *step)
{
  GPtrArray *parties = g_ptr_array_new ();

  for (guint i = 0; i < set->roles->len; i++)
    {
      const LrRoleRule *role = g_ptr_array_index (set->roles, i);
      gboolean counts = g_str_equal (role->step, "*") || g_strcmp0 (role->step, step) == 0;

      if (counts && !g_ptr_array_find_with_equal_func (parties, role->role, g_str_equal, NULL))
        g_ptr_array_add (parties, role->role);
    }

  return parties;
}

static guint
add_rules (const LrRuleSet *set,
           const char      *party,
           const char      *step,
           const char      *label,
           GtkBox          *box)
{
  guint n_lines = 0;

  for (guint i = 0; i < set->roles->len; i++)
    {
      const LrRoleRule *role = g_ptr_array_index (set->roles, i);

      if (!g_str_equal (role->role, party) || g_strcmp0 (role->step, step) != 0)
        continue;
      lr_steps_text_add_bullets (box, label, role->does);
      lr_steps_text_add_source (box, role->source);
      n_lines += role->does != NULL ? g_strv_length (role->does) : 0;
    }

  return n_lines;
}

static GtkWidget *
create_row (const LrStepsContext *context,
            const char           *party)
{
  const LrRuleSet *set = context->of->rule_set;
  g_autofree char *name = lr_steps_text_dup_role (context, party);
  g_autofree char *subtitle = NULL;
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *text, *box;
  guint n_lines;

  text = lr_steps_text_create_text_row (&box);
  n_lines = add_rules (set, party, context->of->escalation.step,
                       context->of->escalation.step != NULL ? _("In this step") : NULL, GTK_BOX (box));
  n_lines += add_rules (set, party, "*", _("In every step"), GTK_BOX (box));

  subtitle = g_strdup_printf (ngettext ("%u task", "%u tasks", n_lines), n_lines);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), text);
  gtk_widget_set_name (row, party);

  return row;
}

GtkWidget *
lr_role_list_new (const LrStepsContext *context)
{
  const LrRuleSet *set = context->of->rule_set;
  g_autoptr (GPtrArray) parties = NULL;
  GtkWidget *part, *line, *list, *button;

  if (set == NULL)
    return NULL;

  parties = list_parties (set, context->of->escalation.step);
  if (parties->len == 0)
    return NULL;

  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  list = lr_steps_text_create_list ();
  button = gtk_button_new_from_icon_name ("document-print-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "steps.print-role-card");
  gtk_widget_set_tooltip_text (button, _("Print the Role Card"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);

  for (guint i = 0; i < parties->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (context, g_ptr_array_index (parties, i)));

  gtk_box_append (GTK_BOX (line),
                  lr_steps_text_create_heading (_("Who Does What"),
                                                _("As agreed in the region, in words for everyone at the table.")));
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (part), line);
  gtk_box_append (GTK_BOX (part), list);

  return part;
}
