/* lr-step-dialog.c: moving a case to another step, or choosing a situation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-step-dialog.h"

#include <glib/gi18n.h>

#include "lr-chosen-situation.h"
#include "lr-face.h"
#include "lr-field.h"
#include "lr-steps-parts.h"

/* One of the things to choose from. */
typedef struct
{
  const char *id;
  const char *title;
  const LrStepRule *step;            /* one of both */
  const LrSituationRule *situation;
  gboolean back;
} Option;

struct _LrStepDialog
{
  LrDialog parent_instance;

  LrSession *session;
  LrCase *of;
  gboolean for_situation;
  GArray *options;     /* of Option */
  GPtrArray *checks;   /* (element-type GtkCheckButton), one per option */
  int chosen;          /* index, or -1 */

  AdwWindowTitle *title;
  GtkListBox *option_list;
  GtkWidget *detail_part;
  GtkLabel *detail_title;
  GtkBox *detail;
  AdwPreferencesGroup *form;
  GtkWidget *term_row;   /* (nullable): a situation has none, */
  AdwComboRow *route_row;  /* nor this */
  GPtrArray *route_ids;  /* (element-type utf8), borrowed; the first is NULL */
  GtkWidget *note;
  LrRecord *draft;     /* of what it becomes */
  LrKeeper *keeper;
};

G_DEFINE_FINAL_TYPE (LrStepDialog, lr_step_dialog, LR_TYPE_DIALOG)

static const Option *
get_chosen (LrStepDialog *self)
{
  return self->chosen >= 0 ? &g_array_index (self->options, Option, self->chosen) : NULL;
}

static LrStepsContext
get_context (LrStepDialog *self)
{
  return (LrStepsContext) { self->session, lr_session_get_watch (self->session), self->of };
}

static guint
get_note_field (LrStepDialog *self)
{
  return self->for_situation ? LR_SITUATION_NOTE : LR_STEP_REASON;
}

static guint
get_day_field (LrStepDialog *self)
{
  return self->for_situation ? LR_SITUATION_CHOSEN_ON : LR_STEP_ENTERED_ON;
}

static char *
dup_note (LrStepDialog *self)
{
  const char *text = lr_record_get_text (self->draft, get_note_field (self));
  g_autofree char *note = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *note != '\0' ? g_steal_pointer (&note) : NULL;
}

gboolean
lr_step_dialog_can_record (LrStepDialog *self)
{
  const Option *option;
  g_autofree char *note = NULL;

  g_return_val_if_fail (LR_IS_STEP_DIALOG (self), FALSE);

  option = get_chosen (self);
  note = dup_note (self);
  return option != NULL && (!option->back || note != NULL)
         && lr_record_get_day (self->draft, get_day_field (self)) != LR_DAY_NONE;
}

static void
update_action (LrStepDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.record", lr_step_dialog_can_record (self));
}

static void
fill_situation (const LrStepsContext  *context,
                GtkBox                *box,
                const LrSituationRule *rule)
{
  g_autofree char *partners = lr_steps_text_dup_roles (context, rule->partners);
  g_autofree char *optional = lr_steps_text_dup_roles (context, rule->optional);

  lr_steps_text_add_labelled (box, _("Partners"), partners);
  lr_steps_text_add_labelled (box, _("When needed"), optional);
  lr_steps_text_add_bullets (box, _("Steps"), rule->items);
  lr_steps_text_add_bullets (box, _("Terms"), rule->terms);
  lr_steps_text_add_labelled (box, _("Article of the law"), rule->article);
  lr_steps_text_add_source (box, rule->source);
}

static void
fill_routes (LrStepDialog     *self,
             const LrStepRule *step)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  const LrRuleSet *set = self->of->rule_set;

  g_ptr_array_set_size (self->route_ids, 0);
  g_ptr_array_add (self->route_ids, NULL);
  gtk_string_list_append (names, _("Not known yet"));
  for (guint i = 0; set != NULL && i < set->routes->len; i++)
    {
      const LrRouteRule *route = g_ptr_array_index (set->routes, i);

      if (route->at != step)
        continue;
      g_ptr_array_add (self->route_ids, route->id);
      gtk_string_list_append (names, route->name);
    }

  adw_combo_row_set_model (self->route_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->route_row), self->route_ids->len > 1);
  g_object_unref (names);
}

static void
show_chosen (LrStepDialog *self)
{
  const Option *option = get_chosen (self);
  LrStepsContext context = get_context (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->detail))) != NULL)
    gtk_box_remove (self->detail, child);

  gtk_widget_set_visible (self->detail_part, option != NULL);
  if (option != NULL && option->step != NULL)
    {
      gtk_label_set_label (self->detail_title, _("What This Table Needs"));
      lr_step_ladder_fill_step (&context, self->detail, option->step, TRUE);
      fill_routes (self, option->step);
      gtk_widget_set_visible (self->term_row, option->step->term.unit != LR_TERM_NONE);
      g_object_set (self->note, "title",
                    option->back ? _("Why back to this step?") : _("Why now? (may stay empty)"), NULL);
    }
  else if (option != NULL)
    {
      gtk_label_set_label (self->detail_title, _("What It Asks"));
      fill_situation (&context, self->detail, option->situation);
    }

  update_action (self);
}

static void
option_toggled_cb (LrStepDialog   *self,
                   GtkCheckButton *check)
{
  guint index;

  if (!gtk_check_button_get_active (check) || !g_ptr_array_find (self->checks, check, &index))
    return;

  self->chosen = (int) index;
  show_chosen (self);
}

static void
add_option_row (LrStepDialog *self,
                const Option *option)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  if (self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), g_ptr_array_index (self->checks, 0));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (option_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, option->title, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), option->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (option->step != NULL)
    {
      g_autofree char *label = option->back ? g_strdup_printf (_("Back to step %s"), option->id)
                                            : lr_rule_set_dup_step_label (self->of->rule_set, option->id);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), label);
    }
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  g_ptr_array_add (self->checks, check);
  gtk_list_box_append (self->option_list, row);
}

static void
add_step_options (LrStepDialog *self)
{
  g_autoptr (GArray) moves = lr_escalation_list_moves (self->of->rule_set, self->of->escalation.step);

  for (guint i = 0; i < moves->len; i++)
    {
      const LrMove *move = &g_array_index (moves, LrMove, i);
      Option option = { .id = move->step->id, .title = move->step->name, .step = move->step, .back = move->back };

      g_array_append_val (self->options, option);
    }
}

static void
add_situation_options (LrStepDialog *self)
{
  LrRuleSet *set = lr_watch_find_situations (lr_session_get_watch (self->session), self->of);

  for (guint i = 0; set != NULL && i < set->situations->len; i++)
    {
      const LrSituationRule *rule = g_ptr_array_index (set->situations, i);
      Option option = { .id = rule->id, .title = rule->title, .situation = rule };

      g_array_append_val (self->options, option);
    }
}

static gboolean
record (LrStepDialog  *self,
        const Option  *option,
        GError       **error)
{
  LrWatch *watch = lr_session_get_watch (self->session);
  LrDay on = lr_record_get_day (self->draft, get_day_field (self));
  g_autofree char *note = dup_note (self);
  guint route;

  if (option->situation != NULL)
    return lr_watch_choose_situation (watch, self->of->pupil, option->id, on, note, error);

  route = adw_combo_row_get_selected (self->route_row);
  return lr_watch_enter_step (watch, self->of->pupil, option->id, on,
                              route < self->route_ids->len ? g_ptr_array_index (self->route_ids, route) : NULL,
                              lr_record_get_day (self->draft, LR_STEP_TERM_ON), note, error);
}

static void
record_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LrStepDialog *self = LR_STEP_DIALOG (widget);
  const Option *option = get_chosen (self);
  g_autoptr (GError) error = NULL;

  if (option == NULL || lr_session_get_watch (self->session) == NULL)
    return;

  if (!record (self, option, &error))
    {
      lr_session_fail (self->session, error);
      return;
    }

  lr_keeper_forget (self->keeper, self->draft);
  lr_session_announce (self->session, self->for_situation ? _("Situation chosen") : _("Step recorded"), TRUE);
  lr_dialog_force_close (GTK_WIDGET (self));
}

static void
add_step_fields (LrStepDialog         *self,
                 const LrFieldContext *context)
{
  self->term_row = lr_field_new_row (self->draft, LR_STEP_TERM_ON,
                                     _("Only when you agree on another day than the usual term."), context);
  gtk_widget_set_visible (self->term_row, FALSE);
  adw_preferences_group_add (self->form, self->term_row);

  self->route_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->route_row), _("Solution route"));
  gtk_widget_set_visible (GTK_WIDGET (self->route_row), FALSE);
  adw_preferences_group_add (self->form, GTK_WIDGET (self->route_row));
}

/* What is written is kept meanwhile, as part of what it becomes. */
static void
add_form (LrStepDialog *self)
{
  const LrFieldContext context = { .today = lr_session_get_today (self->session), .editable = TRUE };

  self->draft = lr_record_new (self->for_situation ? &lr_situation_kind : &lr_step_kind, self->of->pupil);
  lr_face_begin (self->draft, NULL, context.today);
  self->keeper = lr_keeper_new (self->session, "step", NULL);
  lr_keeper_hold (self->keeper, self->draft);
  g_signal_connect_object (self->draft, "notify", G_CALLBACK (update_action), self, G_CONNECT_SWAPPED);

  adw_preferences_group_add (self->form, lr_field_new_row (self->draft, get_day_field (self), NULL, &context));
  if (!self->for_situation)
    add_step_fields (self, &context);
  self->note = lr_field_new_page (self->draft, get_note_field (self), NULL, &context);
  gtk_widget_set_margin_top (self->note, 12);
  adw_preferences_group_add (self->form, self->note);
}

static void
lr_step_dialog_dispose (GObject *object)
{
  LrStepDialog *self = LR_STEP_DIALOG (object);

  self->chosen = -1;
  g_clear_object (&self->keeper);
  g_clear_object (&self->draft);
  g_ptr_array_set_size (self->checks, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_STEP_DIALOG);
  g_clear_pointer (&self->of, lr_case_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_step_dialog_parent_class)->dispose (object);
}

static void
lr_step_dialog_finalize (GObject *object)
{
  LrStepDialog *self = LR_STEP_DIALOG (object);

  g_array_unref (self->options);
  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->route_ids);

  G_OBJECT_CLASS (lr_step_dialog_parent_class)->finalize (object);
}

static void
lr_step_dialog_class_init (LrStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_step_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_step_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/leerrecht/Leerrecht/ui/lr-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LrStepDialog, title);
  gtk_widget_class_bind_template_child (widget_class, LrStepDialog, option_list);
  gtk_widget_class_bind_template_child (widget_class, LrStepDialog, detail_part);
  gtk_widget_class_bind_template_child (widget_class, LrStepDialog, detail_title);
  gtk_widget_class_bind_template_child (widget_class, LrStepDialog, detail);
  gtk_widget_class_bind_template_child (widget_class, LrStepDialog, form);

  gtk_widget_class_install_action (widget_class, "step.record", NULL, record_cb);
}

static void
lr_step_dialog_init (LrStepDialog *self)
{
  self->chosen = -1;
  self->options = g_array_new (FALSE, TRUE, sizeof (Option));
  self->checks = g_ptr_array_new ();
  self->route_ids = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

static LrStepDialog *
create (LrSession  *session,
        LrCase     *of,
        const char *title,
        gboolean    for_situation)
{
  LrStepDialog *self = g_object_new (LR_TYPE_STEP_DIALOG, "title", title, NULL);

  self->session = g_object_ref (session);
  self->of = lr_case_ref (of);
  self->for_situation = for_situation;
  adw_window_title_set_title (self->title, title);
  add_form (self);

  return self;
}

static void
add_options (LrStepDialog *self)
{
  for (guint i = 0; i < self->options->len; i++)
    add_option_row (self, &g_array_index (self->options, Option, i));
  show_chosen (self);
}

/* Where more than one table comes next, the choice is hers. */
static guint
count_ways_on (LrStepDialog *self)
{
  guint n_ways = 0;

  for (guint i = 0; i < self->options->len; i++)
    n_ways += !g_array_index (self->options, Option, i).back;

  return n_ways;
}

GtkWidget *
lr_step_dialog_new_for_step (LrSession *session,
                             LrCase    *of)
{
  LrStepDialog *self = create (session, of,
                               of->escalation.step != NULL ? _("Move On") : _("First Step"), FALSE);

  add_step_options (self);
  add_options (self);
  if (count_ways_on (self) == 1)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, 0), TRUE);

  return GTK_WIDGET (self);
}

GtkWidget *
lr_step_dialog_new_for_situation (LrSession *session,
                                  LrCase    *of)
{
  LrStepDialog *self = create (session, of, _("Choose a Situation"), TRUE);

  add_situation_options (self);
  add_options (self);

  return GTK_WIDGET (self);
}

gboolean
lr_step_dialog_choose (LrStepDialog *self,
                       const char   *id)
{
  g_return_val_if_fail (LR_IS_STEP_DIALOG (self), FALSE);

  for (guint i = 0; i < self->options->len; i++)
    {
      if (!g_str_equal (g_array_index (self->options, Option, i).id, id))
        continue;
      gtk_check_button_set_active (g_ptr_array_index (self->checks, i), TRUE);
      return TRUE;
    }

  return FALSE;
}
