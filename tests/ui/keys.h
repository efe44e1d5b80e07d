/* keys.h: keys that are typed at the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Types @key at @window, as a person would, and lets the main loop run until
 * what it started is done. The names are those of X: "Escape", "ctrl+l". */
void keys_press (GtkWidget  *window,
                 const char *key);

/* Tab, and one frame. */
void keys_tab   (GtkWidget  *window);

G_END_DECLS
