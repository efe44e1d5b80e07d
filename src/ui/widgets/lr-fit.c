/* lr-fit.c: no child is made smaller than it can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-fit.h"

void
lr_fit_measure (GtkWidget      *child,
                GtkOrientation  orientation,
                int             for_size,
                int            *minimum,
                int            *natural)
{
  if (for_size >= 0)
    {
      GtkOrientation across = orientation == GTK_ORIENTATION_HORIZONTAL ? GTK_ORIENTATION_VERTICAL
                                                                        : GTK_ORIENTATION_HORIZONTAL;
      int least;

      gtk_widget_measure (child, across, -1, &least, NULL, NULL, NULL);
      for_size = MAX (for_size, least);
    }

  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

void
lr_fit_allocate (GtkWidget *child,
                 int        x,
                 int        y,
                 int        width,
                 int        height)
{
  GtkAllocation place = { x, y, width, height };
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX (width, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, &least, NULL, NULL, NULL);
  place.height = MAX (height, least);

  gtk_widget_size_allocate (child, &place, -1);
}
