/* lr-beside-layout.c: beside each other where there is room, else below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-beside-layout.h"

struct _LrBesideLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (LrBesideLayout, lr_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
next (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

#define FOR_EACH(child, parent)                             \
  for (GtkWidget *child = next (gtk_widget_get_first_child (parent)); \
       child != NULL;                                       \
       child = next (gtk_widget_get_next_sibling (child)))

static int
get_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* What all of them want, with the gaps. */
static int
sum_widths (LrBesideLayout *self,
            GtkWidget      *parent)
{
  int sum = -self->spacing;

  FOR_EACH (child, parent)
    sum += get_natural_width (child) + self->spacing;

  return MAX (sum, 0);
}

static GtkSizeRequestMode
lr_beside_layout_get_request_mode (GtkLayoutManager *manager,
                                   GtkWidget        *parent)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (LrBesideLayout *self,
               GtkWidget      *parent,
               int            *minimum,
               int            *natural)
{
  *minimum = 0;
  *natural = sum_widths (self, parent);

  FOR_EACH (child, parent)
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
    }
}

/* Without a width they stand beside each other: lower they never are. */
static void
measure_height (LrBesideLayout *self,
                GtkWidget      *parent,
                int             width,
                int            *minimum,
                int            *natural)
{
  gboolean is_beside = width < 0 || sum_widths (self, parent) <= width;
  int gap = 0;

  *minimum = *natural = 0;
  FOR_EACH (child, parent)
    {
      int least, wanted;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, is_beside ? get_natural_width (child) : width,
                          &least, &wanted, NULL, NULL);
      *minimum = is_beside ? MAX (*minimum, least) : *minimum + gap + least;
      *natural = is_beside ? MAX (*natural, wanted) : *natural + gap + wanted;
      gap = self->spacing;
    }
}

static void
lr_beside_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *parent,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (LR_BESIDE_LAYOUT (manager), parent, minimum, natural);
  else
    measure_height (LR_BESIDE_LAYOUT (manager), parent, for_size, minimum, natural);
}

static void
place_beside (LrBesideLayout *self,
              GtkWidget      *parent,
              int             width,
              int             height)
{
  gboolean is_mirrored = gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL;
  int left = width - sum_widths (self, parent);
  int x = 0;

  FOR_EACH (child, parent)
    {
      int own = get_natural_width (child) + left;
      GtkAllocation place = { is_mirrored ? width - x - own : x, 0, own, height };

      gtk_widget_size_allocate (child, &place, -1);
      x += own + self->spacing;
      left = 0;
    }
}

static void
place_below (LrBesideLayout *self,
             GtkWidget      *parent,
             int             width)
{
  gboolean is_mirrored = gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL;
  int y = 0;

  FOR_EACH (child, parent)
    {
      int least, own, height;
      GtkAllocation place;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &own, NULL, NULL);
      own = gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? width : MAX (least, MIN (own, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, own, NULL, &height, NULL, NULL);
      place = (GtkAllocation) { is_mirrored ? width - own : 0, y, own, height };
      gtk_widget_size_allocate (child, &place, -1);
      y += height + self->spacing;
    }
}

static void
lr_beside_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *parent,
                           int               width,
                           int               height,
                           int               baseline)
{
  LrBesideLayout *self = LR_BESIDE_LAYOUT (manager);

  if (sum_widths (self, parent) <= width)
    place_beside (self, parent, width, height);
  else
    place_below (self, parent, width);
}

static void
lr_beside_layout_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (property_id == PROP_SPACING)
    LR_BESIDE_LAYOUT (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lr_beside_layout_class_init (LrBesideLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->set_property = lr_beside_layout_set_property;
  layout_class->get_request_mode = lr_beside_layout_get_request_mode;
  layout_class->measure = lr_beside_layout_measure;
  layout_class->allocate = lr_beside_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lr_beside_layout_init (LrBesideLayout *self)
{
}
