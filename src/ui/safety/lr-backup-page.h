/* lr-backup-page.h: how it stands with the backups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/* Property: `session` (construct), which must be unlocked. */
#define LR_TYPE_BACKUP_PAGE (lr_backup_page_get_type ())
G_DECLARE_FINAL_TYPE (LrBackupPage, lr_backup_page, LR, BACKUP_PAGE, AdwPreferencesPage)

G_END_DECLS
