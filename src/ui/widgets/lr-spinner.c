/* lr-spinner.c: something is under way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-spinner.h"

struct _LrSpinner
{
  GtkWidget parent_instance;

  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (LrSpinner, lr_spinner, GTK_TYPE_WIDGET)

static void
lr_spinner_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lr_spinner_parent_class)->map (widget);

  gtk_spinner_start (GTK_SPINNER (LR_SPINNER (widget)->spinner));
}

static void
lr_spinner_unmap (GtkWidget *widget)
{
  gtk_spinner_stop (GTK_SPINNER (LR_SPINNER (widget)->spinner));

  GTK_WIDGET_CLASS (lr_spinner_parent_class)->unmap (widget);
}

static void
lr_spinner_dispose (GObject *object)
{
  g_clear_pointer (&LR_SPINNER (object)->spinner, gtk_widget_unparent);

  G_OBJECT_CLASS (lr_spinner_parent_class)->dispose (object);
}

static void
lr_spinner_class_init (LrSpinnerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_spinner_dispose;
  widget_class->map = lr_spinner_map;
  widget_class->unmap = lr_spinner_unmap;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
lr_spinner_init (LrSpinner *self)
{
  self->spinner = g_object_new (GTK_TYPE_SPINNER,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                NULL);
  gtk_widget_set_parent (self->spinner, GTK_WIDGET (self));
}
