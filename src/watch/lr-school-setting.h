/* lr-school-setting.h: what the school has set, as the rules need it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-calendar.h"
#include "lr-dossier.h"

G_BEGIN_DECLS

LrSector    lr_sector_from_word     (const char  *word);
LrRegion    lr_region_from_word     (const char  *word);

/* (transfer full): the holidays of the school's region, with what it changed. */
LrCalendar *lr_school_load_calendar (LrStore     *store,
                                     LrRecord    *school,
                                     GError     **error);

G_END_DECLS
