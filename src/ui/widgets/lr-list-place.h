/* lr-list-place.h: where a person is in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stays of an item while the object is another: the id of its record. Never 0. */
typedef gint64 (*LrListKey) (gpointer item);

/* What is chosen in @list stays chosen, and the keyboard with it, whatever is
 * undone, read in, sorted or filtered: what comes back after it was gone is
 * chosen again and in sight, and nothing else is in its place. @list has a GtkSingleSelection
 * that does not choose by itself, and keeps it. */
void     lr_list_place_keep (GtkListView *list,
                             LrListKey    key);

/* Where the item with that key stands in the whole list, or G_MAXUINT. */
typedef guint (*LrListFind) (gpointer data,
                             gint64   key);

/* For a list whose items are dear to look at: @data is held. */
void     lr_list_place_set_find (GtkListView *list,
                                 LrListFind   find,
                                 gpointer     data);

/* Chooses an item of a list that keeps its place, and brings it into sight.
 *
 * Returns: %FALSE when it is not in the list */
gboolean lr_list_place_show (GtkListView *list,
                             gint64       key);

/* The same with the keyboard, as soon as the list is on the screen. */
void     lr_list_place_go   (GtkListView *list,
                             gint64       key);

G_END_DECLS
