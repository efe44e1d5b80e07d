/* lr-wrap-layout.c: children beside each other, on as many lines as they need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-wrap-layout.h"

struct _LrWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (LrWrapLayout, lr_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Puts the children in their places within @width, or with @allocate %FALSE only
 * looks how high that is. */
static int
arrange (LrWrapLayout *self,
         GtkWidget    *parent,
         int           width,
         gboolean      allocate)
{
  gboolean is_mirrored = gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted, height;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      wanted = MAX (least, MIN (wanted, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wanted, NULL, &height, NULL, NULL);
      if (x > 0 && wanted > width - x)
        {
          x = 0;
          y += line_height + self->spacing;
          line_height = 0;
        }

      if (allocate)
        gtk_widget_size_allocate (child, &(GtkAllocation) { is_mirrored ? width - x - wanted : x, y, wanted, height }, -1);
      x += wanted + self->spacing;
      line_height = MAX (line_height, height);
    }

  return y + line_height;
}

static GtkSizeRequestMode
lr_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *parent)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lr_wrap_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *parent,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  LrWrapLayout *self = LR_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = arrange (self, parent, for_size >= 0 ? for_size : G_MAXINT, FALSE);
      return;
    }

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? self->spacing : 0);
    }
}

static void
lr_wrap_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *parent,
                         int               width,
                         int               height,
                         int               baseline)
{
  arrange (LR_WRAP_LAYOUT (manager), parent, width, TRUE);
}

static void
lr_wrap_layout_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id == PROP_SPACING)
    LR_WRAP_LAYOUT (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lr_wrap_layout_class_init (LrWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->set_property = lr_wrap_layout_set_property;
  layout_class->get_request_mode = lr_wrap_layout_get_request_mode;
  layout_class->measure = lr_wrap_layout_measure;
  layout_class->allocate = lr_wrap_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lr_wrap_layout_init (LrWrapLayout *self)
{
}
