/* test-spare-rows.c: rows that stand in the list again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "lr-spare-rows.h"

#define N_ROWS 10

static guint n_made;

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  GtkStringObject *item = gtk_list_item_get_item (list_item);

  if (!lr_spare_rows_put (factory, list_item))
    {
      n_made++;
      gtk_list_item_set_child (list_item, gtk_label_new (NULL));
    }
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), gtk_string_object_get_string (item));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), "");
}

static void
replace (GtkStringList *list,
         guint          n_items,
         const char    *of)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *item = g_strdup_printf ("%s %u", of, i);

      g_strv_builder_add (items, item);
    }
  strings = g_strv_builder_end (items);
  gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), (const char * const *) strings);
}

/* Each row shows what stands at its place in the list. */
static void
check_rows (GtkWidget     *view,
            GtkStringList *list)
{
  guint position = 0;

  for (GtkWidget *place = gtk_widget_get_first_child (view);
       place != NULL;
       place = gtk_widget_get_next_sibling (place), position++)
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (place))), ==,
                     gtk_string_list_get_string (list, position));

  g_assert_cmpuint (position, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
}

static void
rows_of_what_went_are_those_of_what_comes (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view;
  guint made;

  n_made = 0;
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  lr_spare_rows_keep (factory, GTK_TYPE_LABEL);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (list)))), factory);
  gtk_window_set_child (GTK_WINDOW (window), view);

  replace (list, N_ROWS, "first");
  check_rows (view, list);
  g_assert_cmpuint (n_made, ==, N_ROWS);

  /* The new ones may come before the old ones go, but never more than that. */
  replace (list, N_ROWS, "second");
  check_rows (view, list);
  g_assert_cmpuint (n_made, <=, 2 * N_ROWS);
  made = n_made;

  replace (list, N_ROWS, "third");
  check_rows (view, list);
  replace (list, 2, "few");
  check_rows (view, list);
  replace (list, N_ROWS, "fourth");
  check_rows (view, list);
  g_assert_cmpuint (n_made, ==, made);

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (list);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spare-rows/rows-of-what-went-are-those-of-what-comes", rows_of_what_went_are_those_of_what_comes);

  return g_test_run ();
}
