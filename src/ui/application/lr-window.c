/* lr-window.c: the window: first run, locked or at work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-window.h"

#include <glib/gi18n.h>

#include "lr-address-book.h"
#include "lr-dialog.h"
#include "lr-import-window.h"
#include "lr-kinds.h"
#include "lr-passphrase-dialog.h"
#include "lr-preferences-window.h"
#include "lr-question.h"
#include "lr-record-dialog.h"
#include "lr-recovery-dialog.h"
#include "lr-restore-dialog.h"
#include "lr-safety-window.h"
#include "lr-store-access.h"
#include "lr-text.h"
#include "lr-toast.h"
#include "lr-unlock-page.h"
#include "lr-welcome-page.h"

struct _LrWindow
{
  AdwApplicationWindow  parent_instance;

  LrSession            *session;
  GSettings            *settings;
  gint64                pupil;     /* whose dossier was open at the last lock, or 0 */

  AdwToast             *undo_toast;  /* weak */
  GtkStack             *stack;
  GtkWidget            *shown;
};

G_DEFINE_FINAL_TYPE (LrWindow, lr_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char * const unlocked_actions[] = {
  "win.go", "win.open-pupil", "win.open-pupil-tab", "win.open-record", "win.close-dossier", "win.find", "win.search",
  "win.add", "win.add-pupil", "win.import", "win.undo", "win.redo", "win.lock",
  "win.safety", "win.recovery-code", "win.new-passphrase", "win.preferences", "win.address-book",
};

static void
announced_cb (LrWindow   *self,
              const char *text,
              gboolean    undoable)
{
  AdwToast *toast;

  /* Undo is of the last thing done: an older offer of it would be another's. */
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);

  toast = lr_toast_show (GTK_WINDOW (self), text);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_timeout (toast, 10);
      /* No action: in a window that lies over this one it would be unknown. */
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (lr_session_undo), self->session, G_CONNECT_SWAPPED);
      g_set_weak_pointer (&self->undo_toast, toast);
    }
}

static void
failed_cb (LrWindow *self,
           GError   *error)
{
  g_autofree char *shown = lr_text_cap (error->message, LR_TEXT_PARAGRAPH);

  lr_question_tell (GTK_WIDGET (self), _("That did not work"), shown, NULL);
}

static void
show_only (LrWindow  *self,
           GtkWidget *page)
{
  GtkWidget *old = self->shown;

  gtk_stack_add_child (self->stack, page);
  gtk_stack_set_visible_child (self->stack, page);
  self->shown = page;
  if (old != NULL)
    gtk_stack_remove (self->stack, old);
}

static void
enable_actions (LrWindow *self)
{
  gboolean unlocked = lr_window_get_shell (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (unlocked_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), unlocked_actions[i], unlocked);
}

/* Back to where she was when it was locked, half filled in forms and all. */
static void
return_to_place (LrWindow *self,
                 LrShell  *shell)
{
  g_autoptr (LrRecord) pupil = NULL;

  if (self->pupil != 0)
    pupil = lr_session_load (self->session, &lr_pupil_kind, self->pupil, NULL);
  if (pupil != NULL)
    lr_shell_open_pupil (shell, self->pupil, NULL);

  lr_record_dialog_restore (self->session, GTK_WIDGET (self));
}

static void
told_cb (LrSession *session)
{
  LrStore *store = lr_session_get_store (session);

  if (store != NULL)
    lr_store_loss_told (store);
}

/* What the disk lost is told before the work goes on, until it was read. */
static void
tell_loss (LrWindow *self)
{
  g_autofree char *loss = lr_store_dup_loss (lr_session_get_store (self->session));
  GtkWidget *dialog;

  if (loss == NULL)
    return;

  dialog = lr_question_tell (GTK_WIDGET (self), _("The Last Saves Were Lost"), loss, _("I Have _Read This"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (told_cb), self->session, G_CONNECT_SWAPPED);
}

/* She made room, or plugged something in, and comes back. */
static void
active_cb (LrWindow *self)
{
  LrStore *store = lr_session_get_store (self->session);

  if (gtk_window_is_active (GTK_WINDOW (self)) && store != NULL && lr_store_get_read_only (store) != NULL)
    lr_store_try_writing (store, NULL);
}

static void
show_session (LrWindow *self)
{
  LrShell *shell = lr_window_get_shell (self);

  if (lr_session_get_store (self->session) != NULL)
    {
      g_autofree char *page = g_settings_get_string (self->settings, "page");

      if (shell != NULL)
        return;

      show_only (self, lr_shell_new (self->session));
      shell = lr_window_get_shell (self);
      lr_shell_show_page (shell, page);
      return_to_place (self, shell);
      tell_loss (self);
    }
  else if (lr_store_exists (lr_session_get_folder (self->session)))
    {
      show_only (self, lr_unlock_page_new (self->session));
    }
  else
    {
      show_only (self, lr_welcome_page_new (self->session));
    }

  enable_actions (self);
  /* A page that knows where the keyboard belongs says so itself. */
  if (!gtk_widget_grab_focus (self->shown))
    gtk_widget_child_focus (self->shown, GTK_DIR_TAB_FORWARD);
}

/* What was copied here is not to be pasted by whoever comes next. */
static void
clear_clipboard (GdkClipboard *clipboard)
{
  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

static void
locking_cb (LrWindow *self)
{
  LrShell *shell = lr_window_get_shell (self);

  self->pupil = lr_shell_get_pupil (shell);
  lr_dialog_close_above (GTK_WINDOW (self));
  clear_clipboard (gtk_widget_get_clipboard (GTK_WIDGET (self)));
  clear_clipboard (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)));
  g_settings_set_string (self->settings, "page", lr_shell_get_page (lr_window_get_shell (self)));
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  lr_shell_show_page (lr_window_get_shell (LR_WINDOW (widget)), g_variant_get_string (parameter, NULL));
}

static void
open_pupil_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  lr_shell_open_pupil (lr_window_get_shell (LR_WINDOW (widget)), g_variant_get_int64 (parameter), NULL);
}

static void
open_pupil_tab_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  gint64 id;
  const char *tab;

  g_variant_get (parameter, "(x&s)", &id, &tab);
  lr_shell_open_pupil (lr_window_get_shell (LR_WINDOW (widget)), id, tab);
}

static void
open_record_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  LrWindow *self = LR_WINDOW (widget);
  g_autoptr (LrRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  const LrKind *kind;
  const char *kind_name;
  gint64 id;
  guint field;

  g_variant_get (parameter, "(&sxu)", &kind_name, &id, &field);
  kind = lr_store_find_kind (kind_name);
  g_return_if_fail (kind != NULL);

  record = lr_store_load (lr_session_get_store (self->session), kind, id, &error);
  if (record != NULL)
    lr_shell_open_record (lr_window_get_shell (self), record, field);
  else
    lr_session_fail (self->session, error);
}

static void
close_dossier_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  lr_shell_close_dossier (lr_window_get_shell (LR_WINDOW (widget)));
}

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lr_shell_find (lr_window_get_shell (LR_WINDOW (widget)));
}

/* One box for everything, from wherever one is. */
static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LrShell *shell = lr_window_get_shell (LR_WINDOW (widget));

  lr_shell_show_page (shell, "search");
  lr_shell_find (shell);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  lr_shell_add (lr_window_get_shell (LR_WINDOW (widget)));
}

static void
add_pupil_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  lr_shell_add_pupil (lr_window_get_shell (LR_WINDOW (widget)));
}

static void
import_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  lr_import_window_choose (LR_WINDOW (widget)->session, GTK_WINDOW (widget));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lr_session_undo (LR_WINDOW (widget)->session);
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lr_session_redo (LR_WINDOW (widget)->session);
}

static void
lock_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  lr_session_lock (LR_WINDOW (widget)->session);
}

static void
safety_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  const char *page = g_variant_get_string (parameter, NULL);

  lr_dialog_present (lr_safety_window_new (LR_WINDOW (widget)->session, *page != '\0' ? page : NULL), widget);
}

static void
preferences_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  lr_dialog_present (lr_preferences_window_new (LR_WINDOW (widget)->session), widget);
}

static void
address_book_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  lr_dialog_present (lr_address_book_new (LR_WINDOW (widget)->session), widget);
}

static void
recovery_code_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  lr_dialog_present (lr_recovery_dialog_new (LR_WINDOW (widget)->session), widget);
}

/* After the recovery code, when the passphrase was forgotten. */
static void
new_passphrase_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  lr_dialog_present (lr_passphrase_dialog_new (LR_WINDOW (widget)->session, LR_PASSPHRASE_REPLACE), widget);
}

/* The store that is restored over must be closed first. */
static void
restore_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LrWindow *self = LR_WINDOW (widget);
  gboolean keys_only = g_str_equal (g_variant_get_string (parameter, NULL), "keys");

  lr_session_lock (self->session);
  lr_dialog_present (lr_restore_dialog_new (self->session, keys_only), widget);
}

static void
remember_size (LrWindow *self)
{
  int width, height;

  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (gtk_window_is_maximized (GTK_WINDOW (self)))
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width >= 360 && height >= 294)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

static gboolean
lr_window_close_request (GtkWindow *window)
{
  LrWindow *self = LR_WINDOW (window);

  remember_size (self);
  lr_session_lock (self->session);

  return GTK_WINDOW_CLASS (lr_window_parent_class)->close_request (window);
}

static void
lr_window_constructed (GObject *object)
{
  LrWindow *self = LR_WINDOW (object);

  G_OBJECT_CLASS (lr_window_parent_class)->constructed (object);

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect_object (self->session, "announced",
                           G_CALLBACK (announced_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "failed",
                           G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "locking",
                           G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->session, "notify::store",
                           G_CALLBACK (show_session), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  show_session (self);
}

static void
lr_window_dispose (GObject *object)
{
  LrWindow *self = LR_WINDOW (object);

  self->shown = NULL;
  g_clear_weak_pointer (&self->undo_toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (lr_window_parent_class)->dispose (object);
}

static void
lr_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LrWindow *self = LR_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LrWindow *self = LR_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "win.open-pupil", "x", open_pupil_action);
  gtk_widget_class_install_action (widget_class, "win.open-pupil-tab", "(xs)", open_pupil_tab_action);
  gtk_widget_class_install_action (widget_class, "win.open-record", "(sxu)", open_record_action);
  gtk_widget_class_install_action (widget_class, "win.close-dossier", NULL, close_dossier_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "win.add-pupil", NULL, add_pupil_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_action);
  gtk_widget_class_install_action (widget_class, "win.safety", "s", safety_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.address-book", NULL, address_book_action);
  gtk_widget_class_install_action (widget_class, "win.recovery-code", NULL, recovery_code_action);
  gtk_widget_class_install_action (widget_class, "win.new-passphrase", NULL, new_passphrase_action);
  gtk_widget_class_install_action (widget_class, "win.restore", "s", restore_action);

  /* Bindings of the window and not accelerators of the application, so that a
   * text field undoes its own typing first. Escape closes nothing that stays. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}

static void
lr_window_class_init (LrWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lr_window_constructed;
  object_class->dispose = lr_window_dispose;
  object_class->get_property = lr_window_get_property;
  object_class->set_property = lr_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = lr_window_close_request;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION, flags | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LrWindow, stack);
  install_actions (widget_class);
}

static void
lr_window_init (LrWindow *self)
{
  self->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_window_new (GtkApplication *application,
               LrSession      *session)
{
  return g_object_new (LR_TYPE_WINDOW, "application", application, "session", session, NULL);
}

LrShell *
lr_window_get_shell (LrWindow *self)
{
  g_return_val_if_fail (LR_IS_WINDOW (self), NULL);

  return LR_IS_SHELL (self->shown) ? LR_SHELL (self->shown) : NULL;
}
