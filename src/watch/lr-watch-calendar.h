/* lr-watch-calendar.h: the school calendar as the records say it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-calendar.h"
#include "lr-store.h"

G_BEGIN_DECLS

LrCalendar *lr_watch_load_calendar (LrStore  *store,
                                    GError  **error);

G_END_DECLS
