/* lr-question.c: a question or a message over a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-question.h"

#include <glib/gi18n.h>

/* Of all callbacks the first. A dialog holds on to the window below it until its
 * own end, and the answer may be the end of that window. */
static void
let_go_cb (GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
}

static AdwMessageDialog *
create (GtkWidget  *parent,
        const char *heading,
        const char *body)
{
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body);

  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (let_go_cb), NULL);

  return ADW_MESSAGE_DIALOG (dialog);
}

GtkWidget *
lr_question_new (GtkWidget  *parent,
                 const char *heading,
                 const char *body,
                 const char *stay,
                 const char *act,
                 gboolean    destroys)
{
  AdwMessageDialog *dialog = create (parent, heading, body);

  adw_message_dialog_add_responses (dialog, "stay", stay, "act", act, NULL);
  adw_message_dialog_set_response_appearance (dialog, "act",
                                              destroys ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, destroys ? "stay" : "act");
  adw_message_dialog_set_close_response (dialog, "stay");

  return GTK_WIDGET (dialog);
}

void
lr_question_set_child (GtkWidget *question,
                       GtkWidget *child)
{
  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (question));

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (question), child);
}

void
lr_question_set_can_act (GtkWidget *question,
                         gboolean   can_act)
{
  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (question));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (question), "act", can_act);
}

void
lr_question_present (GtkWidget *question)
{
  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (question));

  gtk_window_present (GTK_WINDOW (question));
}

GtkWidget *
lr_question_tell (GtkWidget  *parent,
                  const char *heading,
                  const char *body,
                  const char *button)
{
  AdwMessageDialog *dialog = create (parent, heading, body);

  adw_message_dialog_add_response (dialog, "close", button != NULL ? button : _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));

  return GTK_WIDGET (dialog);
}
