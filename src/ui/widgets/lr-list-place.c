/* lr-list-place.c: where a person is in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-list-place.h"

#include "lr-long-list.h"
#include "lr-when-shown.h"

#define KEEPER "lr-list-place"

typedef struct
{
  GtkListView        *list;
  GtkSingleSelection *selection;
  LrListKey           key;
  LrListFind          find;    /* (nullable) */
  gpointer            find_data;
  gint64              chosen;  /* also while it is not in the list */
  gboolean            is_gone; /* from the list */
  gint64              wanted;  /* where to go once the list is on the screen */
} Place;

static Place *
get_place (GtkListView *list)
{
  return g_object_get_data (G_OBJECT (list), KEEPER);
}

static void
free_place (gpointer data)
{
  Place *place = data;

  g_signal_handlers_disconnect_by_data (place->selection, place);
  g_object_unref (place->selection);
  g_clear_object (&place->find_data);
  g_free (place);
}

static gint64
get_key (Place   *place,
         gpointer item)
{
  return item != NULL ? place->key (item) : 0;
}

/* In the whole list, also where its rows are still to come. */
static guint
find_position (Place  *place,
               gint64  key)
{
  GListModel *rows = lr_long_list_get_rows (place->list);

  if (place->find != NULL)
    return place->find (place->find_data, key);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (rows, i);

      if (place->key (item) == key)
        return i;
    }

  return G_MAXUINT;
}

/* GTK makes the rows that are in sight, and marks the chosen one. */
static GtkWidget *
find_chosen_row (Place *place)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (place->list));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
        return gtk_widget_get_mapped (row) && gtk_widget_get_height (row) > 0 ? row : NULL;
    }

  return NULL;
}

static gboolean
has_focus (Place *place)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (place->list)) != NULL;
}

/* Until the row is there, or the item is not. */
static gboolean
go_cb (GtkWidget *widget)
{
  Place *place = get_place (GTK_LIST_VIEW (widget));
  GtkWidget *row;

  if (!lr_list_place_show (place->list, place->wanted))
    return TRUE;

  row = find_chosen_row (place);
  return row != NULL && gtk_widget_grab_focus (row);
}

static gboolean
show_cb (GtkWidget *widget)
{
  lr_list_place_show (GTK_LIST_VIEW (widget), get_place (GTK_LIST_VIEW (widget))->chosen);
  return TRUE;
}

static void
selected_cb (Place *place)
{
  gint64 key = get_key (place, gtk_single_selection_get_selected_item (place->selection));

  if (key != 0)
    place->chosen = key;
}

static void
items_changed_cb (Place *place)
{
  gboolean focused = has_focus (place);
  gboolean was_gone = place->is_gone;
  guint position;

  if (place->chosen == 0 ||
      get_key (place, gtk_single_selection_get_selected_item (place->selection)) == place->chosen)
    return;

  /* Not beyond what the list has now: it is in the middle of its change. */
  position = find_position (place, place->chosen);
  place->is_gone = position == G_MAXUINT;
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (place->selection)))
    position = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (place->selection, position);
  if (position != GTK_INVALID_LIST_POSITION && focused)
    lr_list_place_go (place->list, place->chosen);
  else if (was_gone && !place->is_gone)
    lr_when_shown (GTK_WIDGET (place->list), show_cb);
}

void
lr_list_place_keep (GtkListView *list,
                    LrListKey    key)
{
  Place *place;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));
  g_return_if_fail (GTK_IS_SINGLE_SELECTION (gtk_list_view_get_model (list)));

  place = g_new0 (Place, 1);
  place->list = list;
  place->selection = g_object_ref (GTK_SINGLE_SELECTION (gtk_list_view_get_model (list)));
  place->key = key;
  g_signal_connect_swapped (place->selection, "notify::selected-item", G_CALLBACK (selected_cb), place);
  g_signal_connect_data (place->selection, "items-changed", G_CALLBACK (items_changed_cb), place,
                         NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_object_set_data_full (G_OBJECT (list), KEEPER, place, free_place);
}

void
lr_list_place_set_find (GtkListView *list,
                        LrListFind   find,
                        gpointer     data)
{
  Place *place = get_place (list);

  g_return_if_fail (place != NULL);

  place->find = find;
  g_set_object (&place->find_data, data);
}

gboolean
lr_list_place_show (GtkListView *list,
                    gint64       key)
{
  Place *place = get_place (list);
  guint position;

  g_return_val_if_fail (place != NULL, FALSE);

  position = find_position (place, key);
  if (position == G_MAXUINT)
    return FALSE;

  lr_long_list_reach (GTK_WIDGET (list), position);

  gtk_single_selection_set_selected (place->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position);
  return TRUE;
}

void
lr_list_place_go (GtkListView *list,
                  gint64       key)
{
  g_return_if_fail (get_place (list) != NULL);

  get_place (list)->wanted = key;
  lr_when_shown (GTK_WIDGET (list), go_cb);
}
