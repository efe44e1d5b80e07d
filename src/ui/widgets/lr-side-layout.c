/* lr-side-layout.c: the ways through the app beside what they lead to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-side-layout.h"

#include "lr-accessible.h"
#include "lr-after-layout.h"

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
get_least (LrSideLayout   *self,
           guint           child,
           GtkOrientation  orientation)
{
  int least = 0;

  if (self->children[child] != NULL)
    gtk_widget_measure (self->children[child], orientation, -1, &least, NULL, NULL, NULL);

  return least;
}

static void
notify_mode (GtkWidget *widget)
{
  g_object_notify_by_pspec (G_OBJECT (widget), properties[PROP_MODE]);
}

static void
show_mode (LrSideLayout *self,
           LrSideMode    mode)
{
  for (guint i = 0; i < CONTENT; i++)
    lr_accessible_set_child_visible (self->children[i], i == mode);

  if (self->mode == mode)
    return;

  self->mode = mode;
  lr_after_layout (GTK_WIDGET (self), notify_mode);
}

static GtkSizeRequestMode
lr_side_layout_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
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

  gtk_widget_measure (self->children[CONTENT], orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, get_least (self, BAR, orientation));
      *natural = MAX (*natural + get_least (self, SIDEBAR, orientation), *minimum);
      return;
    }

  *minimum += get_least (self, BAR, orientation);
  *minimum = MAX (*minimum, MAX (get_least (self, SIDEBAR, orientation), get_least (self, RAIL, orientation)));
  *natural = MAX (*natural, *minimum);
}

static void
allocate (LrSideLayout *self,
          guint         child,
          int           x,
          int           y,
          int           width,
          int           height)
{
  gtk_widget_size_allocate (self->children[child], &(GtkAllocation) { x, y, width, height }, -1);
}

static void
lr_side_layout_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  LrSideLayout *self = LR_SIDE_LAYOUT (widget);
  int sidebar = get_least (self, SIDEBAR, GTK_ORIENTATION_HORIZONTAL);
  int rail = get_least (self, RAIL, GTK_ORIENTATION_HORIZONTAL);
  LrSideMode mode = lr_side_layout_choose (width, sidebar, rail, get_least (self, CONTENT, GTK_ORIENTATION_HORIZONTAL));
  int side = mode == LR_SIDE_WIDE ? sidebar : rail;
  int bar = get_least (self, BAR, GTK_ORIENTATION_VERTICAL);

  show_mode (self, mode);
  if (mode == LR_SIDE_BAR)
    {
      allocate (self, CONTENT, 0, 0, width, height - bar);
      allocate (self, BAR, 0, height - bar, width, bar);
      return;
    }

  allocate (self, mode == LR_SIDE_WIDE ? SIDEBAR : RAIL, 0, 0, side, height);
  allocate (self, CONTENT, side, 0, width - side, height);
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
