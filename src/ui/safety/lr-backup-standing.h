/* lr-backup-standing.h: how it stands with the backups
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moments are seconds since 1970, UTC; 0 for none. */
typedef struct
{
  gboolean  known;      /* it was looked at since the session was unlocked */
  gboolean  busy;
  gint64    here;       /* the newest on this computer, read back whole */
  gint64    elsewhere;  /* and off its disk: the one that counts */
  char     *problem_here;
  char     *problem_elsewhere;
} LrBackupStanding;

/* Until there is a copy off this disk, when that grows old, and when anything
 * went wrong the last time. */
gboolean  lr_backup_standing_is_worrying  (const LrBackupStanding *standing,
                                           gint64                  now);
/* (transfer full): "Copy elsewhere: 3 days ago". */
char     *lr_backup_standing_dup_summary  (const LrBackupStanding *standing,
                                           gint64                  now);
/* (transfer full) (nullable): all that went wrong, a line for each. */
char     *lr_backup_standing_dup_problems (const LrBackupStanding *standing);

void      lr_backup_standing_clear        (LrBackupStanding       *standing);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LrBackupStanding, lr_backup_standing_clear)

G_END_DECLS
