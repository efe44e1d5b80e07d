/* lr-first-pupils.c: the way on for who has no pupils yet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-first-pupils.h"

struct _LrFirstPupils
{
  AdwBin     parent_instance;

  GtkWidget *import;
};

G_DEFINE_FINAL_TYPE (LrFirstPupils, lr_first_pupils, ADW_TYPE_BIN)

static void
lr_first_pupils_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lr_first_pupils_parent_class)->map (widget);

  gtk_widget_grab_focus (LR_FIRST_PUPILS (widget)->import);
}

static void
lr_first_pupils_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LR_TYPE_FIRST_PUPILS);

  G_OBJECT_CLASS (lr_first_pupils_parent_class)->dispose (object);
}

static void
lr_first_pupils_class_init (LrFirstPupilsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_first_pupils_dispose;
  widget_class->map = lr_first_pupils_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-first-pupils.ui");
  gtk_widget_class_bind_template_child (widget_class, LrFirstPupils, import);
}

static void
lr_first_pupils_init (LrFirstPupils *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
