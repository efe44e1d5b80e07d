/* lr-about-dialog.h: what this is and who made it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows it over the window of @parent. In the place of AdwAboutDialog, which a newer
 * libadwaita has. */
void lr_about_dialog_present (GtkWidget *parent);

G_END_DECLS
