/* lr-pupil-order.h: in which order the pupils stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-watch.h"

G_BEGIN_DECLS

/* (transfer full): by name. */
GtkSorter *lr_pupil_order_new_by_name (void);
/* (transfer full): who needs something first, then by name, as @watch knows it now. Each
 * pupil is asked for once: when @watch knows better it takes a new order. */
GtkSorter *lr_pupil_order_new_by_need (LrWatch *watch);

G_END_DECLS
