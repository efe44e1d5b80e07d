/* lr-backup-private.h: the names in a backup
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-backup.h"
#include "lr-connection.h"
#include "lr-store-shared.h"
#include "lr-tar.h"

G_BEGIN_DECLS

#define LR_BACKUP_MANIFEST     "MANIFEST"
#define LR_BACKUP_MANIFEST_MAX 4096
#define LR_BACKUP_KEYS_MAX     65536

/* The copy of the database that goes into a backup lies beside it, under its
 * name with this and a number. */
#define LR_BACKUP_COPY         ".copy-"

/* What the manifest says, or what was found. */
typedef struct
{
  gint64  moment;
  int     schema;
  guint8  keys[LR_TAR_DIGEST_SIZE];
  guint8  database[LR_TAR_DIGEST_SIZE];
} LrBackupManifest;

char      *lr_backup_manifest_format (const LrBackupManifest *manifest);
gboolean   lr_backup_manifest_parse  (LrBackupManifest       *manifest,
                                      GBytes                 *text);
/* Reads all of the backup and compares it with its manifest. The database goes
 * into a new file at @database and the keys into @keys, unless these are NULL. */
gboolean   lr_backup_unpack          (const char             *path,
                                      const char             *database,
                                      GBytes                **keys,
                                      LrBackupManifest       *manifest,
                                      GError                **error);
/* For lr_backup_write(), and for a store that is only being opened. */
gboolean   lr_backup_write_from      (LrStoreShared          *shared,
                                      LrConnection           *connection,
                                      const char             *path,
                                      GCancellable           *cancellable,
                                      GError                **error);
/* Every page of the database at @path, opened with @key. */
gboolean   lr_backup_try_database    (const char             *path,
                                      LrSecret               *key,
                                      int                    *schema,
                                      GError                **error);

G_END_DECLS
