/* lr-person-menu.c: a button to pick who it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-person-menu.h"

#include <glib/gi18n.h>

#include "lr-face.h"
#include "lr-text.h"

/* Whoever is not among so many is typed sooner than found. */
#define MOST_PEOPLE 100

struct _LrPersonMenu
{
  AdwBin         parent_instance;

  LrSession     *session;
  LrRecord      *record;
  guint          field;
  GPtrArray     *people;  /* (element-type LrPerson): in the order of the rows */

  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (LrPersonMenu, lr_person_menu, ADW_TYPE_BIN)

static GtkWidget *
create_text (const char *text,
             const char *css_class)
{
  g_autofree char *shown = lr_text_cap (text, LR_TEXT_ROW);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", shown,
                                   "xalign", 0.0f,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "max-width-chars", 40,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* (nullable): what tells one from another of the same name */
static char *
describe (const LrPerson *person)
{
  g_autofree char *role = lr_choice_describe (lr_party_roles, person->role);

  if (person->organisation == NULL)
    return *role != '\0' ? g_steal_pointer (&role) : NULL;

  return *role != '\0' ? g_strdup_printf ("%s · %s", role, person->organisation)
                       : g_strdup (person->organisation);
}

static GtkWidget *
create_row (const LrPerson *person)
{
  g_autofree char *description = describe (person);
  g_autofree char *name = lr_text_cap (person->name, LR_TEXT_ROW);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (texts), create_text (person->name, NULL));
  if (description != NULL)
    {
      GtkWidget *text = create_text (description, "caption");

      gtk_widget_add_css_class (text, "dim-label");
      gtk_box_append (GTK_BOX (texts), text);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "",
                                  -1);
  return row;
}

static void
picked_cb (LrPersonMenu  *self,
           GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  g_return_if_fail (index < self->people->len);

  gtk_menu_button_popdown (self->button);
  lr_face_pick_person (self->record, self->field, self->people->pdata[index]);
}

static GtkWidget *
create_list (LrPersonMenu *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who is around the pupil or in the address book"), -1);
  for (guint i = 0; i < MIN (self->people->len, MOST_PEOPLE); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (self->people->pdata[i]));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-width", TRUE,
                       "propagate-natural-height", TRUE,
                       "max-content-height", 320,
                       "child", list,
                       NULL);
}

static void
open_cb (GtkMenuButton *button,
         gpointer       user_data)
{
  LrPersonMenu *self = user_data;
  LrStore *store = lr_session_get_store (self->session);
  g_autoptr (GError) error = NULL;
  GtkWidget *popover = gtk_popover_new ();

  g_clear_pointer (&self->people, g_ptr_array_unref);
  if (store != NULL)
    self->people = lr_people_list (store, lr_record_get_pupil (self->record), lr_session_get_today (self->session), &error);

  gtk_widget_add_css_class (popover, "lr-person-menu");
  gtk_popover_set_child (GTK_POPOVER (popover), self->people != NULL
    ? create_list (self) : create_text (error != NULL ? error->message : _("The dossiers are locked. Unlock them and try again; nothing was lost."), NULL));
  gtk_menu_button_set_popover (button, popover);
}

static void
lr_person_menu_dispose (GObject *object)
{
  LrPersonMenu *self = LR_PERSON_MENU (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lr_person_menu_parent_class)->dispose (object);
}

static void
lr_person_menu_class_init (LrPersonMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_person_menu_dispose;
}

static void
lr_person_menu_init (LrPersonMenu *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "system-users-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, open_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Pick Who It Is"));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

void
lr_person_menu_set (LrPersonMenu *self,
                    LrSession    *session,
                    LrRecord     *record,
                    guint         field)
{
  g_autofree char *label = NULL;

  g_return_if_fail (LR_IS_PERSON_MENU (self));
  g_return_if_fail (lr_face_find_person (lr_record_get_kind (record), field) != NULL);

  /* Translators: the label of a field that names somebody. */
  label = g_strdup_printf (_("%s: pick who it is"), _(lr_record_get_kind (record)->fields[field].label));
  g_set_object (&self->session, session);
  g_set_object (&self->record, record);
  self->field = field;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

GtkWidget *
lr_person_menu_new (LrSession *session,
                    LrRecord  *record,
                    guint      field)
{
  LrPersonMenu *self = g_object_new (LR_TYPE_PERSON_MENU, NULL);

  lr_person_menu_set (self, session, record, field);
  return GTK_WIDGET (self);
}
