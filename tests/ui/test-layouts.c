/* test-layouts.c: what lays out its children asks and gives what GTK holds it to
 *
 * A newer GTK looks on: what is said without a size is the least and never more than
 * what is said for one, nothing wants to be smaller than it can be, and no child is
 * made smaller than that by who was given enough. Here it holds on every GTK. (No
 * warning is let pass, as that of GTK's own dialogs is elsewhere.)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "lr-fit-layout.h"
#include "lr-pane.h"
#include "lr-pieces.h"
#include "lr-prose-view.h"
#include "lr-pupil-layout.h"
#include "lr-side-layout.h"
#include "lr-timeline-panes.h"
#include "lr-timeline-widget.h"
#include "lr-wrap-layout.h"

#define STEP 23
#define WIDEST 2000

typedef struct
{
  const char *name;
  GtkWidget  *(*create) (void);
} Layout;

/* A text that is laid out at any width in sight, and no smaller than it can be. */
typedef struct { GtkWidget parent_instance; } Text;
typedef GtkWidgetClass TextClass;

#define TEXT_NARROWEST 70
#define TEXT_WIDEST 400
#define TEXT_AREA 16000

static GType text_get_type (void);
G_DEFINE_TYPE (Text, text, GTK_TYPE_WIDGET)

static int
get_text_height (int width)
{
  return TEXT_AREA / CLAMP (width, TEXT_NARROWEST, TEXT_WIDEST);
}

static void
text_measure (GtkWidget      *widget,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural,
              int            *minimum_baseline,
              int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_text_height (for_size < 0 ? TEXT_WIDEST : for_size);
      return;
    }

  *natural = TEXT_WIDEST;
  *minimum = for_size < 0 ? TEXT_NARROWEST : MIN (TEXT_AREA / MAX (for_size, 1) + 1, TEXT_WIDEST);
  *minimum = MAX (*minimum, TEXT_NARROWEST);
}

static GtkSizeRequestMode
text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
text_size_allocate (GtkWidget *widget,
                    int        width,
                    int        height,
                    int        baseline)
{
  g_assert_cmpint (width, >=, TEXT_NARROWEST);
  g_assert_cmpint (height, >=, get_text_height (width));
}

static void
text_class_init (TextClass *klass)
{
  klass->measure = text_measure;
  klass->get_request_mode = text_get_request_mode;
  klass->size_allocate = text_size_allocate;
}

static void
text_init (Text *self)
{
}

static GtkWidget *
create_text (void)
{
  return g_object_new (text_get_type (), NULL);
}

static GtkWidget *
create_pane (void)
{
  return g_object_new (LR_TYPE_PANE, "natural-width", 360, "child", create_text (), NULL);
}

static GtkWidget *
create_narrow_pane (void)
{
  return g_object_new (LR_TYPE_PANE, "natural-width", 10, "child", create_text (), NULL);
}

static GtkWidget *
create_wrapped_with_spare (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (LR_TYPE_WRAP_LAYOUT, "spacing", 6, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_BUTTON, "label", "a way", "hexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (box), create_text ());
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_BUTTON, "label", "not there", "visible", FALSE, NULL));
  return box;
}

static GtkWidget *
create_empty_pane (void)
{
  return g_object_new (LR_TYPE_PANE, "natural-width", 10, NULL);
}

static GtkWidget *
create_scrolled_sides (void)
{
  return g_object_new (LR_TYPE_SIDE_LAYOUT,
                       "sidebar", gtk_button_new_with_label ("the words of a way"),
                       "rail", gtk_button_new_with_label ("way"),
                       "bar", gtk_button_new_with_label ("ways"),
                       "content", g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", create_text (), NULL),
                       NULL);
}

static GtkWidget *
create_fitting (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (LR_TYPE_FIT_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("the words of a way"));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("way"));
  return box;
}

static GtkWidget *
create_piece (gpointer page,
              gpointer subject)
{
  return create_text ();
}

static GtkWidget *
create_pieces (void)
{
  LrPieces *pieces = g_object_new (LR_TYPE_PIECES, NULL);

  lr_pieces_begin (pieces);
  lr_pieces_add_group (pieces, "group", 6);
  lr_pieces_add (pieces, "a", "a", create_piece, NULL, NULL);
  lr_pieces_add (pieces, "b", "b", create_piece, NULL, NULL);
  lr_pieces_end (pieces);
  return GTK_WIDGET (pieces);
}

static GtkWidget *
create_prose_view (void)
{
  return g_object_new (LR_TYPE_PROSE_VIEW, NULL);
}

static GtkWidget *
create_box (GType layout,
            guint n_children)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (layout, NULL));
  for (guint i = 0; i < n_children; i++)
    gtk_box_append (GTK_BOX (box), create_text ());

  return box;
}

static GtkWidget *
create_pupil (void)
{
  return create_box (LR_TYPE_PUPIL_LAYOUT, 2);
}

static GtkWidget *
create_wrapped (void)
{
  return create_box (LR_TYPE_WRAP_LAYOUT, 5);
}

static GtkWidget *
create_wrapped_nothing (void)
{
  return create_box (LR_TYPE_WRAP_LAYOUT, 0);
}

static GtkWidget *
create_timeline (void)
{
  return g_object_new (LR_TYPE_TIMELINE_WIDGET, NULL);
}

static GtkWidget *
create_timeline_panes (void)
{
  return g_object_new (LR_TYPE_TIMELINE_PANES,
                       "tools", gtk_button_new_with_label ("time"),
                       "switch", gtk_button_new_with_label ("one or the other"),
                       "toggle", gtk_button_new_with_label ("list"),
                       "end", gtk_button_new_with_label ("print"),
                       "timeline", g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", create_timeline (), NULL),
                       "list", g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", create_text (), NULL),
                       NULL);
}

static GtkOrientation
get_opposite (GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static void
check_measures (GtkWidget      *widget,
                GtkOrientation  orientation)
{
  int least, least_natural, from;

  gtk_widget_measure (widget, orientation, -1, &least, &least_natural, NULL, NULL);
  g_assert_cmpint (least, >=, 0);
  g_assert_cmpint (least_natural, >=, least);

  gtk_widget_measure (widget, get_opposite (orientation), -1, &from, NULL, NULL, NULL);
  for (int size = from; size < from + WIDEST; size += STEP)
    {
      int minimum, natural;

      gtk_widget_measure (widget, orientation, size, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (natural, >=, minimum);
      g_assert_cmpint (minimum, >=, least);
    }
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { 0, 0, width, height }, -1);
}

/* Given what it asked for, and more. */
static void
check_allocations (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  for (int width = least; width < least + WIDEST; width += STEP)
    {
      int minimum, natural;

      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
      allocate (widget, width, minimum);
      allocate (widget, width, natural);
      allocate (widget, width, natural + 300);
    }
}

static void
set_letters (int dpi)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi * 1024, NULL);
}

/* In a window that is not shown, so that nothing but this lays it out. */
static void
check (const Layout *layout,
       int           dpi)
{
  GtkWidget *widget = g_object_ref_sink (layout->create ());
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), widget);
  set_letters (dpi);
  check_measures (widget, GTK_ORIENTATION_HORIZONTAL);
  check_measures (widget, GTK_ORIENTATION_VERTICAL);
  check_allocations (widget);

  set_letters (96);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (widget);
}

static void
it_asks_and_gives_what_is_possible (gconstpointer layout)
{
  check (layout, 96);
}

/* Who needs letters twice as large. */
static void
with_large_letters_as_well (gconstpointer layout)
{
  check (layout, 192);
}

int
main (int    argc,
      char **argv)
{
  static const Layout layouts[] = {
    { "pane", create_pane },
    { "pane-of-a-text", create_narrow_pane },
    { "pane-of-nothing", create_empty_pane },
    { "sides-of-buttons", create_scrolled_sides },
    { "fitting", create_fitting },
    { "wrapped-with-room-to-spare", create_wrapped_with_spare },
    { "pieces", create_pieces },
    { "prose", create_prose_view },
    { "pupil", create_pupil },
    { "wrapped", create_wrapped },
    { "wrapped-nothing", create_wrapped_nothing },
    { "timeline", create_timeline },
    { "timeline-panes", create_timeline_panes },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *path = g_strconcat ("/layouts/", layouts[i].name, NULL);
      g_autofree char *large = g_strconcat (path, "-in-large-letters", NULL);

      g_test_add_data_func (path, &layouts[i], it_asks_and_gives_what_is_possible);
      g_test_add_data_func (large, &layouts[i], with_large_letters_as_well);
    }

  return g_test_run ();
}
