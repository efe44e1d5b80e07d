/* lr-backup.h: one file that holds the whole store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-day.h"
#include "lr-store.h"

G_BEGIN_DECLS

/* A backup is a plain tar archive of `dossiers.keys`, `dossiers.db` and
 * `MANIFEST`, a text with the moment, the schema and a checksum of each. It is
 * as encrypted as the store itself and opens with the same passphrases. */
#define LR_BACKUP_ENDING ".tar"

/* Writes @path (a file) and reads it back; it counts only when it opened with
 * the key and its pages are sound. For a worker, with its own store. */
gboolean   lr_backup_write       (LrStore       *store,
                                  const char    *path,
                                  GCancellable  *cancellable,
                                  GError       **error);
/* (transfer full) (nullable): the backup of today into @folder, unless there is
 * one already; then NULL without @error. Older ones beyond 7 days, 4 weeks and
 * 12 months are removed. */
char      *lr_backup_write_daily (LrStore       *store,
                                  const char    *folder,
                                  GDateTime     *now,
                                  GCancellable  *cancellable,
                                  GError       **error);
/* Where backups go unless the person chose a folder: beside the store. */
char      *lr_backup_dup_default_folder (const char *store_folder);

/* Is the file whole? Needs no passphrase. @moment and @schema may be NULL. */
gboolean   lr_backup_check       (const char    *path,
                                  gint64        *moment,
                                  int           *schema,
                                  GError       **error);
/* (transfer full) (nullable): the newest daily backup in @folder that is whole. */
char      *lr_backup_find_newest (const char    *folder,
                                  gint64        *moment);

/* What to keep of the backups of these days, newest first: the indices that may
 * go. Rests on the backups themselves, never on the clock. */
GArray    *lr_backup_choose_old  (const LrDay   *days,
                                  guint          n_days);

G_END_DECLS
