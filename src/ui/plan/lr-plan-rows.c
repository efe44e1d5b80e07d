/* lr-plan-rows.c: one goal, action or week of the build-up as a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-plan-rows.h"

#include <glib/gi18n.h>

#include "lr-day-picker.h"
#include "lr-day-text.h"
#include "lr-kinds.h"
#include "lr-text.h"
#include "lr-landmark.h"

static void
update_goal_row_cb (AdwExpanderRow *row,
                    GParamSpec     *pspec,
                    LrRecord       *goal)
{
  const char *title = lr_record_get_text (goal, LR_GOAL_SPECIFIC);
  LrDay due_on = lr_record_get_day (goal, LR_GOAL_DUE_ON);
  gboolean is_reached = !lr_record_is_empty (goal, LR_GOAL_RESULT);
  g_autofree char *day = lr_day_text_format (due_on);
  g_autofree char *subtitle = NULL;
  g_autofree char *shown = NULL;

  if (due_on != LR_DAY_NONE && is_reached)
    subtitle = g_strdup_printf (_("Reached by %s; the result is written down"), day);
  else if (due_on != LR_DAY_NONE)
    subtitle = g_strdup_printf (_("Reached by %s"), day);
  else
    subtitle = g_strdup (is_reached ? _("The result is written down") : _("Without a date so far"));

  shown = lr_text_cap (title != NULL ? title : _("New goal"), LR_TEXT_ROW);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_expander_row_set_subtitle (row, subtitle);
}

/* Prose inside a boxed list needs the air that rows have of themselves. */
static GtkWidget *
wrap_prose (GtkWidget *prose)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_margin_top (prose, 12);
  gtk_widget_set_margin_bottom (prose, 12);
  gtk_widget_set_margin_start (prose, 12);
  gtk_widget_set_margin_end (prose, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), prose);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

typedef struct
{
  LrRecord *goal;
  LrPlanFieldContext context;
  gboolean filled;
} Filling;

static void
free_filling (gpointer  data,
              GClosure *closure)
{
  Filling *filling = data;

  g_object_unref (filling->goal);
  g_free (filling);
}

/* A goal has as much to fill in as half a plan: it is there once it is unfolded. */
static void
unfolded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             Filling        *filling)
{
  const struct { guint field; const char *help; } fields[] = {
    { LR_GOAL_SPECIFIC, _("What exactly will be different? One sentence that everyone understands.") },
    { LR_GOAL_MEASURABLE, _("By what will we know? A number of lessons, days or weeks helps.") },
    { LR_GOAL_AGREED_BY, NULL },
    { LR_GOAL_REALISTIC, _("What helps, and what has to be arranged first?") },
    { LR_GOAL_DUE_ON, NULL },
    { LR_GOAL_RESULT, _("Fill this in when you look back together.") },
  };

  if (filling->filled || !adw_expander_row_get_expanded (row))
    return;

  filling->filled = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *field = lr_plan_field_new (filling->goal, fields[i].field, fields[i].help, &filling->context);

      if (!GTK_IS_LIST_BOX_ROW (field))
        field = wrap_prose (field);
      adw_expander_row_add_row (row, field);
    }
}

GtkWidget *
lr_plan_goal_row_new (LrRecord                 *goal,
                      const LrPlanFieldContext *context,
                      GtkWidget                *remove)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  g_autoptr (GPtrArray) within = g_ptr_array_new_with_free_func (g_object_unref);
  Filling *filling = g_new0 (Filling, 1);

  filling->goal = g_object_ref (goal);
  filling->context = *context;
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (unfolded_cb), filling, free_filling, 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), lr_record_get_id (goal) == 0);
  g_ptr_array_add (within, g_object_ref (goal));
  lr_landmark_set_within (row, within);
  if (remove != NULL)
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row), remove);

  g_signal_connect_object (goal, "notify", G_CALLBACK (update_goal_row_cb), row, G_CONNECT_SWAPPED);
  update_goal_row_cb (ADW_EXPANDER_ROW (row), NULL, goal);

  return row;
}

static GtkWidget *
create_entry (LrRecord                 *record,
              guint                     field,
              const char               *placeholder,
              const LrPlanFieldContext *context)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_editable_set_editable (GTK_EDITABLE (entry), context->editable);
  gtk_widget_add_css_class (entry, "row-entry");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_widget_set_hexpand (entry, TRUE);
  lr_plan_field_bind_text (record, field, entry);
  lr_landmark_set (entry, record, (int) field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(lr_record_get_kind (record)->fields[field].label), -1);

  return entry;
}

static GtkWidget *
create_picker (LrRecord                 *record,
               guint                     field,
               const char               *placeholder,
               const LrPlanFieldContext *context)
{
  GtkWidget *picker = lr_day_picker_new (_(lr_record_get_kind (record)->fields[field].label), placeholder);

  lr_day_picker_set_today (LR_DAY_PICKER (picker), context->today);
  gtk_widget_add_css_class (picker, "row-picker");
  gtk_widget_set_valign (picker, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (picker, context->editable);
  lr_plan_field_bind_day (record, field, picker);

  return picker;
}

/* A row of two lines: it fits a window of any width. */
static GtkWidget *
create_two_lines (GtkWidget **first,
                  GtkWidget **second)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (lines), *first);
  gtk_box_append (GTK_BOX (lines), *second);
  gtk_widget_add_css_class (lines, "plan-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static void
update_done_cb (GtkCheckButton *check,
                GParamSpec     *pspec,
                LrRecord       *agreement)
{
  LrDay done_on = lr_record_get_day (agreement, LR_AGREEMENT_DONE_ON);
  const char *what = lr_record_get_text (agreement, LR_AGREEMENT_WHAT);
  g_autofree char *day = lr_day_text_format (done_on);
  g_autofree char *tip = done_on != LR_DAY_NONE ? g_strdup_printf (_("Done on %s"), day)
                                                : g_strdup (_("Mark as Done"));
  g_autofree char *label = g_strdup_printf (_("Done: %s"), what != NULL ? what : _("new action"));

  gtk_check_button_set_active (check, done_on != LR_DAY_NONE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (check), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

typedef struct
{
  LrRecord *agreement;
  LrDay today;
} Done;

static void
free_done (gpointer  data,
           GClosure *closure)
{
  Done *done = data;

  g_object_unref (done->agreement);
  g_free (done);
}

static void
done_toggled_cb (GtkCheckButton *check,
                 Done           *done)
{
  gboolean was_done = lr_record_get_day (done->agreement, LR_AGREEMENT_DONE_ON) != LR_DAY_NONE;

  if (gtk_check_button_get_active (check) != was_done)
    lr_record_set_integer (done->agreement, LR_AGREEMENT_DONE_ON, was_done ? LR_DAY_NONE : done->today);
}

GtkWidget *
lr_plan_action_row_new (LrRecord                 *agreement,
                        const LrPlanFieldContext *context,
                        GtkWidget                *remove)
{
  GtkWidget *first, *second;
  GtkWidget *row = create_two_lines (&first, &second);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *due = create_picker (agreement, LR_AGREEMENT_DUE_ON, _("By when"), context);
  Done *done = g_new0 (Done, 1);

  done->agreement = g_object_ref (agreement);
  done->today = context->today;
  g_signal_connect_object (agreement, "notify", G_CALLBACK (update_done_cb), check, G_CONNECT_SWAPPED);
  update_done_cb (GTK_CHECK_BUTTON (check), NULL, agreement);
  g_signal_connect_data (check, "toggled", G_CALLBACK (done_toggled_cb), done, free_done, 0);
  gtk_widget_set_sensitive (check, context->editable);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (first), check);
  gtk_box_append (GTK_BOX (first), create_entry (agreement, LR_AGREEMENT_WHAT, _("What will be done"), context));
  if (remove != NULL)
    gtk_box_append (GTK_BOX (first), remove);

  gtk_widget_add_css_class (second, "indented");
  gtk_box_append (GTK_BOX (second), create_entry (agreement, LR_AGREEMENT_WHO, _("Who"), context));
  gtk_box_append (GTK_BOX (second), due);

  return row;
}

static GtkWidget *
create_hours (LrRecord                 *build_up,
              guint                     field,
              const char               *label,
              const LrPlanFieldContext *context)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *caption = gtk_label_new (label);

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), lr_plan_field_create_hours (build_up, field, context->editable));

  return box;
}

GtkWidget *
lr_plan_build_up_row_new (LrRecord                 *build_up,
                          const LrPlanFieldContext *context,
                          GtkWidget                *remove)
{
  GtkWidget *first, *second, *flow;
  GtkWidget *row = create_two_lines (&first, &second);

  gtk_box_append (GTK_BOX (first), create_picker (build_up, LR_BUILD_UP_FROM_ON, NULL, context));
  gtk_box_append (GTK_BOX (first), create_entry (build_up, LR_BUILD_UP_WHAT, _("Which lessons, or what"), context));
  if (remove != NULL)
    gtk_box_append (GTK_BOX (first), remove);

  flow = g_object_new (GTK_TYPE_FLOW_BOX,
                       "selection-mode", GTK_SELECTION_NONE,
                       "column-spacing", 12,
                       "row-spacing", 3,
                       "max-children-per-line", 2,
                       "hexpand", TRUE,
                       NULL);
  gtk_flow_box_append (GTK_FLOW_BOX (flow),
                       create_hours (build_up, LR_BUILD_UP_PLANNED, _("Planned per week"), context));
  gtk_flow_box_append (GTK_FLOW_BOX (flow),
                       create_hours (build_up, LR_BUILD_UP_REALISED, _("Realised"), context));
  for (GtkWidget *child = gtk_widget_get_first_child (flow); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  gtk_box_append (GTK_BOX (second), flow);

  return row;
}
