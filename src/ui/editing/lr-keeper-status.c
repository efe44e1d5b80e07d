/* lr-keeper-status.c: how it stands with what is being written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-keeper-status.h"

struct _LrKeeperStatus
{
  GtkWidget  parent_instance;

  LrKeeper  *keeper;
  GtkImage  *icon;
  GtkLabel  *label;
};

G_DEFINE_FINAL_TYPE (LrKeeperStatus, lr_keeper_status, GTK_TYPE_WIDGET)

static void
update (LrKeeperStatus *self)
{
  static const struct { const char *icon; const char *style; } looks[] = {
    [LR_KEEPER_SAVED] = { "object-select-symbolic", "dim-label" },
    [LR_KEEPER_WAITING] = { "content-loading-symbolic", "dim-label" },
    [LR_KEEPER_DRAFT] = { "document-edit-symbolic", "warning" },
    [LR_KEEPER_FAILED] = { "dialog-warning-symbolic", "error" },
  };
  LrKeeperState state = lr_keeper_get_state (self->keeper);
  const char *text = lr_keeper_get_text (self->keeper);

  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);
  gtk_image_set_from_icon_name (self->icon, looks[state].icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), *text != '\0');
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char *[]) { looks[state].style, NULL });
}

static void
lr_keeper_status_dispose (GObject *object)
{
  LrKeeperStatus *self = LR_KEEPER_STATUS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (lr_keeper_status_parent_class)->dispose (object);
}

static void
lr_keeper_status_class_init (LrKeeperStatusClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_keeper_status_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
lr_keeper_status_init (LrKeeperStatus *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->icon), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

void
lr_keeper_status_set_keeper (LrKeeperStatus *self,
                             LrKeeper       *keeper)
{
  g_return_if_fail (LR_IS_KEEPER_STATUS (self));

  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_func (self->keeper, update, self);
  g_set_object (&self->keeper, keeper);
  gtk_widget_set_visible (GTK_WIDGET (self), keeper != NULL);
  if (keeper == NULL)
    return;

  g_signal_connect_object (keeper, "notify::text", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
