/* lr-fit-layout.c: the first of its children that has room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-fit-layout.h"

#include "lr-accessible.h"

struct _LrFitLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LrFitLayout, lr_fit_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
fits (GtkWidget *child,
      int        width)
{
  int wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  return wanted <= width;
}

static GtkSizeRequestMode
lr_fit_layout_get_request_mode (GtkLayoutManager *layout,
                                GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* As narrow as the narrowest, as wide as the widest and as high as the highest. */
static void
lr_fit_layout_measure (GtkLayoutManager *layout,
                       GtkWidget        *widget,
                       GtkOrientation    orientation,
                       int               for_size,
                       int              *minimum,
                       int              *natural,
                       int              *minimum_baseline,
                       int              *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);

  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
      if (child == first)
        *minimum = least;
      *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (*minimum, least) : MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static void
lr_fit_layout_allocate (GtkLayoutManager *layout,
                        GtkWidget        *widget,
                        int               width,
                        int               height,
                        int               baseline)
{
  gboolean found = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gboolean shown = !found && (gtk_widget_get_next_sibling (child) == NULL || fits (child, width));

      lr_accessible_set_child_visible (child, shown);
      found |= shown;
      if (shown)
        gtk_widget_allocate (child, width, height, baseline, NULL);
    }
}

static void
lr_fit_layout_class_init (LrFitLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = lr_fit_layout_get_request_mode;
  layout_class->measure = lr_fit_layout_measure;
  layout_class->allocate = lr_fit_layout_allocate;
}

static void
lr_fit_layout_init (LrFitLayout *self)
{
}
