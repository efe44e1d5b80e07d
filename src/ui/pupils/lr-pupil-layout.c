/* lr-pupil-layout.c: who it is beside how it stands, or above it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-pupil-layout.h"

/* In pixels, at the usual size of text. */
#define ROOM_FOR_BOTH 580

/* Of the width, for who it is. */
#define FIRST_SHARE 0.34

#define COLUMN_GAP 18
#define LINE_GAP 3

struct _LrPupilLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LrPupilLayout, lr_pupil_layout, GTK_TYPE_LAYOUT_MANAGER)

static double
get_text_scale (GtkWidget *row)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (row), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * 1024) : 1;
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* The width of the first child, or 0 when there is no room beside it. */
static int
split (GtkWidget *row,
       int        width)
{
  GtkWidget *first = gtk_widget_get_first_child (row);
  GtkWidget *second = gtk_widget_get_last_child (row);
  int share = (int) (width * FIRST_SHARE);
  int first_least, second_least;

  if (width < ROOM_FOR_BOTH * get_text_scale (row))
    return 0;

  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, &first_least, NULL, NULL, NULL);
  gtk_widget_measure (second, GTK_ORIENTATION_HORIZONTAL, -1, &second_least, NULL, NULL, NULL);
  return share >= first_least && width - share - COLUMN_GAP >= second_least ? share : 0;
}

static GtkSizeRequestMode
lr_pupil_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *row)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lr_pupil_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *row,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (row);
  GtkWidget *second = gtk_widget_get_last_child (row);
  int second_minimum, second_natural, share;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (first, orientation, -1, minimum, natural, NULL, NULL);
      gtk_widget_measure (second, orientation, -1, &second_minimum, &second_natural, NULL, NULL);
      *minimum = MAX (*minimum, second_minimum);
      *natural = *natural + COLUMN_GAP + second_natural;
      return;
    }

  /* Without a width, as wide as they want to be. */
  share = for_size >= 0 ? split (row, for_size) : 0;
  if (for_size < 0)
    *minimum = MAX (measure_height (first, -1), measure_height (second, -1));
  else if (share > 0)
    *minimum = MAX (measure_height (first, share), measure_height (second, for_size - share - COLUMN_GAP));
  else
    *minimum = measure_height (first, for_size) + LINE_GAP + measure_height (second, for_size);
  *natural = *minimum;
}

static void
allocate (GtkWidget *row,
          GtkWidget *child,
          int        row_width,
          int        x,
          int        y,
          int        width,
          int        height)
{
  gboolean is_mirrored = gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { is_mirrored ? row_width - x - width : x, y, width, height };

  gtk_widget_size_allocate (child, &place, -1);
}

static void
lr_pupil_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *row,
                          int               width,
                          int               height,
                          int               baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (row);
  GtkWidget *second = gtk_widget_get_last_child (row);
  int share = split (row, width);
  int first_height;

  if (share > 0)
    {
      allocate (row, first, width, 0, 0, share, height);
      allocate (row, second, width, share + COLUMN_GAP, 0, width - share - COLUMN_GAP, height);
      return;
    }

  first_height = measure_height (first, width);
  allocate (row, first, width, 0, 0, width, first_height);
  allocate (row, second, width, 0, first_height + LINE_GAP, width, height - first_height - LINE_GAP);
}

static void
lr_pupil_layout_class_init (LrPupilLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = lr_pupil_layout_get_request_mode;
  layout_class->measure = lr_pupil_layout_measure;
  layout_class->allocate = lr_pupil_layout_allocate;
}

static void
lr_pupil_layout_init (LrPupilLayout *self)
{
}
