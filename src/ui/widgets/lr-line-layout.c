/* lr-line-layout.c: children beside each other, with text that wraps among them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-line-layout.h"

struct _LrLineLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (LrLineLayout, lr_line_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Returns: (transfer full) (element-type GtkRequestedSize): how wide the children
 * want to be, whatever their height; `data` is the child */
static GArray *
list_sizes (GtkWidget *line)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize size = { .data = child };

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size, &size.natural_size, NULL, NULL);
      g_array_append_val (sizes, size);
    }

  return sizes;
}

static GtkRequestedSize *
get_size (GArray *sizes,
          guint   index)
{
  return &g_array_index (sizes, GtkRequestedSize, index);
}

static int
sum_gaps (LrLineLayout *self,
          GArray       *sizes)
{
  return sizes->len > 0 ? (int) (sizes->len - 1) * self->spacing : 0;
}

static gboolean
expands (const GtkRequestedSize *size)
{
  return gtk_widget_compute_expand (size->data, GTK_ORIENTATION_HORIZONTAL);
}

/* What is left beyond what all want. */
static void
widen (GArray *sizes,
       int     room)
{
  guint n_expanding = 0;

  for (guint i = 0; i < sizes->len; i++)
    n_expanding += (guint) expands (get_size (sizes, i));

  for (guint i = 0; i < sizes->len && n_expanding > 0; i++)
    {
      int more = expands (get_size (sizes, i)) ? room / (int) n_expanding : 0;

      n_expanding -= (guint) expands (get_size (sizes, i));
      get_size (sizes, i)->minimum_size += more;
      room -= more;
    }
}

/* Returns: (transfer full) (element-type GtkRequestedSize): `minimum_size` is what
 * the child gets of @width */
static GArray *
share_out (LrLineLayout *self,
           GtkWidget    *line,
           int           width)
{
  GArray *sizes = list_sizes (line);
  int room = width - sum_gaps (self, sizes);

  for (guint i = 0; i < sizes->len; i++)
    room -= get_size (sizes, i)->minimum_size;

  if (room > 0)
    widen (sizes, gtk_distribute_natural_allocation (room, sizes->len, (GtkRequestedSize *) (void *) sizes->data));

  return sizes;
}

static GtkSizeRequestMode
lr_line_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *line)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lr_line_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *line,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  LrLineLayout *self = LR_LINE_LAYOUT (manager);
  gboolean is_horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;
  g_autoptr (GArray) sizes = is_horizontal ? list_sizes (line) : share_out (self, line, MAX (for_size, 0));

  *minimum = *natural = is_horizontal ? sum_gaps (self, sizes) : 0;
  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = get_size (sizes, i);
      int child_minimum, child_natural;

      if (is_horizontal)
        {
          *minimum += size->minimum_size;
          *natural += size->natural_size;
          continue;
        }

      gtk_widget_measure (size->data, orientation, size->minimum_size, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
lr_line_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *line,
                         int               width,
                         int               height,
                         int               baseline)
{
  LrLineLayout *self = LR_LINE_LAYOUT (manager);
  g_autoptr (GArray) sizes = share_out (self, line, width);
  gboolean is_mirrored = gtk_widget_get_direction (line) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = get_size (sizes, i);
      GtkAllocation place = { is_mirrored ? width - x - size->minimum_size : x, 0, size->minimum_size, height };

      gtk_widget_size_allocate (size->data, &place, -1);
      x += size->minimum_size + self->spacing;
    }
}

static void
lr_line_layout_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SPACING:
      LR_LINE_LAYOUT (object)->spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lr_line_layout_class_init (LrLineLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->set_property = lr_line_layout_set_property;
  layout_class->get_request_mode = lr_line_layout_get_request_mode;
  layout_class->measure = lr_line_layout_measure;
  layout_class->allocate = lr_line_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                               G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lr_line_layout_init (LrLineLayout *self)
{
}

GtkWidget *
lr_line_new (int spacing)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line, g_object_new (LR_TYPE_LINE_LAYOUT, "spacing", spacing, NULL));
  return line;
}
