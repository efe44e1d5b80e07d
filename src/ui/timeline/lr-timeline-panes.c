/* lr-timeline-panes.c: the timeline and the list of its events
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-panes.h"

#include "lr-accessible.h"
#include "lr-timeline-theme.h"

/* For letters of the usual size. */
#define ROOM_FOR_BOTH 900
#define SIDE_WIDTH 300
/* Of a wide window the list takes a quarter, but its lines end somewhere. */
#define SIDE_PART 0.25
#define MAX_SIDE_WIDTH 420

/* In the order in which the keyboard goes through them. */
enum
{
  TOOLS,
  SWITCH,
  TOGGLE,
  END,
  TIMELINE,
  LIST,
  N_CHILDREN,
};

struct _LrTimelinePanes
{
  GtkWidget  parent_instance;

  GtkWidget *children[N_CHILDREN];
  gboolean   shows_side;
  gboolean   shows_list;  /* where there is room for one */
  gboolean   has_room;
};

G_DEFINE_FINAL_TYPE (LrTimelinePanes, lr_timeline_panes, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TOOLS,  /* and on, in the order of the children */
  PROP_SWITCH,
  PROP_TOGGLE,
  PROP_END,
  PROP_TIMELINE,
  PROP_LIST,
  PROP_SHOWS_SIDE,
  PROP_PAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

gboolean
lr_timeline_panes_has_room (int    width,
                            double text_scale)
{
  return width >= ROOM_FOR_BOTH * MAX (text_scale, 1);
}

static LrTimelinePanesMode
get_mode (LrTimelinePanes *self)
{
  if (self->has_room)
    return self->shows_side ? LR_TIMELINE_PANES_BOTH : LR_TIMELINE_PANES_TIMELINE;

  return self->shows_list ? LR_TIMELINE_PANES_LIST : LR_TIMELINE_PANES_TIMELINE;
}

static gboolean
is_shown (LrTimelinePanes *self,
          guint            child)
{
  LrTimelinePanesMode mode = get_mode (self);

  switch (child)
    {
    case TOOLS:
    case TIMELINE:
      return mode != LR_TIMELINE_PANES_LIST;

    case LIST:
      return mode != LR_TIMELINE_PANES_TIMELINE;

    case SWITCH:
      return !self->has_room;

    case TOGGLE:
      return self->has_room;

    default:
      return TRUE;
    }
}

static void
show_children (LrTimelinePanes *self)
{
  for (guint i = 0; i < N_CHILDREN; i++)
    lr_accessible_set_child_visible (self->children[i], is_shown (self, i));
}

static int
get_least (LrTimelinePanes *self,
           guint            child,
           GtkOrientation   orientation)
{
  int least = 0;

  gtk_widget_measure (self->children[child], orientation, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
get_bar_height (LrTimelinePanes *self)
{
  int height = 0;

  for (guint i = TOOLS; i <= END; i++)
    height = MAX (height, get_least (self, i, GTK_ORIENTATION_VERTICAL));

  return height;
}

static GtkSizeRequestMode
lr_timeline_panes_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
lr_timeline_panes_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  LrTimelinePanes *self = LR_TIMELINE_PANES (widget);
  int timeline, list;

  gtk_widget_measure (self->children[TIMELINE], orientation, -1, &timeline, natural, NULL, NULL);
  list = get_least (self, LIST, orientation);
  *minimum = MAX (timeline, list);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += get_bar_height (self);
      *natural = MAX (*natural + get_bar_height (self), *minimum);
      return;
    }

  *minimum = MAX (*minimum, get_least (self, TOOLS, orientation) + get_least (self, END, orientation) +
                            MAX (get_least (self, SWITCH, orientation), get_least (self, TOGGLE, orientation)));
  *natural = MAX (*natural, *minimum);
}

static void
allocate (LrTimelinePanes *self,
          guint            child,
          int              x,
          int              y,
          int              width,
          int              height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  gtk_widget_size_allocate (self->children[child], &(GtkAllocation) { x, y, width, height }, -1);
}

/* The buttons of the timeline at the start, the others at the end. */
static void
allocate_bar (LrTimelinePanes *self,
              int              width,
              int              height)
{
  guint choice = self->has_room ? TOGGLE : SWITCH;
  int end = get_least (self, END, GTK_ORIENTATION_HORIZONTAL);
  int chooser;

  gtk_widget_measure (self->children[choice], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &chooser, NULL, NULL);
  chooser = MIN (chooser, MAX (width - end - get_least (self, TOOLS, GTK_ORIENTATION_HORIZONTAL),
                               get_least (self, choice, GTK_ORIENTATION_HORIZONTAL)));

  allocate (self, END, width - end, 0, end, height);
  allocate (self, choice, width - end - chooser, 0, chooser, height);
  if (is_shown (self, TOOLS))
    allocate (self, TOOLS, 0, 0, width - end - chooser, height);
}

static int
get_side_width (LrTimelinePanes *self,
                int              width)
{
  double scale = MAX (lr_timeline_theme_get_text_scale (GTK_WIDGET (self)), 1);
  int side = (int) CLAMP (width * SIDE_PART, SIDE_WIDTH * scale, MAX_SIDE_WIDTH * scale);

  return MAX (side, get_least (self, LIST, GTK_ORIENTATION_HORIZONTAL));
}

static void
lr_timeline_panes_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  LrTimelinePanes *self = LR_TIMELINE_PANES (widget);
  int bar = get_bar_height (self);
  int side;

  self->has_room = lr_timeline_panes_has_room (width, lr_timeline_theme_get_text_scale (widget));
  show_children (self);
  allocate_bar (self, width, bar);

  side = get_mode (self) == LR_TIMELINE_PANES_BOTH ? get_side_width (self, width) : width;
  if (is_shown (self, LIST))
    allocate (self, LIST, width - side, bar, side, height - bar);
  if (is_shown (self, TIMELINE))
    allocate (self, TIMELINE, 0, bar, get_mode (self) == LR_TIMELINE_PANES_BOTH ? width - side : width, height - bar);
}

static gboolean
holds_focus (LrTimelinePanes *self,
             guint            child)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->children[child];
}

/* The keyboard never stays in what is gone. */
static void
update (LrTimelinePanes *self)
{
  guint gone = is_shown (self, LIST) ? TIMELINE : LIST;
  gboolean moves_focus;

  for (guint i = 0; i < N_CHILDREN; i++)
    {
      if (self->children[i] == NULL)
        return;
    }

  moves_focus = !is_shown (self, gone) && holds_focus (self, gone);
  show_children (self);
  if (moves_focus)
    gtk_widget_child_focus (self->children[gone == LIST ? TIMELINE : LIST], GTK_DIR_TAB_FORWARD);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_page (LrTimelinePanes *self,
          const char      *page)
{
  gboolean shows_list = g_strcmp0 (page, "list") == 0;

  if (self->shows_list == shows_list)
    return;

  self->shows_list = shows_list;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
set_shows_side (LrTimelinePanes *self,
                gboolean         shows_side)
{
  if (self->shows_side == shows_side)
    return;

  self->shows_side = shows_side;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_SIDE]);
}

/* To the other of the two, which is shown for it. */
static void
other_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LrTimelinePanes *self = LR_TIMELINE_PANES (widget);
  gboolean in_list = holds_focus (self, LIST);

  if (self->has_room)
    set_shows_side (self, TRUE);
  else
    set_page (self, in_list ? "timeline" : "list");

  gtk_widget_child_focus (self->children[in_list ? TIMELINE : LIST], GTK_DIR_TAB_FORWARD);
}

static void
lr_timeline_panes_dispose (GObject *object)
{
  LrTimelinePanes *self = LR_TIMELINE_PANES (object);

  for (guint i = 0; i < N_CHILDREN; i++)
    g_clear_pointer (&self->children[i], gtk_widget_unparent);

  G_OBJECT_CLASS (lr_timeline_panes_parent_class)->dispose (object);
}

static void
lr_timeline_panes_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LrTimelinePanes *self = LR_TIMELINE_PANES (object);

  switch (prop_id)
    {
    case PROP_SHOWS_SIDE:
      g_value_set_boolean (value, self->shows_side);
      break;

    case PROP_PAGE:
      g_value_set_static_string (value, self->shows_list ? "list" : "timeline");
      break;

    default:
      g_value_set_object (value, self->children[prop_id - PROP_TOOLS]);
    }
}

static void
lr_timeline_panes_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LrTimelinePanes *self = LR_TIMELINE_PANES (object);
  GtkWidget **child;

  switch (prop_id)
    {
    case PROP_SHOWS_SIDE:
      set_shows_side (self, g_value_get_boolean (value));
      break;

    case PROP_PAGE:
      set_page (self, g_value_get_string (value));
      break;

    default:
      child = &self->children[prop_id - PROP_TOOLS];
      g_return_if_fail (*child == NULL);
      *child = g_value_get_object (value);
      gtk_widget_insert_before (*child, GTK_WIDGET (self), NULL);
    }
}

static void
lr_timeline_panes_class_init (LrTimelinePanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  static const char * const names[] = { "tools", "switch", "toggle", "end", "timeline", "list" };

  object_class->dispose = lr_timeline_panes_dispose;
  object_class->get_property = lr_timeline_panes_get_property;
  object_class->set_property = lr_timeline_panes_set_property;
  widget_class->get_request_mode = lr_timeline_panes_get_request_mode;
  widget_class->measure = lr_timeline_panes_measure;
  widget_class->size_allocate = lr_timeline_panes_size_allocate;

  for (guint i = 0; i < N_CHILDREN; i++)
    properties[PROP_TOOLS + i] = g_param_spec_object (names[i], NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHOWS_SIDE] = g_param_spec_boolean ("shows-side", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, "timeline", flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "timeline-panes.side", "shows-side");
  gtk_widget_class_install_property_action (widget_class, "timeline-panes.page", "page");
  gtk_widget_class_install_action (widget_class, "timeline-panes.other", NULL, other_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "timeline-panes.other", NULL);
}

static void
lr_timeline_panes_init (LrTimelinePanes *self)
{
  self->shows_side = TRUE;
}

LrTimelinePanesMode
lr_timeline_panes_get_mode (LrTimelinePanes *self)
{
  g_return_val_if_fail (LR_IS_TIMELINE_PANES (self), LR_TIMELINE_PANES_TIMELINE);

  return get_mode (self);
}
