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
 * `MANIFEST`, a text with the moment, the schema, the store it is of, its number
 * among the backups of that store, and a checksum of each. It is as encrypted as
 * the store itself and opens with the same passphrases. */
#define LR_BACKUP_ENDING ".tar"

/* Writes @path (a file) and reads it back; it counts only when it opened with the
 * key and its pages are sound. Folders are not made, but for the app's own. What
 * may not be written to is refused as LrOutput does. For a worker, with its own
 * store. */
gboolean   lr_backup_write       (LrStore       *store,
                                  const char    *path,
                                  GCancellable  *cancellable,
                                  GError       **error);
/* (transfer full) (nullable): the backup of the day of @now into @folder, unless
 * there is one of this store that is whole; then NULL without @error. Of those
 * that the app made of this store the oldest without a place among 7 days, 4
 * weeks and 12 months go, when there are more than 23. What is damaged, of
 * another store or dated after @now stays, and takes the place of none. */
char      *lr_backup_write_daily (LrStore       *store,
                                  const char    *folder,
                                  GDateTime     *now,
                                  GCancellable  *cancellable,
                                  GError       **error);
/* (transfer full) (nullable): the same, also when there is one of that day. */
char      *lr_backup_write_extra (LrStore       *store,
                                  const char    *folder,
                                  GDateTime     *now,
                                  GCancellable  *cancellable,
                                  GError       **error);
/* (transfer full): where backups go unless the person chose a folder: beside the
 * store. */
char      *lr_backup_dup_default_folder (const char *store_folder);

/* (transfer full) (nullable): what the names of the backups of the store in
 * @store_folder begin with, to tell them from those of others: "1f2e3d4c". It
 * says nothing about the school. NULL when there are no keys. */
char      *lr_backup_dup_sign    (const char    *store_folder);
/* Is the file whole? Needs no passphrase. @moment (seconds since 1970 in UTC) and
 * @schema: (out) (optional). LR_ERROR_DAMAGED, LR_ERROR_NEWER. */
gboolean   lr_backup_check       (const char    *path,
                                  gint64        *moment,
                                  int           *schema,
                                  GError       **error);
/* (transfer full) (nullable): the newest backup in @folder that the app made and
 * that is whole, of the store in @store_folder as far as that has a key file, and
 * not dated after @now, in seconds since 1970 in UTC, as @moment (out) (optional)
 * is. Read whole once per file. */
char      *lr_backup_find_newest (const char    *folder,
                                  const char    *store_folder,
                                  gint64         now,
                                  gint64        *moment);

/* (transfer full) (element-type guint): the indices of those of @days, newest
 * first, whose backups may go. The newest of each of the last 7 days, 4 weeks and
 * 12 months that have one is kept. Rests on the backups themselves, never on the
 * clock. */
GArray    *lr_backup_choose_old  (const LrDay   *days,
                                  guint          n_days);

G_END_DECLS
