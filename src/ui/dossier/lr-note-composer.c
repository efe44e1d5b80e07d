/* lr-note-composer.c: a contact moment, written down at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-note-composer.h"

#include <glib/gi18n.h>

#include "lr-choices-button.h"
#include "lr-field.h"
#include "lr-kinds.h"
#include "lr-person-menu.h"
#include "lr-prose-view.h"
#include "lr-wrap-layout.h"

struct _LrNoteComposer
{
  AdwBin         parent_instance;

  LrSession     *session;
  LrRecord      *pupil;
  LrRecord      *contact;   /* the one that is being written */
  LrKeeper      *keeper;
  GPtrArray     *bindings;  /* (element-type GBinding): of its fields */

  GtkTextView   *view;
  GtkLabel      *hint;
  GtkRevealer   *details;
  GtkDropDown   *how;
  GtkEntry      *with;
  LrPersonMenu  *people;
  AdwBin        *roles;
};

G_DEFINE_FINAL_TYPE (LrNoteComposer, lr_note_composer, ADW_TYPE_BIN)

static void
update (LrNoteComposer *self)
{
  g_autofree char *text = lr_note_composer_dup_text (self);
  gboolean focused = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self->hint), *text == '\0');
  gtk_revealer_set_reveal_child (self->details, *text != '\0' || focused);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.add", *text != '\0');
}

/* What is left of a note of another time is there again. */
static void
begin (LrNoteComposer *self)
{
  g_ptr_array_set_size (self->bindings, 0);
  g_clear_object (&self->contact);
  self->contact = lr_record_new (&lr_contact_kind, lr_record_get_id (self->pupil));
  lr_keeper_hold (self->keeper, self->contact);
  g_ptr_array_add (self->bindings, lr_field_bind_text (self->contact, LR_CONTACT_SAID,
                                                       gtk_text_view_get_buffer (self->view)));
  g_ptr_array_add (self->bindings, lr_field_bind_text (self->contact, LR_CONTACT_WITH, self->with));
  lr_person_menu_set (self->people, self->session, self->contact, LR_CONTACT_WITH);
  adw_bin_set_child (self->roles, lr_choices_button_new (self->contact, LR_CONTACT_ROLES,
                                                         _(lr_contact_kind.fields[LR_CONTACT_ROLES].label)));
  /* Nothing is said of how, unless she does. */
  g_ptr_array_add (self->bindings, lr_field_bind_choice (self->contact, LR_CONTACT_HOW, self->how, _("Just a note")));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LrNoteComposer *self = LR_NOTE_COMPOSER (widget);
  g_autofree char *text = lr_note_composer_dup_text (self);
  g_autoptr (GError) error = NULL;

  lr_record_set_text (self->contact, LR_CONTACT_SAID, text);
  lr_record_set_integer (self->contact, LR_CONTACT_HELD_ON, lr_session_get_today (self->session));
  if (!lr_keeper_add (self->keeper, self->contact, &error))
    {
      lr_session_fail (self->session, error);
      return;
    }

  lr_keeper_forget (self->keeper, self->contact);
  begin (self);
  lr_session_announce (self->session, _("Contact moment added"), TRUE);
}

/* Before the text takes it for a new line. */
static gboolean
key_pressed_cb (LrNoteComposer  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "note.add", NULL);
  return GDK_EVENT_STOP;
}

static void
lr_note_composer_state_flags_changed (GtkWidget     *widget,
                                      GtkStateFlags  previous)
{
  GTK_WIDGET_CLASS (lr_note_composer_parent_class)->state_flags_changed (widget, previous);

  if ((previous ^ gtk_widget_get_state_flags (widget)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    update (LR_NOTE_COMPOSER (widget));
}

static void
lr_note_composer_dispose (GObject *object)
{
  LrNoteComposer *self = LR_NOTE_COMPOSER (object);

  g_ptr_array_set_size (self->bindings, 0);
  g_clear_object (&self->keeper);
  g_clear_object (&self->contact);
  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_NOTE_COMPOSER);
  g_clear_object (&self->pupil);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_note_composer_parent_class)->dispose (object);
}

static void
lr_note_composer_finalize (GObject *object)
{
  g_ptr_array_unref (LR_NOTE_COMPOSER (object)->bindings);

  G_OBJECT_CLASS (lr_note_composer_parent_class)->finalize (object);
}

static void
lr_note_composer_class_init (LrNoteComposerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_note_composer_dispose;
  G_OBJECT_CLASS (klass)->finalize = lr_note_composer_finalize;
  widget_class->state_flags_changed = lr_note_composer_state_flags_changed;

  gtk_widget_class_install_action (widget_class, "note.add", NULL, add_action);

  g_type_ensure (LR_TYPE_PERSON_MENU);
  g_type_ensure (LR_TYPE_PROSE_VIEW);
  g_type_ensure (LR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-note-composer.ui");
  gtk_widget_class_bind_template_child (widget_class, LrNoteComposer, view);
  gtk_widget_class_bind_template_child (widget_class, LrNoteComposer, hint);
  gtk_widget_class_bind_template_child (widget_class, LrNoteComposer, details);
  gtk_widget_class_bind_template_child (widget_class, LrNoteComposer, how);
  gtk_widget_class_bind_template_child (widget_class, LrNoteComposer, with);
  gtk_widget_class_bind_template_child (widget_class, LrNoteComposer, people);
  gtk_widget_class_bind_template_child (widget_class, LrNoteComposer, roles);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
lr_note_composer_init (LrNoteComposer *self)
{
  self->bindings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_binding_unbind);
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
lr_note_composer_new (LrSession *session,
                      LrRecord  *pupil)
{
  LrNoteComposer *self = g_object_new (LR_TYPE_NOTE_COMPOSER, NULL);

  self->session = g_object_ref (session);
  self->pupil = g_object_ref (pupil);
  self->keeper = lr_keeper_new (session, "note", NULL);
  begin (self);

  return GTK_WIDGET (self);
}

void
lr_note_composer_set_text (LrNoteComposer *self,
                           const char     *text)
{
  g_return_if_fail (LR_IS_NOTE_COMPOSER (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
}

char *
lr_note_composer_dup_text (LrNoteComposer *self)
{
  char *text;

  g_return_val_if_fail (LR_IS_NOTE_COMPOSER (self), NULL);

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  return g_strstrip (text);
}
