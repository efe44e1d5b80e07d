/* lr-toast.h: what is said in passing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* (transfer none): the toast. Says @text, plain and not markup, once: in the window
 * in front, of @window and those that lie over it, that has room for it. A long
 * text wraps. */
AdwToast *lr_toast_show (GtkWindow  *window,
                         const char *text);

/* (transfer none) (nullable): a window that lies over @below. */
GtkWindow *lr_toast_find_above (GtkWindow *below);

G_END_DECLS
