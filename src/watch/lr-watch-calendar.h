/* lr-watch-calendar.h: the school calendar as the records say it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-calendar.h"
#include "lr-store.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): the published holidays of the school's region, the
 * public holidays, and what the school changed. LR_ERROR_NOT_FOUND before the
 * school was set up. */
LrCalendar *lr_watch_load_calendar (LrStore  *store,
                                    GError  **error);

G_END_DECLS
