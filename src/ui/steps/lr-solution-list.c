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

static void
fill_route (const LrStepsContext *context,
            AdwExpanderRow       *row,
            gpointer              subject)
{
  const LrRouteRule *route = subject;
  g_autofree char *regie = route->regie != NULL ? lr_steps_text_dup_role (context, route->regie) : NULL;
  GtkWidget *box;
  GtkWidget *text = lr_steps_text_create_text_row (&box);

  lr_steps_text_add_bullets (GTK_BOX (box), _("How"), route->method);
  lr_steps_text_add_labelled (GTK_BOX (box), _("Regie"), regie);
  lr_steps_text_add_source (GTK_BOX (box), route->source);
  adw_expander_row_add_row (row, text);
}

/* In one group with those of the other routes. */
static GtkWidget *
create_check (LrStepsContext    *context,
              const LrRouteRule *route)
{
  GtkWidget *check = gtk_check_button_new ();
  gint64 *step = g_new (gint64, 1);

  if (context->routes == NULL)
    context->routes = GTK_CHECK_BUTTON (g_object_ref_sink (gtk_check_button_new ()));

  *step = context->of->escalation.event->record;
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), context->routes);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), context->of->escalation.route == route);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_name (check, route->id);
  g_object_set_data (G_OBJECT (check), "lr-route", route->id);
  g_object_set_data_full (G_OBJECT (check), "lr-step", step, g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (route_toggled_cb), context->session, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, route->name, -1);

  return check;
}

static GtkWidget *
create_route_row (gpointer page,
                  gpointer subject)
{
  LrStepsContext *context = page;
  const LrRouteRule *route = subject;
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), route->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), route->id);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), create_check (context, route));
  lr_steps_text_fill_later (row, fill_route, context, subject, NULL);

  return row;
}

static void
add_routes (LrStepsContext *context,
            LrPieces       *page)
{
  const LrRuleSet *set = context->of->rule_set;
  const LrEscalation *escalation = &context->of->escalation;

  for (guint i = 0; set != NULL && escalation->event != NULL && i < set->routes->len; i++)
    {
      LrRouteRule *route = g_ptr_array_index (set->routes, i);
      g_autofree char *shows = NULL;

      if (route->at != escalation->rule)
        continue;

      shows = g_strdup_printf ("%" G_GINT64_FORMAT " %d", escalation->event->record, escalation->route == route);
      lr_pieces_add_row (page, route->id, shows, create_route_row, route, NULL);
    }
}

static void
edit_cb (GtkWidget *row,
         LrSession *session)
{
  lr_record_dialog_open (session, g_object_get_data (G_OBJECT (row), "lr-record"), row);
}

static char *
describe (LrRecord *solution)
{
  const char *text = lr_record_get_text (solution, LR_SOLUTION_WHERE);
  g_autofree char *where = text != NULL ? lr_text_cap (text, LR_TEXT_ROW) : NULL;
  g_autofree char *chosen = lr_day_text_format (lr_record_get_day (solution, LR_SOLUTION_CHOSEN_ON));

  return where != NULL ? g_strdup_printf (_("Chosen on %s · %s"), chosen, where)
                       : g_strdup_printf (_("Chosen on %s"), chosen);
}

static GtkWidget *
create_solution_row (gpointer page,
                     gpointer subject)
{
  const LrStepsContext *context = page;
  LrRecord *solution = subject;
  g_autofree char *title = lr_record_describe (solution, LR_SOLUTION_ROUTE);
  g_autofree char *subtitle = describe (solution);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "lr-record", g_object_ref (solution), g_object_unref);
  lr_landmark_set (row, solution, LR_LANDMARK_ALL);
  g_signal_connect_object (row, "activated", G_CALLBACK (edit_cb), context->session, 0);

  return row;
}

static void
add_solutions (LrStepsContext *context,
               LrPieces       *page)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) solutions = NULL;

  solutions = lr_store_list (lr_session_get_store (context->session), &lr_solution_kind, context->of->pupil, &error);
  if (solutions == NULL)
    {
      lr_session_fail (context->session, error);
      return;
    }

  for (guint i = 0; i < solutions->len; i++)
    {
      LrRecord *solution = g_ptr_array_index (solutions, i);
      g_autofree char *key = g_strdup_printf ("solution-%" G_GINT64_FORMAT, lr_record_get_id (solution));
      g_autofree char *title = lr_record_describe (solution, LR_SOLUTION_ROUTE);
      g_autofree char *subtitle = describe (solution);
      g_autofree char *shows = g_strdup_printf ("%s\n%s", title, subtitle);

      lr_pieces_add_row (page, key, shows, create_solution_row, g_object_ref (solution), g_object_unref);
    }
}

static GtkWidget *
create_heading (gpointer page,
                gpointer subject)
{
  return lr_steps_text_create_heading (_("Solution"),
                                       _("Where it goes: the own school, another one, care, or something for the meantime."));
}

static GtkWidget *
create_add (gpointer page,
            gpointer subject)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Add _Solution…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "steps.add-solution");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_name (button, "add-solution");
  return button;
}

void
lr_solution_list_add (LrStepsContext *context,
                      LrPieces       *page)
{
  lr_pieces_add_group (page, "solutions", 12);
  lr_pieces_add (page, "heading", "", create_heading, NULL, NULL);
  add_routes (context, page);
  add_solutions (context, page);
  lr_pieces_add (page, "add", "", create_add, NULL, NULL);
}
