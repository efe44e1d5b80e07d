/* lr-record-dialog.c: a record in a window of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-dialog.h"

#include <glib/gi18n.h>

#include "lr-changes-dialog.h"
#include "lr-first-focus.h"
#include "lr-kinds.h"
#include "lr-question.h"
#include "lr-record-draft.h"
#include "lr-record-form.h"
#include "lr-store-access.h"

/* Long enough to save whole words, short enough not to be noticed. */
#define DELAY_MS 800

struct _LrRecordDialog
{
  AdwWindow       parent_instance;

  LrSession      *session;
  LrRecord       *record;
  gboolean        dirty;
  guint           timer;

  AdwWindowTitle *title;
  AdwBin         *bin;
  GtkWidget      *delete_group;  /* belongs to the form */
};

G_DEFINE_FINAL_TYPE (LrRecordDialog, lr_record_dialog, ADW_TYPE_WINDOW)

static char *
dup_what (LrRecordDialog *self)
{
  const char *label = _(lr_record_get_kind (self->record)->label);

  if (lr_record_get_id (self->record) == 0)
    /* Translators: a kind of record, as in "Contact moment added". */
    return g_strdup_printf (_("%s added"), label);

  /* Translators: a kind of record, as in "Contact moment changed". */
  return g_strdup_printf (_("%s changed"), label);
}

static void
show_state (LrRecordDialog *self,
            const char     *text)
{
  adw_window_title_set_subtitle (self->title, text);
}

/* What can be done with a record that is there. The school is never deleted. */
static void
update_acts (LrRecordDialog *self)
{
  gboolean exists = lr_record_get_id (self->record) != 0;
  gboolean goes = exists && !lr_record_is (self->record, &lr_school_kind);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.changes", exists);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.delete", goes);
  gtk_widget_set_visible (self->delete_group, goes);
}

/* Below all fields and apart: nobody comes upon it while filling in. */
static GtkWidget *
make_delete_group (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Delete"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "record.delete");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "destructive-action");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);

  return group;
}

/* What is not complete yet outlives a lock and a crash all the same. */
static void
keep_draft (LrRecordDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!lr_record_draft_keep (lr_session_get_store (self->session), self->record, &error))
    show_state (self, error->message);
}

static void
drop_draft (LrRecordDialog *self,
            gint64          id)
{
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_session_get_store (self->session);

  if (!lr_record_draft_drop (store, self->record, id, &error) && lr_store_get_read_only (store) == NULL)
    lr_session_fail (self->session, error);
}

static void
save (LrRecordDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;
  gint64 id = lr_record_get_id (self->record);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (!self->dirty || lr_session_get_store (self->session) == NULL)
    return;

  what = dup_what (self);
  if (!lr_record_check (self->record, &error) ||
      !lr_session_try_save (self->session, self->record, what, &error))
    {
      show_state (self, error->message);
      keep_draft (self);
      return;
    }

  self->dirty = FALSE;
  update_acts (self);
  drop_draft (self, id);
  show_state (self, _("Saved"));
}

static gboolean
timeout_cb (gpointer data)
{
  LrRecordDialog *self = data;

  self->timer = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

/* The id, which the store gives, is no change to be saved. */
static void
record_notify_cb (LrRecordDialog *self,
                  GParamSpec     *pspec)
{
  if (lr_kind_find_field (lr_record_get_kind (self->record), pspec->name) < 0)
    return;

  self->dirty = TRUE;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (DELAY_MS, timeout_cb, self);
}

static void
response_cb (LrRecordDialog *self,
             const char     *response)
{
  if (!g_str_equal (response, "act"))
    return;

  drop_draft (self, lr_record_get_id (self->record));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask_to_discard (LrRecordDialog *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  lr_record_check (self->record, &error);
  dialog = lr_question_new (GTK_WINDOW (self), _("This is not saved yet"), error != NULL ? error->message : NULL,
                            _("_Go On Writing"), _("_Discard"), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
lr_record_dialog_close_request (GtkWindow *window)
{
  LrRecordDialog *self = LR_RECORD_DIALOG (window);

  save (self);
  if (self->dirty && lr_session_get_store (self->session) != NULL)
    {
      ask_to_discard (self);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (lr_record_dialog_parent_class)->close_request (window);
}

/* Saved or not, she is to find the form again as she left it. */
static void
locking_cb (LrRecordDialog *self)
{
  save (self);
  keep_draft (self);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LrRecordDialog *self = LR_RECORD_DIALOG (widget);
  g_autofree char *what = NULL;

  /* Translators: a kind of record, as in "Contact moment deleted". */
  what = g_strdup_printf (_("%s deleted"), _(lr_record_get_kind (self->record)->label));
  save (self);
  self->dirty = FALSE;
  if (lr_session_delete (self->session, self->record, what))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
changes_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LrRecordDialog *self = LR_RECORD_DIALOG (widget);

  lr_record_dialog_flush (self);
  gtk_window_present (GTK_WINDOW (lr_changes_dialog_new (self->session, self->record, GTK_WINDOW (self))));
}

static void
lr_record_dialog_dispose (GObject *object)
{
  LrRecordDialog *self = LR_RECORD_DIALOG (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_RECORD_DIALOG);
  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_record_dialog_parent_class)->dispose (object);
}

static void
lr_record_dialog_class_init (LrRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_record_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lr_record_dialog_close_request;

  gtk_widget_class_install_action (widget_class, "record.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "record.changes", NULL, changes_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LrRecordDialog, title);
  gtk_widget_class_bind_template_child (widget_class, LrRecordDialog, bin);
}

static void
lr_record_dialog_init (LrRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lr_record_dialog_new (LrSession *session,
                      LrRecord  *record,
                      GtkWindow *parent)
{
  LrRecordDialog *self = g_object_new (LR_TYPE_RECORD_DIALOG, "transient-for", parent, NULL);
  const char *label = _(lr_record_get_kind (record)->label);
  GtkWidget *form;

  self->session = g_object_ref (session);
  self->record = lr_record_copy (record);
  self->delete_group = make_delete_group ();
  form = lr_record_form_new (self->record, lr_session_get_today (session),
                             lr_watch_get_rule_books (lr_session_get_watch (session)));
  lr_record_form_add_group (LR_RECORD_FORM (form), ADW_PREFERENCES_GROUP (self->delete_group));
  adw_bin_set_child (self->bin, form);
  lr_first_focus_in (GTK_WINDOW (self), form);
  adw_window_title_set_title (self->title, label);
  gtk_window_set_title (GTK_WINDOW (self), label);
  update_acts (self);
  g_signal_connect_object (self->record, "notify", G_CALLBACK (record_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
lr_record_dialog_open (LrSession *session,
                       LrRecord  *record,
                       GtkWidget *widget)
{
  GtkWidget *dialog = lr_record_dialog_new (session, record, GTK_WINDOW (gtk_widget_get_root (widget)));

  gtk_window_present (GTK_WINDOW (dialog));
}

void
lr_record_dialog_open_at (LrSession *session,
                          LrRecord  *record,
                          guint      field,
                          GtkWidget *widget)
{
  GtkWidget *dialog = lr_record_dialog_new (session, record, GTK_WINDOW (gtk_widget_get_root (widget)));
  LrRecordForm *form = LR_RECORD_FORM (adw_bin_get_child (LR_RECORD_DIALOG (dialog)->bin));

  gtk_window_present (GTK_WINDOW (dialog));
  if (lr_record_form_get_row (form, field) != NULL)
    gtk_widget_child_focus (lr_record_form_get_row (form, field), GTK_DIR_TAB_FORWARD);
}

/**
 * lr_record_dialog_restore:
 *
 * Opens the forms again that were open when the store was locked, or that were
 * half filled in when the computer failed.
 */
void
lr_record_dialog_restore (LrSession *session,
                          GtkWidget *widget)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lr_record_draft_load_all (lr_session_get_store (session), &error);

  if (records == NULL)
    {
      lr_session_fail (session, error);
      return;
    }

  for (guint i = 0; i < records->len; i++)
    {
      LrRecord *record = g_ptr_array_index (records, i);
      GtkWidget *dialog = lr_record_dialog_new (session, record, GTK_WINDOW (gtk_widget_get_root (widget)));

      LR_RECORD_DIALOG (dialog)->dirty = TRUE;
      gtk_window_present (GTK_WINDOW (dialog));
    }
}

LrRecord *
lr_record_dialog_get_record (LrRecordDialog *self)
{
  g_return_val_if_fail (LR_IS_RECORD_DIALOG (self), NULL);

  return self->record;
}

gboolean
lr_record_dialog_is_saved (LrRecordDialog *self)
{
  g_return_val_if_fail (LR_IS_RECORD_DIALOG (self), FALSE);

  return !self->dirty;
}

void
lr_record_dialog_flush (LrRecordDialog *self)
{
  g_return_if_fail (LR_IS_RECORD_DIALOG (self));

  save (self);
}
