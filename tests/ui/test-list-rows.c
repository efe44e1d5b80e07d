/* test-list-rows.c: which rows a list has by now, and what is told of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

#include "lr-long-list.h"

typedef struct
{
  GtkWidget  *window;
  GListStore *source;
  GtkWidget  *widget;  /* of the list */
  LrLongList *list;
  GPtrArray  *mirror;  /* what somebody knows who only listens to the changes */
} Lists;

static void
changed_cb (Lists *lists,
            guint  position,
            guint  removed,
            guint  added)
{
  g_assert_cmpuint (position + removed, <=, lists->mirror->len);
  if (removed > 0)
    g_ptr_array_remove_range (lists->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (lists->list), position + i);

      g_assert_nonnull (item);
      g_ptr_array_insert (lists->mirror, (int) (position + i), item);
    }
}

static guint
count (Lists *lists)
{
  return g_list_model_get_n_items (G_LIST_MODEL (lists->list));
}

static void
check (Lists *lists)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (lists->list));

  g_assert_cmpuint (lists->mirror->len, ==, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (lists->list), i);
      g_autoptr (GObject) source = g_list_model_get_item (G_LIST_MODEL (lists->source), i);

      g_assert_true (item == source);
      g_assert_true (item == g_ptr_array_index (lists->mirror, i));
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (lists->list), n_items));
}

static void
splice (Lists *lists,
        guint  position,
        guint  removed,
        guint  added)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (items, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (lists->source, position, removed, items->pdata, added);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return gtk_label_new ("row");
}

/* Scrolled, as every list of the app: a window that grows with its rows has less room
 * than they need until it has grown. */
static void
put_in_window (Lists     *lists,
               GtkWidget *list)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_window_set_default_size (GTK_WINDOW (lists->window), 300, 400);
  gtk_window_set_child (GTK_WINDOW (lists->window), scrolled);
}

static LrLongList *
attach_box (Lists *lists,
            guint  first,
            guint  limit)
{
  GtkWidget *box = gtk_list_box_new ();

  lists->widget = box;
  put_in_window (lists, box);
  return g_object_ref (lr_long_list_attach_box (GTK_LIST_BOX (box), G_LIST_MODEL (lists->source), first, limit,
                                                create_row, NULL));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new ("row"));
}

static LrLongList *
attach_view (Lists *lists,
             guint  first)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view = gtk_list_view_new (NULL, factory);
  g_autoptr (GtkSelectionModel) selection = GTK_SELECTION_MODEL (gtk_no_selection_new (NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  lists->widget = view;
  put_in_window (lists, view);
  return g_object_ref (lr_long_list_attach (GTK_LIST_VIEW (view), selection, G_LIST_MODEL (lists->source), first));
}

static void
set_up (Lists *lists,
        guint  n_items,
        guint  first,
        guint  limit)
{
  lists->window = g_object_ref_sink (gtk_window_new ());
  lists->source = g_list_store_new (G_TYPE_OBJECT);
  lists->mirror = g_ptr_array_new ();
  splice (lists, 0, 0, n_items);
  lists->list = limit == G_MAXUINT ? attach_view (lists, first) : attach_box (lists, first, limit);
  g_ptr_array_set_size (lists->mirror, 0);
  changed_cb (lists, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (lists->list)));
  g_signal_connect_swapped (lists->list, "items-changed", G_CALLBACK (changed_cb), lists);
  gtk_window_present (GTK_WINDOW (lists->window));
}

static void
tear_down (Lists *lists)
{
  gtk_window_destroy (GTK_WINDOW (lists->window));
  g_assert_finalize_object (lists->window);
  g_assert_finalize_object (lists->list);
  g_object_unref (lists->source);
  g_ptr_array_unref (lists->mirror);
}

static void
run_frames (guint n_frames)
{
  gint64 end = g_get_monotonic_time () + n_frames * 20000;

  while (g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
wait_until_given (Lists *lists,
                  guint  n_items)
{
  for (guint i = 0; i < 500 && g_list_model_get_n_items (G_LIST_MODEL (lists->list)) < n_items; i++)
    run_frames (1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lists->list)), ==, n_items);
}

static void
what_changes_as_a_whole_begins_again (void)
{
  Lists lists;

  set_up (&lists, 10000, 16, G_MAXUINT);
  g_assert_cmpuint (count (&lists), ==, 16);
  run_frames (20);
  g_assert_cmpuint (count (&lists), >, 16);
  g_assert_cmpuint (count (&lists), <, 80);
  check (&lists);

  splice (&lists, 0, 10000, 9000);
  g_assert_cmpuint (count (&lists), ==, 16);
  check (&lists);
  tear_down (&lists);
}

static void
no_more_than_the_limit_until_somebody_asks (void)
{
  Lists lists;

  set_up (&lists, 100, 5, 20);
  wait_until_given (&lists, 20);
  run_frames (4);
  check (&lists);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lists.list)), ==, 20);

  lr_long_list_set_limit (lists.list, 40);
  wait_until_given (&lists, 40);
  check (&lists);
  tear_down (&lists);
}

/* At every moment of its growing, and with and without a limit. */
static void
who_listens_knows_what_is_there (void)
{
  static const guint limits[] = { 0, 7, 20, G_MAXUINT };
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      Lists lists;

      set_up (&lists, 40, 6, limits[i]);
      for (guint step = 0; step < 300; step++)
        {
          guint n = g_list_model_get_n_items (G_LIST_MODEL (lists.source));
          guint position = (guint) g_rand_int_range (random, 0, (int) n + 1);
          guint removed = (guint) g_rand_int_range (random, 0, step % 10 == 0 ? 60 : 3);
          guint added = (guint) g_rand_int_range (random, 0, step % 7 == 0 ? 70 : 3);

          splice (&lists, position, MIN (n - position, removed), added);
          check (&lists);
          if (step % 20 == 0)
            run_frames (2);
          if (step == 200)
            lr_long_list_reach (lists.widget, 30);
          check (&lists);
        }
      tear_down (&lists);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list-rows/what-changes-as-a-whole-begins-again", what_changes_as_a_whole_begins_again);
  g_test_add_func ("/list-rows/no-more-than-the-limit-until-somebody-asks",
                   no_more_than_the_limit_until_somebody_asks);
  g_test_add_func ("/list-rows/who-listens-knows-what-is-there", who_listens_knows_what_is_there);

  return g_test_run ();
}
