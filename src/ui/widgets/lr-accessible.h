/* lr-accessible.h: what the toolkit leaves out for screen readers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Mends, in all windows from now on and in the parts of libadwaita's widgets too,
 * what GTK 4.8 tells wrongly:
 *
 * - Pages of a stack, leaflet or flap that are not shown, and what a revealer
 *   hides, are hidden from screen readers as well.
 * - A button with a mnemonic is called by its words once, without the mark.
 * - A button with only a picture is called by its tooltip, where it has no name,
 *   and so is a drop-down, and the button in it by the name of that.
 * - A list box without a name is called by what stands above it, and a row of it
 *   by its first words.
 *
 * To be called once, after adw_init(). */
void lr_accessible_init (void);

/* For a widget that shows some of its children: gtk_widget_set_child_visible(), also
 * for screen readers. */
void lr_accessible_set_child_visible (GtkWidget *child,
                                      gboolean   visible);

G_END_DECLS
