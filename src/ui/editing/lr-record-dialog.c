/* lr-record-dialog.c: a record in a window of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-record-dialog.h"

#include <glib/gi18n.h>

#include "lr-changes-dialog.h"
#include "lr-error.h"
#include "lr-first-focus.h"
#include "lr-kinds.h"
#include "lr-landmark.h"
#include "lr-question.h"
#include "lr-record-draft.h"
#include "lr-record-form.h"

#define PLACE "form"

struct _LrRecordDialog
{
  LrDialog        parent_instance;

  LrSession      *session;
  LrRecord       *record;
  LrKeeper       *keeper;
  LrRecordForm   *form;

  AdwHeaderBar   *header;
  AdwWindowTitle *title;
  GtkWidget      *cancel_button;
  GtkWidget      *add_button;
  GtkWidget      *changes_button;
  AdwBin         *bin;
};

G_DEFINE_FINAL_TYPE (LrRecordDialog, lr_record_dialog, LR_TYPE_DIALOG)

/* Below all fields and apart: nobody comes upon it while filling in. */
static AdwPreferencesGroup *
make_delete_group (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Delete"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "record.delete");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "destructive-action");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);

  return ADW_PREFERENCES_GROUP (group);
}

/* Where the answer is missing that keeps it from being added. */
static void
go_to_missing (LrRecordDialog *self)
{
  int field = lr_record_find_missing (self->record);
  GtkWidget *row = field >= 0 ? lr_record_form_get_row (self->form, (guint) field) : NULL;

  if (row != NULL)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LrRecordDialog *self = LR_RECORD_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;

  if (!lr_keeper_add (self->keeper, self->record, &error))
    {
      adw_window_title_set_subtitle (self->title, error->message);
      go_to_missing (self);
      return;
    }

  /* Translators: a kind of record, as in "Contact moment added". */
  what = g_strdup_printf (_("%s added"), _(lr_record_get_kind (self->record)->label));
  lr_session_announce (self->session, what, TRUE);
  lr_dialog_force_close (GTK_WIDGET (self));
}

static void
response_cb (LrRecordDialog *self,
             const char     *response)
{
  if (!g_str_equal (response, "act"))
    return;

  lr_keeper_forget (self->keeper, self->record);
  lr_dialog_force_close (GTK_WIDGET (self));
}

static void
ask_to_discard (LrRecordDialog *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  lr_record_check (self->record, &error);
  dialog = lr_question_new (GTK_WIDGET (self), _("This is not saved yet"),
                            error != NULL ? error->message : lr_keeper_get_text (self->keeper), _("_Go On Writing"), _("_Discard"), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  lr_question_present (dialog);
}

static gboolean
lr_record_dialog_may_close (LrDialog *dialog)
{
  LrRecordDialog *self = LR_RECORD_DIALOG (dialog);

  if (lr_session_get_store (self->session) == NULL || lr_keeper_flush (self->keeper))
    return TRUE;

  ask_to_discard (self);
  return FALSE;
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
  lr_keeper_flush (self->keeper);
  if (!lr_session_delete (self->session, self->record, what))
    return;

  lr_keeper_forget (self->keeper, self->record);
  lr_dialog_force_close (GTK_WIDGET (self));
}

static void
changes_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LrRecordDialog *self = LR_RECORD_DIALOG (widget);

  lr_keeper_flush (self->keeper);
  lr_dialog_present (lr_changes_dialog_new (self->session, self->record), widget);
}

static void
lr_record_dialog_dispose (GObject *object)
{
  LrRecordDialog *self = LR_RECORD_DIALOG (object);

  g_clear_object (&self->keeper);
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
  LR_DIALOG_CLASS (klass)->may_close = lr_record_dialog_may_close;

  gtk_widget_class_install_action (widget_class, "record.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "record.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "record.changes", NULL, changes_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "record.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "record.add", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LrRecordDialog, header);
  gtk_widget_class_bind_template_child (widget_class, LrRecordDialog, title);
  gtk_widget_class_bind_template_child (widget_class, LrRecordDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, LrRecordDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, LrRecordDialog, changes_button);
  gtk_widget_class_bind_template_child (widget_class, LrRecordDialog, bin);
}

static void
lr_record_dialog_init (LrRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The title says the act. The school is never deleted. */
static void
show_act (LrRecordDialog *self)
{
  const char *label = _(lr_record_get_kind (self->record)->label);
  gboolean is_new = lr_record_get_id (self->record) == 0;
  /* Translators: a kind of record, as in "Add Contact moment". */
  g_autofree char *title = is_new ? g_strdup_printf (_("Add %s"), label) : g_strdup (label);

  adw_window_title_set_title (self->title, title);
  lr_dialog_set_title (GTK_WIDGET (self), title);
  adw_header_bar_set_show_end_title_buttons (self->header, !is_new);
  gtk_widget_set_visible (self->cancel_button, is_new);
  gtk_widget_set_visible (self->add_button, is_new);
  gtk_widget_set_visible (self->changes_button, !is_new);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.add", is_new);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.changes", !is_new);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.delete",
                                 !is_new && !lr_record_is (self->record, &lr_school_kind));
}

static void
show_form (LrRecordDialog *self)
{
  GtkWidget *form = lr_record_form_new (self->session, self->keeper, self->record);

  self->form = LR_RECORD_FORM (form);
  if (lr_record_get_id (self->record) != 0 && !lr_record_is (self->record, &lr_school_kind))
    lr_record_form_add_group (self->form, make_delete_group ());
  adw_bin_set_child (self->bin, form);
  lr_first_focus_in (GTK_WIDGET (self), form);
}

GtkWidget *
lr_record_dialog_new (LrSession *session,
                      LrRecord  *record)
{
  LrRecordDialog *self = g_object_new (LR_TYPE_RECORD_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->record = lr_record_copy (record);
  self->keeper = lr_keeper_new (session, PLACE, NULL);
  lr_keeper_set_reopens (self->keeper, TRUE);
  if (lr_record_get_id (self->record) == 0)
    lr_keeper_hold (self->keeper, self->record);
  else
    lr_keeper_watch (self->keeper, self->record);
  g_object_bind_property (self->keeper, "text", self->title, "subtitle", G_BINDING_SYNC_CREATE);
  show_act (self);
  show_form (self);

  return GTK_WIDGET (self);
}

static GtkWidget *
open_above (LrSession *session,
            LrRecord  *record,
            GtkWidget *widget)
{
  GtkWidget *dialog = lr_record_dialog_new (session, record);

  lr_dialog_present (dialog, widget);
  return dialog;
}

void
lr_record_dialog_open (LrSession *session,
                       LrRecord  *record,
                       GtkWidget *widget)
{
  open_above (session, record, widget);
}

void
lr_record_dialog_open_at (LrSession *session,
                          LrRecord  *record,
                          guint      field,
                          GtkWidget *widget)
{
  LrRecordDialog *dialog = LR_RECORD_DIALOG (open_above (session, record, widget));

  lr_landmark_go (GTK_WIDGET (dialog->form), lr_record_get_kind (record), lr_record_get_id (record), (int) field);
}

/* Returns: (transfer full) (nullable): the record as the store has it, or an empty
 *   one where it has none: the draft is laid over it */
static LrRecord *
load_below (LrStore        *store,
            LrRecordDraft  *draft,
            GError        **error)
{
  const LrKind *kind = lr_record_get_kind (draft->record);
  gint64 id = lr_record_get_id (draft->record);
  g_autoptr (GError) reason = NULL;
  g_autoptr (LrRecord) stored = id != 0 ? lr_store_load (store, kind, id, &reason) : NULL;

  if (stored != NULL)
    return g_steal_pointer (&stored);
  if (reason != NULL && !g_error_matches (reason, LR_ERROR, LR_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  /* Deleted since: she may add it anew. */
  if (id != 0)
    {
      lr_record_set_id (draft->record, 0);
      if (!lr_record_draft_keep (store, PLACE, 0, draft->record, error) ||
          !lr_record_draft_drop (store, PLACE, 0, draft->record, id, error))
        return NULL;
    }

  return lr_record_new (kind, lr_record_get_pupil (draft->record));
}

void
lr_record_dialog_restore (LrSession *session,
                          GtkWidget *widget)
{
  g_autoptr (GError) error = NULL;
  LrStore *store = lr_session_get_store (session);
  g_autoptr (GPtrArray) drafts = lr_record_draft_list (store, PLACE, &error);

  for (guint i = 0; drafts != NULL && i < drafts->len && error == NULL; i++)
    {
      g_autoptr (LrRecord) record = load_below (store, g_ptr_array_index (drafts, i), &error);

      if (record != NULL)
        open_above (session, record, widget);
    }

  if (error != NULL)
    lr_session_fail (session, error);
}

LrRecord *
lr_record_dialog_get_record (LrRecordDialog *self)
{
  g_return_val_if_fail (LR_IS_RECORD_DIALOG (self), NULL);

  return self->record;
}

