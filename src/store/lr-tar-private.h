/* lr-tar-private.h: the header block of a ustar archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <string.h>

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

/* The sum of all bytes, with the checksum itself as spaces. */
static inline guint
lr_tar_header_sum (const LrTarHeader *header)
{
  const guint8 *bytes = (const guint8 *) header;
  guint sum = 0;

  for (gsize i = 0; i < LR_TAR_BLOCK; i++)
    {
      gboolean own = i >= G_STRUCT_OFFSET (LrTarHeader, checksum) &&
                     i < G_STRUCT_OFFSET (LrTarHeader, type);

      sum += own ? ' ' : bytes[i];
    }

  return sum;
}

/* As it stands in the header: six digits, a zero and a blank. */
static inline void
lr_tar_header_format_sum (const LrTarHeader *header,
                          char               text[8])
{
  char digits[8];

  g_snprintf (digits, sizeof digits, "%06o", lr_tar_header_sum (header) & 0777777);
  digits[7] = ' ';
  memcpy (text, digits, sizeof digits);
}

static inline guint64
lr_tar_padding (guint64 size)
{
  return (LR_TAR_BLOCK - size % LR_TAR_BLOCK) % LR_TAR_BLOCK;
}

G_END_DECLS
