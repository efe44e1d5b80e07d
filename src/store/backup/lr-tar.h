/* lr-tar.h: plain POSIX archives (ustar) of a few files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A checksum (BLAKE2b-256) of each file is taken as it goes by. */
#define LR_TAR_DIGEST_SIZE 32

typedef struct _LrTarWriter LrTarWriter;

/* Writes to @fd, which stays the caller's. */
LrTarWriter *lr_tar_writer_new       (int            fd);
/* The file at @source, under @name, as large as it is when this begins. */
gboolean     lr_tar_writer_add_file  (LrTarWriter   *writer,
                                      const char    *name,
                                      const char    *source,
                                      guint8         digest[LR_TAR_DIGEST_SIZE],
                                      GError       **error);
gboolean     lr_tar_writer_add_bytes (LrTarWriter   *writer,
                                      const char    *name,
                                      GBytes        *content,
                                      guint8         digest[LR_TAR_DIGEST_SIZE],
                                      GError       **error);
/* Ends the archive. */
gboolean     lr_tar_writer_finish    (LrTarWriter   *writer,
                                      GError       **error);
void         lr_tar_writer_free      (LrTarWriter   *writer);

typedef struct _LrTarReader LrTarReader;

/* Only ordinary files: a pipe would wait for its other end.
 * LR_ERROR_DAMAGED, here and below, for what is no archive of ours. */
LrTarReader *lr_tar_reader_new       (const char    *path,
                                      GError       **error);
/* (transfer none) (nullable): the name of the next file; NULL without @error at the
 * end. What was not read of the file before it is passed over without reading. */
const char  *lr_tar_reader_next      (LrTarReader   *reader,
                                      GError       **error);
/* In bytes. */
guint64      lr_tar_reader_get_size  (LrTarReader   *reader);
/* Reads the file to its end, into a new file at @destination unless that is NULL. */
gboolean     lr_tar_reader_copy      (LrTarReader   *reader,
                                      const char    *destination,
                                      guint8         digest[LR_TAR_DIGEST_SIZE],
                                      GError       **error);
/* (transfer full): the file in memory; more than @limit bytes is LR_ERROR_DAMAGED.
 * @digest: (optional). */
GBytes      *lr_tar_reader_read      (LrTarReader   *reader,
                                      gsize          limit,
                                      guint8         digest[LR_TAR_DIGEST_SIZE],
                                      GError       **error);
void         lr_tar_reader_free      (LrTarReader   *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrTarWriter, lr_tar_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrTarReader, lr_tar_reader_free)

G_END_DECLS
