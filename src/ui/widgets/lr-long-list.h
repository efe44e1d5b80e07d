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
 * Belongs to a #GtkListView and hands it its rows by degrees: a first few, and
 * more each time the reader comes near the end of those, by pointer or by key,
 * for a list view builds some two hundred rows at once of what it is given. End
 * hands over all of them, in steps that no one notices, and goes to the last.
 *
 * Tab goes through what can be done in a row and then leaves the list, in both
 * directions; the arrow keys go from row to row.
 */
#define LR_TYPE_LONG_LIST (lr_long_list_get_type ())
G_DECLARE_FINAL_TYPE (LrLongList, lr_long_list, LR, LONG_LIST, GObject)

/* (transfer full): the rows to give to the selection model of @list. Once for
 * each list. @rows: all of them. */
GListModel *lr_long_list_attach (GtkListView *list,
                                 GListModel  *rows);

/* (transfer none): all of them, or for a list without this those of its model. */
GListModel *lr_long_list_get_rows (GtkListView *list);
/* Hands over as many that the row at @position is among them. */
void        lr_long_list_reach (GtkListView *list,
                                guint        position);

/* The same for Tab in a list box, or in a list view that has its rows by other means. */
void        lr_long_list_leave_by_tab (GtkWidget *list);

/* What a screen reader calls the row of which @content is the child: the row is
 * what has the focus. To be called as it is bound. */
void        lr_long_list_name_row (GtkWidget  *content,
                                   const char *name);

G_END_DECLS
