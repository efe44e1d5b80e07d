/* lr-backup-keeper.h: a backup a day, and how it stands with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrBackupKeeper:
 *
 * While the session is unlocked it makes the backup of the day, in a worker: in
 * the app's own folder and in the folder of her choice.
 *
 * Signal `changed`: any of what it tells has changed.
 */
#define LR_TYPE_BACKUP_KEEPER (lr_backup_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LrBackupKeeper, lr_backup_keeper, LR, BACKUP_KEEPER, GObject)

/* (transfer none): the one of @session, made when it is first asked for. */
LrBackupKeeper *lr_backup_keeper_get         (LrSession      *session);

/* Makes the backup of today unless it is there, or one more when @now. */
void            lr_backup_keeper_run         (LrBackupKeeper *keeper,
                                              gboolean        now);
gboolean        lr_backup_keeper_is_busy     (LrBackupKeeper *keeper);
/* Whether it has looked since the session was unlocked. */
gboolean        lr_backup_keeper_is_known    (LrBackupKeeper *keeper);
/* When the last good backup was made, in UTC seconds; 0 for never. */
gint64          lr_backup_keeper_get_moment  (LrBackupKeeper *keeper);
/* (nullable): why the last one failed, in a sentence. */
const char     *lr_backup_keeper_get_problem (LrBackupKeeper *keeper);
/* (transfer full): "Last backup 3 hours ago". */
char           *lr_backup_keeper_dup_summary (LrBackupKeeper *keeper);

/* (transfer full) (nullable): the folder of her choice. */
char           *lr_backup_keeper_dup_folder  (LrBackupKeeper *keeper);
void            lr_backup_keeper_set_folder  (LrBackupKeeper *keeper,
                                              GFile          *folder);

G_END_DECLS
