/* lr-import-watch-from.h: from which day the school watches, asked with its first absence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrImportWatchFrom:
 *
 * A group of one row. It is there for the first absence of a school of which nobody
 * said it yet: a year of it would else be a year of things to do.
 */
#define LR_TYPE_IMPORT_WATCH_FROM (lr_import_watch_from_get_type ())
G_DECLARE_FINAL_TYPE (LrImportWatchFrom, lr_import_watch_from, LR, IMPORT_WATCH_FROM, AdwPreferencesGroup)

/* Whether it is asked hangs on the store, and on what the file holds. */
void  lr_import_watch_from_ask     (LrImportWatchFrom *self,
                                    LrSession         *session,
                                    gboolean           is_absence);
/* %LR_DAY_NONE when it is not asked, or no day was chosen. */
LrDay lr_import_watch_from_get_day (LrImportWatchFrom *self);

G_END_DECLS
