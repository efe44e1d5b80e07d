/* lr-timeline-mark-button.c: what a keyboard and a screen reader find of an event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-mark-button.h"

#include <math.h>

struct _LrTimelineMarkButton
{
  GtkButton parent_instance;

  LrTimelineLane lane;
  guint item;
  GdkRectangle area;
};

G_DEFINE_FINAL_TYPE (LrTimelineMarkButton, lr_timeline_mark_button, GTK_TYPE_BUTTON)

static void
lr_timeline_mark_button_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  /* The timeline has drawn it. */
}

static void
lr_timeline_mark_button_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  /* Its place is that of the box. */
  *minimum = *natural = 0;
}

static void
lr_timeline_mark_button_class_init (LrTimelineMarkButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = lr_timeline_mark_button_snapshot;
  widget_class->measure = lr_timeline_mark_button_measure;

  gtk_widget_class_set_css_name (widget_class, "timelinemark");
}

static void
lr_timeline_mark_button_init (LrTimelineMarkButton *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lr_timeline_mark_button_new (void)
{
  return g_object_new (LR_TYPE_TIMELINE_MARK_BUTTON, NULL);
}

void
lr_timeline_mark_button_set_box (LrTimelineMarkButton      *self,
                          LrTimelineLayout    *layout,
                          const LrTimelineBox *box)
{
  g_autofree char *sentence = lr_timeline_layout_dup_sentence (layout, box);

  self->lane = box->lane;
  self->item = box->first;
  self->area.x = (int) floor (box->x);
  self->area.y = (int) floor (box->y);
  self->area.width = (int) ceil (MAX (box->width, 1));
  self->area.height = (int) ceil (MAX (box->height, 1));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
}

LrTimelineLane
lr_timeline_mark_button_get_lane (LrTimelineMarkButton *self)
{
  return self->lane;
}

guint
lr_timeline_mark_button_get_item (LrTimelineMarkButton *self)
{
  return self->item;
}

void
lr_timeline_mark_button_get_area (LrTimelineMarkButton *self,
                           GdkRectangle   *area)
{
  *area = self->area;
}
