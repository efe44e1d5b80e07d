/* lr-prose-view.c: room to write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-prose-view.h"

#define MIN_LINES 3

struct _LrProseView
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (LrProseView, lr_prose_view, GTK_TYPE_TEXT_VIEW)

static int
measure_lines (GtkTextView *view)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (view));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = MIN_LINES * pango_font_metrics_get_height (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (height) + gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
}

static void
lr_prose_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  GTK_WIDGET_CLASS (lr_prose_view_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                          minimum_baseline, natural_baseline);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MAX (*minimum, measure_lines (GTK_TEXT_VIEW (widget)));
      *natural = MAX (*natural, *minimum);
    }
}

static void
lr_prose_view_class_init (LrProseViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = lr_prose_view_measure;
}

static void
lr_prose_view_init (LrProseView *self)
{
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
}
