/* lr-timeline-widget.c: the timeline of a pupil on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-widget-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lr-timeline-cluster.h"
#include "lr-timeline-icons.h"
#include "lr-timeline-theme.h"

/* After the last movement, before the children are brought up to date. */
#define SETTLE_MS 120
#define GLIDE_MS 220
#define RING_ROOM 8

G_DEFINE_FINAL_TYPE_WITH_CODE (LrTimelineWidget, lr_timeline_widget, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  SIGNAL_ACTIVATE_ITEM,
  SIGNAL_VIEW_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
drop_layout (LrTimelineWidget *self)
{
  g_clear_pointer (&self->layout, lr_timeline_layout_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->hovered = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lr_timeline_widget_ensure_layout (LrTimelineWidget *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  LrTimelineFrame frame;

  if (self->layout != NULL || self->model == NULL || width <= 0)
    return;

  frame.width = width;
  frame.height = lr_timeline_widget_get_content_height (self, width, height);
  frame.text_scale = self->text_scale;
  frame.today = self->today;
  self->layout = lr_timeline_layout_new (self->model, &self->view, &frame);
}

const LrTimelineBox *
lr_timeline_widget_find_cursor (LrTimelineWidget *self,
                                guint            *index)
{
  lr_timeline_widget_ensure_layout (self);
  if (!self->has_cursor || self->layout == NULL)
    return NULL;

  return lr_timeline_layout_find (self->layout, self->cursor_lane, self->cursor_item, index);
}

const LrTimelineBox *
lr_timeline_widget_hit (LrTimelineWidget *self,
                        double            x,
                        double            y,
                        guint            *index)
{
  double scroll = lr_timeline_widget_get_scroll (self);

  lr_timeline_widget_ensure_layout (self);
  if (self->layout == NULL || y < lr_timeline_layout_get_top (self->layout, scroll))
    return NULL;

  return lr_timeline_layout_hit (self->layout, x, y + scroll, index);
}

void
lr_timeline_widget_change_view (LrTimelineWidget     *self,
                                const LrTimelineView *view)
{
  if (lr_timeline_view_equal (&self->view, view))
    return;

  self->view = *view;
  drop_layout (self);
  lr_timeline_widget_settle_later (self, SETTLE_MS);
  g_signal_emit (self, signals[SIGNAL_VIEW_CHANGED], 0);
}

static void
animate_cb (double   value,
            gpointer user_data)
{
  LrTimelineWidget *self = user_data;
  LrTimelineView view = lr_timeline_view_mix (&self->from, &self->to, value);

  lr_timeline_widget_change_view (self, &view);
}

void
lr_timeline_widget_stop_motion (LrTimelineWidget *self)
{
  lr_timeline_widget_stop_gliding (self);
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
}

void
lr_timeline_widget_set_cursor (LrTimelineWidget *self,
                               LrTimelineLane    lane,
                               guint             item)
{
  self->has_cursor = TRUE;
  self->cursor_lane = lane;
  self->cursor_item = item;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lr_timeline_widget_emit_activate (LrTimelineWidget     *self,
                                  const LrTimelineItem *item)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE_ITEM], 0, item);
}

void
lr_timeline_widget_activate_box (LrTimelineWidget    *self,
                                 const LrTimelineBox *box)
{
  int y = (int) (box->mark_y - lr_timeline_widget_get_scroll (self));

  if (box->n_items == 1)
    {
      lr_timeline_widget_emit_activate (self, lr_timeline_model_get_item (self->model, box->lane, box->first));
      return;
    }

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = lr_timeline_cluster_popover_new (self, self->layout, box);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { (int) box->mark_x, y,
                                                 (int) MAX (box->mark_width, 1), (int) box->mark_height });
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
lr_timeline_widget_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 720;
      return;
    }

  /* It scrolls, in as little as one likes. */
  *minimum = 0;
  *natural = (int) ceil (lr_timeline_get_natural_height (for_size >= 0 ? for_size : G_MAXINT, self->text_scale));
}

static GtkSizeRequestMode
lr_timeline_widget_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lr_timeline_widget_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (widget);
  const LrTimelineFrame *frame = self->layout != NULL ? lr_timeline_layout_get_frame (self->layout) : NULL;
  int scroll;

  if (frame == NULL || (int) frame->width != width ||
      fabs (frame->height - lr_timeline_widget_get_content_height (self, width, height)) > 0.5)
    {
      drop_layout (self);
      lr_timeline_widget_settle_later (self, 0);
    }
  lr_timeline_widget_configure_scrolling (self, width, height);
  scroll = (int) lr_timeline_widget_get_scroll (self);

  for (guint i = 0; i < self->n_marks; i++)
    {
      GtkWidget *mark = g_ptr_array_index (self->marks, i);
      GdkRectangle area;

      lr_timeline_mark_button_get_area (LR_TIMELINE_MARK_BUTTON (mark), &area);
      area.y -= scroll;
      gtk_widget_size_allocate (mark, &area, -1);
    }

  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
snapshot_ring (LrTimelineWidget    *self,
               GtkSnapshot         *snapshot,
               const LrTimelineBox *box)
{
  float scroll = (float) lr_timeline_widget_get_scroll (self);
  graphene_rect_t area;
  cairo_t *cr;

  graphene_rect_init (&area, (float) box->x - RING_ROOM, (float) box->y - RING_ROOM,
                      (float) box->width + 2 * RING_ROOM, (float) box->height + 2 * RING_ROOM);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -scroll));
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  lr_timeline_draw_ring (cr, self->layout, box, lr_timeline_theme_get_palette ());
  cairo_destroy (cr);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_rings (LrTimelineWidget *self,
                GtkSnapshot      *snapshot)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint n_boxes;
  const LrTimelineBox *boxes = lr_timeline_layout_get_boxes (self->layout, &n_boxes);
  gboolean is_focused = focus != NULL &&
                        (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
  const LrTimelineBox *box = is_focused ? lr_timeline_widget_find_cursor (self, NULL) : NULL;
  float top = (float) lr_timeline_layout_get_top (self->layout, lr_timeline_widget_get_scroll (self));
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, top, width, MAX (height - top, 0)));
  if (self->hovered >= 0 && (guint) self->hovered < n_boxes)
    snapshot_ring (self, snapshot, &boxes[self->hovered]);
  if (box != NULL)
    snapshot_ring (self, snapshot, box);
  gtk_snapshot_pop (snapshot);
}

static void
lr_timeline_widget_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (widget);

  lr_timeline_widget_ensure_layout (self);
  if (self->layout == NULL)
    return;

  if (self->node == NULL)
    {
      cairo_t *cr;

      if (self->text == NULL)
        self->text = lr_timeline_icons_create_text (widget);

      self->node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0,
                                                            (float) gtk_widget_get_width (widget),
                                                            (float) gtk_widget_get_height (widget)));
      cr = gsk_cairo_node_get_draw_context (self->node);
      lr_timeline_draw_scrolled (cr, self->layout, lr_timeline_widget_get_scroll (self),
                                 gtk_widget_get_height (widget), lr_timeline_theme_get_palette (), self->text);
      cairo_destroy (cr);
    }

  gtk_snapshot_append_node (snapshot, self->node);
  snapshot_rings (self, snapshot);
}

/* Tab goes in and out; within, the arrows go from event to event. */
static gboolean
lr_timeline_widget_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (widget);

  if (gtk_widget_is_focus (widget) || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  if (self->has_cursor && lr_timeline_widget_find_cursor (self, NULL) != NULL)
    {
      lr_timeline_widget_focus_cursor (self);
      return gtk_widget_get_focus_child (widget) != NULL || gtk_widget_grab_focus (widget);
    }

  return gtk_widget_grab_focus (widget);
}

static gboolean
query_tooltip_cb (LrTimelineWidget *self,
                  int               x,
                  int               y,
                  gboolean          keyboard,
                  GtkTooltip       *tooltip)
{
  double scroll = lr_timeline_widget_get_scroll (self);
  const LrTimelineBox *box;
  g_autofree char *sentence = NULL;

  box = keyboard ? NULL : lr_timeline_widget_hit (self, x, y, NULL);
  if (box == NULL)
    return FALSE;

  sentence = lr_timeline_layout_dup_sentence (self->layout, box);
  gtk_tooltip_set_text (tooltip, sentence);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) box->x, (int) (box->y - scroll),
                                                       (int) box->width, (int) box->height });
  return TRUE;
}

static void
update_text_scale (LrTimelineWidget *self)
{
  double scale = lr_timeline_theme_get_text_scale (GTK_WIDGET (self));

  g_clear_pointer (&self->text, lr_timeline_text_unref);
  drop_layout (self);
  if (fabs (scale - self->text_scale) < 0.001)
    return;

  self->text_scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
lr_timeline_widget_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lr_timeline_widget_parent_class)->css_changed (widget, change);

  update_text_scale (LR_TIMELINE_WIDGET (widget));
}

static void
lr_timeline_widget_system_setting_changed (GtkWidget        *widget,
                                           GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (lr_timeline_widget_parent_class)->system_setting_changed (widget, setting);

  update_text_scale (LR_TIMELINE_WIDGET (widget));
}

static void
lr_timeline_widget_dispose (GObject *object)
{
  LrTimelineWidget *self = LR_TIMELINE_WIDGET (object);

  g_clear_handle_id (&self->settle_source, g_source_remove);
  lr_timeline_widget_stop_gliding (self);
  if (self->animation != NULL)
    adw_animation_reset (self->animation);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_object (&self->animation);

  lr_timeline_widget_drop_adjustments (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->n_marks = 0;
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->marks, i));
  g_ptr_array_set_size (self->marks, 0);

  g_clear_pointer (&self->layout, lr_timeline_layout_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->text, lr_timeline_text_unref);
  g_clear_pointer (&self->model, lr_timeline_model_unref);

  G_OBJECT_CLASS (lr_timeline_widget_parent_class)->dispose (object);
}

static void
lr_timeline_widget_finalize (GObject *object)
{
  g_ptr_array_unref (LR_TIMELINE_WIDGET (object)->marks);

  G_OBJECT_CLASS (lr_timeline_widget_parent_class)->finalize (object);
}

static void
lr_timeline_widget_class_init (LrTimelineWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lr_timeline_widget_dispose;
  object_class->finalize = lr_timeline_widget_finalize;
  widget_class->measure = lr_timeline_widget_measure;
  widget_class->get_request_mode = lr_timeline_widget_get_request_mode;
  widget_class->size_allocate = lr_timeline_widget_size_allocate;
  widget_class->snapshot = lr_timeline_widget_snapshot;
  widget_class->focus = lr_timeline_widget_focus;
  widget_class->css_changed = lr_timeline_widget_css_changed;
  widget_class->system_setting_changed = lr_timeline_widget_system_setting_changed;

  signals[SIGNAL_ACTIVATE_ITEM] =
    g_signal_new ("activate-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_VIEW_CHANGED] =
    g_signal_new ("view-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  lr_timeline_widget_install_scrolling (object_class);
  lr_timeline_widget_install_actions (widget_class);
}

static void
lr_timeline_widget_init (LrTimelineWidget *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  AdwAnimationTarget *target = adw_callback_animation_target_new (animate_cb, self, NULL);

  self->marks = g_ptr_array_new ();
  self->hovered = -1;
  self->view = lr_timeline_view (LR_DAY_MIN, 365);
  self->text_scale = 1;
  self->animation = adw_timed_animation_new (widget, 0, 1, GLIDE_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);
  g_signal_connect_object (self->animation, "done", G_CALLBACK (lr_timeline_widget_settle), self, G_CONNECT_SWAPPED);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("Arrows go from event to event, plus and minus zoom, T goes to today, Enter opens."),
                                  -1);

  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (drop_layout), NULL);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (drop_layout), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (drop_layout), self, G_CONNECT_SWAPPED);
  lr_timeline_widget_add_gestures (self);
}

GtkWidget *
lr_timeline_widget_new (void)
{
  return g_object_new (LR_TYPE_TIMELINE_WIDGET, NULL);
}

/* All of it, but no more than the last two years: older things are a zoom away. */
static LrTimelineView
choose_view (LrTimelineModel *model,
             LrDay            today)
{
  LrDay first, last;

  if (!lr_timeline_model_get_extent (model, &first, &last))
    return lr_timeline_view_fit (today - 90, today + 30);

  last = MAX (last, today + 14);
  first = MAX (first, last > 730 ? last - 730 : first);
  return lr_timeline_view_fit (MIN (first, last - 60), last);
}

void
lr_timeline_widget_set_model (LrTimelineWidget *self,
                              LrTimelineModel  *model,
                              LrDay             today)
{
  gboolean is_first;

  g_return_if_fail (LR_IS_TIMELINE_WIDGET (self));
  g_return_if_fail (model != NULL);

  is_first = self->model == NULL;
  lr_timeline_model_ref (model);
  g_clear_pointer (&self->model, lr_timeline_model_unref);
  self->model = model;
  self->today = today;
  self->has_cursor = FALSE;
  g_clear_pointer (&self->popover, gtk_widget_unparent);

  if (is_first)
    {
      LrTimelineView view = choose_view (model, today);

      lr_timeline_widget_change_view (self, &view);
    }
  drop_layout (self);
  lr_timeline_widget_settle_later (self, 0);
}

LrTimelineModel *
lr_timeline_widget_get_model (LrTimelineWidget *self)
{
  g_return_val_if_fail (LR_IS_TIMELINE_WIDGET (self), NULL);

  return self->model;
}

LrTimelineView
lr_timeline_widget_get_view (LrTimelineWidget *self)
{
  g_return_val_if_fail (LR_IS_TIMELINE_WIDGET (self), lr_timeline_view (LR_DAY_MIN, 1));

  return self->view;
}

void
lr_timeline_widget_set_view (LrTimelineWidget     *self,
                             const LrTimelineView *view,
                             gboolean              animate)
{
  g_return_if_fail (LR_IS_TIMELINE_WIDGET (self));

  lr_timeline_widget_stop_motion (self);
  if (!animate || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !adw_get_enable_animations (GTK_WIDGET (self)))
    {
      lr_timeline_widget_change_view (self, view);
      lr_timeline_widget_settle (self);
      return;
    }

  self->from = self->view;
  self->to = *view;
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

const LrTimelineItem *
lr_timeline_widget_get_cursor (LrTimelineWidget *self)
{
  g_return_val_if_fail (LR_IS_TIMELINE_WIDGET (self), NULL);

  return self->has_cursor ? lr_timeline_model_get_item (self->model, self->cursor_lane, self->cursor_item) : NULL;
}

void
lr_timeline_widget_show_item (LrTimelineWidget *self,
                              LrTimelineLane    lane,
                              guint             index)
{
  const LrTimelineItem *item;
  LrTimelineView view;

  g_return_if_fail (LR_IS_TIMELINE_WIDGET (self));
  g_return_if_fail (self->model != NULL && index < lr_timeline_model_get_n_items (self->model, lane));

  item = lr_timeline_model_get_item (self->model, lane, index);
  view = lr_timeline_view_show (&self->view, item->start, item->end);
  lr_timeline_widget_set_cursor (self, lane, index);
  self->focus_cursor = TRUE;
  lr_timeline_widget_set_view (self, &view, TRUE);
}
