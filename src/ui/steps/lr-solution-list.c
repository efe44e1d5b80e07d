/* lr-solution-list.c: the solutions within a step, and those that were chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-choices.h"
#include "lr-day-text.h"
#include "lr-kinds.h"
#include "lr-landmark.h"
#include "lr-record-dialog.h"
#include "lr-text.h"

static void
route_toggled_cb (GtkCheckButton *button,
                  LrSession      *session)
{
  const char *route = g_object_get_data (G_OBJECT (button), "lr-route");
  gint64 step = *(gint64 *) g_object_get_data (G_OBJECT (button), "lr-step");
  g_autoptr (LrRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (!gtk_check_button_get_active (button) || lr_session_get_store (session) == NULL)
    return;

  record = lr_store_load (lr_session_get_store (session), &lr_step_kind, step, &error);
  if (record == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  lr_record_set_text (record, LR_STEP_ROUTE, route);
  if (lr_session_save (session, record, _("Solution route chosen")))
    lr_session_announce (session, _("Solution route chosen"), TRUE);
}

static GtkWidget *
create_route_row (const LrStepsContext *context,
                  const LrRouteRule    *route,
                  GtkCheckButton       *group)
{
  const LrEscalation *escalation = &context->of->escalation;
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *text, *box;
  gint64 *step = g_new (gint64, 1);
  g_autofree char *regie = route->regie != NULL ? lr_steps_text_dup_role (context, route->regie) : NULL;

  *step = escalation->event->record;
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), escalation->route == route);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_name (check, route->id);
  g_object_set_data (G_OBJECT (check), "lr-route", route->id);
  g_object_set_data_full (G_OBJECT (check), "lr-step", step, g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (route_toggled_cb), context->session, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, route->name, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), route->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), route->id);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), check);

  text = lr_steps_text_create_text_row (&box);
  lr_steps_text_add_bullets (GTK_BOX (box), _("How"), route->method);
  lr_steps_text_add_labelled (GTK_BOX (box), _("Regie"), regie);
  lr_steps_text_add_source (GTK_BOX (box), route->source);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), text);

  return row;
}

static guint
add_routes (const LrStepsContext *context,
            GtkListBox           *list)
{
  const LrRuleSet *set = context->of->rule_set;
  const LrEscalation *escalation = &context->of->escalation;
  GtkCheckButton *group = GTK_CHECK_BUTTON (g_object_ref_sink (gtk_check_button_new ()));
  guint n_routes = 0;

  for (guint i = 0; set != NULL && escalation->event != NULL && i < set->routes->len; i++)
    {
      const LrRouteRule *route = g_ptr_array_index (set->routes, i);

      if (g_strcmp0 (route->step, escalation->step) != 0)
        continue;
      gtk_list_box_append (list, create_route_row (context, route, group));
      n_routes++;
    }

  g_object_unref (group);
  return n_routes;
}

static void
edit_cb (GtkWidget *row,
         LrSession *session)
{
  lr_record_dialog_open (session, g_object_get_data (G_OBJECT (row), "lr-record"), row);
}

static GtkWidget *
create_solution_row (LrSession *session,
                     LrRecord  *solution)
{
  const LrChoice *choice = lr_field_find_choice (&lr_solution_kind.fields[LR_SOLUTION_ROUTE],
                                                 lr_record_get_text (solution, LR_SOLUTION_ROUTE));
  const char *text = lr_record_get_text (solution, LR_SOLUTION_WHERE);
  g_autofree char *where = text != NULL ? lr_text_cap (text, LR_TEXT_ROW) : NULL;
  g_autofree char *chosen = lr_day_text_format (lr_record_get_day (solution, LR_SOLUTION_CHOSEN_ON));
  g_autofree char *subtitle = where != NULL ? g_strdup_printf (_("Chosen on %s · %s"), chosen, where)
                                            : g_strdup_printf (_("Chosen on %s"), chosen);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 choice != NULL ? _(choice->label) : lr_record_get_text (solution, LR_SOLUTION_ROUTE));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "lr-record", g_object_ref (solution), g_object_unref);
  lr_landmark_set (row, solution, LR_LANDMARK_ALL);
  g_signal_connect_object (row, "activated", G_CALLBACK (edit_cb), session, 0);

  return row;
}

GtkWidget *
lr_solution_list_new (const LrStepsContext *context)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = lr_steps_text_create_list ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Add _Solution…"));
  g_autoptr (GPtrArray) solutions = NULL;
  guint n_rows;

  solutions = lr_store_list (lr_session_get_store (context->session), &lr_solution_kind, context->of->pupil, NULL);
  n_rows = add_routes (context, GTK_LIST_BOX (list));
  for (guint i = 0; solutions != NULL && i < solutions->len; i++)
    {
      gtk_list_box_append (GTK_LIST_BOX (list),
                           create_solution_row (context->session, g_ptr_array_index (solutions, i)));
      n_rows++;
    }

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "steps.add-solution");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_name (button, "add-solution");
  gtk_widget_set_visible (list, n_rows > 0);
  gtk_box_append (GTK_BOX (part),
                  lr_steps_text_create_heading (_("Solution"),
                                                _("Where it goes: the own school, another one, care, or something for the meantime.")));
  gtk_box_append (GTK_BOX (part), list);
  gtk_box_append (GTK_BOX (part), button);

  return part;
}
