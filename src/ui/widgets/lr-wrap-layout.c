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

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* How wide it is on a line of @width. */
static int
get_width (GtkWidget *child,
           int        width)
{
  int least, wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return MAX (least, MIN (wanted, width));
}

/* Returns: (nullable): the first child that is not on the line of @first; @spare is
 * what is left of @width */
static GtkWidget *
find_end (LrWrapLayout *self,
          GtkWidget    *first,
          int           width,
          int          *spare)
{
  GtkWidget *child = first;

  *spare = width;
  while (child != NULL)
    {
      int gap = child == first ? 0 : self->spacing;
      int wanted = get_width (child, width) + gap;

      if (child != first && wanted > *spare)
        break;

      *spare -= wanted;
      child = skip_hidden (gtk_widget_get_next_sibling (child));
    }

  *spare = MAX (*spare, 0);
  return child;
}

/* One line, from @first up to @end, at @y: gives out the places, or with a
 * @line_height of -1 only looks how high it is. */
static int
arrange_line (LrWrapLayout *self,
              GtkWidget    *parent,
              GtkWidget    *first,
              GtkWidget    *end,
              int           y,
              int           width,
              int           spare,
              int           line_height)
{
  gboolean is_mirrored = gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL;
  int x = 0, highest = 0;

  for (GtkWidget *child = first; child != end; child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int own = get_width (child, width), height;

      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        {
          own += spare;
          spare = 0;
        }

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, own, NULL, &height, NULL, NULL);
      highest = MAX (highest, height);
      if (line_height >= 0)
        gtk_widget_size_allocate (child, &(GtkAllocation) { is_mirrored ? width - x - own : x, y, own, line_height }, -1);
      x += own + self->spacing;
    }

  return highest;
}

/* Puts the children in their places within @width, or with @allocate %FALSE only
 * looks how high that is. */
static int
arrange (LrWrapLayout *self,
         GtkWidget    *parent,
         int           width,
         gboolean      allocate)
{
  GtkWidget *first = skip_hidden (gtk_widget_get_first_child (parent));
  int y = 0;

  while (first != NULL)
    {
      int spare;
      GtkWidget *end = find_end (self, first, width, &spare);
      int height = arrange_line (self, parent, first, end, y, width, spare, -1);

      if (allocate)
        arrange_line (self, parent, first, end, y, width, spare, height);
      y += height + (end != NULL ? self->spacing : 0);
      first = end;
    }

  return y;
}

static GtkSizeRequestMode
lr_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *parent)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (LrWrapLayout *self,
               GtkWidget    *parent,
               int          *minimum,
               int          *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (parent));
       child != NULL;
       child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int least, wanted;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? self->spacing : 0);
    }
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

  measure_width (self, parent, minimum, natural);
  /* Without a width, as wide as they want to be: lower they never are. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = arrange (self, parent, for_size >= 0 ? for_size : *natural, FALSE);
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
