/* lr-rail.c: the ways through the app as icons, in a column or a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rail.h"

#include <glib/gi18n.h>

#include "lr-backup-button.h"

struct _LrRail
{
  AdwBin          parent_instance;

  GtkOrientation  orientation;
  GMenuModel     *menu;

  GtkBox         *box;
  GtkBox         *pages;
};

G_DEFINE_FINAL_TYPE (LrRail, lr_rail, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ORIENTATION,
  PROP_MENU_MODEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *
get_page (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "lr-page");
}

/* What is said stands beside it in words elsewhere: here it is a name and a tip. */
static void
describe (GtkWidget  *button,
          const char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Pressed once more, the button of the page that is shown stays down. */
static void
clicked_cb (LrRail    *self,
            GtkWidget *button)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", get_page (button));
}

static GtkWidget *
make_search_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("system-search-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.search");
  describe (button, _("Search everything"));
  return button;
}

static GtkWidget *
make_menu_button (LrRail *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON,
                                    "icon-name", "open-menu-symbolic",
                                    "menu-model", self->menu,
                                    "primary", TRUE,
                                    "direction", self->orientation == GTK_ORIENTATION_VERTICAL ? GTK_ARROW_RIGHT
                                                                                              : GTK_ARROW_UP,
                                    NULL);

  describe (button, _("Main menu"));
  return button;
}

static void
add (LrRail    *self,
     GtkBox    *box,
     GtkWidget *button)
{
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (button, self->orientation == GTK_ORIENTATION_HORIZONTAL);
  gtk_box_append (box, button);
}

static void
lr_rail_constructed (GObject *object)
{
  LrRail *self = LR_RAIL (object);
  GtkWidget *handle = gtk_window_handle_new ();
  gboolean vertical = self->orientation == GTK_ORIENTATION_VERTICAL;

  G_OBJECT_CLASS (lr_rail_parent_class)->constructed (object);

  self->box = GTK_BOX (gtk_box_new (self->orientation, 6));
  self->pages = g_object_new (GTK_TYPE_BOX,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                              "orientation", self->orientation,
                              "spacing", 6,
                              "hexpand", !vertical,
                              NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pages), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
  gtk_box_append (self->box, GTK_WIDGET (self->pages));
  add (self, self->box, make_search_button ());
  gtk_widget_add_css_class (GTK_WIDGET (self), vertical ? "lr-rail" : "lr-bar");
  gtk_window_handle_set_child (GTK_WINDOW_HANDLE (handle), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), handle);
}

static void
lr_rail_dispose (GObject *object)
{
  LrRail *self = LR_RAIL (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  self->pages = NULL;
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (lr_rail_parent_class)->dispose (object);
}

static void
lr_rail_set_property (GObject      *object,
                      guint         prop_id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  LrRail *self = LR_RAIL (object);

  switch (prop_id)
    {
    case PROP_ORIENTATION:
      self->orientation = (GtkOrientation) g_value_get_enum (value);
      break;

    case PROP_MENU_MODEL:
      g_set_object (&self->menu, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_rail_class_init (LrRailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lr_rail_constructed;
  object_class->dispose = lr_rail_dispose;
  object_class->set_property = lr_rail_set_property;

  properties[PROP_ORIENTATION] = g_param_spec_enum ("orientation", NULL, NULL, GTK_TYPE_ORIENTATION,
                                                    GTK_ORIENTATION_VERTICAL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lr_rail_init (LrRail *self)
{
}

void
lr_rail_set_session (LrRail    *self,
                     LrSession *session)
{
  GtkWidget *backup = g_object_new (LR_TYPE_BACKUP_BUTTON, NULL);

  g_return_if_fail (LR_IS_RAIL (self));

  lr_backup_button_set_compact (LR_BACKUP_BUTTON (backup));
  lr_backup_button_set_session (LR_BACKUP_BUTTON (backup), session);
  /* Apart, at the other end. */
  gtk_widget_set_vexpand (backup, self->orientation == GTK_ORIENTATION_VERTICAL);
  add (self, self->box, backup);
  if (self->orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_set_valign (backup, GTK_ALIGN_END);
  add (self, self->box, make_menu_button (self));
}

void
lr_rail_add_page (LrRail     *self,
                  const char *name,
                  const char *title,
                  const char *icon)
{
  GtkWidget *button = gtk_toggle_button_new ();

  g_return_if_fail (LR_IS_RAIL (self));

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  describe (button, title);
  g_object_set_data_full (G_OBJECT (button), "lr-page", g_strdup (name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  add (self, self->pages, button);
}

void
lr_rail_show_page (LrRail     *self,
                   const char *name)
{
  g_return_if_fail (LR_IS_RAIL (self));

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->pages));
       button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_str_equal (get_page (button), name));
}
