/* test-long-list.c: rows by degrees, and a way out by Tab
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "lr-long-list.h"

#define ROWS 17000
/* What a list view makes of itself, and a screen. */
#define MOST_BUILT 260
/* Between two frames: what it is handed, and a page that is scrolled to. */
#define MOST_AT_ONCE 30

typedef struct
{
  GtkWidget *window;
  GtkWidget *before;
  GtkWidget *after;
  GtkListView *list;
  GtkAdjustment *adjustment;
  GListModel *rows;      /* those that were handed over */
  guint n_built;
  guint most_at_once;    /* rows that were built between two frames */
  guint built_in_frame;
} ListFixture;

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          ListFixture              *fixture)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  fixture->n_built++;
  fixture->built_in_frame++;
  fixture->most_at_once = MAX (fixture->most_at_once, fixture->built_in_frame);
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("one"));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("two"));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         ListFixture              *fixture)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), text);
  lr_long_list_name_row (box, text);
}

static void
frame_cb (GdkFrameClock *clock,
          ListFixture   *fixture)
{
  fixture->built_in_frame = 0;
}

static GListModel *
create_rows (void)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < ROWS; i++)
    {
      g_autofree char *text = g_strdup_printf ("row %u", i);

      gtk_string_list_append (rows, text);
    }

  return G_LIST_MODEL (rows);
}

static void
set_up (ListFixture   *fixture,
        gconstpointer  data)
{
  g_autoptr (GListModel) rows = create_rows ();
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), fixture);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), fixture);
  fixture->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, g_steal_pointer (&factory)));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (NULL));
  fixture->rows = G_LIST_MODEL (g_object_ref (lr_long_list_attach (fixture->list, selection, rows,
                                                                   LR_LONG_LIST_FIRST)));

  fixture->before = gtk_button_new_with_label ("before");
  fixture->after = gtk_button_new_with_label ("after");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), fixture->after);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_signal_connect (gtk_widget_get_frame_clock (fixture->window), "after-paint", G_CALLBACK (frame_cb), fixture);
  fixture_settle ();
}

static void
tear_down (ListFixture   *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (fixture->window), fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle_quietly ();
  g_assert_finalize_object (fixture->rows);
}

static void
press (const char *key)
{
  const char *command[] = { "xdotool", "key", key, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture_settle ();
}

/* The text of the row in which the focus is; "before", "after", or none. */
static const char *
get_focus (ListFixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  while (focus != NULL && gtk_widget_get_parent (focus) != GTK_WIDGET (fixture->list))
    {
      if (focus == fixture->before || focus == fixture->after)
        return gtk_button_get_label (GTK_BUTTON (focus));
      focus = gtk_widget_get_parent (focus);
    }

  return focus == NULL ? "none"
    : gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (gtk_widget_get_first_child (focus))));
}

static void
enter_list (ListFixture *fixture)
{
  gtk_widget_grab_focus (fixture->before);
  press ("Tab");
  g_assert_cmpstr (get_focus (fixture), ==, "row 0");
}

static guint
count (ListFixture *fixture)
{
  return g_list_model_get_n_items (fixture->rows);
}

static void
begins_with_a_few_rows (ListFixture   *fixture,
                        gconstpointer  data)
{
  g_assert_cmpuint (fixture->most_at_once, <=, LR_LONG_LIST_FIRST);
  g_assert_cmpuint (count (fixture), <, 60);
  g_assert_cmpuint (fixture->n_built, <, 60);
}

static void
grows_as_one_scrolls_to_the_end (ListFixture   *fixture,
                                 gconstpointer  data)
{
  for (guint i = 0; i < 100 && count (fixture) < ROWS; i++)
    {
      guint before = count (fixture);

      gtk_adjustment_set_value (fixture->adjustment, gtk_adjustment_get_upper (fixture->adjustment));
      fixture_settle ();
      g_assert_cmpuint (count (fixture), >, before);
    }

  g_assert_cmpuint (count (fixture), ==, ROWS);
  g_assert_cmpuint (fixture->n_built, <=, MOST_BUILT);
  g_assert_cmpuint (fixture->most_at_once, <=, MOST_AT_ONCE);
}

/* However long it takes to get there. */
static void
wait_for_focus (ListFixture *fixture,
                const char  *row)
{
  for (guint i = 0; i < 200 && g_strcmp0 (get_focus (fixture), row) != 0; i++)
    fixture_settle ();
  g_assert_cmpstr (get_focus (fixture), ==, row);
}

static void
end_goes_to_the_last_of_all (ListFixture   *fixture,
                             gconstpointer  data)
{
  enter_list (fixture);
  press ("End");
  wait_for_focus (fixture, "row 16999");
  g_assert_cmpuint (count (fixture), ==, ROWS);
  g_assert_cmpuint (fixture->n_built, <=, MOST_BUILT);
  g_assert_cmpuint (fixture->most_at_once, <=, MOST_AT_ONCE);

  press ("Home");
  g_assert_cmpstr (get_focus (fixture), ==, "row 0");
}

static void
page_by_page_there_is_always_a_next (ListFixture   *fixture,
                                     gconstpointer  data)
{
  guint before = count (fixture);

  enter_list (fixture);
  for (guint i = 0; i < 30; i++)
    press ("Page_Down");

  g_assert_cmpuint (count (fixture), >, before + 200);
  g_assert_cmpuint (fixture->n_built, <=, MOST_BUILT);
}

/* Through what can be done in the row, and out: some GTK comes by the row twice. */
static void
tab_leaves_the_list (ListFixture   *fixture,
                     gconstpointer  data)
{
  enter_list (fixture);
  press ("Tab");
  g_assert_cmpstr (get_focus (fixture), ==, "row 0");
  for (guint i = 0; i < 2 && g_str_equal (get_focus (fixture), "row 0"); i++)
    press ("Tab");
  g_assert_cmpstr (get_focus (fixture), ==, "after");
  press ("Tab");
  g_assert_cmpstr (get_focus (fixture), ==, "before");

  press ("Tab");
  press ("Down");
  g_assert_cmpstr (get_focus (fixture), ==, "row 1");
  for (guint i = 0; i < 4 && !g_str_equal (get_focus (fixture), "before"); i++)
    press ("shift+Tab");
  g_assert_cmpstr (get_focus (fixture), ==, "before");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/long-list/" name, ListFixture, NULL, set_up, function, tear_down)

  ADD ("few-at-first", begins_with_a_few_rows);
  ADD ("scrolling", grows_as_one_scrolls_to_the_end);
  ADD ("end", end_goes_to_the_last_of_all);
  ADD ("pages", page_by_page_there_is_always_a_next);
  ADD ("tab", tab_leaves_the_list);

  return g_test_run ();
}
