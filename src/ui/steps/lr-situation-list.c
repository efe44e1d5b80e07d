/* lr-situation-list.c: special situations of a pupil with their checklists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-steps-parts.h"

#include <glib/gi18n.h>

#include "lr-chosen-situation.h"
#include "lr-day-text.h"
#include "lr-kinds.h"
#include "lr-text.h"
#include "lr-landmark.h"

typedef struct
{
  LrSession *session;
  LrChosenSituation *situation;
  guint item;
} Check;

static void
free_check (gpointer data)
{
  Check *check = data;

  g_object_unref (check->session);
  lr_chosen_situation_unref (check->situation);
  g_free (check);
}

static Check *
attach_check (GtkWidget         *widget,
              LrSession         *session,
              LrChosenSituation *situation,
              guint              item)
{
  Check *check = g_new0 (Check, 1);

  check->session = g_object_ref (session);
  check->situation = lr_chosen_situation_ref (situation);
  check->item = item;
  g_object_set_data_full (G_OBJECT (widget), "lr-check", check, free_check);

  return check;
}

static void
item_toggled_cb (GtkCheckButton *button,
                 Check          *check)
{
  LrWatch *watch = lr_session_get_watch (check->session);
  LrDay on = gtk_check_button_get_active (button) ? lr_session_get_today (check->session) : LR_DAY_NONE;
  g_autoptr (GError) error = NULL;

  if (watch != NULL && !lr_watch_check_item (watch, check->situation, check->item, on, &error))
    lr_session_fail (check->session, error);
}

static void
end_cb (GtkButton *button,
        Check     *check)
{
  LrWatch *watch = lr_session_get_watch (check->session);
  g_autoptr (GError) error = NULL;

  if (watch == NULL)
    return;

  if (lr_watch_end_situation (watch, check->situation, lr_session_get_today (check->session), &error))
    lr_session_announce (check->session, _("Situation ended"), TRUE);
  else
    lr_session_fail (check->session, error);
}

static GtkWidget *
create_item_row (const LrStepsContext *context,
                 LrChosenSituation    *situation,
                 guint                 index)
{
  const LrSituationItem *item = &g_array_index (situation->items, LrSituationItem, index);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *shown = lr_text_cap (item->text, LR_TEXT_ROW);
  g_autofree char *name = g_strdup_printf ("item-%" G_GINT64_FORMAT "-%u",
                                           lr_record_get_id (situation->record), index);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), item->done_on != LR_DAY_NONE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_name (check, name);
  g_signal_connect (check, "toggled", G_CALLBACK (item_toggled_cb),
                    attach_check (check, context->session, situation, index));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, shown, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (item->done_on != LR_DAY_NONE)
    {
      g_autofree char *day = lr_day_text_format (item->done_on);
      g_autofree char *subtitle = g_strdup_printf (_("Done on %s"), day);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  return row;
}

static guint
count_done (LrChosenSituation *situation)
{
  guint n_done = 0;

  for (guint i = 0; i < situation->items->len; i++)
    n_done += g_array_index (situation->items, LrSituationItem, i).done_on != LR_DAY_NONE;

  return n_done;
}

static char *
describe (LrChosenSituation *situation)
{
  LrDay ended_on = lr_record_get_day (situation->record, LR_SITUATION_ENDED_ON);
  g_autofree char *chosen = lr_day_text_format (lr_record_get_day (situation->record, LR_SITUATION_CHOSEN_ON));
  g_autofree char *ended = lr_day_text_format (ended_on);

  if (ended_on != LR_DAY_NONE)
    return g_strdup_printf (_("From %s until %s"), chosen, ended);

  return g_strdup_printf (_("Since %s · %u of %u done"), chosen, count_done (situation), situation->items->len);
}

static gboolean
is_open (LrChosenSituation *situation)
{
  return lr_record_is_empty (situation->record, LR_SITUATION_ENDED_ON);
}

static char *
dup_title (LrChosenSituation *situation)
{
  return lr_text_cap (situation->rule != NULL ? situation->rule->title
                                              : lr_record_get_text (situation->record, LR_SITUATION_SITUATION),
                      LR_TEXT_ROW);
}

static void
fill_rule (const LrStepsContext  *context,
           GtkBox                *box,
           const LrSituationRule *rule)
{
  g_autofree char *partners = lr_steps_text_dup_roles (context, rule->partners);
  g_autofree char *optional = lr_steps_text_dup_roles (context, rule->optional);

  lr_steps_text_add_labelled (box, _("Partners"), partners);
  lr_steps_text_add_labelled (box, _("When needed"), optional);
  lr_steps_text_add_bullets (box, _("Terms"), rule->terms);
  lr_steps_text_add_labelled (box, _("Article of the law"), rule->article);
  lr_steps_text_add_source (box, rule->source);
}

static GtkWidget *
create_end (const LrStepsContext *context,
            LrChosenSituation    *situation)
{
  GtkWidget *end = gtk_button_new_with_mnemonic (_("_End This Situation"));

  gtk_widget_set_halign (end, GTK_ALIGN_START);
  g_signal_connect (end, "clicked", G_CALLBACK (end_cb), attach_check (end, context->session, situation, 0));
  return end;
}

static void
fill_row (const LrStepsContext *context,
          AdwExpanderRow       *row,
          gpointer              subject)
{
  LrChosenSituation *situation = subject;
  GtkWidget *box;
  GtkWidget *text = lr_steps_text_create_text_row (&box);

  for (guint i = 0; is_open (situation) && i < situation->items->len; i++)
    adw_expander_row_add_row (row, create_item_row (context, situation, i));

  if (situation->rule != NULL)
    fill_rule (context, GTK_BOX (box), situation->rule);
  lr_steps_text_add_labelled (GTK_BOX (box), _("Note"), lr_record_get_text (situation->record, LR_SITUATION_NOTE));
  if (is_open (situation))
    gtk_box_append (GTK_BOX (box), create_end (context, situation));
  adw_expander_row_add_row (row, text);
}

static GtkWidget *
create_row (gpointer page,
            gpointer subject)
{
  const LrStepsContext *context = page;
  LrChosenSituation *situation = subject;
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = dup_title (situation);
  g_autofree char *subtitle = describe (situation);
  g_autofree char *name = g_strdup_printf ("situation-%" G_GINT64_FORMAT, lr_record_get_id (situation->record));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_widget_set_name (row, name);
  lr_landmark_set (row, situation->record, LR_LANDMARK_ALL);
  lr_steps_text_fill_later (row, fill_row, context, lr_chosen_situation_ref (situation),
                            (GDestroyNotify) lr_chosen_situation_unref);

  return row;
}

/* All that can be read in its row, folded and unfolded. */
static char *
describe_all (LrChosenSituation *situation)
{
  GString *text = g_string_new (NULL);
  g_autofree char *title = dup_title (situation);
  g_autofree char *subtitle = describe (situation);
  const char *note = lr_record_get_text (situation->record, LR_SITUATION_NOTE);

  g_string_append_printf (text, "%s\n%s\n%s", title, subtitle, note != NULL ? note : "");
  for (guint i = 0; i < situation->items->len; i++)
    {
      const LrSituationItem *item = &g_array_index (situation->items, LrSituationItem, i);

      g_string_append_printf (text, "\n%s\n%u", item->text, item->done_on);
    }

  return g_string_free (text, FALSE);
}

static GtkWidget *
create_heading (gpointer page,
                gpointer subject)
{
  return lr_steps_text_create_heading (_("Special Situations"),
                                       _("Suspension, exemption, a move: each has its own partners, steps and terms."));
}

static GtkWidget *
create_choose (gpointer page,
               gpointer subject)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Choose a Situation…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "steps.choose-situation");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_name (button, "choose-situation");
  return button;
}

void
lr_situation_list_add (LrStepsContext *context,
                       LrPieces       *page)
{
  g_autoptr (GPtrArray) situations = NULL;
  g_autoptr (GError) error = NULL;

  lr_pieces_add_group (page, "situations", 12);
  situations = lr_watch_load_situations (context->watch, context->of->pupil, &error);
  if (situations == NULL)
    {
      lr_session_fail (context->session, error);
      return;
    }
  if (situations->len == 0 && lr_watch_find_situations (context->watch, context->of) == NULL)
    return;

  lr_pieces_add (page, "heading", "", create_heading, NULL, NULL);
  for (guint i = 0; i < situations->len; i++)
    {
      LrChosenSituation *situation = g_ptr_array_index (situations, i);
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, lr_record_get_id (situation->record));
      g_autofree char *shows = describe_all (situation);

      lr_pieces_add_row (page, key, shows, create_row, lr_chosen_situation_ref (situation),
                         (GDestroyNotify) lr_chosen_situation_unref);
    }
  lr_pieces_add (page, "choose", "", create_choose, NULL, NULL);
}
