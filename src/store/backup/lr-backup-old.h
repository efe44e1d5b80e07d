/* lr-backup-old.h: backups that still open with what was taken away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-backup.h"

G_BEGIN_DECLS

/* For a store that got a new key: makes a backup in its own folder and checks it,
 * and then removes all others of this store there. Those of another store stay, and
 * so do those in other places. When the fresh one cannot be made nothing is
 * removed. @n_removed: (out) (optional). For a worker, with its own store. */
gboolean lr_backup_remove_older (LrStore       *store,
                                 GCancellable  *cancellable,
                                 guint         *n_removed,
                                 GError       **error);
/* How many there are to remove. */
guint    lr_backup_count_older  (LrStore       *store);

G_END_DECLS
