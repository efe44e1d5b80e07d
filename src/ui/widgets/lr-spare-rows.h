/* lr-spare-rows.h: rows that a list has done with, for those that it makes next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list view ends the rows of what goes and makes others for what comes, also where
 * all that changes is who stands in them. From now on what @factory shows of @type is
 * kept for the next row, as many as fit a screen, for as long as @factory lives. What
 * it is about is taken from it by an `unbind` handler. */
void     lr_spare_rows_keep (GtkListItemFactory *factory,
                             GType               type);

/* Gives @list_item, which is being bound, a row that was kept, unless it has its own.
 *
 * Returns: whether it has one now */
gboolean lr_spare_rows_put  (GtkListItemFactory *factory,
                             GtkListItem        *list_item);

G_END_DECLS
