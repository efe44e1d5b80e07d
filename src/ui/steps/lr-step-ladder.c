/* lr-step-ladder.c: where the case stands on the ladder of the agreements
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-day-text.h"
#include "lr-line-layout.h"
#include "lr-text.h"

void
lr_step_ladder_fill_step (const LrStepsContext *context,
                          GtkBox               *box,
                          const LrStepRule     *step,
                          gboolean              for_the_table)
{
  g_autofree char *participants = lr_steps_text_dup_roles (context, step->participants);
  g_autofree char *optional = lr_steps_text_dup_roles (context, step->optional);
  g_autofree char *regie = step->regie != NULL ? lr_steps_text_dup_role (context, step->regie) : NULL;
  g_autofree char *regie_text = regie != NULL && step->regie_note != NULL
                                  ? g_strdup_printf ("%s. %s", regie, step->regie_note)
                                  : g_strdup (regie);

  lr_steps_text_add_labelled (box, _("Goal"), step->goal);
  lr_steps_text_add_labelled (box, _("At the table"), participants);
  lr_steps_text_add_labelled (box, _("When needed"), optional);
  lr_steps_text_add_bullets (box, _("To bring"), step->bring);
  lr_steps_text_add_labelled (box, _("Regie"), regie_text);
  if (!for_the_table)
    lr_steps_text_add_bullets (box, _("How"), step->method);
  lr_steps_text_add_labelled (box, _("Tipping point"), step->tipping_point);
  if (!for_the_table)
    lr_steps_text_add_bullets (box, _("Further reading"), step->references);
  lr_steps_text_add_source (box, step->source);
}

static GtkWidget *
create_badge (const char *label,
              gboolean    is_current,
              gboolean    is_past)
{
  g_autofree char *shown = lr_text_cap (label, LR_TEXT_WORD);
  GtkWidget *badge = gtk_label_new (shown);

  gtk_widget_add_css_class (badge, "step-badge");
  gtk_widget_add_css_class (badge, "numeric");
  if (is_current)
    gtk_widget_add_css_class (badge, "current");
  else if (is_past)
    gtk_widget_add_css_class (badge, "past");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);

  return badge;
}

/* (nullable): when the case came on that step */
static char *
describe_step (const LrStepsContext *context,
               const LrStepRule     *step,
               LrDay                 entered_on)
{
  g_autofree char *day = lr_day_text_format (entered_on);

  if (context->of->escalation.rule == step)
    return g_strdup_printf (_("Here since %s"), day);

  return entered_on != LR_DAY_NONE ? g_strdup_printf (_("Entered on %s"), day) : NULL;
}

static void
fill_row (const LrStepsContext *context,
          AdwExpanderRow       *row,
          gpointer              subject)
{
  GtkWidget *box;
  GtkWidget *text = lr_steps_text_create_text_row (&box);

  lr_step_ladder_fill_step (context, GTK_BOX (box), subject, FALSE);
  adw_expander_row_add_row (row, text);
}

static GtkWidget *
create_row (gpointer page,
            gpointer subject)
{
  const LrStepsContext *context = page;
  const LrStepRule *step = subject;
  gboolean is_current = context->of->escalation.rule == step;
  LrDay entered_on = lr_step_find_entered (context->of->facts, context->of->rule_set, step);
  g_autofree char *subtitle = describe_step (context, step, entered_on);
  GtkWidget *row = adw_expander_row_new ();

  /* Markup has to be off before a text of others comes in. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), step->name);
  if (subtitle != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row),
                               create_badge (step->id, is_current, entered_on != LR_DAY_NONE));
  gtk_widget_set_name (row, step->id);
  lr_steps_text_fill_later (row, fill_row, context, subject, NULL);

  return row;
}

static GtkWidget *
create_heading (gpointer page,
                gpointer subject)
{
  const LrStepsContext *context = page;

  return lr_steps_text_create_heading (_("All Steps"), context->of->rule_set->title);
}

void
lr_step_ladder_add (LrStepsContext *context,
                    LrPieces       *page)
{
  LrRuleSet *set = context->of->rule_set;

  lr_pieces_add_group (page, "ladder", 12);
  if (set == NULL || set->steps->len == 0)
    return;

  lr_pieces_add (page, "heading", "", create_heading, NULL, NULL);
  for (guint i = 0; i < set->steps->len; i++)
    {
      LrStepRule *step = g_ptr_array_index (set->steps, i);
      g_autofree char *shows = describe_step (context, step, lr_step_find_entered (context->of->facts, context->of->rule_set, step));

      lr_pieces_add_row (page, step->id, shows != NULL ? shows : "", create_row, step, NULL);
    }
}

static char *
describe_since (const LrEscalation *escalation)
{
  g_autofree char *day = lr_day_text_format_long (escalation->entered_on);

  return g_strdup_printf (ngettext ("Since %s, %u school week",
                                    "Since %s, %u school weeks", escalation->school_weeks),
                          day, escalation->school_weeks);
}

/* (nullable) */
static char *
describe_tipping (const LrStepsContext *context)
{
  const LrEscalation *escalation = &context->of->escalation;
  g_autofree char *day = lr_day_text_format (escalation->tipping_on);
  guint weeks;

  if (escalation->step == NULL || escalation->tipping_on == LR_DAY_NONE)
    return NULL;
  if (escalation->tipped)
    return g_strdup_printf (_("The tipping point was %s: move on, or agree on a new term"), day);

  weeks = lr_school_calendar_count_school_weeks (lr_watch_get_school_calendar (context->watch),
                                                 context->of->today, escalation->tipping_on);
  return g_strdup_printf (ngettext ("Tipping point %s, within %u school week",
                                    "Tipping point %s, within %u school weeks", weeks),
                          day, weeks);
}

static gboolean
tips_soon (const LrStepsContext *context)
{
  return context->of->escalation.tipping_on < context->of->today + 7;
}

static GtkWidget *
create_tipping (const LrStepsContext *context)
{
  g_autofree char *text = describe_tipping (context);
  GtkWidget *label;

  if (text == NULL)
    return NULL;

  label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, NULL);
  gtk_widget_add_css_class (label, "lr-chip");
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  if (context->of->escalation.tipped)
    gtk_widget_add_css_class (label, "error");
  else if (tips_soon (context))
    gtk_widget_add_css_class (label, "warning");

  return label;
}

static GtkWidget *
create_standing (gpointer page,
                 gpointer subject)
{
  const LrStepsContext *context = page;
  const LrEscalation *escalation = &context->of->escalation;
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = lr_line_new (15);
  GtkWidget *button, *tipping;

  if (escalation->step != NULL)
    {
      g_autofree char *since = describe_since (escalation);

      gtk_box_append (GTK_BOX (line), create_badge (escalation->step, TRUE, FALSE));
      gtk_box_append (GTK_BOX (texts),
                      lr_steps_text_create_heading (escalation->rule != NULL ? escalation->rule->name
                                                                             : _("A step of other agreements"),
                                                    since));
    }
  else
    {
      gtk_box_append (GTK_BOX (texts),
                      lr_steps_text_create_heading (_("No Step Yet"),
                                                    _("Record the first step as soon as you start with this pupil.")));
    }

  tipping = create_tipping (context);
  if (tipping != NULL)
    gtk_box_append (GTK_BOX (texts), tipping);
  gtk_box_append (GTK_BOX (line), texts);

  button = gtk_button_new_with_mnemonic (escalation->step != NULL ? _("_Move On…") : _("_Record the First Step…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "tab.add");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  if (escalation->step == NULL || escalation->tipped)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_name (button, "move");

  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), button);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "step-card");

  return card;
}

void
lr_step_standing_add (LrStepsContext *context,
                      LrPieces       *page)
{
  const LrEscalation *escalation = &context->of->escalation;
  g_autofree char *since = escalation->step != NULL ? describe_since (escalation) : NULL;
  g_autofree char *tipping = describe_tipping (context);
  g_autofree char *shows = NULL;

  lr_pieces_add_group (page, "standing", 0);
  if (context->of->rule_set == NULL || context->of->rule_set->steps->len == 0)
    return;

  shows = g_strdup_printf ("%s\n%s\n%s\n%d%d", escalation->step != NULL ? escalation->step : "",
                           since != NULL ? since : "", tipping != NULL ? tipping : "",
                           escalation->tipped, tips_soon (context));
  lr_pieces_add (page, "card", shows, create_standing, NULL, NULL);
}
