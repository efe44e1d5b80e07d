/* lr-spare-rows.c: rows that a list has done with, for those that it makes next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-spare-rows.h"

#define SPARE "lr-spare-rows"

#define MAX_SPARE 40

/* It stands where it stood until it is taken, or its place ends. */
typedef struct
{
  GtkWidget   *row;
  GtkListItem *place;  /* (unowned): there as long as the row has a parent */
} Spare;

typedef struct
{
  GType   type;
  GArray *spare;  /* of Spare */
} Keeper;

static void
clear_spare (gpointer data)
{
  g_clear_object (&((Spare *) data)->row);
}

static void
free_keeper (gpointer data)
{
  Keeper *keeper = data;

  g_array_unref (keeper->spare);
  g_free (keeper);
}

static Keeper *
get_keeper (GtkListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), SPARE);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  Keeper *keeper = get_keeper (factory);
  GtkWidget *row = gtk_list_item_get_child (list_item);

  if (row != NULL && g_type_is_a (G_OBJECT_TYPE (row), keeper->type) && keeper->spare->len < MAX_SPARE)
    g_array_append_vals (keeper->spare, &(Spare) { g_object_ref (row), list_item }, 1);
}

void
lr_spare_rows_keep (GtkListItemFactory *factory,
                    GType               type)
{
  Keeper *keeper;

  g_return_if_fail (GTK_IS_SIGNAL_LIST_ITEM_FACTORY (factory));

  keeper = g_new (Keeper, 1);
  keeper->type = type;
  keeper->spare = g_array_new (FALSE, FALSE, sizeof (Spare));
  g_array_set_clear_func (keeper->spare, clear_spare);
  g_object_set_data_full (G_OBJECT (factory), SPARE, keeper, free_keeper);
  g_signal_connect_after (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
}

static void
forget (Keeper    *keeper,
        GtkWidget *row)
{
  for (guint i = 0; i < keeper->spare->len; i++)
    {
      if (g_array_index (keeper->spare, Spare, i).row != row)
        continue;

      g_array_remove_index_fast (keeper->spare, i);
      return;
    }
}

gboolean
lr_spare_rows_put (GtkListItemFactory *factory,
                   GtkListItem        *list_item)
{
  Keeper *keeper = get_keeper (factory);
  const Spare *spare;
  g_autoptr (GtkWidget) row = NULL;

  g_return_val_if_fail (keeper != NULL, FALSE);

  if (gtk_list_item_get_child (list_item) != NULL)
    {
      forget (keeper, gtk_list_item_get_child (list_item));
      return TRUE;
    }
  if (keeper->spare->len == 0)
    return FALSE;

  spare = &g_array_index (keeper->spare, Spare, keeper->spare->len - 1);
  row = g_object_ref (spare->row);
  if (gtk_widget_get_parent (row) != NULL)
    gtk_list_item_set_child (spare->place, NULL);
  g_array_set_size (keeper->spare, keeper->spare->len - 1);
  gtk_list_item_set_child (list_item, row);

  return TRUE;
}
