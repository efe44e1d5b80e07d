/* lr-tar-private.h: the header block of a ustar archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LR_TAR_BLOCK  512
#define LR_TAR_BUFFER (256 * 1024)

/* POSIX.1-1988, "ustar". */
typedef struct
{
  char name[100];
  char mode[8];
  char uid[8];
  char gid[8];
  char size[12];
  char mtime[12];
  char checksum[8];
  char type;
  char link_name[100];
  char magic[6];
  char version[2];
  char user[32];
  char group[32];
  char device_major[8];
  char device_minor[8];
  char prefix[155];
  char padding[12];
} LrTarHeader;

G_STATIC_ASSERT (sizeof (LrTarHeader) == LR_TAR_BLOCK);

/* The header of an ordinary file. @size: in bytes. @moment: seconds since 1970 in
 * UTC. */
void     lr_tar_header_init (LrTarHeader       *header,
                             const char        *name,
                             guint64            size,
                             gint64             moment);
/* FALSE when it is not the header of an ordinary file, or a bit of it is wrong. */
gboolean lr_tar_header_read (const LrTarHeader *header,
                             guint64           *size);

static inline guint64
/* How many zero bytes fill the last block. */
lr_tar_padding (guint64 size)
{
  return (LR_TAR_BLOCK - size % LR_TAR_BLOCK) % LR_TAR_BLOCK;
}

G_END_DECLS
