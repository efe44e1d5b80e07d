/* lr-backup-private.h: the names in a backup, and the backups in a folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-backup.h"
#include "lr-connection.h"
#include "lr-key-file.h"
#include "lr-store-shared.h"
#include "lr-tar.h"

G_BEGIN_DECLS

#define LR_BACKUP_MANIFEST         "MANIFEST"
#define LR_BACKUP_MANIFEST_VERSION 2
#define LR_BACKUP_MANIFEST_MAX     4096
#define LR_BACKUP_NUMBER_MAX       (G_GINT64_CONSTANT (1) << 53)

typedef enum
{
  LR_BACKUP_KEEP_ALWAYS,   /* a person asked for this file */
  LR_BACKUP_KEEP_THINNED,  /* the app made it by itself, and removes it when it has its time */
} LrBackupKeep;

/* What the manifest says, or what was found. */
typedef struct
{
  int           version;
  gint64        moment;
  int           schema;
  guint8        mark[LR_MARK_SIZE];  /* from the keys when the version is 1 */
  gint64        number;              /* of this store's backups; 0 when the version is 1 */
  LrBackupKeep  keep;
  guint8        keys[LR_TAR_DIGEST_SIZE];
  guint8        database[LR_TAR_DIGEST_SIZE];
} LrBackupManifest;

/* (transfer full): the text as lr_backup_manifest_parse() reads it. */
char      *lr_backup_manifest_format (const LrBackupManifest *manifest);
/* Whether a newer version of the app wrote it. */
gboolean   lr_backup_manifest_is_newer (GBytes               *text);
/* FALSE when it is not to the letter what we write. */
gboolean   lr_backup_manifest_parse  (LrBackupManifest       *manifest,
                                      GBytes                 *text);
/* Reads all of the backup and compares it with its manifest. The database goes into
 * a new file at @database and the keys into @keys (transfer full), unless these are
 * NULL. LR_ERROR_DAMAGED, LR_ERROR_NEWER; what was written at @database by then is
 * the caller's to remove. */
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
/* The same, for what the app makes by itself at @moment. */
gboolean   lr_backup_write_thinned   (LrStoreShared          *shared,
                                      LrConnection           *connection,
                                      const char             *path,
                                      gint64                  moment,
                                      GCancellable           *cancellable,
                                      GError                **error);
/* Reads every page of the database at @path, opened with @key, and changes nothing.
 * LR_ERROR_DAMAGED. */
gboolean   lr_backup_try_database    (const char             *path,
                                      LrSecret               *key,
                                      int                    *schema,
                                      GError                **error);

/* One of the backups in a folder, of which only the ends were read. */
typedef struct
{
  char             *path;
  LrBackupManifest  manifest;
  gboolean          is_bad;   /* it was read whole, and is damaged */
  char             *stamp;    /* its device, size and last change */
} LrBackupFile;

/* (transfer full) (element-type LrBackupFile): those in @folder that the app
 * named, newest first; only of the store with @mark unless that is NULL. The
 * order is that of their numbers, and rests on no clock as far as they have
 * one. What cannot be read is not in it. */
GPtrArray *lr_backup_list            (const char             *folder,
                                      const guint8           *mark);
/* Is it still the file that was listed? */
gboolean   lr_backup_file_is_same    (const LrBackupFile     *file);
/* Read whole once as long as the program runs and the file is the same; sets
 * @is_bad. */
gboolean   lr_backup_file_is_sound   (LrBackupFile           *file);
/* It was just written and read back. */
void       lr_backup_note_sound      (const char             *path);
/* More than any of the backups of the store with @mark in these two folders. */
gint64     lr_backup_next_number     (const guint8           *mark,
                                      const char             *folder,
                                      const char             *other_folder);

G_END_DECLS
