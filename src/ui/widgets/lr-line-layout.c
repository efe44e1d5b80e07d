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

/* A child and the width it is given. */
typedef struct
{
  GtkWidget *child;
  gboolean   expands;
  int        minimum;
  int        width;
} Share;

static GArray *
list_shares (GtkWidget *line)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (Share));

  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      Share share = { .child = child };

      if (!gtk_widget_should_layout (child))
        continue;

      share.expands = gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &share.minimum, &share.width, NULL, NULL);
      g_array_append_val (shares, share);
    }

  return shares;
}

static int
sum_widths (LrLineLayout *self,
            GArray       *shares,
            gboolean      is_minimum)
{
  int width = shares->len > 0 ? (int) (shares->len - 1) * self->spacing : 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = &g_array_index (shares, Share, i);

      width += is_minimum ? share->minimum : share->width;
    }

  return width;
}

/* @too_wide is taken from those that expand, or else from those that do not. */
static int
narrow (GArray   *shares,
        gboolean  expanding,
        int       too_wide)
{
  for (guint i = 0; i < shares->len && too_wide > 0; i++)
    {
      Share *share = &g_array_index (shares, Share, i);
      int less = share->expands == expanding ? MIN (share->width - share->minimum, too_wide) : 0;

      share->width -= less;
      too_wide -= less;
    }

  return too_wide;
}

static void
widen (GArray *shares,
       int     room)
{
  guint n_expanding = 0;

  for (guint i = 0; i < shares->len; i++)
    n_expanding += g_array_index (shares, Share, i).expands;

  for (guint i = 0; i < shares->len && n_expanding > 0; i++)
    {
      Share *share = &g_array_index (shares, Share, i);

      if (!share->expands)
        continue;

      share->width += room / (int) n_expanding;
      room -= room / (int) n_expanding--;
    }
}

/* Returns: (transfer full) (element-type Share): who gets how much of @width */
static GArray *
share_out (LrLineLayout *self,
           GtkWidget    *line,
           int           width)
{
  GArray *shares = list_shares (line);
  int room = width - sum_widths (self, shares, FALSE);

  if (room >= 0)
    widen (shares, room);
  else
    narrow (shares, FALSE, narrow (shares, TRUE, -room));

  return shares;
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
  g_autoptr (GArray) shares = NULL;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      shares = list_shares (line);
      *minimum = sum_widths (self, shares, TRUE);
      *natural = sum_widths (self, shares, FALSE);
      return;
    }

  shares = share_out (self, line, MAX (for_size, 0));
  *minimum = *natural = 0;
  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = &g_array_index (shares, Share, i);
      int child_minimum, child_natural;

      gtk_widget_measure (share->child, orientation, share->width, &child_minimum, &child_natural, NULL, NULL);
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
  g_autoptr (GArray) shares = share_out (self, line, width);
  gboolean is_mirrored = gtk_widget_get_direction (line) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = &g_array_index (shares, Share, i);
      GtkAllocation place = { is_mirrored ? width - x - share->width : x, 0, share->width, height };

      gtk_widget_size_allocate (share->child, &place, -1);
      x += share->width + self->spacing;
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
