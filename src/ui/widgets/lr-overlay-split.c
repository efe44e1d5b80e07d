/* lr-overlay-split.c: a sidebar beside the content, or over it when called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-overlay-split.h"

#include <adwaita.h>

#include "lr-after-layout.h"

struct _LrOverlaySplit
{
  GtkWidget  parent_instance;

  GtkWidget *flap;
};

G_DEFINE_FINAL_TYPE (LrOverlaySplit, lr_overlay_split, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_SIDEBAR_POSITION,
  PROP_SHOW_SIDEBAR,
  PROP_COLLAPSED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What the flap calls them. */
static const char * const of_flap[N_PROPS] = {
  [PROP_SIDEBAR] = "flap",
  [PROP_CONTENT] = "content",
  [PROP_SIDEBAR_POSITION] = "flap-position",
  [PROP_SHOW_SIDEBAR] = "reveal-flap",
  [PROP_COLLAPSED] = "folded",
};

static void
revealed_cb (LrOverlaySplit *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}

static void
notify_collapsed (GtkWidget *widget)
{
  g_object_notify_by_pspec (G_OBJECT (widget), properties[PROP_COLLAPSED]);
}

/* It folds while sizes are given out. */
static void
folded_cb (LrOverlaySplit *self)
{
  lr_after_layout (GTK_WIDGET (self), notify_collapsed);
}

static void
lr_overlay_split_dispose (GObject *object)
{
  g_clear_pointer (&LR_OVERLAY_SPLIT (object)->flap, gtk_widget_unparent);

  G_OBJECT_CLASS (lr_overlay_split_parent_class)->dispose (object);
}

static void
lr_overlay_split_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_object_get_property (G_OBJECT (LR_OVERLAY_SPLIT (object)->flap), of_flap[prop_id], value);
}

static void
lr_overlay_split_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  g_object_set_property (G_OBJECT (LR_OVERLAY_SPLIT (object)->flap), of_flap[prop_id], value);
}

static void
lr_overlay_split_class_init (LrOverlaySplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = lr_overlay_split_dispose;
  object_class->get_property = lr_overlay_split_get_property;
  object_class->set_property = lr_overlay_split_set_property;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SIDEBAR_POSITION] =
    g_param_spec_enum ("sidebar-position", NULL, NULL, GTK_TYPE_PACK_TYPE, GTK_PACK_START, flags);
  properties[PROP_SHOW_SIDEBAR] =
    g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_COLLAPSED] =
    g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lr_overlay_split_init (LrOverlaySplit *self)
{
  self->flap = g_object_new (ADW_TYPE_FLAP,
                             "separator", g_object_new (GTK_TYPE_SEPARATOR, NULL),
                             NULL);
  gtk_widget_set_parent (self->flap, GTK_WIDGET (self));
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (revealed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
}
