/* lr-pupil-row.c: a pupil in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-row.h"

#include "lr-dossier.h"

struct _LrPupilRow
{
  GtkBox     parent_instance;

  LrRecord  *pupil;

  GtkLabel  *name;
  GtkLabel  *details;
  GtkWidget *threatening;
};

G_DEFINE_FINAL_TYPE (LrPupilRow, lr_pupil_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_PUPIL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
dup_details (LrRecord *pupil)
{
  const char *class = lr_record_get_text (pupil, LR_PUPIL_CLASS);
  const char *mentor = lr_record_get_text (pupil, LR_PUPIL_MENTOR);

  if (class != NULL && mentor != NULL)
    return g_strdup_printf ("%s · %s", class, mentor);

  return g_strdup (class != NULL ? class : mentor != NULL ? mentor : "");
}

static void
show_pupil (LrPupilRow *self)
{
  g_autofree char *name = lr_pupil_dup_sort_name (self->pupil);
  g_autofree char *details = dup_details (self->pupil);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), *details != '\0');
  gtk_widget_set_visible (self->threatening,
                          lr_record_get_boolean (self->pupil, LR_PUPIL_THREATENING));
}

static void
lr_pupil_row_dispose (GObject *object)
{
  LrPupilRow *self = LR_PUPIL_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LR_TYPE_PUPIL_ROW);
  g_clear_object (&self->pupil);

  G_OBJECT_CLASS (lr_pupil_row_parent_class)->dispose (object);
}

static void
lr_pupil_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (prop_id == PROP_PUPIL)
    g_value_set_object (value, LR_PUPIL_ROW (object)->pupil);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_pupil_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LrPupilRow *self = LR_PUPIL_ROW (object);

  if (prop_id != PROP_PUPIL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (!g_set_object (&self->pupil, g_value_get_object (value)))
    return;

  if (self->pupil != NULL)
    show_pupil (self);
  g_object_notify_by_pspec (object, properties[PROP_PUPIL]);
}

static void
lr_pupil_row_class_init (LrPupilRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_pupil_row_dispose;
  object_class->get_property = lr_pupil_row_get_property;
  object_class->set_property = lr_pupil_row_set_property;

  properties[PROP_PUPIL] =
    g_param_spec_object ("pupil", NULL, NULL, LR_TYPE_RECORD,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/leerrecht/Leerrecht/ui/lr-pupil-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, name);
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, details);
  gtk_widget_class_bind_template_child (widget_class, LrPupilRow, threatening);
}

static void
lr_pupil_row_init (LrPupilRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
