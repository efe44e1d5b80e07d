/* lr-today-cards.c: the rows of one child hang together as one card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-today-cards.h"

#include "lr-duty-row.h"

#define LIST_ITEM "lr-list-item"

static gboolean
is_everyone (const char *shown)
{
  return g_str_equal (shown, "everyone");
}

gboolean
lr_today_cards_shows (LrDutyItem *item,
                      const char *shown,
                      LrDay       known_before)
{
  if (is_everyone (shown))
    return TRUE;
  if (g_str_equal (shown, "new"))
    return lr_duty_item_is_new (item, known_before);
  if (lr_duty_item_get_earlier (item) != NULL)
    return g_str_equal (shown, "mine");

  return lr_duty_is_ours (lr_duty_item_get_duty (item)) == g_str_equal (shown, "mine");
}

guint
lr_today_cards_get_section (LrDutyItem *item,
                            const char *shown)
{
  return is_everyone (shown) ? lr_duty_item_get_card_when (item) : lr_duty_item_get_when (item);
}

int
lr_today_cards_compare (LrDutyItem *one,
                        LrDutyItem *other,
                        const char *shown)
{
  /* They come in the order of the cards. */
  return is_everyone (shown) ? 0 : lr_duty_item_compare_alone (one, other);
}

static gint64
get_pupil (GListModel *model,
           guint       position)
{
  g_autoptr (GObject) item = g_list_model_get_item (model, position);

  return LR_IS_DUTY_ITEM (item) ? lr_duty_item_get_pupil_id (LR_DUTY_ITEM (item)) : 0;
}

static void
join (GtkListView *list,
      LrDutyRow   *row,
      guint        position,
      LrDay        known_before)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  gint64 pupil = get_pupil (model, position);
  g_autoptr (GObject) item = g_list_model_get_item (model, position);

  lr_duty_row_join (row,
                    pupil != 0 && position > 0 && get_pupil (model, position - 1) == pupil,
                    pupil != 0 && get_pupil (model, position + 1) == pupil);
  if (LR_IS_DUTY_ITEM (item))
    lr_duty_row_mark_new (row, lr_duty_item_is_new (LR_DUTY_ITEM (item), known_before));
}

void
lr_today_cards_join (GtkListView *list,
                     GtkListItem *list_item,
                     LrDay        known_before)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);

  g_object_set_data (G_OBJECT (row), LIST_ITEM, list_item);
  join (list, LR_DUTY_ROW (row), gtk_list_item_get_position (list_item), known_before);
}

void
lr_today_cards_forget (GtkListItem *list_item)
{
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (list_item)), LIST_ITEM, NULL);
}

void
lr_today_cards_join_all (GtkListView *list,
                         LrDay        known_before)
{
  if (gtk_list_view_get_model (list) == NULL)
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      GtkListItem *list_item = row != NULL ? g_object_get_data (G_OBJECT (row), LIST_ITEM) : NULL;

      if (list_item != NULL && gtk_list_item_get_position (list_item) != GTK_INVALID_LIST_POSITION)
        join (list, LR_DUTY_ROW (row), gtk_list_item_get_position (list_item), known_before);
    }
}
