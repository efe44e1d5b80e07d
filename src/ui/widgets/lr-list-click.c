/* lr-list-click.c: one click opens a row, and only that chooses it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-list-click.h"

/* The list's own widget around what is shown of an item. */
static GtkWidget *
find_row (GtkWidget *list,
          double     x,
          double     y)
{
  GtkWidget *row = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);

  while (row != NULL && row != list && gtk_widget_get_parent (row) != list)
    row = gtk_widget_get_parent (row);

  return row != list ? row : NULL;
}

/* Two at once would open it twice, the second time by the row itself. */
static void
pressed_cb (GtkGesture *gesture,
            int         n_press,
            double      x,
            double      y)
{
  if (n_press > 1)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (GtkGesture *gesture,
             int         n_press,
             double      x,
             double      y)
{
  GtkWidget *row = n_press == 1 ? find_row (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)), x, y)
                                : NULL;

  if (row == NULL)
    return;

  gtk_widget_activate_action (row, "listitem.select", "(bb)", FALSE, FALSE);
  gtk_widget_activate (row);
}

void
lr_list_click_open (GtkListView *list)
{
  GtkGesture *click;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  click = gtk_gesture_click_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (click));
}
