/* lr-paper-menu.h: the papers about a pupil, to choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full): a line for each, with the action `paper.print` and its id. */
GMenuModel *lr_paper_menu_new (void);

G_END_DECLS
