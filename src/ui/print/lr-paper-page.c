/* lr-paper-page.c: one page of a paper on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-paper-page.h"

#include <glib/gi18n.h>
#include <math.h>

/* Draws the page as it will be printed. GTK keeps what was drawn until the
 * scale changes, so that scrolling does not lay a hand on Cairo. */
struct _LrPaperPage
{
  GtkWidget parent_instance;

  LrPaper *paper;
  guint page;
  double scale;
};

G_DEFINE_FINAL_TYPE (LrPaperPage, lr_paper_page, GTK_TYPE_WIDGET)

static void
lr_paper_page_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  LrPaperPage *self = LR_PAPER_PAGE (widget);
  double width, height;

  lr_paper_get_page_size (self->paper, &width, &height);
  *minimum = *natural = (int) ceil (self->scale * (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height));
}

static void
lr_paper_page_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  LrPaperPage *self = LR_PAPER_PAGE (widget);
  graphene_rect_t area;
  cairo_t *cr;

  graphene_rect_init (&area, 0, 0,
                      (float) gtk_widget_get_width (widget),
                      (float) gtk_widget_get_height (widget));
  gtk_snapshot_append_color (snapshot, &white, &area);

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_scale (cr, self->scale, self->scale);
  lr_paper_draw_page (self->paper, cr, self->page);
  cairo_destroy (cr);
}

static void
lr_paper_page_dispose (GObject *object)
{
  LrPaperPage *self = LR_PAPER_PAGE (object);

  g_clear_object (&self->paper);

  G_OBJECT_CLASS (lr_paper_page_parent_class)->dispose (object);
}

static void
lr_paper_page_class_init (LrPaperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lr_paper_page_dispose;
  widget_class->measure = lr_paper_page_measure;
  widget_class->snapshot = lr_paper_page_snapshot;

  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lr_paper_page_init (LrPaperPage *self)
{
  self->scale = 1;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lr_paper_page_new (LrPaper *paper,
                   guint    page)
{
  LrPaperPage *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (LR_IS_PAPER (paper), NULL);
  g_return_val_if_fail (page < lr_paper_get_n_pages (paper), NULL);

  self = g_object_new (LR_TYPE_PAPER_PAGE, NULL);
  self->paper = g_object_ref (paper);
  self->page = page;

  label = g_strdup_printf (_("%s, page %u of %u"),
                           lr_paper_get_title (paper), page + 1, lr_paper_get_n_pages (paper));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

void
lr_paper_page_set_scale (LrPaperPage *self,
                         double       scale)
{
  g_return_if_fail (LR_IS_PAPER_PAGE (self));
  g_return_if_fail (scale > 0);

  if (fabs (self->scale - scale) < 1e-6)
    return;

  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
