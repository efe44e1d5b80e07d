/* lr-side-layout.c: the ways through the app beside what they lead to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-side-layout.h"

#include "lr-fit.h"

/* A list and a dossier beside each other want more than the words of the sidebar. */
#define WIDE_CONTENT 1090
/* Less is a telephone, or half of a small screen: there each column counts. */
#define RAIL_CONTENT 560

enum
{
  SIDEBAR,
  RAIL,
  BAR,
  CONTENT,
  N_CHILDREN,
};

struct _LrSideLayout
{
  GtkWidget   parent_instance;

  GtkWidget  *children[N_CHILDREN];  /* the forms in the order of LrSideMode, and the content */
  LrSideMode  mode;
};

G_DEFINE_FINAL_TYPE (LrSideLayout, lr_side_layout, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIDEBAR,  /* and on, in the order of the children */
  PROP_RAIL,
  PROP_BAR,
  PROP_CONTENT,
  PROP_MODE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

LrSideMode
lr_side_layout_choose (int width,
                       int sidebar,
                       int rail,
                       int content)
{
  if (width >= sidebar + MAX (WIDE_CONTENT, content))
    return LR_SIDE_WIDE;

  return width >= rail + MAX (RAIL_CONTENT, content) ? LR_SIDE_RAIL : LR_SIDE_BAR;
}

static int
get_width (LrSideLayout *self,
           guint         child)
{
  int least;

  gtk_widget_measure (self->children[child], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
get_height (LrSideLayout *self,
            guint         child,
            int           width)
{
  int least;

  lr_fit_measure (self->children[child], GTK_ORIENTATION_VERTICAL, width, &least, NULL);
  return least;
}

/* @side: (out): what stands beside the content takes of @width */
static LrSideMode
divide (LrSideLayout *self,
        int           width,
        int          *side)
{
  int sidebar = get_width (self, SIDEBAR);
  int rail = get_width (self, RAIL);
  LrSideMode mode = lr_side_layout_choose (width, sidebar, rail, get_width (self, CONTENT));

  *side = mode == LR_SIDE_WIDE ? sidebar : mode == LR_SIDE_RAIL ? rail : 0;
  return mode;
}

static void
show_mode (LrSideLayout *self,
           LrSideMode    mode)
{
  for (guint i = 0; i < CONTENT; i++)
    {
      gtk_widget_set_child_visible (self->children[i], i == mode);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->children[i]), GTK_ACCESSIBLE_STATE_HIDDEN, i != mode, -1);
    }

  if (self->mode == mode)
    return;

  self->mode = mode;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
}

static GtkSizeRequestMode
lr_side_layout_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (LrSideLayout *self,
               int          *minimum,
               int          *natural)
{
  gtk_widget_measure (self->children[CONTENT], GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  *minimum = MAX (*minimum, get_width (self, BAR));
  *natural = MAX (*natural + get_width (self, SIDEBAR), *minimum);
}

/* There is room for each of the forms, so that the height asks for no other one. */
static void
measure_height (LrSideLayout *self,
                int           width,
                int          *minimum,
                int          *natural)
{
  int side = 0;

  if (width >= 0)
    divide (self, width, &side);

  lr_fit_measure (self->children[CONTENT], GTK_ORIENTATION_VERTICAL, width - side, minimum, natural);
  *minimum += get_height (self, BAR, width);
  *minimum = MAX (*minimum, get_height (self, SIDEBAR, get_width (self, SIDEBAR)));
  *minimum = MAX (*minimum, get_height (self, RAIL, get_width (self, RAIL)));
  *natural = MAX (*natural, *minimum);
}

static void
lr_side_layout_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  LrSideLayout *self = LR_SIDE_LAYOUT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size, minimum, natural);
}

static void
lr_side_layout_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  LrSideLayout *self = LR_SIDE_LAYOUT (widget);
  int side;
  LrSideMode mode = divide (self, width, &side);
  int bar = mode == LR_SIDE_BAR ? get_height (self, BAR, width) : 0;

  show_mode (self, mode);
  lr_fit_allocate (self->children[CONTENT], side, 0, width - side, height - bar);
  if (mode == LR_SIDE_BAR)
    lr_fit_allocate (self->children[BAR], 0, height - bar, width, bar);
  else
    lr_fit_allocate (self->children[mode], 0, 0, side, height);
}

static void
lr_side_layout_dispose (GObject *object)
{
  LrSideLayout *self = LR_SIDE_LAYOUT (object);

  for (guint i = 0; i < N_CHILDREN; i++)
    g_clear_pointer (&self->children[i], gtk_widget_unparent);

  G_OBJECT_CLASS (lr_side_layout_parent_class)->dispose (object);
}

static void
lr_side_layout_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LrSideLayout *self = LR_SIDE_LAYOUT (object);

  if (prop_id == PROP_MODE)
    g_value_set_uint (value, self->mode);
  else
    g_value_set_object (value, self->children[prop_id - PROP_SIDEBAR]);
}

static void
lr_side_layout_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LrSideLayout *self = LR_SIDE_LAYOUT (object);
  guint child = prop_id - PROP_SIDEBAR;

  g_return_if_fail (child < N_CHILDREN && self->children[child] == NULL);

  self->children[child] = g_value_get_object (value);
  /* The keyboard goes through the ways first, wherever they stand. */
  if (child == CONTENT)
    gtk_widget_insert_before (self->children[child], GTK_WIDGET (self), NULL);
  else
    gtk_widget_insert_after (self->children[child], GTK_WIDGET (self), NULL);
}

static void
lr_side_layout_class_init (LrSideLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char * const names[] = { "sidebar", "rail", "bar", "content" };

  object_class->dispose = lr_side_layout_dispose;
  object_class->get_property = lr_side_layout_get_property;
  object_class->set_property = lr_side_layout_set_property;
  widget_class->get_request_mode = lr_side_layout_get_request_mode;
  widget_class->measure = lr_side_layout_measure;
  widget_class->size_allocate = lr_side_layout_size_allocate;

  for (guint i = 0; i < N_CHILDREN; i++)
    properties[PROP_SIDEBAR + i] = g_param_spec_object (names[i], NULL, NULL, GTK_TYPE_WIDGET,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MODE] = g_param_spec_uint ("mode", NULL, NULL, LR_SIDE_WIDE, LR_SIDE_BAR, LR_SIDE_WIDE,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lr_side_layout_init (LrSideLayout *self)
{
}

LrSideMode
lr_side_layout_get_mode (LrSideLayout *self)
{
  g_return_val_if_fail (LR_IS_SIDE_LAYOUT (self), LR_SIDE_WIDE);

  return self->mode;
}
