/* test-splits.c: parts of a window beside each other, or one over the other
 *
 * In windows that are not shown, so that nothing but this lays them out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "lr-after-layout.h"
#include "lr-fit-layout.h"
#include "lr-navigation-split.h"
#include "lr-overlay-split.h"

#define HEIGHT 600
#define MIN_SIDEBAR 360
#define MAX_SIDEBAR 520
#define MIN_CONTENT 620

static GtkWidget *
put_in_window (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), widget);
  return window;
}

/* Sizes are given out; what follows from them has not been heard of yet. */
static void
give (GtkWidget *widget,
      int        width)
{
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { 0, 0, width, HEIGHT }, -1);
}

static void
wait_for_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A width that changes much folds it until the sidebar has its new one. */
static void
lay_out (GtkWidget *widget,
         int        width)
{
  for (guint i = 0; i < 3; i++)
    {
      give (widget, width);
      wait_for_idle ();
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
count_notify (gpointer    object,
              const char *property,
              guint      *count)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  *count = 0;
  g_signal_connect_swapped (object, signal, G_CALLBACK (count_cb), count);
}

static GtkWidget *
create_part (int width)
{
  return g_object_new (GTK_TYPE_DRAWING_AREA, "width-request", width, NULL);
}

static LrNavigationSplit *
create_navigation_split (GtkWidget **window)
{
  LrNavigationSplit *split = g_object_new (LR_TYPE_NAVIGATION_SPLIT,
                                           "sidebar", create_part (200),
                                           "min-sidebar-width", MIN_SIDEBAR,
                                           "max-sidebar-width", MAX_SIDEBAR,
                                           "min-content-width", MIN_CONTENT,
                                           NULL);

  *window = put_in_window (GTK_WIDGET (split));
  return split;
}

static void
open_content (LrNavigationSplit *split)
{
  lr_navigation_split_set_content (split, create_part (300));
  lr_navigation_split_set_show_content (split, TRUE);
}

static GtkWidget *
get_part (gpointer    split,
          const char *name)
{
  g_autoptr (GtkWidget) part = NULL;

  g_object_get (split, name, &part, NULL);
  return part;
}

static void
the_list_gets_its_part_of_the_width (void)
{
  static const struct { int width; int sidebar; } cases[] = {
    { MIN_SIDEBAR + 1 + MIN_CONTENT, MIN_SIDEBAR },
    { 1440, 360 },
    { 1599, 360 },
    { 1600, 400 },
    { 1759, 400 },
    { 1760, 440 },
    { 2079, 480 },
    { 2080, MAX_SIDEBAR },
    { 4000, MAX_SIDEBAR },
    { 1000, MIN_SIDEBAR },
  };
  GtkWidget *window;
  LrNavigationSplit *split = create_navigation_split (&window);

  open_content (split);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int width = cases[i].width;

      lay_out (GTK_WIDGET (split), width);
      g_assert_false (lr_navigation_split_get_collapsed (split));
      g_assert_cmpint (gtk_widget_get_width (get_part (split, "sidebar")), ==, cases[i].sidebar);
      g_assert_cmpint (gtk_widget_get_width (get_part (split, "content")), ==, width - cases[i].sidebar - 1);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
alone_the_list_has_all_of_it (void)
{
  GtkWidget *window;
  LrNavigationSplit *split = create_navigation_split (&window);

  lay_out (GTK_WIDGET (split), 800);
  g_assert_cmpint (gtk_widget_get_width (get_part (split, "sidebar")), ==, 800);

  open_content (split);
  lay_out (GTK_WIDGET (split), 1200);
  lr_navigation_split_set_show_content (split, FALSE);
  lr_navigation_split_set_content (split, NULL);
  lay_out (GTK_WIDGET (split), 1200);
  g_assert_null (get_part (split, "content"));
  g_assert_cmpint (gtk_widget_get_width (get_part (split, "sidebar")), ==, 1200);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
where_there_is_no_room_one_is_in_front (void)
{
  GtkWidget *window;
  LrNavigationSplit *split = create_navigation_split (&window);

  open_content (split);
  lay_out (GTK_WIDGET (split), MIN_SIDEBAR + MIN_CONTENT);
  g_assert_true (lr_navigation_split_get_collapsed (split));
  g_assert_cmpint (gtk_widget_get_width (get_part (split, "content")), ==, MIN_SIDEBAR + MIN_CONTENT);
  g_assert_false (gtk_widget_get_child_visible (gtk_widget_get_parent (get_part (split, "sidebar"))));

  lr_navigation_split_set_show_content (split, FALSE);
  lr_navigation_split_set_content (split, NULL);
  lay_out (GTK_WIDGET (split), MIN_SIDEBAR + MIN_CONTENT);
  g_assert_false (lr_navigation_split_get_collapsed (split));
  g_assert_true (gtk_widget_get_child_visible (gtk_widget_get_parent (get_part (split, "sidebar"))));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
it_tells_of_its_collapse_when_sizes_are_given_out (void)
{
  GtkWidget *window;
  LrNavigationSplit *split = create_navigation_split (&window);
  guint collapsed;

  open_content (split);
  lay_out (GTK_WIDGET (split), 1200);
  count_notify (split, "collapsed", &collapsed);

  give (GTK_WIDGET (split), 700);
  g_assert_cmpuint (collapsed, ==, 0);
  wait_for_idle ();
  g_assert_cmpuint (collapsed, ==, 1);

  lay_out (GTK_WIDGET (split), 720);
  g_assert_cmpuint (collapsed, ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
a_swipe_goes_back_to_the_list (void)
{
  GtkWidget *window;
  LrNavigationSplit *split = create_navigation_split (&window);
  GtkWidget *leaflet = gtk_widget_get_first_child (GTK_WIDGET (split));
  guint shown;

  open_content (split);
  lay_out (GTK_WIDGET (split), 700);
  g_assert_true (lr_navigation_split_get_show_content (split));
  count_notify (split, "show-content", &shown);

  g_assert_true (adw_leaflet_navigate (ADW_LEAFLET (leaflet), ADW_NAVIGATION_DIRECTION_BACK));
  g_assert_false (lr_navigation_split_get_show_content (split));
  g_assert_cmpuint (shown, ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
a_sidebar_goes_where_there_is_no_room (void)
{
  LrOverlaySplit *split = g_object_new (LR_TYPE_OVERLAY_SPLIT,
                                        "sidebar", create_part (300),
                                        "content", create_part (400),
                                        "sidebar-position", GTK_PACK_END,
                                        NULL);
  GtkWidget *window = put_in_window (GTK_WIDGET (split));
  guint collapsed, shown;
  gboolean is_collapsed, is_shown;

  lay_out (GTK_WIDGET (split), 900);
  count_notify (split, "collapsed", &collapsed);
  count_notify (split, "show-sidebar", &shown);
  g_object_get (split, "collapsed", &is_collapsed, "show-sidebar", &is_shown, NULL);
  g_assert_false (is_collapsed);
  g_assert_true (is_shown);
  g_assert_cmpint (gtk_widget_get_width (get_part (split, "content")), ==, 900 - 300 - 1);

  give (GTK_WIDGET (split), 500);
  g_assert_cmpuint (collapsed, ==, 0);
  wait_for_idle ();
  g_assert_cmpuint (collapsed, ==, 1);
  g_assert_cmpuint (shown, ==, 1);
  g_object_get (split, "collapsed", &is_collapsed, "show-sidebar", &is_shown, NULL);
  g_assert_true (is_collapsed);
  g_assert_false (is_shown);

  /* Called, it comes over the content, which stays as wide as it is. */
  g_object_set (split, "show-sidebar", TRUE, NULL);
  g_assert_cmpuint (shown, ==, 2);
  lay_out (GTK_WIDGET (split), 500);
  g_assert_cmpint (gtk_widget_get_width (get_part (split, "content")), ==, 500);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
the_first_that_fits_is_shown (void)
{
  static const struct { int width; guint shown; } cases[] = {
    { 300, 0 }, { 200, 0 }, { 199, 1 }, { 100, 1 }, { 99, 2 }, { 40, 2 }, { 250, 0 },
  };
  static const int widths[] = { 200, 100, 40 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *window = put_in_window (box);
  int least, wanted;

  gtk_widget_set_layout_manager (box, g_object_new (LR_TYPE_FIT_LAYOUT, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    gtk_box_append (GTK_BOX (box), create_part (widths[i]));

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  g_assert_cmpint (least, ==, 40);
  g_assert_cmpint (wanted, ==, 200);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint place = 0;

      give (box, cases[i].width);
      for (GtkWidget *child = gtk_widget_get_first_child (box);
           child != NULL;
           child = gtk_widget_get_next_sibling (child), place++)
        g_assert_cmpint (gtk_widget_get_child_visible (child), ==, place == cases[i].shown);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static guint n_acts;

static void
act (GtkWidget *widget)
{
  n_acts++;
}

static void
what_waits_goes_with_its_widget (void)
{
  GtkWidget *stays = g_object_ref_sink (gtk_button_new ());
  GtkWidget *goes = g_object_ref_sink (gtk_button_new ());

  n_acts = 0;
  lr_after_layout (stays, act);
  lr_after_layout (goes, act);
  g_assert_cmpuint (n_acts, ==, 0);

  g_assert_finalize_object (goes);
  wait_for_idle ();
  g_assert_cmpuint (n_acts, ==, 1);
  g_assert_finalize_object (stays);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/navigation-split/the-list-gets-its-part-of-the-width", the_list_gets_its_part_of_the_width);
  g_test_add_func ("/navigation-split/alone-the-list-has-all-of-it", alone_the_list_has_all_of_it);
  g_test_add_func ("/navigation-split/where-there-is-no-room-one-is-in-front", where_there_is_no_room_one_is_in_front);
  g_test_add_func ("/navigation-split/it-tells-of-its-collapse-when-sizes-are-given-out",
                   it_tells_of_its_collapse_when_sizes_are_given_out);
  g_test_add_func ("/navigation-split/a-swipe-goes-back-to-the-list", a_swipe_goes_back_to_the_list);
  g_test_add_func ("/overlay-split/a-sidebar-goes-where-there-is-no-room", a_sidebar_goes_where_there_is_no_room);
  g_test_add_func ("/fit-layout/the-first-that-fits-is-shown", the_first_that_fits_is_shown);
  g_test_add_func ("/after-layout/what-waits-goes-with-its-widget", what_waits_goes_with_its_widget);

  return g_test_run ();
}
