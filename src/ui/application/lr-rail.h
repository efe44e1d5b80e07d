/* lr-rail.h: the ways through the app as icons, in a column or a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrRail:
 *
 * A button for each page, the search, the backup and the menu, where there is no
 * room for the sidebar. Properties: `orientation` (construct) and `menu-model`, to
 * be set before the session.
 */
#define LR_TYPE_RAIL (lr_rail_get_type ())
G_DECLARE_FINAL_TYPE (LrRail, lr_rail, LR, RAIL, AdwBin)

/* Not before the pages were added. */
void lr_rail_set_session (LrRail     *rail,
                          LrSession  *session);
/* @title: translated */
void lr_rail_add_page    (LrRail     *rail,
                          const char *name,
                          const char *title,
                          const char *icon);
/* Marks the page that is shown; one without a button marks none. */
void lr_rail_show_page   (LrRail     *rail,
                          const char *name);

G_END_DECLS
