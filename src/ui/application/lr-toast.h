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

G_END_DECLS
