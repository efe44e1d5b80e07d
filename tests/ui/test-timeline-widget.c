/* test-timeline-widget.c: moving through a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "lr-kinds.h"
#include "lr-timeline-entries.h"
#include "lr-timeline-widget.h"

#define TODAY (lr_day (2026, 11, 22))

typedef struct
{
  GtkWidget *window;
  LrTimelineWidget *timeline;
  gint64 activated;
} Fixture;

static void
add (LrTimelineModel *model,
     LrTimelineSign   sign,
     int              offset,
     const char      *title)
{
  static gint64 id;
  LrTimelineItem item = {
    .id = ++id,
    .kind = &lr_contact_kind,
    .start = (LrDay) ((int) TODAY + offset),
    .end = (LrDay) ((int) TODAY + offset),
    .sign = (guint8) sign,
    .weight = 100,
    .title = title,
  };

  lr_timeline_model_add (model, &item);
}

/* Forty phone calls in ten days make a few clusters when a year is in sight. */
static LrTimelineModel *
create_model (void)
{
  LrTimelineModel *model = lr_timeline_model_new ();

  add (model, LR_TIMELINE_REPORT, -200, "first");
  for (int i = 0; i < 40; i++)
    add (model, LR_TIMELINE_PHONE, -100 + i / 4, "call");
  add (model, LR_TIMELINE_MEETING, -50, "meeting");
  add (model, LR_TIMELINE_PLAN, -10, "last");
  lr_timeline_model_seal (model);

  return model;
}

static void
run_main_loop (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
activate_item_cb (Fixture              *fixture,
                  const LrTimelineItem *item)
{
  fixture->activated = item->id;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (LrTimelineModel) model = create_model ();

  fixture->timeline = LR_TIMELINE_WIDGET (lr_timeline_widget_new ());
  fixture->window = g_object_ref_sink (gtk_window_new ());
  g_object_set (gtk_widget_get_settings (fixture->window), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  g_signal_connect_swapped (fixture->timeline, "activate-item", G_CALLBACK (activate_item_cb), fixture);
  lr_timeline_widget_set_model (fixture->timeline, model, TODAY);
  gtk_window_present (GTK_WINDOW (fixture->window));
  run_main_loop (200);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_ref (fixture->timeline);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->timeline);
}

static void
act (Fixture    *fixture,
     const char *action,
     GVariant   *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->timeline), action, parameter));
  run_main_loop (30);
}

static guint
count_marks (Fixture *fixture)
{
  guint n_marks = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->timeline));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_marks += gtk_widget_get_visible (child) && GTK_IS_BUTTON (child);

  return n_marks;
}

/* By way of the calls. */
static void
go_until (Fixture    *fixture,
          const char *title,
          int         direction,
          guint       most)
{
  guint n_steps = 0;

  do
    {
      act (fixture, "timeline.step", g_variant_new_int32 (direction));
      g_assert_cmpuint (++n_steps, <=, most);
    }
  while (g_str_equal (lr_timeline_widget_get_cursor (fixture->timeline)->title, "call"));

  g_assert_cmpuint (n_steps, >, 1);
  g_assert_cmpstr (lr_timeline_widget_get_cursor (fixture->timeline)->title, ==, title);
}

static void
goes_from_event_to_event_by_key (Fixture       *fixture,
                                 gconstpointer  data)
{
  act (fixture, "timeline.go-to-end", g_variant_new_int32 (-1));
  g_assert_cmpstr (lr_timeline_widget_get_cursor (fixture->timeline)->title, ==, "first");

  /* A cluster is one stop. */
  go_until (fixture, "meeting", 1, 8);
  act (fixture, "timeline.step", g_variant_new_int32 (1));
  g_assert_cmpstr (lr_timeline_widget_get_cursor (fixture->timeline)->title, ==, "last");
  act (fixture, "timeline.step", g_variant_new_int32 (1));
  g_assert_cmpstr (lr_timeline_widget_get_cursor (fixture->timeline)->title, ==, "last");

  act (fixture, "timeline.step", g_variant_new_int32 (-1));
  g_assert_cmpstr (lr_timeline_widget_get_cursor (fixture->timeline)->title, ==, "meeting");
  go_until (fixture, "first", -1, 8);
}

static void
the_focus_stands_on_the_event_and_says_it (Fixture       *fixture,
                                           gconstpointer  data)
{
  GtkWidget *focus;

  act (fixture, "timeline.go-to-end", g_variant_new_int32 (1));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_parent (focus) == GTK_WIDGET (fixture->timeline));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_BUTTON);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (focus), "last"));

  /* It goes along when the picture moves, and is let go when it is out of sight. */
  act (fixture, "timeline.zoom-in", NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (focus), "last"));
  for (guint i = 0; i < 4; i++)
    act (fixture, "timeline.pan", g_variant_new_double (-1));
  run_main_loop (200);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (fixture->timeline));
}

static void
goes_up_and_down_between_lanes (Fixture       *fixture,
                                gconstpointer  data)
{
  act (fixture, "timeline.go-to-end", g_variant_new_int32 (-1));
  act (fixture, "timeline.change-lane", g_variant_new_int32 (1));
  g_assert_cmpstr (lr_timeline_widget_get_cursor (fixture->timeline)->title, ==, "meeting");
  act (fixture, "timeline.change-lane", g_variant_new_int32 (-1));
  g_assert_cmpstr (lr_timeline_widget_get_cursor (fixture->timeline)->title, ==, "first");
  act (fixture, "timeline.change-lane", g_variant_new_int32 (-1));
  g_assert_cmpstr (lr_timeline_widget_get_cursor (fixture->timeline)->title, ==, "call");
}

static void
enter_opens_an_event_and_unfolds_a_cluster (Fixture       *fixture,
                                            gconstpointer  data)
{
  act (fixture, "timeline.go-to-end", g_variant_new_int32 (1));
  act (fixture, "timeline.open", NULL);
  g_assert_cmpint (fixture->activated, ==, lr_timeline_widget_get_cursor (fixture->timeline)->id);

  fixture->activated = 0;
  act (fixture, "timeline.go-to-end", g_variant_new_int32 (-1));
  act (fixture, "timeline.step", g_variant_new_int32 (1));
  act (fixture, "timeline.open", NULL);
  g_assert_cmpint (fixture->activated, ==, 0);
  g_assert_true (GTK_IS_POPOVER (gtk_widget_get_last_child (GTK_WIDGET (fixture->timeline))));
}

static void
zooms_between_a_day_and_ten_years (Fixture       *fixture,
                                   gconstpointer  data)
{
  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), "timeline.zoom-in", NULL);
  g_assert_cmpfloat (lr_timeline_widget_get_view (fixture->timeline).days, ==, LR_TIMELINE_MIN_DAYS);
  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), "timeline.zoom-out", NULL);
  g_assert_cmpfloat (lr_timeline_widget_get_view (fixture->timeline).days, ==, LR_TIMELINE_MAX_DAYS);

  gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), "timeline.today", NULL);
  g_assert_cmpfloat (lr_timeline_widget_get_view (fixture->timeline).start, <, TODAY);
  gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), "timeline.fit", NULL);
  g_assert_cmpfloat (lr_timeline_widget_get_view (fixture->timeline).start, <, TODAY - 199);
  g_assert_cmpfloat (lr_timeline_widget_get_view (fixture->timeline).days, <, 230);
}

static void
a_long_history_makes_few_children (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (LrTimelineModel) model = lr_timeline_model_new ();
  g_autoptr (LrTimelineEntries) entries = lr_timeline_entries_new ();

  for (int i = 0; i < 100000; i++)
    add (model, i % LR_TIMELINE_N_SIGNS, -(i % 3600), "many");
  lr_timeline_model_seal (model);
  lr_timeline_widget_set_model (fixture->timeline, model, TODAY);
  run_main_loop (100);
  g_assert_cmpuint (count_marks (fixture), <, 400);

  lr_timeline_entries_set_model (entries, model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (entries)), ==, 100000);
}

static void
the_list_has_every_event_the_newest_first (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (LrTimelineEntries) entries = lr_timeline_entries_new ();
  LrDay before = LR_DAY_MAX;

  lr_timeline_entries_set_model (entries, lr_timeline_widget_get_model (fixture->timeline));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (entries)), ==, 43);
  for (guint i = 0; i < 43; i++)
    {
      g_autoptr (LrTimelineEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);

      g_assert_cmpuint (lr_timeline_entry_get_item (entry)->start, <=, before);
      before = lr_timeline_entry_get_item (entry)->start;
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (entries), 43));
}

/* In a window that is too low for all lanes. */
static GtkAdjustment *
squeeze (Fixture *fixture,
         int      height)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_object_ref (fixture->timeline);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->timeline));
  g_object_unref (fixture->timeline);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, height);
  run_main_loop (200);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->timeline)), ==, height);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static void
lanes_scroll_only_where_they_have_too_little (Fixture       *fixture,
                                              gconstpointer  data)
{
  GtkAdjustment *adjustment = squeeze (fixture, 300);

  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, 300);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 140);
  run_main_loop (200);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (adjustment), ==, 140);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 200);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  run_main_loop (200);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, 700);
}

/* What the keyboard goes to is in sight, below the axis. */
static void
the_keyboard_brings_a_lane_in_sight (Fixture       *fixture,
                                     gconstpointer  data)
{
  GtkAdjustment *adjustment = squeeze (fixture, 140);
  GtkWidget *focus;
  graphene_rect_t bounds;

  act (fixture, "timeline.go-to-end", g_variant_new_int32 (1));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);

  for (int direction = -1; direction <= 1; direction += 2)
    {
      act (fixture, "timeline.go-to-end", g_variant_new_int32 (direction));
      run_main_loop (100);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_true (GTK_IS_BUTTON (focus));
      g_assert_true (gtk_widget_compute_bounds (focus, GTK_WIDGET (fixture->timeline), &bounds));
      g_assert_cmpfloat (bounds.origin.y, >=, 44);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 140);
    }
}

static void
zooms_to_days_months_and_years (Fixture       *fixture,
                                gconstpointer  data)
{
  static const char * const names[] = { "days", "years", "months" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      LrTimelineView view;

      act (fixture, "timeline.zoom-to", g_variant_new_string (names[i]));
      view = lr_timeline_widget_get_view (fixture->timeline);
      g_assert_cmpstr (lr_timeline_zoom_get_name (lr_timeline_view_get_zoom (&view)), ==, names[i]);
      g_assert_cmpfloat (view.start, <, TODAY);
      g_assert_cmpfloat (view.start + view.days, >, TODAY);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/timeline-widget/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("goes-from-event-to-event-by-key", goes_from_event_to_event_by_key);
  ADD ("focus-stands-on-the-event", the_focus_stands_on_the_event_and_says_it);
  ADD ("goes-up-and-down-between-lanes", goes_up_and_down_between_lanes);
  ADD ("enter-opens", enter_opens_an_event_and_unfolds_a_cluster);
  ADD ("zooms", zooms_between_a_day_and_ten_years);
  ADD ("lanes-scroll", lanes_scroll_only_where_they_have_too_little);
  ADD ("keyboard-brings-a-lane-in-sight", the_keyboard_brings_a_lane_in_sight);
  ADD ("zooms-to-spans", zooms_to_days_months_and_years);
  ADD ("long-history", a_long_history_makes_few_children);
  ADD ("list", the_list_has_every_event_the_newest_first);

  return g_test_run ();
}
