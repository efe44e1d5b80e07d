/* lr-tar-reader.c: reading plain POSIX archives (ustar)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-tar.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-atomic-file.h"
#include "lr-error.h"
#include "lr-tar-private.h"

struct _LrTarReader
{
  int      fd;
  char     name[sizeof ((LrTarHeader *) NULL)->name + 1];
  guint64  size;
  guint64  left;  /* of the file, then its padding */
  guint8  *buffer;
};

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, LR_ERROR, LR_ERROR_DAMAGED,
                       _("This is not a backup of Leerrecht, or it is damaged. Nothing was changed. Try an older backup."));
  return FALSE;
}

/* As much as there is, up to @size; -1 with @error. */
static gssize
read_some (LrTarReader  *reader,
           gpointer      data,
           gsize         size,
           GError      **error)
{
  gsize done = 0;

  while (done < size)
    {
      ssize_t n = read (reader->fd, (guint8 *) data + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          lr_set_file_error (error, errno, _("The backup could not be read."));
          return -1;
        }
      if (n == 0)
        break;
      done += (gsize) n;
    }

  return (gssize) done;
}

static gboolean
read_bytes (LrTarReader  *reader,
            gpointer      data,
            gsize         size,
            GError      **error)
{
  gssize n = read_some (reader, data, size, error);

  if (n < 0)
    return FALSE;

  return (gsize) n == size || refuse (error);
}

LrTarReader *
lr_tar_reader_new (const char  *path,
                   GError     **error)
{
  LrTarReader *reader;
  struct stat status;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  if (fd < 0)
    {
      lr_set_file_error (error, errno, _("The backup could not be opened."));
      return NULL;
    }
  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode))
    {
      close (fd);
      refuse (error);
      return NULL;
    }

  reader = g_new0 (LrTarReader, 1);
  reader->fd = fd;
  reader->buffer = g_malloc (LR_TAR_BUFFER);

  return reader;
}

/* Two blocks of zeros, of which @first was read, and no more. */
static gboolean
check_end (LrTarReader        *reader,
           const LrTarHeader  *first,
           GError            **error)
{
  guint8 rest[LR_TAR_BLOCK + 1];
  gssize n;

  if (!sodium_is_zero ((const guint8 *) first, sizeof *first))
    return refuse (error);

  n = read_some (reader, rest, sizeof rest, error);
  if (n < 0)
    return FALSE;

  return (n == LR_TAR_BLOCK && sodium_is_zero (rest, LR_TAR_BLOCK)) || refuse (error);
}

static gboolean
pass_over (LrTarReader  *reader,
           GError      **error)
{
  guint64 size = reader->left + lr_tar_padding (reader->size);

  if (reader->left == 0)
    return TRUE;

  reader->left = 0;
  if (lseek (reader->fd, (off_t) size, SEEK_CUR) >= 0)
    return TRUE;

  lr_set_file_error (error, errno, _("The backup could not be read."));
  return FALSE;
}

const char *
lr_tar_reader_next (LrTarReader  *reader,
                    GError      **error)
{
  LrTarHeader header;

  if (!pass_over (reader, error) || !read_bytes (reader, &header, sizeof header, error))
    return NULL;
  if (header.name[0] == '\0')
    {
      check_end (reader, &header, error);
      return NULL;
    }

  if (!lr_tar_header_read (&header, &reader->size))
    {
      refuse (error);
      return NULL;
    }

  memcpy (reader->name, header.name, sizeof header.name);
  reader->left = reader->size;

  return reader->name;
}

guint64
lr_tar_reader_get_size (LrTarReader *reader)
{
  return reader->size;
}

static gboolean
skip_padding (LrTarReader  *reader,
              GError      **error)
{
  guint8 padding[LR_TAR_BLOCK];
  gsize size = (gsize) lr_tar_padding (reader->size);

  reader->left = 0;
  return read_bytes (reader, padding, size, error) &&
         (sodium_is_zero (padding, size) || refuse (error));
}

static gboolean
copy_to (LrTarReader  *reader,
         int           destination,
         guint8       *digest,
         GError      **error)
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, LR_TAR_DIGEST_SIZE);
  while (reader->left > 0)
    {
      gsize size = (gsize) MIN (reader->left, LR_TAR_BUFFER);

      if (!read_bytes (reader, reader->buffer, size, error))
        return FALSE;

      crypto_generichash_update (&state, reader->buffer, size);
      if (destination >= 0 && !lr_file_write_all (destination, reader->buffer, size))
        {
          lr_set_file_error (error, errno, _("The backup could not be unpacked."));
          return FALSE;
        }
      reader->left -= size;
    }

  if (digest != NULL)
    crypto_generichash_final (&state, digest, LR_TAR_DIGEST_SIZE);
  return skip_padding (reader, error);
}

gboolean
lr_tar_reader_copy (LrTarReader  *reader,
                    const char   *destination,
                    guint8        digest[LR_TAR_DIGEST_SIZE],
                    GError      **error)
{
  gboolean good;
  int fd;

  if (destination == NULL)
    return copy_to (reader, -1, digest, error);

  fd = open (destination, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, LR_MODE_FILE);
  if (fd < 0)
    {
      lr_set_file_error (error, errno, _("The backup could not be unpacked."));
      return FALSE;
    }

  good = copy_to (reader, fd, digest, error);
  if (good && fsync (fd) != 0)
    {
      lr_set_file_error (error, errno, _("The backup could not be unpacked."));
      good = FALSE;
    }
  close (fd);

  return good;
}

GBytes *
lr_tar_reader_read (LrTarReader  *reader,
                    gsize         limit,
                    guint8        digest[LR_TAR_DIGEST_SIZE],
                    GError      **error)
{
  g_autofree guint8 *data = NULL;
  gsize size = (gsize) reader->size;

  if (reader->size > limit)
    {
      refuse (error);
      return NULL;
    }

  data = g_malloc (MAX (size, 1));
  if (!read_bytes (reader, data, size, error) || !skip_padding (reader, error))
    return NULL;

  if (digest != NULL)
    crypto_generichash (digest, LR_TAR_DIGEST_SIZE, data, size, NULL, 0);
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

void
lr_tar_reader_free (LrTarReader *reader)
{
  close (reader->fd);
  g_free (reader->buffer);
  g_free (reader);
}
