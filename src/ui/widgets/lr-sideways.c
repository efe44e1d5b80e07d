/* lr-sideways.c: a row that scrolls when it does not fit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-sideways.h"

/* A wheel that turns up and down moves the row sideways. */
static gboolean
scroll_cb (GtkScrolledWindow *scroller,
           double             dx,
           double             dy)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (dx + dy) * 40);
  return GDK_EVENT_STOP;
}

GtkWidget *
lr_sideways_new (GtkWidget *row)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_EXTERNAL,
                                      "vscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-width", TRUE,
                                      "child", row,
                                      NULL);
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), scroller);
  gtk_widget_add_controller (scroller, scroll);

  return scroller;
}

void
lr_sideways_scroll_to (GtkWidget *sideways,
                       GtkWidget *child)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (sideways);
  GtkWidget *row = gtk_widget_get_first_child (gtk_scrolled_window_get_child (scroller));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (child, row, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (scroller), bounds.origin.x,
                               bounds.origin.x + bounds.size.width);
}
