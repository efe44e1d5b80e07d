/* lr-row-menu.h: a menu that is made when it is asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button with a menu of its own costs as much as the row it stands in, so a
 * list has at most one, on the row that it is of. */

/* Asks for the menu of a row in @list by right click, the menu key and Shift+F10:
 * activates @action on the row, which is the widget of @row_type under the
 * pointer or the one that has the focus. */
void lr_row_menu_attach (GtkWidget  *list,
                         GType       row_type,
                         const char *action);

/* Shows @menu at @button, with the actions of @row. It is gone when it closes.
 * @button: a child of @row */
void lr_row_menu_show   (GtkWidget  *row,
                         GMenuModel *menu,
                         GtkWidget  *button);

G_END_DECLS
