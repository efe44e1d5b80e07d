/* lr-gradual-list.h: a list that is handed over a few rows at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrGradualList:
 *
 * The same items as its source, but at first no more than fill a page: a list view
 * makes two hundred rows at once of whatever it is given. Then it grows by a few
 * with each frame of the widget, until the view has all the rows it ever makes, and
 * from there on it has them all. When very much changes at once it begins again.
 */
#define LR_TYPE_GRADUAL_LIST (lr_gradual_list_get_type ())
G_DECLARE_FINAL_TYPE (LrGradualList, lr_gradual_list, LR, GRADUAL_LIST, GObject)

/* Returns: (transfer full)
 *
 * @first: how many there are at once; 0: none before the widget was drawn
 * @limit: how many it grows to by itself; G_MAXUINT for all of them */
LrGradualList *lr_gradual_list_new        (GListModel    *source,
                                           GtkWidget     *widget,
                                           guint          first,
                                           guint          limit);
/* For who asked to see more. */
void           lr_gradual_list_set_limit  (LrGradualList *self,
                                           guint          limit);
guint          lr_gradual_list_get_limit  (LrGradualList *self);
/* All up to the limit, now: for who goes to a place that may be far down. */
void           lr_gradual_list_finish     (LrGradualList *self);

G_END_DECLS
