/* lr-rekey-dialog.c: the dossiers get a new key, while she watches
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rekey-dialog.h"

#include <glib/gi18n.h>

#include "lr-backup-keeper.h"
#include "lr-backup-old.h"

struct _LrRekeyDialog
{
  LrDialog        parent_instance;

  LrSession      *session;
  GCancellable   *cancellable;
  LrSecret       *code;

  GtkStack       *stack;
  GtkWidget      *cancel;
  GtkLabel       *step;
  GtkProgressBar *bar;
  AdwStatusPage  *failed;
  AdwStatusPage  *done;
  GtkWidget      *remove;
  GtkButton      *go_on;
};

G_DEFINE_FINAL_TYPE (LrRekeyDialog, lr_rekey_dialog, LR_TYPE_DIALOG)

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char * const steps[] = {
  [LR_REKEY_COPYING] = N_("Copying the dossiers …"),
  [LR_REKEY_ENCRYPTING] = N_("Encrypting them under a new key …"),
  [LR_REKEY_CHECKING] = N_("Checking that everything is there …"),
};

static void
set_state (LrRekeyDialog *self,
           const char    *state)
{
  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->cancel, g_str_equal (state, "busy") && self->cancellable != NULL);
}

static void
progress_cb (int      step,
             double   fraction,
             gpointer user_data)
{
  LrRekeyDialog *self = user_data;

  if (self->stack == NULL)
    return;

  gtk_label_set_text (self->step, _(steps[step]));
  gtk_progress_bar_set_fraction (self->bar, fraction);
}

/* What is true from now on, and the question about what it does not reach. */
static void
show_done (LrRekeyDialog *self,
           guint          n_backups)
{
  g_autoptr (GString) text = g_string_new (_("What was taken away opens nothing that is written from now on, not even with an older copy of the key file."));

  if (n_backups > 0)
    {
      g_string_append (text, "\n\n");
      g_string_append_printf (text, ngettext ("%u older backup on this computer still opens with it. You can remove it now; a fresh backup is made and checked first.",
                                              "%u older backups on this computer still open with it. You can remove them now; a fresh backup is made and checked first.",
                                              n_backups),
                              n_backups);
    }
  g_string_append (text, "\n\n");
  g_string_append (text, _("Copies elsewhere, on a stick or a school drive, and dossiers that a restore set aside keep what they hold: remove older ones yourself."));

  adw_status_page_set_description (self->done, text->str);
  gtk_widget_set_visible (self->remove, n_backups > 0);
  gtk_button_set_label (self->go_on, n_backups > 0 ? _("_Keep Them") : _("_Go On"));
  set_state (self, "done");
  gtk_widget_grab_focus (GTK_WIDGET (self->go_on));
}

static void
show_failed (LrRekeyDialog *self,
             const GError  *error)
{
  g_autofree char *text = g_error_matches (error, LR_ERROR, LR_ERROR_WRONG_SECRET)
                            ? g_strdup (_("The present passphrase does not fit. Nothing was changed."))
                            : g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed, text);
  set_state (self, "failed");
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LrRekeyDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) code = NULL;
  gboolean good = lr_key_work_finish (result, &code, &error);
  LrStore *store = lr_session_get_store (self->session);

  g_clear_object (&self->cancellable);

  /* It has its new key but could not be opened again: she unlocks it. */
  if (!good && store != NULL && !lr_store_is_open (store))
    {
      lr_session_fail (self->session, error);
      lr_session_lock (self->session);
    }

  /* Closed by a lock in the mean time. */
  if (self->stack == NULL)
    return;

  if (good)
    {
      self->code = g_steal_pointer (&code);
      show_done (self, lr_backup_count_older (store));
      g_signal_emit (self, signals[DONE], 0);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      lr_session_announce (self->session, error->message, FALSE);
      lr_dialog_force_close (GTK_WIDGET (self));
    }
  else
    {
      show_failed (self, error);
    }
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LrRekeyDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean good = lr_key_work_remove_backups_finish (result, &error);

  if (self->stack == NULL)
    return;

  if (good)
    lr_session_announce (self->session, _("Older backups on this computer removed"), FALSE);
  else
    lr_session_fail (self->session, error);
  lr_backup_keeper_run (lr_backup_keeper_get (self->session), good);
  lr_dialog_force_close (GTK_WIDGET (self));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LrRekeyDialog *self = LR_REKEY_DIALOG (widget);

  gtk_label_set_text (self->step, _("Making a fresh backup and removing the older ones …"));
  gtk_progress_bar_set_fraction (self->bar, 1);
  set_state (self, "busy");
  lr_key_work_remove_backups (lr_session_get_store (self->session), removed_cb, g_object_ref (self));
}

/* From now on it is a backup under the new key that counts. */
static void
go_on_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LrRekeyDialog *self = LR_REKEY_DIALOG (widget);

  lr_backup_keeper_run (lr_backup_keeper_get (self->session), TRUE);
  lr_dialog_force_close (GTK_WIDGET (self));
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LrRekeyDialog *self = LR_REKEY_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* What is being done goes on until it is done or given up. */
static gboolean
lr_rekey_dialog_may_close (LrDialog *dialog)
{
  LrRekeyDialog *self = LR_REKEY_DIALOG (dialog);
  const char *state = lr_rekey_dialog_get_state (self);

  if (g_str_equal (state, "busy"))
    {
      cancel_action (GTK_WIDGET (self), NULL, NULL);
      return FALSE;
    }
  if (g_str_equal (state, "done"))
    lr_backup_keeper_run (lr_backup_keeper_get (self->session), TRUE);

  return TRUE;
}

static void
lr_rekey_dialog_dispose (GObject *object)
{
  LrRekeyDialog *self = LR_REKEY_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->code, lr_secret_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_REKEY_DIALOG);

  G_OBJECT_CLASS (lr_rekey_dialog_parent_class)->dispose (object);
}

static void
lr_rekey_dialog_finalize (GObject *object)
{
  LrRekeyDialog *self = LR_REKEY_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_rekey_dialog_parent_class)->finalize (object);
}

static void
lr_rekey_dialog_class_init (LrRekeyDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_rekey_dialog_dispose;
  object_class->finalize = lr_rekey_dialog_finalize;
  LR_DIALOG_CLASS (klass)->may_close = lr_rekey_dialog_may_close;

  signals[DONE] = g_signal_new ("done", LR_TYPE_REKEY_DIALOG, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-rekey-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LrRekeyDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LrRekeyDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, LrRekeyDialog, step);
  gtk_widget_class_bind_template_child (widget_class, LrRekeyDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, LrRekeyDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, LrRekeyDialog, done);
  gtk_widget_class_bind_template_child (widget_class, LrRekeyDialog, remove);
  gtk_widget_class_bind_template_child (widget_class, LrRekeyDialog, go_on);

  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "dialog.remove-backups", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "dialog.go-on", NULL, go_on_action);
}

static void
lr_rekey_dialog_init (LrRekeyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_rekey_dialog_new (LrSession          *session,
                     const LrKeyRequest *request)
{
  LrRekeyDialog *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);

  self = g_object_new (LR_TYPE_REKEY_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->cancellable = g_cancellable_new ();
  progress_cb (LR_REKEY_COPYING, 0, self);
  set_state (self, "busy");
  lr_key_work_start (lr_session_get_store (session), request, progress_cb, self->cancellable,
                     changed_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

LrSecret *
lr_rekey_dialog_take_code (LrRekeyDialog *self)
{
  g_return_val_if_fail (LR_IS_REKEY_DIALOG (self), NULL);

  return g_steal_pointer (&self->code);
}

const char *
lr_rekey_dialog_get_state (LrRekeyDialog *self)
{
  g_return_val_if_fail (LR_IS_REKEY_DIALOG (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}
