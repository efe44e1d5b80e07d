/* lr-passphrase-dialog.c: a new passphrase, for herself or for a colleague
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-passphrase-dialog.h"

#include <glib/gi18n.h>

#include "lr-key-work.h"
#include "lr-passphrase-advice.h"
#include "lr-recovery-dialog.h"
#include "lr-rekey-dialog.h"
#include "lr-secret-entry.h"
#include "lr-spinner.h"

struct _LrPassphraseDialog
{
  LrDialog             parent_instance;

  LrSession           *session;
  LrPassphraseTask     task;
  gboolean             busy;
  gboolean             rekeyed;
  LrSecret            *code;  /* made with the new key, to be shown */

  AdwPreferencesGroup *group;
  AdwPasswordEntryRow *current;
  AdwEntryRow         *name;
  AdwPasswordEntryRow *passphrase;
  AdwPasswordEntryRow *again;
  GtkWidget           *leak;
  GtkSwitch           *leaked;
  GtkLabel            *losses;
  GtkLabel            *advice;
  GtkLabel            *message;
  GtkStack            *button_content;
  GtkLabel            *button_label;
};

G_DEFINE_FINAL_TYPE (LrPassphraseDialog, lr_passphrase_dialog, LR_TYPE_DIALOG)

static const struct
{
  LrKeyChange  change;
  const char  *title;
  const char  *explanation;
  const char  *button;
  const char  *done;
} words[] = {
  [LR_PASSPHRASE_CHANGE] = {
    LR_KEY_CHANGE_PASSPHRASE,
    N_("Change the Passphrase"),
    N_("The old passphrase stops working at once. The dossiers themselves stay as they are, and so does the recovery code."),
    N_("_Change"),
    N_("Passphrase changed"),
  },
  [LR_PASSPHRASE_REPLACE] = {
    LR_KEY_CHANGE_PASSPHRASE,
    N_("A New Passphrase"),
    N_("The recovery code opened the dossiers. Choose a new passphrase to open them with from now on. The code goes back in the safe: it keeps working."),
    N_("_Set"),
    N_("Passphrase changed"),
  },
  [LR_PASSPHRASE_COLLEAGUE] = {
    LR_KEY_ADD_COLLEAGUE,
    N_("A Passphrase for a Colleague"),
    N_("Your colleague types her own passphrase here. It opens all dossiers on this computer, until you take it away again."),
    N_("_Add"),
    N_("Passphrase for a colleague added"),
  },
};

static const char *
get_text (gpointer row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
show_message (LrPassphraseDialog *self,
              const char         *text)
{
  gtk_label_set_text (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
}

static gboolean
is_complete (LrPassphraseDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (get_text (self->name)));

  return (self->task != LR_PASSPHRASE_CHANGE || *get_text (self->current) != '\0') &&
         (self->task != LR_PASSPHRASE_COLLEAGUE || *name != '\0') &&
         lr_secret_entry_judge (GTK_EDITABLE (self->passphrase)) > LR_PASSPHRASE_TOO_SHORT &&
         g_str_equal (get_text (self->passphrase), get_text (self->again));
}

static void
update (LrPassphraseDialog *self)
{
  gpointer rows[] = { self->current, self->name, self->passphrase, self->again };

  /* Not insensitive: a text field that loses the focus so complains. */
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_editable_set_editable (rows[i], !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->leaked), !self->busy);
  gtk_stack_set_visible_child_name (self->button_content, self->busy ? "busy" : "ready");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", !self->busy && is_complete (self));
}

static void
changed_cb (LrPassphraseDialog *self)
{
  const char *passphrase = get_text (self->passphrase);
  const char *again = get_text (self->again);

  gtk_label_set_text (self->advice, lr_passphrase_advise (lr_secret_entry_judge (GTK_EDITABLE (self->passphrase))));
  show_message (self, *again != '\0' && !g_str_has_prefix (passphrase, again)
                        ? _("The two are not the same yet.") : "");
  update (self);
}

/* What else ends is said before it does. */
static void
leaked_cb (LrPassphraseDialog *self)
{
  LrStore *store = lr_session_get_store (self->session);
  g_autofree char *losses = NULL;

  if (gtk_switch_get_active (self->leaked) && store != NULL)
    losses = lr_key_losses_describe (store, NULL, TRUE);
  gtk_label_set_text (self->losses, losses != NULL ? losses : "");
  gtk_widget_set_visible (GTK_WIDGET (self->losses), losses != NULL);
}

static void
clear_texts (LrPassphraseDialog *self)
{
  lr_secret_entry_clear (GTK_EDITABLE (self->current));
  lr_secret_entry_clear (GTK_EDITABLE (self->passphrase));
  lr_secret_entry_clear (GTK_EDITABLE (self->again));
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LrPassphraseDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean good = lr_key_work_finish (result, NULL, &error);

  self->busy = FALSE;
  if (good)
    lr_session_announce (self->session, _(words[self->task].done), FALSE);

  /* Closed by a lock in the mean time. */
  if (self->group == NULL)
    return;

  if (good)
    {
      clear_texts (self);
      lr_dialog_force_close (GTK_WIDGET (self));
      return;
    }

  if (g_error_matches (error, LR_ERROR, LR_ERROR_WRONG_SECRET))
    {
      show_message (self, _("The present passphrase does not fit. Nothing was changed."));
      lr_secret_entry_clear (GTK_EDITABLE (self->current));
      gtk_widget_grab_focus (GTK_WIDGET (self->current));
    }
  else
    {
      show_message (self, error->message);
    }
  update (self);
}

static void
rekeyed_cb (LrPassphraseDialog *self,
            LrRekeyDialog      *dialog)
{
  self->rekeyed = TRUE;
  self->code = lr_rekey_dialog_take_code (dialog);
  lr_session_announce (self->session, _(words[self->task].done), FALSE);
}

/* After what it asked or told there. */
static void
rekey_closed_cb (LrPassphraseDialog *self)
{
  if (self->group == NULL)
    return;

  self->busy = FALSE;
  if (!self->rekeyed)
    {
      update (self);
      return;
    }

  if (self->code != NULL)
    lr_dialog_present (lr_recovery_dialog_new_for_code (self->session, g_steal_pointer (&self->code)),
                       lr_dialog_get_below (GTK_WIDGET (self)));
  lr_dialog_force_close (GTK_WIDGET (self));
}

static void
start_rekey (LrPassphraseDialog *self,
             const LrKeyRequest *request)
{
  GtkWidget *dialog = lr_rekey_dialog_new (self->session, request);

  g_signal_connect_object (dialog, "done", G_CALLBACK (rekeyed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (rekey_closed_cb), self, G_CONNECT_SWAPPED);
  lr_dialog_present (dialog, GTK_WIDGET (self));
}

static void
apply (LrPassphraseDialog *self)
{
  gboolean changes = self->task == LR_PASSPHRASE_CHANGE;
  gboolean leaked = changes && gtk_switch_get_active (self->leaked);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) current = NULL;
  g_autoptr (LrSecret) passphrase = NULL;
  LrKeyRequest request;

  if (self->busy || !is_complete (self))
    return;

  if ((changes && (current = lr_secret_entry_dup (GTK_EDITABLE (self->current), &error)) == NULL) ||
      (passphrase = lr_secret_entry_dup (GTK_EDITABLE (self->passphrase), &error)) == NULL)
    {
      show_message (self, error->message);
      return;
    }

  self->busy = TRUE;
  show_message (self, "");
  update (self);
  request = (LrKeyRequest) {
    .change = leaked ? LR_KEY_CHANGE_LEAKED_PASSPHRASE : words[self->task].change,
    .current = current,
    .name = get_text (self->name),
    .secret = passphrase,
  };
  if (leaked)
    start_rekey (self, &request);
  else
    lr_key_work_start (lr_session_get_store (self->session), &request, NULL, NULL, done_cb, g_object_ref (self));
}

static void
apply_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  apply (LR_PASSPHRASE_DIALOG (widget));
}

static void
lr_passphrase_dialog_dispose (GObject *object)
{
  LrPassphraseDialog *self = LR_PASSPHRASE_DIALOG (object);

  g_clear_pointer (&self->code, lr_secret_unref);
  if (self->group != NULL)
    clear_texts (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PASSPHRASE_DIALOG);
  self->group = NULL;

  G_OBJECT_CLASS (lr_passphrase_dialog_parent_class)->dispose (object);
}

static void
lr_passphrase_dialog_finalize (GObject *object)
{
  g_clear_object (&LR_PASSPHRASE_DIALOG (object)->session);

  G_OBJECT_CLASS (lr_passphrase_dialog_parent_class)->finalize (object);
}

static void
lr_passphrase_dialog_class_init (LrPassphraseDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_passphrase_dialog_dispose;
  object_class->finalize = lr_passphrase_dialog_finalize;

  g_type_ensure (LR_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-passphrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, current);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, again);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, leak);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, leaked);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, losses);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, advice);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, message);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, button_content);
  gtk_widget_class_bind_template_child (widget_class, LrPassphraseDialog, button_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leaked_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, apply);

  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, apply_action);
}

static void
lr_passphrase_dialog_init (LrPassphraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_passphrase_dialog_new (LrSession        *session,
                          LrPassphraseTask  task)
{
  LrPassphraseDialog *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);

  self = g_object_new (LR_TYPE_PASSPHRASE_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->task = task;

  lr_dialog_set_title (GTK_WIDGET (self), _(words[task].title));
  adw_preferences_group_set_description (self->group, _(words[task].explanation));
  gtk_label_set_label (self->button_label, _(words[task].button));
  gtk_widget_set_visible (GTK_WIDGET (self->current), task == LR_PASSPHRASE_CHANGE);
  gtk_widget_set_visible (GTK_WIDGET (self->name), task == LR_PASSPHRASE_COLLEAGUE);
  gtk_widget_set_visible (self->leak, task == LR_PASSPHRASE_CHANGE);
  changed_cb (self);
  gtk_widget_grab_focus (task == LR_PASSPHRASE_CHANGE ? GTK_WIDGET (self->current)
                         : task == LR_PASSPHRASE_COLLEAGUE ? GTK_WIDGET (self->name)
                                                           : GTK_WIDGET (self->passphrase));

  return GTK_WIDGET (self);
}
