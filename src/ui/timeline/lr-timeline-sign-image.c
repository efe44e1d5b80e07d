/* lr-timeline-sign-image.c: the sign of one kind of event, for lists and the legend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-sign-image.h"

#include <adwaita.h>

#include "lr-timeline-draw.h"
#include "lr-timeline-icons.h"
#include "lr-timeline-theme.h"

#define SIZE 20

struct _LrTimelineSignImage
{
  GtkWidget parent_instance;

  LrTimelineSign sign;
  gboolean is_ahead;
  LrTimelineText *text;
};

G_DEFINE_FINAL_TYPE (LrTimelineSignImage, lr_timeline_sign_image, GTK_TYPE_WIDGET)

static void
lr_timeline_sign_image_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  *minimum = *natural = (int) (SIZE * lr_timeline_theme_get_text_scale (widget) + 0.5);
}

static void
lr_timeline_sign_image_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  LrTimelineSignImage *self = LR_TIMELINE_SIGN_IMAGE (widget);
  float size = (float) MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  graphene_rect_t area;
  cairo_t *cr;

  if (self->text == NULL)
    self->text = lr_timeline_icons_create_text (widget);

  graphene_rect_init (&area, 0, 0, size, size);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  lr_timeline_draw_sign (cr, self->sign, 1, 1, size - 2, size - 2, self->is_ahead,
                         lr_timeline_theme_get_palette (), self->text);
  cairo_destroy (cr);
}

static void
drop_text (LrTimelineSignImage *self)
{
  g_clear_pointer (&self->text, lr_timeline_text_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
lr_timeline_sign_image_css_changed (GtkWidget         *widget,
                                    GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lr_timeline_sign_image_parent_class)->css_changed (widget, change);

  drop_text (LR_TIMELINE_SIGN_IMAGE (widget));
}

static void
lr_timeline_sign_image_dispose (GObject *object)
{
  g_clear_pointer (&LR_TIMELINE_SIGN_IMAGE (object)->text, lr_timeline_text_unref);

  G_OBJECT_CLASS (lr_timeline_sign_image_parent_class)->dispose (object);
}

static void
lr_timeline_sign_image_class_init (LrTimelineSignImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_timeline_sign_image_dispose;
  widget_class->measure = lr_timeline_sign_image_measure;
  widget_class->snapshot = lr_timeline_sign_image_snapshot;
  widget_class->css_changed = lr_timeline_sign_image_css_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lr_timeline_sign_image_init (LrTimelineSignImage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lr_timeline_sign_image_new (void)
{
  return g_object_new (LR_TYPE_TIMELINE_SIGN_IMAGE, NULL);
}

void
lr_timeline_sign_image_set_sign (LrTimelineSignImage *self,
                                 LrTimelineSign       sign,
                                 gboolean             is_ahead)
{
  g_return_if_fail (LR_IS_TIMELINE_SIGN_IMAGE (self));

  self->sign = sign;
  self->is_ahead = is_ahead;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
