/* lr-list-click.h: one click opens a row, and only that chooses it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A click on a row of @list chooses and activates it; a second one at once does no
 * more. For a list with something chosen, in place of single-click-activate: with
 * that the pointer chooses whatever it passes over. */
void lr_list_click_open (GtkListView *list);

G_END_DECLS
