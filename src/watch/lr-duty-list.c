/* lr-duty-list.c: the duties of all pupils and of the school, as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-duty-list.h"

#include "lr-duty-item-private.h"
#include "lr-list-replace.h"

static int
compare_items (gconstpointer one,
               gconstpointer other)
{
  return lr_duty_item_compare ((gpointer) one, (gpointer) other);
}

static gboolean
is_same (gconstpointer one,
         gconstpointer other)
{
  return lr_duty_item_is_same ((gpointer) one, (gpointer) other);
}

static void
reviewed_cb (GListStore *list,
             gint64      pupil,
             LrWatch    *watch)
{
  GPtrArray *open = lr_watch_get_open_duties (watch);

  if (open != NULL)
    lr_list_replace (list, open, compare_items, is_same);
}

GListStore *
lr_duty_list_new (LrWatch *watch)
{
  GListStore *list = g_list_store_new (LR_TYPE_DUTY_ITEM);

  g_object_set_data_full (G_OBJECT (list), "lr-watch", g_object_ref (watch), g_object_unref);
  g_signal_connect_object (watch, "reviewed", G_CALLBACK (reviewed_cb), list, G_CONNECT_SWAPPED);
  lr_watch_follow (watch);
  reviewed_cb (list, 0, watch);
  return list;
}

gboolean
lr_duty_list_has_new (GListModel *duties,
                      LrDay       known_before)
{
  for (guint i = 0; i < g_list_model_get_n_items (duties); i++)
    {
      g_autoptr (LrDutyItem) item = g_list_model_get_item (duties, i);

      if (lr_duty_item_is_new (item, known_before))
        return TRUE;
    }

  return FALSE;
}
