/* lr-timeline-widget-marks.c: the children that stand for what is drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-widget-private.h"

static void
mark_clicked_cb (LrTimelineWidget *self,
                 LrTimelineMarkButton   *mark)
{
  const LrTimelineBox *box;

  lr_timeline_widget_ensure_layout (self);
  box = lr_timeline_layout_find (self->layout, lr_timeline_mark_button_get_lane (mark),
                                 lr_timeline_mark_button_get_item (mark), NULL);
  if (box != NULL)
    lr_timeline_widget_activate_box (self, box);
}

static void
mark_focused_cb (LrTimelineWidget        *self,
                 GtkEventControllerFocus *controller)
{
  LrTimelineMarkButton *mark = LR_TIMELINE_MARK_BUTTON (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  const LrTimelineBox *box = lr_timeline_widget_find_cursor (self, NULL);

  /* In a cluster the cursor may be at any of its events. */
  if (box == NULL || box->lane != lr_timeline_mark_button_get_lane (mark)
      || box->first != lr_timeline_mark_button_get_item (mark))
    lr_timeline_widget_set_cursor (self, lr_timeline_mark_button_get_lane (mark), lr_timeline_mark_button_get_item (mark));

  box = lr_timeline_widget_find_cursor (self, NULL);
  if (box != NULL)
    lr_timeline_widget_reveal (self, box);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static LrTimelineMarkButton *
add_mark (LrTimelineWidget *self)
{
  GtkWidget *mark = lr_timeline_mark_button_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (mark, "clicked", G_CALLBACK (mark_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (mark_focused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (mark, focus);
  gtk_widget_set_parent (mark, GTK_WIDGET (self));
  g_ptr_array_add (self->marks, mark);

  return LR_TIMELINE_MARK_BUTTON (mark);
}

static int
find_focused_mark (LrTimelineWidget *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint index;

  return focus != NULL && g_ptr_array_find (self->marks, focus, &index) ? (int) index : -1;
}

/* The child that has the focus goes along with its event, so that a screen
 * reader does not hear another one in its place. */
static void
keep_focus (LrTimelineWidget *self,
            guint             first,
            guint             n_boxes)
{
  int focused = find_focused_mark (self);
  guint box;

  if (focused < 0)
    return;

  if (lr_timeline_widget_find_cursor (self, &box) == NULL || box < first || box >= first + n_boxes)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }

  while (self->marks->len <= box - first)
    add_mark (self);

  if ((guint) focused != box - first)
    {
      gpointer mark = self->marks->pdata[focused];

      self->marks->pdata[focused] = self->marks->pdata[box - first];
      self->marks->pdata[box - first] = mark;
    }
}

void
lr_timeline_widget_focus_cursor (LrTimelineWidget *self)
{
  guint index;

  self->focus_cursor = FALSE;
  if (lr_timeline_widget_find_cursor (self, &index) != NULL && index < self->n_marks)
    gtk_widget_grab_focus (g_ptr_array_index (self->marks, index));
}

void
lr_timeline_widget_settle (LrTimelineWidget *self)
{
  const LrTimelineBox *boxes;
  guint n_boxes = 0;

  g_clear_handle_id (&self->settle_source, g_source_remove);
  lr_timeline_widget_ensure_layout (self);
  if (self->layout == NULL)
    return;

  boxes = lr_timeline_layout_get_boxes (self->layout, &n_boxes);
  keep_focus (self, 0, n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    {
      LrTimelineMarkButton *mark = i < self->marks->len ? g_ptr_array_index (self->marks, i) : add_mark (self);

      lr_timeline_mark_button_set_box (mark, self->layout, &boxes[i]);
      gtk_widget_set_visible (GTK_WIDGET (mark), TRUE);
    }
  for (guint i = n_boxes; i < self->marks->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->marks, i), FALSE);

  self->n_marks = n_boxes;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (self->focus_cursor)
    lr_timeline_widget_focus_cursor (self);
}

static gboolean
settle_cb (gpointer user_data)
{
  LrTimelineWidget *self = user_data;

  self->settle_source = 0;
  lr_timeline_widget_settle (self);
  return G_SOURCE_REMOVE;
}

void
lr_timeline_widget_settle_later (LrTimelineWidget *self,
                                 guint             milliseconds)
{
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add (milliseconds, settle_cb, self);
}
