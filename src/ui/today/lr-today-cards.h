/* lr-today-cards.h: the rows of one child hang together as one card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-duty-item.h"

G_BEGIN_DECLS

/* @shown: whose duties are looked at: "everyone", "mine", "others" or "new". All of a child
 * stand on one card, where the most pressing one would; of some of them each stands where
 * it would alone, for the most pressing one may be no part of it. */
gboolean lr_today_cards_shows (LrDutyItem  *item,
                               const char  *shown,
                               LrDay        known_before);
guint    lr_today_cards_get_section (LrDutyItem *item,
                               const char  *shown);
int      lr_today_cards_compare (LrDutyItem *one,
                               LrDutyItem  *other,
                               const char  *shown);

/* Of the LrDutyRow that was bound to @list_item of @list, whose items are LrDutyItem and
 * headings. @known_before: what was reached later is new, see lr_duty_item_is_new() */
void lr_today_cards_join     (GtkListView *list,
                              GtkListItem *list_item,
                              LrDay        known_before);
/* It is unbound. */
void lr_today_cards_forget   (GtkListItem *list_item);
/* Of all rows that are bound. */
void lr_today_cards_join_all (GtkListView *list,
                              LrDay        known_before);

G_END_DECLS
