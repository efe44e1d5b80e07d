/* lr-backup-button.c: the age of the last good copy elsewhere, always in view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-backup-button.h"

#include "lr-backup-keeper.h"
#include "lr-clock.h"

#define LABEL_CHARS 16

struct _LrBackupButton
{
  GtkWidget       parent_instance;

  LrBackupKeeper *keeper;

  GtkWidget      *button;
  GtkImage       *image;
  GtkLabel       *label;
};

G_DEFINE_FINAL_TYPE (LrBackupButton, lr_backup_button, GTK_TYPE_WIDGET)

static void
update (LrBackupButton *self)
{
  const LrBackupStanding *standing = lr_backup_keeper_get_standing (self->keeper);
  gint64 now = lr_clock_get_moment ();
  g_autofree char *summary = lr_backup_standing_dup_summary (standing, now);
  g_autofree char *problems = lr_backup_standing_dup_problems (standing);
  gboolean worrying = lr_backup_standing_is_worrying (standing, now);

  gtk_label_set_text (self->label, summary);
  gtk_image_set_from_icon_name (self->image, worrying ? "dialog-warning-symbolic"
                                                      : "drive-harddisk-symbolic");
  gtk_widget_set_tooltip_text (self->button, problems != NULL && *problems != '\0' ? problems : summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
  if (worrying)
    gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "warning");
}

static void
lr_backup_button_dispose (GObject *object)
{
  LrBackupButton *self = LR_BACKUP_BUTTON (object);

  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_func (self->keeper, update, self);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (lr_backup_button_parent_class)->dispose (object);
}

static void
lr_backup_button_class_init (LrBackupButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lr_backup_button_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lr_backup_button_init (LrBackupButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->image = GTK_IMAGE (gtk_image_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  /* The width of the sidebar must not follow what is said here. */
  gtk_label_set_width_chars (self->label, LABEL_CHARS);
  gtk_label_set_max_width_chars (self->label, LABEL_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->image));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));

  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.safety");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", "backups");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

void
lr_backup_button_set_compact (LrBackupButton *self)
{
  g_return_if_fail (LR_IS_BACKUP_BUTTON (self));

  gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
  gtk_widget_add_css_class (self->button, "image-button");
}

void
lr_backup_button_set_session (LrBackupButton *self,
                              LrSession      *session)
{
  g_return_if_fail (LR_IS_BACKUP_BUTTON (self));
  g_return_if_fail (self->keeper == NULL);

  self->keeper = g_object_ref (lr_backup_keeper_get (session));
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
