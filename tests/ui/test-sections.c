/* test-sections.c: headings in a list, which the keyboard passes by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "fixture.h"
#include "keys.h"
#include "lr-long-list.h"
#include "lr-section-view.h"

/* The section of "b2" is b, that of "-2" is none. */
static guint
get_section (gpointer item,
             gpointer user_data)
{
  const char *text = gtk_string_object_get_string (item);

  return *text == '-' ? LR_SECTION_NONE : (guint) *text;
}

static char *
describe (GListModel *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);

      if (LR_IS_SECTION_HEADING (row))
        g_string_append_printf (text, " %c:%u", (char) lr_section_heading_get_section (LR_SECTION_HEADING (row)),
                                lr_section_heading_get_count (LR_SECTION_HEADING (row)));
      else
        g_string_append_printf (text, " %s", gtk_string_object_get_string (GTK_STRING_OBJECT (row)));
    }

  return g_string_free (text, FALSE);
}

static void
a_heading_stands_above_each_section (void)
{
  static const struct { const char *items; const char *rows; guint n_b; } cases[] = {
    { "", "", 0 },
    { "a1", " a:1 a1", 0 },
    { "a1 a2 b1", " a:2 a1 a2 b:1 b1", 1 },
    { "-1 -2", " -1 -2", 0 },
    { "b1 -1", " b:1 b1 -1", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) items = g_strsplit (cases[i].items, " ", -1);
      g_autoptr (LrSectionList) list =
        lr_section_list_new (G_LIST_MODEL (gtk_string_list_new ((const char * const *) items)), get_section, NULL);
      g_autofree char *rows = describe (G_LIST_MODEL (list));

      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpuint (lr_section_list_count (list, 'b'), ==, cases[i].n_b);
    }
}

static void
note_cb (GListModel *list,
         guint       position,
         guint       removed,
         guint       added,
         GString    *told)
{
  g_string_append_printf (told, " %u-%u+%u", position, removed, added);
}

/* Only what changed is told of, the heading with its count included. */
static void
rows_that_stay_are_left_alone (void)
{
  static const struct { guint position; guint removed; const char *added[3]; const char *told; } cases[] = {
    /* Of a:2 a1 a2 b:2 b1 b2; a heading with another count comes by itself. */
    { 1, 0, { "a9", NULL }, " 2-0+1 0-1+1" },
    { 2, 1, { "b9", NULL }, " 4-1+1" },
    { 3, 1, { NULL }, " 5-1+0 3-1+1" },
    { 0, 4, { NULL }, " 0-6+0" },
    { 4, 0, { "c1", NULL }, " 6-0+2" },
    { 0, 2, { NULL }, " 0-3+0" },
    { 1, 2, { NULL }, " 2-3+1 0-1+1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkStringList *items = gtk_string_list_new ((const char *[]) { "a1", "a2", "b1", "b2", NULL });
      g_autoptr (LrSectionList) list = lr_section_list_new (G_LIST_MODEL (items), get_section, NULL);
      g_autoptr (GString) told = g_string_new (NULL);

      g_signal_connect (list, "items-changed", G_CALLBACK (note_cb), told);
      gtk_string_list_splice (items, cases[i].position, cases[i].removed, cases[i].added);
      g_assert_cmpstr (told->str, ==, cases[i].told);
      lr_section_list_refresh (list);
      g_assert_cmpstr (told->str, ==, cases[i].told);
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *row,
         gpointer                  user_data)
{
  gpointer item = gtk_list_item_get_item (row);

  if (LR_IS_SECTION_HEADING (item))
    lr_section_view_show_heading (row, "Heading");
  else if (lr_section_view_show_item (row) == NULL)
    gtk_list_item_set_child (row, gtk_label_new (gtk_string_object_get_string (item)));
}

static const char *
get_focus (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *label = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return GTK_IS_LABEL (label) ? gtk_label_get_label (GTK_LABEL (label)) : "elsewhere";
}

static const char *
get_chosen (GtkSingleSelection *selection)
{
  gpointer item = gtk_single_selection_get_selected_item (selection);

  return item == NULL ? "nothing" : LR_IS_SECTION_HEADING (item) ? "heading" : gtk_string_object_get_string (item);
}

static void
the_keyboard_passes_by_headings (void)
{
  static const struct { const char *key; const char *focus; const char *chosen; } walk[] = {
    { "Tab", "a1", "a1" }, { "Up", "a1", "a1" }, { "Down", "a2", "a2" }, { "Down", "b1", "b1" },
    { "Up", "a2", "a2" }, { "Up", "a1", "a1" }, { "End", "b2", "b2" }, { "Down", "b2", "b2" },
    { "Up", "b1", "b1" }, { "Home", "a1", "a1" }, { "Next", "b2", "b2" }, { "Prior", "a1", "a1" },
    { "Tab", "after", "a1" },
  };
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_view_new (NULL, NULL);
  g_autoptr (GtkSingleSelection) selection = g_object_new (GTK_TYPE_SINGLE_SELECTION, "autoselect", FALSE,
                                                           "can-unselect", TRUE, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (LrSectionList) rows =
    lr_section_list_new (G_LIST_MODEL (gtk_string_list_new ((const char *[]) { "a1", "a2", "b1", "b2", NULL })),
                         get_section, NULL);

  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (list), factory);
  lr_long_list_attach (GTK_LIST_VIEW (list), GTK_SELECTION_MODEL (selection), G_LIST_MODEL (rows), 30);
  lr_section_view_attach (GTK_LIST_VIEW (list));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("before"));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("after"));
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 400);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();
  gtk_widget_grab_focus (gtk_widget_get_first_child (box));

  for (guint i = 0; i < G_N_ELEMENTS (walk); i++)
    {
      g_test_message ("%u: %s", i, walk[i].key);
      keys_press (window, walk[i].key);
      fixture_settle ();
      g_assert_cmpstr (get_focus (window), ==, walk[i].focus);
      /* Keys that move within the list choose too. */
      g_assert_cmpstr (get_chosen (selection), ==, walk[i].chosen);
    }

  fixture_destroy_window (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/sections/headings", a_heading_stands_above_each_section);
  g_test_add_func ("/sections/rows-that-stay", rows_that_stay_are_left_alone);
  g_test_add_func ("/sections/keyboard", the_keyboard_passes_by_headings);

  return g_test_run ();
}
