/* lr-timeline-widget-gestures.c: moving the timeline by mouse, touch and touchpad
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-widget-private.h"

#include <math.h>

#include "lr-clock.h"

/* Pointer travel that makes a click a drag. */
#define DRAG_THRESHOLD 6
#define ZOOM_PER_STEP 1.25
/* The speed of a flung view falls to 1/e in this time. */
#define GLIDE_SECONDS 0.325
#define SLOWEST_GLIDE 20.0  /* points per second */

static void
get_plot (LrTimelineWidget *self,
          double           *x,
          double           *width)
{
  double y, height;

  lr_timeline_widget_ensure_layout (self);
  if (self->layout == NULL)
    {
      *x = 0;
      *width = MAX (1, gtk_widget_get_width (GTK_WIDGET (self)));
      return;
    }

  lr_timeline_layout_get_plot (self->layout, x, &y, width, &height);
  *width = MAX (*width, 1);
}

/* @points: how far the picture moves to the right */
static void
pan_points (LrTimelineWidget     *self,
            const LrTimelineView *from,
            double                points)
{
  LrTimelineView view;
  double x, width;

  get_plot (self, &x, &width);
  view = lr_timeline_view_pan (from, -points / width * from->days);
  lr_timeline_widget_change_view (self, &view);
}

static void
zoom_at (LrTimelineWidget     *self,
         const LrTimelineView *from,
         double                factor,
         double                pointer_x)
{
  LrTimelineView view;
  double x, width;

  get_plot (self, &x, &width);
  view = lr_timeline_view_zoom (from, factor, CLAMP ((pointer_x - x) / width, 0, 1));
  lr_timeline_widget_change_view (self, &view);
}

void
lr_timeline_widget_stop_gliding (LrTimelineWidget *self)
{
  if (self->glide != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->glide);
  self->glide = 0;
  self->velocity = 0;
}

static gboolean
glide_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (double) (now - self->glided_at) / G_USEC_PER_SEC;
  LrTimelineView before = self->view;

  self->glided_at = now;
  pan_points (self, &before, self->velocity * seconds);
  self->velocity *= exp (-seconds / GLIDE_SECONDS);

  if (fabs (self->velocity) > SLOWEST_GLIDE
      && (seconds <= 0 || !lr_timeline_view_equal (&before, &self->view)))
    return G_SOURCE_CONTINUE;

  self->glide = 0;
  self->velocity = 0;
  return G_SOURCE_REMOVE;
}

static void
start_gliding (LrTimelineWidget *self,
               double            velocity)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock == NULL || fabs (velocity) < 4 * SLOWEST_GLIDE || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;

  lr_timeline_widget_stop_gliding (self);
  self->velocity = velocity;
  self->glided_at = gdk_frame_clock_get_frame_time (clock);
  self->glide = gtk_widget_add_tick_callback (GTK_WIDGET (self), glide_cb, NULL, NULL);
}

static void
drag_begin_cb (LrTimelineWidget *self,
               double            x,
               double            y)
{
  lr_timeline_widget_stop_motion (self);
  self->drag_from = self->view;
  self->drag_origin = 0;
  self->drag_scroll = lr_timeline_widget_get_scroll (self);
  self->moved_at = 0;
}

static void
drag_update_cb (LrTimelineWidget *self,
                double            offset_x,
                double            offset_y,
                GtkGesture       *gesture)
{
  GdkEventSequence *sequence = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture));
  gint64 now = lr_clock_read (LR_CLOCK_AWAKE);
  double before = self->drag_origin;

  if (gtk_gesture_get_sequence_state (gesture, sequence) != GTK_EVENT_SEQUENCE_CLAIMED)
    {
      if (fabs (offset_x) < DRAG_THRESHOLD
          && (fabs (offset_y) < DRAG_THRESHOLD || !lr_timeline_widget_can_scroll (self)))
        return;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }

  if (self->moved_at != 0 && now > self->moved_at)
    {
      double speed = (offset_x - before) * G_USEC_PER_SEC / (double) (now - self->moved_at);

      self->velocity = 0.7 * speed + 0.3 * self->velocity;
    }
  self->moved_at = now;
  self->drag_origin = offset_x;
  pan_points (self, &self->drag_from, offset_x);
  if (lr_timeline_widget_can_scroll (self))
    gtk_adjustment_set_value (self->vadjustment, self->drag_scroll - offset_y);
}

static void
drag_end_cb (LrTimelineWidget *self,
             double            offset_x,
             double            offset_y,
             GtkGesture       *gesture)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);

  /* A hand that lay still before it let go does not fling. */
  if (self->moved_at != 0 && lr_clock_read (LR_CLOCK_AWAKE) - self->moved_at < G_USEC_PER_SEC / 20)
    start_gliding (self, self->velocity);
}

static void
released_cb (LrTimelineWidget *self,
             int               n_press,
             double            x,
             double            y)
{
  const LrTimelineBox *box;

  box = lr_timeline_widget_hit (self, x, y, NULL);
  if (box == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }

  lr_timeline_widget_set_cursor (self, box->lane, box->first);
  self->focus_cursor = TRUE;
  lr_timeline_widget_settle (self);
  lr_timeline_widget_activate_box (self, box);
}

static gboolean
scroll_cb (LrTimelineWidget         *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean is_smooth = gdk_scroll_event_get_direction (event) == GDK_SCROLL_SMOOTH;
  LrTimelineView view;
  double plot_x, plot_width;

  /* Over the names of the lanes it is the lanes that scroll. */
  get_plot (self, &plot_x, &plot_width);
  if (self->pointer_x < plot_x && lr_timeline_widget_can_scroll (self))
    return GDK_EVENT_PROPAGATE;

  lr_timeline_widget_stop_motion (self);
  if ((state & GDK_SHIFT_MASK) != 0)
    {
      dx += dy;
      dy = 0;
    }

  if (fabs (dx) > fabs (dy))
    {
      view = self->view;
      pan_points (self, &view, -dx * (is_smooth ? 20 : 60));
      return GDK_EVENT_STOP;
    }

  view = self->view;
  zoom_at (self, &view, pow (ZOOM_PER_STEP, -dy), self->pointer_x);
  return GDK_EVENT_STOP;
}

static void
decelerate_cb (LrTimelineWidget *self,
               double            velocity_x,
               double            velocity_y)
{
  if (fabs (velocity_x) > fabs (velocity_y))
    start_gliding (self, -velocity_x);
}

static void
pinch_begin_cb (LrTimelineWidget *self)
{
  lr_timeline_widget_stop_motion (self);
  self->drag_from = self->view;
}

static void
pinch_cb (LrTimelineWidget *self,
          double            scale,
          GtkGesture       *gesture)
{
  double x, y;

  if (scale <= 0)
    return;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    x = self->pointer_x;
  zoom_at (self, &self->drag_from, scale, x);
}

static void
set_hovered (LrTimelineWidget *self,
             int               index)
{
  if (self->hovered == index)
    return;

  self->hovered = index;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), index >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (LrTimelineWidget *self,
           double            x,
           double            y)
{
  guint index;

  self->pointer_x = x;
  self->pointer_y = y;
  set_hovered (self, lr_timeline_widget_hit (self, x, y, &index) != NULL ? (int) index : -1);
}

static void
leave_cb (LrTimelineWidget *self)
{
  set_hovered (self, -1);
}

void
lr_timeline_widget_add_gestures (LrTimelineWidget *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  gtk_widget_add_controller (widget, scroll);
}
