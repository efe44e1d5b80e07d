/* lr-backup-keeper.h: a backup a day, and how it stands with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-backup-standing.h"
#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrBackupKeeper:
 *
 * While the session is unlocked it makes the backup of the day, in a worker: in
 * the app's own folder and in the folder of her choice, each whether or not the
 * other works.
 *
 * Signal `changed`: any of what it tells has changed.
 */
#define LR_TYPE_BACKUP_KEEPER (lr_backup_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LrBackupKeeper, lr_backup_keeper, LR, BACKUP_KEEPER, GObject)

/* (transfer none): the one of @session, made when it is first asked for. */
LrBackupKeeper *lr_backup_keeper_get          (LrSession      *session);

/* Makes the backup of today unless it is there, or one more when @now. Nothing
 * while the session is locked or one is being made. */
void            lr_backup_keeper_run          (LrBackupKeeper *keeper,
                                               gboolean        now);
/* (transfer none): until `changed`. */
const LrBackupStanding *lr_backup_keeper_get_standing (LrBackupKeeper *keeper);

/* (transfer full) (nullable): where each backup goes too. */
char           *lr_backup_keeper_dup_folder   (LrBackupKeeper *keeper);
/* @folder: (nullable): NULL for none besides the app's own. Makes the backup of
 * today there at once. */
void            lr_backup_keeper_set_folder   (LrBackupKeeper *keeper,
                                               GFile          *folder);
/* Whether that folder turned out to be on the disk of the dossiers, or to be
 * gone after a restart: it is no copy elsewhere. */
gboolean        lr_backup_keeper_folder_is_here (LrBackupKeeper *keeper);

G_END_DECLS
