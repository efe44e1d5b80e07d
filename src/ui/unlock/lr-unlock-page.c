/* lr-unlock-page.c: the passphrase, please
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-unlock-page.h"

#include <glib/gi18n.h>

#include "lr-job.h"
#include "lr-key-file.h"
#include "lr-recovery-code.h"
#include "lr-restore.h"
#include "lr-secret-entry.h"
#include "lr-secret-work.h"
#include "lr-spinner.h"
#include "lr-store-folder.h"

/* A slip or two cost nothing; whoever tries a list waits. */
#define FREE_FAILURES 2
#define MAX_DELAY 60

struct _LrUnlockPage
{
  AdwBin               parent_instance;

  LrSession           *session;
  GCancellable        *cancellable;
  guint                failures;
  guint                wait;
  guint                timer;

  gboolean             by_code;
  gboolean             hopeless;   /* no passphrase opens what is there */

  AdwStatusPage       *status;
  GtkWidget           *entries;
  AdwPasswordEntryRow *passphrase;
  AdwEntryRow         *code;
  GtkWidget           *other_way;
  GtkWidget           *retry;
  GtkWidget           *repair;
  GtkWidget           *restore;
  GtkWidget           *button;
  GtkStack            *button_content;
  GtkLabel            *message;
};

G_DEFINE_FINAL_TYPE (LrUnlockPage, lr_unlock_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_message (LrUnlockPage *self,
              const char   *text)
{
  gtk_label_set_text (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
}

/* Where she types: the passphrase or the recovery code. */
static GtkWidget *
get_entry (LrUnlockPage *self)
{
  return self->by_code ? GTK_WIDGET (self->code) : GTK_WIDGET (self->passphrase);
}

static const char *
get_typed (LrUnlockPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_entry (self)));
}

static void
clear_texts (LrUnlockPage *self)
{
  lr_secret_entry_clear (GTK_EDITABLE (self->passphrase));
  lr_secret_entry_clear (GTK_EDITABLE (self->code));
}

static void
update_button (LrUnlockPage *self)
{
  gboolean busy = self->cancellable != NULL || self->wait > 0;

  gtk_stack_set_visible_child_name (self->button_content, self->cancellable != NULL ? "busy" : "ready");
  /* Not insensitive: a text field that loses the focus so complains. */
  gtk_editable_set_editable (GTK_EDITABLE (get_entry (self)), !busy);
  gtk_widget_set_sensitive (self->button, !busy && *get_typed (self) != '\0');
  gtk_widget_set_sensitive (self->other_way, !busy);
}

static const char *
get_refusal (LrUnlockPage *self)
{
  return self->by_code ? _("That recovery code does not fit. Try again.")
                       : _("That passphrase does not fit. Try again.");
}

static void
show_wait (LrUnlockPage *self)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("That does not fit. You can try again in %u second.",
                                    "That does not fit. You can try again in %u seconds.",
                                    self->wait),
                          self->wait);
  show_message (self, text);
}

/* What stands on the page: one of the two ways in, or the way out of trouble. */
static void
show_way (LrUnlockPage *self)
{
  gtk_widget_set_visible (self->entries, !self->hopeless);
  gtk_widget_set_visible (self->button, !self->hopeless);
  gtk_widget_set_visible (self->other_way, !self->hopeless);
  gtk_widget_set_visible (self->retry, self->hopeless);
  gtk_widget_set_visible (self->repair, self->hopeless);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase), !self->by_code);
  gtk_widget_set_visible (GTK_WIDGET (self->code), self->by_code);

  gtk_button_set_label (GTK_BUTTON (self->other_way),
                        self->by_code ? _("_Back to the passphrase") : _("Passphrase _forgotten?"));
  adw_status_page_set_description (self->status, self->by_code
                                     ? _("Type the recovery code from the school’s safe. Capitals and hyphens do not matter. Then you choose a new passphrase.")
                                     : _("The dossiers are locked. Give your passphrase to go on where you were."));
  update_button (self);
}

static void
show_hopeless (LrUnlockPage *self,
               const char   *title,
               const GError *error)
{
  g_autofree char *markup = g_markup_escape_text (error->message, -1);

  self->hopeless = TRUE;
  show_way (self);
  adw_status_page_set_icon_name (self->status, "dialog-warning-symbolic");
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, markup);
}

/* The target first: an action never goes without. */
static void
set_repair (LrUnlockPage *self,
            const char   *label,
            const char   *what)
{
  gtk_button_set_label (GTK_BUTTON (self->repair), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->repair), "s", what);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->repair), "win.restore");
}

/* Without its key file nothing opens the database; the newest backup has one. */
static void
show_missing_keys (LrUnlockPage *self,
                   const GError *error)
{
  show_hopeless (self, _("The Key File Cannot Be Used"), error);
  set_repair (self, _("_Restore the Key File"), "keys");
}

static void
show_missing_database (LrUnlockPage *self,
                       const GError *error)
{
  show_hopeless (self, _("The Dossiers Cannot Be Opened"), error);
  set_repair (self, _("_Restore a Backup"), "all");
  gtk_widget_set_visible (self->restore, FALSE);
  gtk_widget_grab_focus (self->retry);
}

static gboolean
check_files_in_worker (LrJob     *job,
                       gpointer   folder,
                       GError   **error)
{
  return lr_store_check_files (folder, error);
}

static void
files_checked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LrUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;

  /* Taken off the window meanwhile, it has no session. */
  if (lr_job_finish (result, &error) || self->session == NULL)
    return;

  if (g_error_matches (error, LR_ERROR, LR_ERROR_DAMAGED) || g_error_matches (error, LR_ERROR, LR_ERROR_NOT_FOUND))
    show_missing_database (self, error);
  else
    show_message (self, error->message);
}

/* The newest backup is named, which takes reading it. */
static void
check_files (LrUnlockPage *self)
{
  g_autoptr (LrJob) job = lr_job_new (NULL, check_files_in_worker,
                                      g_strdup (lr_session_get_folder (self->session)), g_free);

  lr_job_start (job, NULL, files_checked_cb, g_object_ref (self));
}

static void
check_keys (LrUnlockPage *self)
{
  g_autofree char *path = g_build_filename (lr_session_get_folder (self->session), LR_STORE_KEYS, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LrKeyFile) keys = NULL;

  if (lr_restore_is_due (lr_session_get_folder (self->session)))
    return;

  keys = lr_key_file_load (path, &error);
  if (g_error_matches (error, LR_ERROR, LR_ERROR_NO_KEYS))
    show_missing_keys (self, error);
}

/* A stick was put in again, or a file put back. */
static void
retry_cb (LrUnlockPage *self)
{
  self->hopeless = FALSE;
  adw_status_page_set_icon_name (self->status, APP_ID);
  adw_status_page_set_title (self->status, "Leerrecht");
  gtk_widget_set_visible (self->restore, TRUE);
  show_way (self);
  check_keys (self);
  check_files (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
other_way_cb (LrUnlockPage *self)
{
  self->by_code = !self->by_code;
  clear_texts (self);
  show_message (self, "");
  show_way (self);
  gtk_widget_grab_focus (get_entry (self));
}

static gboolean
wait_cb (gpointer data)
{
  LrUnlockPage *self = data;

  if (--self->wait > 0)
    {
      show_wait (self);
      return G_SOURCE_CONTINUE;
    }

  self->timer = 0;
  show_message (self, get_refusal (self));
  update_button (self);
  gtk_widget_grab_focus (get_entry (self));
  return G_SOURCE_REMOVE;
}

static void
refuse (LrUnlockPage *self)
{
  self->wait = lr_unlock_get_delay (++self->failures);
  if (self->wait == 0)
    {
      show_message (self, get_refusal (self));
      return;
    }

  show_wait (self);
  self->timer = g_timeout_add_seconds (1, wait_cb, self);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LrUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LrStore) store = lr_secret_work_finish (result, &error);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (store != NULL && lr_session_open (self->session, store, &error))
    {
      if (self->by_code)
        gtk_widget_activate_action (window, "win.new-passphrase", NULL);
      return;
    }

  if (g_error_matches (error, LR_ERROR, LR_ERROR_WRONG_SECRET))
    refuse (self);
  else if (g_error_matches (error, LR_ERROR, LR_ERROR_NO_KEYS))
    show_missing_keys (self, error);
  else
    show_message (self, error->message);
  update_button (self);
  clear_texts (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A slip of the pen is told from a code of another day at once. */
static gboolean
check_code (LrUnlockPage *self,
            LrSecret     *typed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) secret = lr_recovery_code_parse (typed, &error);

  if (secret == NULL)
    show_message (self, error->message);

  return secret != NULL;
}

static void
unlock_cb (LrUnlockPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LrSecret) typed = NULL;

  if (self->cancellable != NULL || self->wait > 0 || *get_typed (self) == '\0')
    return;

  typed = lr_secret_entry_dup (GTK_EDITABLE (get_entry (self)), &error);
  if (typed == NULL)
    show_message (self, error->message);
  if (typed == NULL || (self->by_code && !check_code (self, typed)))
    return;

  self->cancellable = g_cancellable_new ();
  show_message (self, "");
  update_button (self);
  lr_secret_work_open (lr_session_get_folder (self->session), typed,
                       self->cancellable, opened_cb, g_object_ref (self));
}

static gboolean
lr_unlock_page_grab_focus (GtkWidget *widget)
{
  LrUnlockPage *self = LR_UNLOCK_PAGE (widget);

  return gtk_widget_grab_focus (self->hopeless ? self->retry : get_entry (self));
}

static void
lr_unlock_page_constructed (GObject *object)
{
  LrUnlockPage *self = LR_UNLOCK_PAGE (object);

  G_OBJECT_CLASS (lr_unlock_page_parent_class)->constructed (object);

  show_way (self);
  check_keys (self);
  check_files (self);
}

static void
lr_unlock_page_dispose (GObject *object)
{
  LrUnlockPage *self = LR_UNLOCK_PAGE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  clear_texts (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_UNLOCK_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_unlock_page_parent_class)->dispose (object);
}

static void
lr_unlock_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_SESSION)
    LR_UNLOCK_PAGE (object)->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_unlock_page_class_init (LrUnlockPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = lr_unlock_page_constructed;
  object_class->dispose = lr_unlock_page_dispose;
  object_class->set_property = lr_unlock_page_set_property;
  widget_class->grab_focus = lr_unlock_page_grab_focus;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LR_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LR_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, status);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, entries);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, code);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, other_way);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, retry);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, repair);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, restore);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, button);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, button_content);
  gtk_widget_class_bind_template_child (widget_class, LrUnlockPage, message);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_button);
  gtk_widget_class_bind_template_callback (widget_class, other_way_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
lr_unlock_page_init (LrUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_unlock_page_new (LrSession *session)
{
  return g_object_new (LR_TYPE_UNLOCK_PAGE, "session", session, NULL);
}

guint
lr_unlock_get_delay (guint failures)
{
  if (failures <= FREE_FAILURES)
    return 0;

  return MIN (1u << MIN (failures - FREE_FAILURES, 16), MAX_DELAY);
}
