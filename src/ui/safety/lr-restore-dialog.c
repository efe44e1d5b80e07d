/* lr-restore-dialog.c: back to a backup
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-restore-dialog.h"

#include <glib/gi18n.h>

#include "lr-backup.h"
#include "lr-file-choice.h"
#include "lr-moment-text.h"
#include "lr-recovery-code.h"
#include "lr-restore-work.h"
#include "lr-secret-entry.h"
#include "lr-spinner.h"

struct _LrRestoreDialog
{
  LrDialog              parent_instance;

  LrSession            *session;
  gboolean              keys_only;
  GCancellable         *looking;
  char                 *backup;
  gboolean              by_code;

  GtkStack             *stack;
  GtkWidget            *cancel;
  GtkWidget            *apply;
  AdwPreferencesGroup  *group;
  AdwActionRow         *file;
  AdwPasswordEntryRow  *secret;
  GtkLabel             *message;
  AdwStatusPage        *done;
  GtkWidget            *go_on;
};

G_DEFINE_FINAL_TYPE (LrRestoreDialog, lr_restore_dialog, LR_TYPE_DIALOG)

static const char *
get_secret (LrRestoreDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->secret));
}

static void
show_message (LrRestoreDialog *self,
              const char      *text)
{
  gtk_label_set_text (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
}

static void
update (LrRestoreDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 self->backup != NULL && *get_secret (self) != '\0' &&
                                 g_str_equal (lr_restore_dialog_get_state (self), "form"));
}

static void
set_state (LrRestoreDialog *self,
           const char      *state)
{
  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->cancel, g_str_equal (state, "form"));
  gtk_widget_set_visible (self->apply, g_str_equal (state, "form"));
  update (self);
}

static void
set_backup (LrRestoreDialog *self,
            const char      *path,
            gint64           moment)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *when = moment != 0 ? lr_moment_text_format (moment) : NULL;

  g_free (self->backup);
  self->backup = g_strdup (path);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file), when != NULL ? when : name);
  adw_action_row_set_subtitle (self->file, when != NULL ? name : "");
  update (self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LrRestoreDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 moment;
  g_autofree char *path = lr_restore_work_find_finish (result, &moment, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->stack == NULL)
    return;

  if (self->backup != NULL)
    return;

  if (path != NULL)
    set_backup (self, path, moment);
  else
    adw_action_row_set_subtitle (self->file, _("Choose the file, on the USB stick or the school drive"));
}

/* Beside the store, and in the folder of her choice. */
static void
look_for_backups (LrRestoreDialog *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *uri = g_settings_get_string (settings, "backup-folder");
  g_autoptr (GFile) chosen = g_file_new_for_uri (uri);
  g_autofree char *own = lr_backup_dup_default_folder (lr_session_get_folder (self->session));
  g_autofree char *other = *uri != '\0' ? g_file_get_path (chosen) : NULL;
  const char *folders[] = { own, other, NULL };

  lr_restore_work_find (lr_session_get_folder (self->session), folders, self->looking, found_cb, g_object_ref (self));
}

static void
chosen_cb (LrRestoreDialog *self,
           int              response,
           GtkFileChooser  *chooser)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (chooser);
  path = g_file_get_path (file);
  if (path == NULL)
    {
      show_message (self, _("That file is not on this computer or a connected disk. Copy it here first."));
      return;
    }

  g_cancellable_cancel (self->looking);
  show_message (self, "");
  set_backup (self, path, 0);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LrRestoreDialog *self = LR_RESTORE_DIALOG (widget);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Choose a Backup"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Backups of Leerrecht"));
  gtk_file_filter_add_suffix (filter, &LR_BACKUP_ENDING[1]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  lr_file_choice_show (chooser, NULL);
}

static void
show_done (LrRestoreDialog *self,
           const char      *aside)
{
  g_autofree char *where = NULL;
  g_autofree char *escaped = aside != NULL ? g_markup_escape_text (aside, -1) : NULL;

  if (self->keys_only)
    where = g_strdup (_("The key file of the backup opens the dossiers again. The dossiers themselves are as they were."));
  else if (aside != NULL)
    where = g_strdup_printf (_("The dossiers are those of the backup. What was here before is kept in %s."), escaped);
  else
    where = g_strdup (_("The dossiers are those of the backup."));

  adw_status_page_set_description (self->done, where);
  set_state (self, "done");
  gtk_widget_grab_focus (self->go_on);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LrRestoreDialog) self = user_data;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) store = lr_restore_work_finish (result, &aside, &error);

  if (self->stack == NULL)
    {
      if (store != NULL)
        lr_store_close (store);
      return;
    }

  if (store != NULL && lr_session_open (self->session, store, &error))
    {
      show_done (self, aside);
      return;
    }

  set_state (self, "form");
  show_message (self, g_error_matches (error, LR_ERROR, LR_ERROR_WRONG_SECRET)
                        ? _("That does not open this backup. It needs the passphrase or the recovery code of the day it was made. Nothing was changed.")
                        : error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->secret));
}

static void
apply (LrRestoreDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) secret = NULL;

  if (self->backup == NULL || *get_secret (self) == '\0')
    return;

  secret = lr_secret_entry_dup (GTK_EDITABLE (self->secret), &error);
  if (secret == NULL)
    {
      show_message (self, error->message);
      return;
    }

  g_cancellable_cancel (self->looking);
  self->by_code = lr_recovery_code_is_like (secret);
  show_message (self, "");
  set_state (self, "busy");
  lr_restore_work_start (self->keys_only ? LR_RESTORE_KEYS : LR_RESTORE_ALL, self->backup,
                         lr_session_get_folder (self->session), secret,
                         restored_cb, g_object_ref (self));
}

static void
apply_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  apply (LR_RESTORE_DIALOG (widget));
}

static void
go_on_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LrRestoreDialog *self = LR_RESTORE_DIALOG (widget);
  GtkWidget *below = lr_dialog_get_below (widget);
  gboolean by_code = self->by_code;

  lr_dialog_force_close (GTK_WIDGET (self));
  if (by_code && below != NULL)
    gtk_widget_activate_action (below, "win.new-passphrase", NULL);
}

/* What has begun is finished. */
static gboolean
lr_restore_dialog_may_close (LrDialog *dialog)
{
  return !g_str_equal (lr_restore_dialog_get_state (LR_RESTORE_DIALOG (dialog)), "busy");
}

static void
lr_restore_dialog_dispose (GObject *object)
{
  LrRestoreDialog *self = LR_RESTORE_DIALOG (object);

  g_cancellable_cancel (self->looking);
  lr_secret_entry_clear (GTK_EDITABLE (self->secret));
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_RESTORE_DIALOG);

  G_OBJECT_CLASS (lr_restore_dialog_parent_class)->dispose (object);
}

static void
lr_restore_dialog_finalize (GObject *object)
{
  LrRestoreDialog *self = LR_RESTORE_DIALOG (object);

  g_clear_object (&self->looking);
  g_clear_object (&self->session);
  g_free (self->backup);

  G_OBJECT_CLASS (lr_restore_dialog_parent_class)->finalize (object);
}

static void
lr_restore_dialog_class_init (LrRestoreDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_restore_dialog_dispose;
  object_class->finalize = lr_restore_dialog_finalize;
  LR_DIALOG_CLASS (klass)->may_close = lr_restore_dialog_may_close;

  g_type_ensure (LR_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-restore-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LrRestoreDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LrRestoreDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, LrRestoreDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, LrRestoreDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LrRestoreDialog, file);
  gtk_widget_class_bind_template_child (widget_class, LrRestoreDialog, secret);
  gtk_widget_class_bind_template_child (widget_class, LrRestoreDialog, message);
  gtk_widget_class_bind_template_child (widget_class, LrRestoreDialog, done);
  gtk_widget_class_bind_template_child (widget_class, LrRestoreDialog, go_on);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, apply);

  gtk_widget_class_install_action (widget_class, "dialog.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "dialog.go-on", NULL, go_on_action);
}

static void
lr_restore_dialog_init (LrRestoreDialog *self)
{
  self->looking = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_restore_dialog_new (LrSession *session,
                       gboolean   keys_only)
{
  LrRestoreDialog *self;

  g_return_val_if_fail (LR_IS_SESSION (session), NULL);
  g_return_val_if_fail (lr_session_get_store (session) == NULL, NULL);

  self = g_object_new (LR_TYPE_RESTORE_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->keys_only = keys_only;
  if (keys_only)
    adw_preferences_group_set_description (self->group,
                                           _("Only the key file comes from the backup. The dossiers themselves stay as they are, with all that was written since."));
  else if (!lr_store_exists (lr_session_get_folder (session)))
    adw_preferences_group_set_description (self->group,
                                           _("Bring the dossiers of another computer or an earlier day here. All you need is the backup, and a passphrase or the recovery code."));

  set_state (self, "form");
  look_for_backups (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->secret));

  return GTK_WIDGET (self);
}

void
lr_restore_dialog_set_backup (LrRestoreDialog *self,
                              const char      *path)
{
  g_return_if_fail (LR_IS_RESTORE_DIALOG (self));

  g_cancellable_cancel (self->looking);
  set_backup (self, path, 0);
}

void
lr_restore_dialog_set_secret (LrRestoreDialog *self,
                              LrSecret        *secret)
{
  g_return_if_fail (LR_IS_RESTORE_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->secret), lr_secret_get_text (secret));
}

const char *
lr_restore_dialog_get_state (LrRestoreDialog *self)
{
  g_return_val_if_fail (LR_IS_RESTORE_DIALOG (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}
