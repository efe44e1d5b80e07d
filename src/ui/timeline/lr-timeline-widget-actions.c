/* lr-timeline-widget-actions.c: moving the timeline by keys and buttons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-widget-private.h"

#define ZOOM_STEP 1.6
#define PAN_STEP 0.15   /* of what is in sight */
#define PAGE_STEP 0.8

static void
zoom_by (LrTimelineWidget *self,
         double            factor)
{
  const LrTimelineItem *cursor = lr_timeline_widget_get_cursor (self);
  double anchor = 0.5;
  LrTimelineView view;

  /* Around the event that the keys are at, when it is in sight. */
  if (cursor != NULL)
    {
      double middle = (cursor->start + cursor->end + 1) / 2.0;

      if (middle >= self->view.start && middle <= self->view.start + self->view.days)
        anchor = (middle - self->view.start) / self->view.days;
    }

  view = lr_timeline_view_zoom (&self->view, factor, anchor);
  lr_timeline_widget_set_view (self, &view, TRUE);
}

static void
pan_by (LrTimelineWidget *self,
        double            part)
{
  LrTimelineView view = lr_timeline_view_pan (&self->view, part * self->view.days);

  lr_timeline_widget_set_view (self, &view, TRUE);
}

/* The event nearest to the middle of what is in sight, or to today. */
static gboolean
find_start (LrTimelineWidget *self,
            LrTimelineLane   *lane,
            guint            *item)
{
  LrDay middle = (LrDay) (self->view.start + self->view.days / 2);
  int best = G_MAXINT;

  for (guint i = 0; i < LR_TIMELINE_N_LANES; i++)
    {
      guint n_items = lr_timeline_model_get_n_items (self->model, i);
      guint found = lr_timeline_model_find (self->model, i, middle);

      for (guint candidate = found > 0 ? found - 1 : 0; candidate <= found && candidate < n_items; candidate++)
        {
          int distance = ABS ((int) lr_timeline_model_get_item (self->model, i, candidate)->start - (int) middle);

          if (distance < best)
            {
              best = distance;
              *lane = i;
              *item = candidate;
            }
        }
    }

  return best < G_MAXINT;
}

/* A cluster is one stop on the way: coming from before at its first event,
 * coming from behind at its last. */
static gboolean
is_stop (LrTimelineWidget    *self,
         const LrTimelineBox *current,
         LrTimelineLane       lane,
         guint                item,
         int                  direction)
{
  const LrTimelineBox *box = lr_timeline_layout_find (self->layout, lane, item, NULL);

  if (box == NULL || box->n_items == 1)
    return TRUE;

  return box != current && item == (direction > 0 ? box->first : box->last);
}

static void
step (LrTimelineWidget *self,
      int               direction)
{
  LrTimelineLane lane = self->cursor_lane;
  guint item = self->cursor_item;
  const LrTimelineBox *current;

  lr_timeline_widget_ensure_layout (self);
  if (self->model == NULL || self->layout == NULL)
    return;

  if (!self->has_cursor)
    {
      if (find_start (self, &lane, &item))
        lr_timeline_widget_show_item (self, lane, item);
      return;
    }

  current = lr_timeline_widget_find_cursor (self, NULL);
  do
    {
      if (!lr_timeline_model_find_neighbour (self->model, direction, &lane, &item))
        {
          gtk_widget_error_bell (GTK_WIDGET (self));
          return;
        }
    }
  while (!is_stop (self, current, lane, item, direction));

  lr_timeline_widget_show_item (self, lane, item);
}

/* To the lane above or below, at the event nearest in time. */
static void
change_lane (LrTimelineWidget *self,
             int               direction)
{
  const LrTimelineItem *cursor = lr_timeline_widget_get_cursor (self);

  if (cursor == NULL)
    {
      step (self, 1);
      return;
    }

  for (int lane = (int) self->cursor_lane + direction; lane >= 0 && lane < LR_TIMELINE_N_LANES; lane += direction)
    {
      guint n_items = lr_timeline_model_get_n_items (self->model, (LrTimelineLane) lane);
      guint item = lr_timeline_model_find (self->model, (LrTimelineLane) lane, cursor->start);

      if (n_items == 0)
        continue;

      item = MIN (item, n_items - 1);
      if (item > 0)
        {
          LrDay here = lr_timeline_model_get_item (self->model, (LrTimelineLane) lane, item)->start;
          LrDay before = lr_timeline_model_get_item (self->model, (LrTimelineLane) lane, item - 1)->start;

          if (ABS ((int) cursor->start - (int) before) < ABS ((int) here - (int) cursor->start))
            item--;
        }
      lr_timeline_widget_show_item (self, (LrTimelineLane) lane, item);
      return;
    }

  gtk_widget_error_bell (GTK_WIDGET (self));
}

/* The first or the last event of all. */
static void
go_to_end (LrTimelineWidget *self,
           int               direction)
{
  const LrTimelineItem *best = NULL;
  LrTimelineLane best_lane = 0;
  guint best_item = 0;

  if (self->model == NULL)
    return;

  for (guint lane = 0; lane < LR_TIMELINE_N_LANES; lane++)
    {
      guint n_items = lr_timeline_model_get_n_items (self->model, lane);
      guint index = direction < 0 ? 0 : n_items - 1;
      const LrTimelineItem *item;

      if (n_items == 0)
        continue;

      item = lr_timeline_model_get_item (self->model, lane, index);
      if (best == NULL || (direction < 0 ? item->start < best->start : item->start > best->start))
        {
          best = item;
          best_lane = lane;
          best_item = index;
        }
    }

  if (best != NULL)
    lr_timeline_widget_show_item (self, best_lane, best_item);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  zoom_by (LR_TIMELINE_WIDGET (widget), ZOOM_STEP);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  zoom_by (LR_TIMELINE_WIDGET (widget), 1 / ZOOM_STEP);
}

static void
fit_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (widget);
  LrTimelineView view;
  LrDay first, last;

  if (self->model == NULL || !lr_timeline_model_get_extent (self->model, &first, &last))
    return;

  view = lr_timeline_view_fit (first, MAX (last, self->today));
  lr_timeline_widget_set_view (self, &view, TRUE);
}

static void
today_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (widget);
  LrTimelineView view = lr_timeline_view (self->today - self->view.days * 0.7, self->view.days);

  lr_timeline_widget_set_view (self, &view, TRUE);
}

/* Parameter: the name of an LrTimelineZoom. */
static void
zoom_to_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (widget);
  LrTimelineView view;
  LrTimelineZoom zoom;

  if (!lr_timeline_zoom_find (g_variant_get_string (parameter, NULL), &zoom))
    return;

  view = lr_timeline_view_zoom_to (&self->view, zoom, self->today);
  lr_timeline_widget_set_view (self, &view, TRUE);
}

/* Parameter: by which part of what is in sight. */
static void
pan_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  pan_by (LR_TIMELINE_WIDGET (widget), g_variant_get_double (parameter));
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  step (LR_TIMELINE_WIDGET (widget), g_variant_get_int32 (parameter));
}

static void
change_lane_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  change_lane (LR_TIMELINE_WIDGET (widget), g_variant_get_int32 (parameter));
}

static void
go_to_end_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  go_to_end (LR_TIMELINE_WIDGET (widget), g_variant_get_int32 (parameter));
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (widget);
  const LrTimelineBox *box = lr_timeline_widget_find_cursor (self, NULL);

  if (box != NULL)
    lr_timeline_widget_activate_box (self, box);
}

void
lr_timeline_widget_install_actions (GtkWidgetClass *widget_class)
{
  static const struct { guint key; GdkModifierType modifiers; const char *action; } plain_keys[] = {
    { GDK_KEY_plus, 0, "timeline.zoom-in" },
    { GDK_KEY_equal, 0, "timeline.zoom-in" },
    { GDK_KEY_KP_Add, 0, "timeline.zoom-in" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "timeline.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "timeline.zoom-in" },
    { GDK_KEY_minus, 0, "timeline.zoom-out" },
    { GDK_KEY_KP_Subtract, 0, "timeline.zoom-out" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "timeline.zoom-out" },
    { GDK_KEY_0, 0, "timeline.fit" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "timeline.fit" },
    { GDK_KEY_t, 0, "timeline.today" },
    { GDK_KEY_Return, 0, "timeline.open" },
    { GDK_KEY_KP_Enter, 0, "timeline.open" },
  };
  static const struct { guint key; const char *action; int step; } step_keys[] = {
    { GDK_KEY_Left, "timeline.step", -1 },
    { GDK_KEY_Right, "timeline.step", 1 },
    { GDK_KEY_KP_Left, "timeline.step", -1 },
    { GDK_KEY_KP_Right, "timeline.step", 1 },
    { GDK_KEY_p, "timeline.step", -1 },
    { GDK_KEY_n, "timeline.step", 1 },
    { GDK_KEY_Up, "timeline.change-lane", -1 },
    { GDK_KEY_Down, "timeline.change-lane", 1 },
    { GDK_KEY_Home, "timeline.go-to-end", -1 },
    { GDK_KEY_End, "timeline.go-to-end", 1 },
  };
  static const struct { guint key; GdkModifierType modifiers; double part; } pan_keys[] = {
    { GDK_KEY_Left, GDK_CONTROL_MASK, -PAN_STEP },
    { GDK_KEY_Right, GDK_CONTROL_MASK, PAN_STEP },
    { GDK_KEY_Page_Up, 0, -PAGE_STEP },
    { GDK_KEY_Page_Down, 0, PAGE_STEP },
  };

  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-to", "s", zoom_to_cb);
  gtk_widget_class_install_action (widget_class, "timeline.fit", NULL, fit_cb);
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, today_cb);
  gtk_widget_class_install_action (widget_class, "timeline.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "timeline.pan", "d", pan_cb);
  gtk_widget_class_install_action (widget_class, "timeline.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "timeline.change-lane", "i", change_lane_cb);
  gtk_widget_class_install_action (widget_class, "timeline.go-to-end", "i", go_to_end_cb);

  for (guint i = 0; i < G_N_ELEMENTS (plain_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, plain_keys[i].key, plain_keys[i].modifiers,
                                         plain_keys[i].action, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (step_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, step_keys[i].key, 0,
                                         step_keys[i].action, "i", step_keys[i].step);
  for (guint i = 0; i < G_N_ELEMENTS (pan_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, pan_keys[i].key, pan_keys[i].modifiers,
                                         "timeline.pan", "d", pan_keys[i].part);
}
