/* lr-timeline-widget-private.h: what the parts of the timeline widget share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-timeline-draw.h"
#include "lr-timeline-mark-button.h"
#include "lr-timeline-widget.h"

G_BEGIN_DECLS

struct _LrTimelineWidget
{
  GtkWidget parent_instance;

  LrTimelineModel *model;
  LrDay today;
  LrTimelineView view;

  /* All three follow from the above and are made when they are needed. */
  LrTimelineLayout *layout;
  LrTimelineText *text;
  GskRenderNode *node;
  double text_scale;

  /* Where there is too little height for the lanes, they scroll below the axis. */
  GtkAdjustment *hadjustment, *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;

  /* One child per box in sight, brought up to date when the view has come to
   * rest: moving costs no widgets. */
  GPtrArray *marks;       /* (element-type LrTimelineMarkButton), in the order of the boxes */
  guint n_marks;          /* how many of them stand for a box */
  guint settle_source;
  gboolean focus_cursor;  /* the mark of the cursor is to have the focus */

  gboolean has_cursor;
  LrTimelineLane cursor_lane;
  guint cursor_item;
  int hovered;            /* index of the box below the pointer, or -1 */

  AdwAnimation *animation;
  LrTimelineView from, to;

  LrTimelineView drag_from;
  double drag_origin;     /* x at which dragging began */
  double drag_scroll;     /* and how far the lanes were scrolled then */
  double pinch_scale;
  double pointer_x, pointer_y;
  double velocity;        /* points per second */
  gint64 moved_at;
  guint glide;            /* tick callback that lets a flung view run out */
  gint64 glided_at;

  GtkWidget *popover;
};

/* Makes the layout, as far as there is a model and a width. */
void                 lr_timeline_widget_ensure_layout (LrTimelineWidget     *self);
/* Shows it at once; says `view-changed` when it is another one. */
void                 lr_timeline_widget_change_view   (LrTimelineWidget     *self,
                                                       const LrTimelineView *view);
/* Of an animation and of what was flung. */
void                 lr_timeline_widget_stop_motion   (LrTimelineWidget     *self);
/* Brings the children up to date with what is drawn. */
void                 lr_timeline_widget_settle        (LrTimelineWidget     *self);
void                 lr_timeline_widget_settle_later  (LrTimelineWidget     *self,
                                                       guint                 milliseconds);
/* The keyboard goes to the event that the cursor is at. */
void                 lr_timeline_widget_focus_cursor  (LrTimelineWidget     *self);
void                 lr_timeline_widget_set_cursor    (LrTimelineWidget     *self,
                                                       LrTimelineLane        lane,
                                                       guint                 item);
/* An event is opened; a cluster first says what it holds. */
void                 lr_timeline_widget_activate_box  (LrTimelineWidget     *self,
                                                       const LrTimelineBox  *box);
void                 lr_timeline_widget_emit_activate (LrTimelineWidget     *self,
                                                       const LrTimelineItem *item);
/* (transfer none) (nullable): the box of the event that the cursor is at, and in
 * @index its place among the boxes; until the layout changes. */
const LrTimelineBox *lr_timeline_widget_find_cursor   (LrTimelineWidget     *self,
                                                       guint                *index);
/* (transfer none) (nullable): the box at a point of the widget; @index as above. */
const LrTimelineBox *lr_timeline_widget_hit           (LrTimelineWidget     *self,
                                                       double                x,
                                                       double                y,
                                                       guint                *index);

void                 lr_timeline_widget_install_actions (GtkWidgetClass     *widget_class);
void                 lr_timeline_widget_add_gestures    (LrTimelineWidget   *self);
void                 lr_timeline_widget_stop_gliding    (LrTimelineWidget   *self);

/* What the lanes need at least, which may be more than there is. In pixels, as all
 * here. */
double               lr_timeline_widget_get_content_height  (LrTimelineWidget    *self,
                                                             int                  width,
                                                             int                  height);
/* How far the lanes are scrolled up, in whole pixels. */
double               lr_timeline_widget_get_scroll          (LrTimelineWidget    *self);
gboolean             lr_timeline_widget_can_scroll          (LrTimelineWidget    *self);
/* Brings the row of a box in sight. */
void                 lr_timeline_widget_reveal              (LrTimelineWidget    *self,
                                                             const LrTimelineBox *box);
/* For a widget of that size. */
void                 lr_timeline_widget_configure_scrolling (LrTimelineWidget    *self,
                                                             int                  width,
                                                             int                  height);
void                 lr_timeline_widget_drop_adjustments    (LrTimelineWidget    *self);
/* What GtkScrollable asks for. */
void                 lr_timeline_widget_install_scrolling   (GObjectClass        *object_class);

G_END_DECLS
