/* lr-backup-button.h: the age of the last good copy elsewhere, always in view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-session.h"

G_BEGIN_DECLS

/* A click opens the page about backups. */
#define LR_TYPE_BACKUP_BUTTON (lr_backup_button_get_type ())
G_DECLARE_FINAL_TYPE (LrBackupButton, lr_backup_button, LR, BACKUP_BUTTON, GtkWidget)

/* Once. */
void lr_backup_button_set_session (LrBackupButton *button,
                                   LrSession      *session);
/* Only the sign is shown; what it says becomes its tip. */
void lr_backup_button_set_compact (LrBackupButton *button);

G_END_DECLS
