/* test-timeline-panes.c: the list stands beside the timeline or in its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "lr-timeline-panes.h"

#define HEIGHT 400

typedef struct
{
  GtkWidget *window;
  GtkWidget *panes;
  GtkWidget *tools, *choice, *toggle, *end, *timeline, *list;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->tools = gtk_button_new_with_label ("tools");
  fixture->choice = gtk_button_new_with_label ("switch");
  fixture->toggle = gtk_button_new_with_label ("toggle");
  fixture->end = gtk_button_new_with_label ("end");
  fixture->timeline = gtk_button_new_with_label ("timeline");
  fixture->list = gtk_button_new_with_label ("list");
  fixture->panes = g_object_new (LR_TYPE_TIMELINE_PANES,
                                 "tools", fixture->tools, "switch", fixture->choice,
                                 "toggle", fixture->toggle, "end", fixture->end,
                                 "timeline", fixture->timeline, "list", fixture->list, NULL);
  fixture->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->panes);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_ref (fixture->panes);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->panes);
}

static void
give (Fixture *fixture,
      int      width)
{
  gtk_widget_measure (fixture->panes, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (fixture->panes, &(GtkAllocation) { 0, 0, width, HEIGHT }, -1);
}

static void
present (Fixture *fixture,
         int      width)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, HEIGHT);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_width (fixture->panes) != width)
    g_main_context_iteration (NULL, TRUE);
}

static LrTimelinePanesMode
get_mode (Fixture *fixture)
{
  return lr_timeline_panes_get_mode (LR_TIMELINE_PANES (fixture->panes));
}

static void
act (Fixture    *fixture,
     const char *action,
     GVariant   *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (fixture->panes, action, parameter));
  give (fixture, gtk_widget_get_width (fixture->panes));
}

/* With its padding. */
static double
get_width (Fixture   *fixture,
           GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, fixture->panes, &bounds));
  return bounds.size.width;
}

static void
they_stand_beside_each_other_where_there_is_room (Fixture       *fixture,
                                                  gconstpointer  data)
{
  static const struct { int width; gboolean has_room; } rows[] = {
    { 360, FALSE }, { 600, FALSE }, { 899, FALSE }, { 900, TRUE }, { 1366, TRUE }, { 2560, TRUE }, { 700, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      graphene_rect_t timeline, list;

      give (fixture, rows[i].width);
      g_assert_cmpint (get_mode (fixture), ==,
                       rows[i].has_room ? LR_TIMELINE_PANES_BOTH : LR_TIMELINE_PANES_TIMELINE);
      g_assert_cmpint (gtk_widget_get_child_visible (fixture->list), ==, rows[i].has_room);
      g_assert_cmpint (gtk_widget_get_child_visible (fixture->toggle), ==, rows[i].has_room);
      g_assert_cmpint (gtk_widget_get_child_visible (fixture->choice), ==, !rows[i].has_room);
      g_assert_true (gtk_widget_get_child_visible (fixture->timeline));
      g_assert_true (gtk_widget_compute_bounds (fixture->timeline, fixture->panes, &timeline));
      if (!rows[i].has_room)
        {
          g_assert_cmpfloat (timeline.size.width, ==, rows[i].width);
          continue;
        }

      /* Side by side and as high as each other; the timeline has the most. */
      g_assert_true (gtk_widget_compute_bounds (fixture->list, fixture->panes, &list));
      g_assert_cmpfloat (timeline.size.width + list.size.width, ==, rows[i].width);
      g_assert_cmpfloat (list.origin.x, ==, timeline.size.width);
      g_assert_cmpfloat (list.origin.y, ==, timeline.origin.y);
      g_assert_cmpfloat (list.size.height, ==, timeline.size.height);
      g_assert_cmpfloat (timeline.size.width, >, 1.5 * list.size.width);
    }
}

static void
large_letters_need_more_room (void)
{
  g_assert_true (lr_timeline_panes_has_room (900, 1));
  g_assert_true (lr_timeline_panes_has_room (900, 0.8));
  g_assert_false (lr_timeline_panes_has_room (1366, 2));
  g_assert_true (lr_timeline_panes_has_room (1800, 2));
}

static void
the_list_beside_it_can_be_put_away (Fixture       *fixture,
                                    gconstpointer  data)
{
  gboolean shows_side;

  give (fixture, 1000);
  act (fixture, "timeline-panes.side", NULL);
  give (fixture, 1000);
  g_assert_cmpint (get_mode (fixture), ==, LR_TIMELINE_PANES_TIMELINE);
  g_assert_cmpfloat (get_width (fixture, fixture->timeline), ==, 1000);
  g_assert_true (gtk_widget_get_child_visible (fixture->toggle));
  g_object_get (fixture->panes, "shows-side", &shows_side, NULL);
  g_assert_false (shows_side);

  /* It says nothing of where there is room for one. */
  give (fixture, 500);
  act (fixture, "timeline-panes.page", g_variant_new_string ("list"));
  g_assert_cmpint (get_mode (fixture), ==, LR_TIMELINE_PANES_LIST);
  give (fixture, 1000);
  g_assert_cmpint (get_mode (fixture), ==, LR_TIMELINE_PANES_TIMELINE);
}

static void
one_takes_the_place_of_the_other (Fixture       *fixture,
                                  gconstpointer  data)
{
  give (fixture, 500);
  act (fixture, "timeline-panes.page", g_variant_new_string ("list"));
  give (fixture, 500);
  g_assert_false (gtk_widget_get_child_visible (fixture->timeline));
  g_assert_false (gtk_widget_get_child_visible (fixture->tools));
  g_assert_true (gtk_widget_get_child_visible (fixture->choice));
  g_assert_cmpfloat (get_width (fixture, fixture->list), ==, 500);

  act (fixture, "timeline-panes.page", g_variant_new_string ("timeline"));
  give (fixture, 500);
  g_assert_false (gtk_widget_get_child_visible (fixture->list));
  g_assert_true (gtk_widget_get_child_visible (fixture->tools));
}

static void
a_key_goes_to_the_other_and_back (Fixture       *fixture,
                                  gconstpointer  data)
{
  static const int widths[] = { 500, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      present (fixture, widths[i]);
      g_object_set (fixture->panes, "shows-side", FALSE, "page", "timeline", NULL);
      gtk_widget_grab_focus (fixture->timeline);
      for (guint times = 0; times < 2; times++)
        {
          act (fixture, "timeline-panes.other", NULL);
          g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->list);
          g_assert_true (gtk_widget_get_child_visible (fixture->list));
          act (fixture, "timeline-panes.other", NULL);
          g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->timeline);
        }
    }
}

static void
the_keyboard_never_stays_in_what_is_gone (Fixture       *fixture,
                                          gconstpointer  data)
{
  present (fixture, 1000);
  gtk_widget_grab_focus (fixture->list);
  act (fixture, "timeline-panes.side", NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->timeline);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/timeline-panes/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("beside-each-other", they_stand_beside_each_other_where_there_is_room);
  g_test_add_func ("/timeline-panes/large-letters-need-more-room", large_letters_need_more_room);
  ADD ("put-away", the_list_beside_it_can_be_put_away);
  ADD ("one-in-the-place-of-the-other", one_takes_the_place_of_the_other);
  ADD ("key", a_key_goes_to_the_other_and_back);
  ADD ("keyboard-never-stays-in-what-is-gone", the_keyboard_never_stays_in_what_is_gone);

  return g_test_run ();
}
