/* lr-timeline-widget.h: the timeline of a pupil on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-timeline-model.h"
#include "lr-timeline-view.h"

G_BEGIN_DECLS

/**
 * LrTimelineWidget:
 *
 * Draws the shared layout of drawing/ and lets one move through it: drag,
 * wheel, pinch, keys and the actions `timeline.*`. Every event or cluster in
 * sight is also a small child that takes the focus and speaks its sentence. The
 * lanes share its height; in too little of it they scroll (it is a #GtkScrollable)
 * below the axis, which stays.
 *
 * Signals:
 * - `activate-item (const LrTimelineItem *item)`: it is to be opened
 * - `view-changed`: another stretch of time is in sight
 */
#define LR_TYPE_TIMELINE_WIDGET (lr_timeline_widget_get_type ())
G_DECLARE_FINAL_TYPE (LrTimelineWidget, lr_timeline_widget, LR, TIMELINE_WIDGET, GtkWidget)

GtkWidget             *lr_timeline_widget_new        (void);

/* A first model is fitted into sight; a later one keeps the view. */
void                   lr_timeline_widget_set_model  (LrTimelineWidget     *self,
                                                      LrTimelineModel      *model,
                                                      LrDay                 today);
/* (transfer none) (nullable). */
LrTimelineModel       *lr_timeline_widget_get_model  (LrTimelineWidget     *self);

LrTimelineView         lr_timeline_widget_get_view   (LrTimelineWidget     *self);
/* @animate: only when the person likes movement and it can be seen. */
void                   lr_timeline_widget_set_view   (LrTimelineWidget     *self,
                                                      const LrTimelineView *view,
                                                      gboolean              animate);

/* (transfer none) (nullable): the event that the keys are at; until another model
 * is set. */
const LrTimelineItem  *lr_timeline_widget_get_cursor (LrTimelineWidget     *self);
/* Brings an event in sight and puts the focus on it. @index: its place in the lane,
 * from 0. */
void                   lr_timeline_widget_show_item  (LrTimelineWidget     *self,
                                                      LrTimelineLane        lane,
                                                      guint                 index);

G_END_DECLS
