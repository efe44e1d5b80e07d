/* lr-long-list.h: what every list of rows needs beside its model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrLongList:
 *
 * Belongs to a list view or a list box and hands it its rows by degrees. Both
 * build what they are given at once, a list view up to some two hundred rows: so
 * they get as many as the first frame shows, and then a few with each frame. When
 * very much changes at once it begins again, unless the reader has scrolled on.
 *
 * A list view gets more as the reader comes near the end of those it has, by
 * pointer or by key; End hands over all of them, in steps that no one notices, and
 * goes to the last. A list box, of which every row is there, grows to its limit.
 *
 * Tab goes through what can be done in a row and then leaves the list, in both
 * directions; the arrow keys go from row to row.
 *
 * It is itself the #GListModel of the rows that were handed over.
 */
#define LR_TYPE_LONG_LIST (lr_long_list_get_type ())
G_DECLARE_FINAL_TYPE (LrLongList, lr_long_list, LR, LONG_LIST, GObject)

/* What the first frame can carry, also on a slow laptop; the next ones fill the screen. */
#define LR_LONG_LIST_FIRST 8

/* (transfer none): gives @list its rows by way of @selection, which has no model
 * yet. A list view gets its rows in no other way.
 *
 * @rows: all of them; @first: how many there are at once, 0 for a list beside
 * what matters more */
LrLongList *lr_long_list_attach     (GtkListView                *list,
                                     GtkSelectionModel          *selection,
                                     GListModel                 *rows,
                                     guint                       first);
/* The same for a list box. @limit: how many it grows to by itself; @create: as of
 * gtk_list_box_bind_model() */
LrLongList *lr_long_list_attach_box (GtkListBox                 *box,
                                     GListModel                 *rows,
                                     guint                       first,
                                     guint                       limit,
                                     GtkListBoxCreateWidgetFunc  create,
                                     gpointer                    user_data);

/* For who asked to see more. */
void        lr_long_list_set_limit  (LrLongList                 *self,
                                     guint                       limit);
guint       lr_long_list_get_limit  (LrLongList                 *self);

/* (transfer none): all of them. */
GListModel *lr_long_list_get_rows   (GtkListView                *list);
/* Hands over as many, now, that the row at @position is among them. */
void        lr_long_list_reach      (GtkWidget                  *list,
                                     guint                       position);

/* The same for Tab in a list box that has its rows by other means. */
void        lr_long_list_leave_by_tab (GtkWidget                *list);

/* What a screen reader calls the row of which @content is the child: the row is
 * what has the focus. To be called as it is bound. */
void        lr_long_list_name_row   (GtkWidget                  *content,
                                     const char                 *name);

G_END_DECLS
