/* lr-dialog.c: a window over another one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-dialog.h"

G_DEFINE_TYPE (LrDialog, lr_dialog, ADW_TYPE_WINDOW)

static void
lr_dialog_class_init (LrDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
lr_dialog_init (LrDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}
