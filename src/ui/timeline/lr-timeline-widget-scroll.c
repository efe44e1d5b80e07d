/* lr-timeline-widget-scroll.c: lanes that scroll below the axis, in too little height
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-widget-private.h"

#include <math.h>

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

double
lr_timeline_widget_get_content_height (LrTimelineWidget *self,
                                       int               width,
                                       int               height)
{
  return MAX (height, lr_timeline_get_least_height (width, self->text_scale));
}

double
lr_timeline_widget_get_scroll (LrTimelineWidget *self)
{
  return self->vadjustment != NULL ? floor (gtk_adjustment_get_value (self->vadjustment)) : 0;
}

gboolean
lr_timeline_widget_can_scroll (LrTimelineWidget *self)
{
  return self->vadjustment != NULL &&
         gtk_adjustment_get_upper (self->vadjustment) > gtk_adjustment_get_page_size (self->vadjustment);
}

void
lr_timeline_widget_reveal (LrTimelineWidget    *self,
                           const LrTimelineBox *box)
{
  const LrTimelineLaneBox *lane = &lr_timeline_layout_get_lanes (self->layout)[box->lane];
  double x, y, width, height;

  if (!lr_timeline_widget_can_scroll (self))
    return;

  /* Below the axis, and the name of its lane with it. */
  lr_timeline_layout_get_plot (self->layout, &x, &y, &width, &height);
  gtk_adjustment_clamp_page (self->vadjustment, box->y - y - (lane->rows_y - lane->y), box->y + box->height + 1);
}

void
lr_timeline_widget_configure_scrolling (LrTimelineWidget *self,
                                        int               width,
                                        int               height)
{
  double content = lr_timeline_widget_get_content_height (self, width, height);

  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment, 0, 0, width, 1, width, width);
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment,
                              CLAMP (gtk_adjustment_get_value (self->vadjustment), 0, content - height),
                              0, content, MAX (height * 0.1, 1), MAX (height * 0.9, 1), height);
}

/* The children go along; the layout stays as it is. */
static void
scrolled_cb (LrTimelineWidget *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->hovered = -1;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (LrTimelineWidget  *self,
                GtkAdjustment    **adjustment,
                GtkAdjustment     *value)
{
  if (*adjustment != NULL)
    g_signal_handlers_disconnect_by_func (*adjustment, scrolled_cb, self);
  if (!g_set_object (adjustment, value) || value == NULL)
    return;

  g_signal_connect_object (value, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
lr_timeline_widget_drop_adjustments (LrTimelineWidget *self)
{
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
}

static void
lr_timeline_widget_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;

    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->hscroll_policy);
      break;

    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->vscroll_policy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lr_timeline_widget_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = (GtkScrollablePolicy) g_value_get_enum (value);
      break;

    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = (GtkScrollablePolicy) g_value_get_enum (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

void
lr_timeline_widget_install_scrolling (GObjectClass *object_class)
{
  object_class->get_property = lr_timeline_widget_get_property;
  object_class->set_property = lr_timeline_widget_set_property;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}
