/* lr-tar-header.c: the header block of a ustar archive
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-tar-private.h"

#include <string.h>

#include "lr-atomic-file.h"

/* From here on eleven octal digits are not enough. */
#define OCTAL_END (G_GUINT64_CONSTANT (1) << 33)

/* What GNU tar, libarchive and others write then: a byte with the highest bit, and
 * the number itself at the end of the field. */
#define BINARY_SIGN 0x80

/* The sum of all bytes, with the checksum itself as spaces. */
static guint
add_up (const LrTarHeader *header)
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
static void
format_sum (const LrTarHeader *header,
            char               text[8])
{
  char digits[8];

  g_snprintf (digits, sizeof digits, "%06o", add_up (header) & 0777777);
  digits[7] = ' ';
  memcpy (text, digits, sizeof digits);
}

static void
format_size (guint64 size,
             char    text[12])
{
  guint64 big_endian = GUINT64_TO_BE (size);

  if (size < OCTAL_END)
    {
      g_snprintf (text, 12, "%011" G_GINT64_MODIFIER "o", size);
      return;
    }

  memset (text, 0, 12);
  text[0] = (char) BINARY_SIGN;
  memcpy (text + 4, &big_endian, sizeof big_endian);
}

static gboolean
read_octal (const char  text[12],
            guint64    *number)
{
  *number = 0;
  for (gsize i = 0; i < 12 && text[i] != '\0' && text[i] != ' '; i++)
    {
      if (text[i] < '0' || text[i] > '7')
        return FALSE;
      *number = *number << 3 | (guint64) (text[i] - '0');
    }

  return TRUE;
}

/* There is one way to write each large size. */
static gboolean
read_size (const char  text[12],
           guint64    *size)
{
  guint64 big_endian;
  char again[12];

  if ((guint8) text[0] != BINARY_SIGN)
    return read_octal (text, size);

  memcpy (&big_endian, text + 4, sizeof big_endian);
  *size = GUINT64_FROM_BE (big_endian);
  format_size (*size, again);

  return *size <= G_MAXINT64 - LR_TAR_BLOCK && memcmp (text, again, sizeof again) == 0;
}

void
lr_tar_header_init (LrTarHeader *header,
                    const char  *name,
                    guint64      size,
                    gint64       moment)
{
  g_assert (strlen (name) < sizeof header->name);

  memset (header, 0, sizeof *header);
  g_strlcpy (header->name, name, sizeof header->name);
  g_snprintf (header->mode, sizeof header->mode, "%07o", LR_MODE_FILE);
  g_snprintf (header->uid, sizeof header->uid, "%07o", 0);
  g_snprintf (header->gid, sizeof header->gid, "%07o", 0);
  format_size (size, header->size);
  g_snprintf (header->mtime, sizeof header->mtime, "%011" G_GINT64_MODIFIER "o", (guint64) MAX (moment, 0));
  header->type = '0';
  memcpy (header->magic, "ustar", 6);
  memcpy (header->version, "00", 2);
  format_sum (header, header->checksum);
}

gboolean
lr_tar_header_read (const LrTarHeader *header,
                    guint64           *size)
{
  char sum[sizeof header->checksum];

  format_sum (header, sum);
  return memcmp (header->magic, "ustar", 6) == 0 && header->type == '0' &&
         memcmp (header->checksum, sum, sizeof sum) == 0 &&
         read_size (header->size, size);
}
