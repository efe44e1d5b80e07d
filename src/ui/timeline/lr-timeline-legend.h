/* lr-timeline-legend.h: what the signs on a timeline mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating): all signs with their names, lane by lane, and the keys. */
GtkWidget *lr_timeline_legend_new (void);

G_END_DECLS
