/* lr-navigation-split.c: a list and what is opened from it, beside it or over it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-navigation-split.h"

#include <adwaita.h>

#include "lr-after-layout.h"
#include "lr-pane.h"

/* One part in so many is for the sidebar: in steps, so that it does not move along
 * with each pixel of the window. */
#define SIDEBAR_PART 4
#define SIDEBAR_STEP 40

struct _LrNavigationSplit
{
  GtkWidget   parent_instance;

  AdwLeaflet *leaflet;
  LrPane     *sidebar;
  GtkWidget  *separator;
  LrPane     *content;  /* visible when there is something in it */

  gboolean    show_content;
  int         min_sidebar_width;
  int         max_sidebar_width;
  int         width;
};

G_DEFINE_FINAL_TYPE (LrNavigationSplit, lr_navigation_split, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_SHOW_CONTENT,
  PROP_COLLAPSED,
  PROP_MIN_SIDEBAR_WIDTH,
  PROP_MAX_SIDEBAR_WIDTH,
  PROP_MIN_CONTENT_WIDTH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What is to spare beside each other goes to the content. */
static void
update_spare (LrNavigationSplit *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self->sidebar),
                          !gtk_widget_get_visible (GTK_WIDGET (self->content)) ||
                          adw_leaflet_get_folded (self->leaflet));
}

static void
update_sidebar_width (GtkWidget *widget)
{
  LrNavigationSplit *self = LR_NAVIGATION_SPLIT (widget);
  int width = MAX (MIN (self->width / SIDEBAR_PART, self->max_sidebar_width), self->min_sidebar_width);

  g_object_set (self->sidebar, "natural-width", width - width % SIDEBAR_STEP, NULL);
}

static void
notify_collapsed (GtkWidget *widget)
{
  update_spare (LR_NAVIGATION_SPLIT (widget));
  g_object_notify_by_pspec (G_OBJECT (widget), properties[PROP_COLLAPSED]);
}

/* It folds while sizes are given out. */
static void
folded_cb (LrNavigationSplit *self)
{
  lr_after_layout (GTK_WIDGET (self), notify_collapsed);
}

static void
set_show_content (LrNavigationSplit *self,
                  gboolean           show_content)
{
  if (self->show_content == show_content)
    return;

  self->show_content = show_content;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}

/* Swiped back, to the end. */
static void
turned_cb (LrNavigationSplit *self)
{
  if (adw_leaflet_get_folded (self->leaflet) &&
      !adw_leaflet_get_child_transition_running (self->leaflet) &&
      adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->sidebar))
    set_show_content (self, FALSE);
}

static GtkSizeRequestMode
lr_navigation_split_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (GTK_WIDGET (LR_NAVIGATION_SPLIT (widget)->leaflet));
}

static void
lr_navigation_split_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (LR_NAVIGATION_SPLIT (widget)->leaflet), orientation, for_size,
                      minimum, natural, NULL, NULL);
}

static void
lr_navigation_split_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  LrNavigationSplit *self = LR_NAVIGATION_SPLIT (widget);

  if (self->width != width)
    {
      self->width = width;
      lr_after_layout (widget, update_sidebar_width);
    }
  gtk_widget_allocate (GTK_WIDGET (self->leaflet), width, height, baseline, NULL);
}

static void
lr_navigation_split_dispose (GObject *object)
{
  LrNavigationSplit *self = LR_NAVIGATION_SPLIT (object);

  if (self->leaflet != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->leaflet));
  self->leaflet = NULL;

  G_OBJECT_CLASS (lr_navigation_split_parent_class)->dispose (object);
}

static void
lr_navigation_split_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  LrNavigationSplit *self = LR_NAVIGATION_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      g_object_get_property (G_OBJECT (self->sidebar), "child", value);
      break;

    case PROP_CONTENT:
      g_object_get_property (G_OBJECT (self->content), "child", value);
      break;

    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->show_content);
      break;

    case PROP_COLLAPSED:
      g_value_set_boolean (value, lr_navigation_split_get_collapsed (self));
      break;

    case PROP_MIN_SIDEBAR_WIDTH:
      g_value_set_int (value, self->min_sidebar_width);
      break;

    case PROP_MAX_SIDEBAR_WIDTH:
      g_value_set_int (value, self->max_sidebar_width);
      break;

    case PROP_MIN_CONTENT_WIDTH:
      g_object_get_property (G_OBJECT (self->content), "natural-width", value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_navigation_split_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LrNavigationSplit *self = LR_NAVIGATION_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      lr_pane_set_child (self->sidebar, g_value_get_object (value));
      break;

    case PROP_CONTENT:
      lr_navigation_split_set_content (self, g_value_get_object (value));
      break;

    case PROP_SHOW_CONTENT:
      lr_navigation_split_set_show_content (self, g_value_get_boolean (value));
      break;

    case PROP_MIN_SIDEBAR_WIDTH:
      self->min_sidebar_width = g_value_get_int (value);
      update_sidebar_width (GTK_WIDGET (self));
      break;

    case PROP_MAX_SIDEBAR_WIDTH:
      self->max_sidebar_width = g_value_get_int (value);
      update_sidebar_width (GTK_WIDGET (self));
      break;

    case PROP_MIN_CONTENT_WIDTH:
      g_object_set_property (G_OBJECT (self->content), "natural-width", value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_navigation_split_class_init (LrNavigationSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lr_navigation_split_dispose;
  object_class->get_property = lr_navigation_split_get_property;
  object_class->set_property = lr_navigation_split_set_property;
  widget_class->get_request_mode = lr_navigation_split_get_request_mode;
  widget_class->measure = lr_navigation_split_measure;
  widget_class->size_allocate = lr_navigation_split_size_allocate;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHOW_CONTENT] =
    g_param_spec_boolean ("show-content", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MIN_SIDEBAR_WIDTH] = g_param_spec_int ("min-sidebar-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_MAX_SIDEBAR_WIDTH] = g_param_spec_int ("max-sidebar-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_MIN_CONTENT_WIDTH] = g_param_spec_int ("min-content-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lr_navigation_split_init (LrNavigationSplit *self)
{
  AdwLeafletPage *separator;

  self->leaflet = g_object_new (ADW_TYPE_LEAFLET,
                                "can-navigate-back", TRUE,
                                "fold-threshold-policy", ADW_FOLD_THRESHOLD_POLICY_NATURAL,
                                NULL);
  self->sidebar = g_object_new (LR_TYPE_PANE, "hexpand", TRUE, NULL);
  self->separator = g_object_new (GTK_TYPE_SEPARATOR, "visible", FALSE, NULL);
  self->content = g_object_new (LR_TYPE_PANE, "hexpand", TRUE, "visible", FALSE, NULL);

  adw_leaflet_append (self->leaflet, GTK_WIDGET (self->sidebar));
  separator = adw_leaflet_append (self->leaflet, self->separator);
  adw_leaflet_page_set_navigatable (separator, FALSE);
  adw_leaflet_append (self->leaflet, GTK_WIDGET (self->content));
  gtk_widget_set_parent (GTK_WIDGET (self->leaflet), GTK_WIDGET (self));

  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::visible-child", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::child-transition-running",
                           G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
}

void
lr_navigation_split_set_content (LrNavigationSplit *self,
                                 GtkWidget         *content)
{
  g_return_if_fail (LR_IS_NAVIGATION_SPLIT (self));

  gtk_widget_set_visible (self->separator, content != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->content), content != NULL);
  lr_pane_set_child (self->content, content);
  update_spare (self);
}

void
lr_navigation_split_set_show_content (LrNavigationSplit *self,
                                      gboolean           show_content)
{
  g_return_if_fail (LR_IS_NAVIGATION_SPLIT (self));

  if (self->show_content == show_content)
    return;

  /* First, for the leaflet tells at once. */
  self->show_content = show_content;
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (show_content ? self->content : self->sidebar));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}

gboolean
lr_navigation_split_get_show_content (LrNavigationSplit *self)
{
  g_return_val_if_fail (LR_IS_NAVIGATION_SPLIT (self), FALSE);

  return self->show_content;
}

gboolean
lr_navigation_split_get_collapsed (LrNavigationSplit *self)
{
  g_return_val_if_fail (LR_IS_NAVIGATION_SPLIT (self), FALSE);

  return adw_leaflet_get_folded (self->leaflet);
}
