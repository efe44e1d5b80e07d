/* lr-recovery-dialog.c: the recovery code, shown once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-recovery-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-dossier.h"
#include "lr-key-work.h"
#include "lr-print-preview.h"
#include "lr-question.h"
#include "lr-rekey-dialog.h"
#include "lr-spinner.h"
#include "lr-store-keys.h"

struct _LrRecoveryDialog
{
  LrDialog        parent_instance;

  LrSession      *session;
  LrSecret       *code;
  gboolean        renew;  /* there is one already, which a new key takes away */

  GtkStack       *stack;
  GtkWidget      *cancel;
  AdwStatusPage  *ask;
  GtkLabel       *message;
  GtkFlowBox     *groups;
  GtkCheckButton *stored;
};

G_DEFINE_FINAL_TYPE (LrRecoveryDialog, lr_recovery_dialog, LR_TYPE_DIALOG)

/* The groups of the code go each in a label, so that they fit any width. */
static void
show_code (LrRecoveryDialog *self)
{
  g_auto (GStrv) groups = g_strsplit (lr_secret_get_text (self->code), "-", -1);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (groups[i]);

      gtk_widget_add_css_class (label, "lr-code");
      gtk_flow_box_append (self->groups, label);
      gtk_widget_set_focusable (gtk_widget_get_parent (label), FALSE);
      explicit_bzero (groups[i], strlen (groups[i]));
    }

  gtk_stack_set_visible_child_name (self->stack, "code");
  gtk_widget_set_visible (self->cancel, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->stored));
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LrRecoveryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) code = NULL;
  gboolean good = lr_key_work_finish (result, &code, &error);

  /* Closed by a lock in the mean time. */
  if (self->stack == NULL)
    return;

  if (good)
    {
      self->code = g_steal_pointer (&code);
      show_code (self);
      return;
    }

  gtk_label_set_text (self->message, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "ask");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.make", TRUE);
}

/* The code appears below what is still asked about the backups. */
static void
rekeyed_cb (LrRecoveryDialog *self,
            LrRekeyDialog    *dialog)
{
  self->code = lr_rekey_dialog_take_code (dialog);
  show_code (self);
}

static void
rekey_closed_cb (LrRecoveryDialog *self)
{
  if (self->stack == NULL || self->code != NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, "ask");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.make", TRUE);
}

static void
start_rekey (LrRecoveryDialog *self)
{
  const LrKeyRequest request = { .change = LR_KEY_RENEW_RECOVERY_CODE };
  GtkWidget *dialog = lr_rekey_dialog_new (self->session, &request);

  g_signal_connect_object (dialog, "done", G_CALLBACK (rekeyed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (rekey_closed_cb), self, G_CONNECT_SWAPPED);
  lr_dialog_present (dialog, GTK_WIDGET (self));
}

static void
make_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LrRecoveryDialog *self = LR_RECOVERY_DIALOG (widget);
  const LrKeyRequest request = { .change = LR_KEY_MAKE_RECOVERY_CODE };

  gtk_widget_action_set_enabled (widget, "dialog.make", FALSE);
  if (self->renew)
    {
      start_rekey (self);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "busy");
  lr_key_work_start (lr_session_get_store (self->session), &request, NULL, NULL, made_cb, g_object_ref (self));
}

/* With what it is for and how to use it. The paper goes with its preview. */
static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LrRecoveryDialog *self = LR_RECOVERY_DIALOG (widget);
  const LrPaperOrder order = { .code = lr_secret_get_text (self->code) };

  lr_print_preview_open (self->session, "recovery", &order, widget);
}

static void
done_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LrRecoveryDialog *self = LR_RECOVERY_DIALOG (widget);

  lr_session_announce (self->session, _("The recovery code works from now on"), FALSE);
  lr_dialog_force_close (GTK_WIDGET (self));
}

static void
stored_cb (LrRecoveryDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.done",
                                 gtk_check_button_get_active (self->stored));
}

static void
leave_cb (LrRecoveryDialog *self,
          const char       *response)
{
  if (g_str_equal (response, "act"))
    lr_dialog_force_close (GTK_WIDGET (self));
}

/* It cannot be shown again, so she does not lose it to a slip of the hand. */
static gboolean
lr_recovery_dialog_may_close (LrDialog *dialog)
{
  LrRecoveryDialog *self = LR_RECOVERY_DIALOG (dialog);
  GtkWidget *question;

  if (self->code == NULL)
    return TRUE;

  question = lr_question_new (GTK_WIDGET (self), _("Leave without the code?"),
                            _("It is not shown again. Without it a forgotten passphrase means that the dossiers are lost. You can make a new one later."),
                            _("_Go Back"), _("_Leave"), TRUE);
  g_signal_connect_object (question, "response", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  lr_question_present (question);

  return FALSE;
}

static void
lr_recovery_dialog_dispose (GObject *object)
{
  LrRecoveryDialog *self = LR_RECOVERY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_RECOVERY_DIALOG);
  g_clear_pointer (&self->code, lr_secret_unref);

  G_OBJECT_CLASS (lr_recovery_dialog_parent_class)->dispose (object);
}

static void
lr_recovery_dialog_finalize (GObject *object)
{
  g_clear_object (&LR_RECOVERY_DIALOG (object)->session);

  G_OBJECT_CLASS (lr_recovery_dialog_parent_class)->finalize (object);
}

static void
lr_recovery_dialog_class_init (LrRecoveryDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_recovery_dialog_dispose;
  object_class->finalize = lr_recovery_dialog_finalize;
  LR_DIALOG_CLASS (klass)->may_close = lr_recovery_dialog_may_close;

  g_type_ensure (LR_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-recovery-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LrRecoveryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LrRecoveryDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, LrRecoveryDialog, ask);
  gtk_widget_class_bind_template_child (widget_class, LrRecoveryDialog, message);
  gtk_widget_class_bind_template_child (widget_class, LrRecoveryDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, LrRecoveryDialog, stored);
  gtk_widget_class_bind_template_callback (widget_class, stored_cb);

  gtk_widget_class_install_action (widget_class, "dialog.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "dialog.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "dialog.done", NULL, done_action);
}

static void
lr_recovery_dialog_init (LrRecoveryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  stored_cb (self);
}

/* As far as is known: what is not, is said to be lost. */
static gboolean
has_code (LrStore *store)
{
  g_autoptr (GPtrArray) slots = lr_store_list_slots (store, NULL);

  if (slots == NULL)
    return TRUE;

  for (guint i = 0; i < slots->len; i++)
    {
      const LrSlotInfo *slot = slots->pdata[i];

      if (slot->usable && slot->type == LR_SLOT_RECOVERY)
        return TRUE;
    }

  return FALSE;
}

static void
explain_renewal (LrRecoveryDialog *self)
{
  g_autofree char *losses = lr_key_losses_describe (lr_session_get_store (self->session), NULL, FALSE);
  g_autofree char *text =
    g_strconcat (_("The code that was made earlier stops working, and the dossiers get a new key, so that it opens nothing that is written from now on. Take it out of the safe and destroy it."),
                 losses != NULL ? "\n\n" : NULL, losses, NULL);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->ask, _("Make a New Recovery Code?"));
  adw_status_page_set_description (self->ask, markup);
}

GtkWidget *
lr_recovery_dialog_new (LrSession *session)
{
  LrRecoveryDialog *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);

  self = g_object_new (LR_TYPE_RECOVERY_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->renew = has_code (lr_session_get_store (session));
  if (self->renew)
    explain_renewal (self);

  return GTK_WIDGET (self);
}

GtkWidget *
lr_recovery_dialog_new_for_code (LrSession *session,
                                 LrSecret  *code)
{
  LrRecoveryDialog *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  self = g_object_new (LR_TYPE_RECOVERY_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->code = code;
  show_code (self);

  return GTK_WIDGET (self);
}

const char *
lr_recovery_dialog_get_state (LrRecoveryDialog *self)
{
  g_return_val_if_fail (LR_IS_RECOVERY_DIALOG (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}
