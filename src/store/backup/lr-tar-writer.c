/* lr-tar-writer.c: plain POSIX archives (ustar) of a few files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-tar.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-atomic-file.h"
#include "lr-clock.h"
#include "lr-tar-private.h"

struct _LrTarWriter
{
  int     fd;
  guint8 *buffer;
};

static gboolean
write_bytes (LrTarWriter  *writer,
             gconstpointer data,
             gsize         size,
             GError      **error)
{
  if (lr_file_write_all (writer->fd, data, size))
    return TRUE;

  lr_set_file_error (error, errno, _("The backup could not be written."));
  return FALSE;
}

static gboolean
write_header (LrTarWriter  *writer,
              const char   *name,
              guint64       size,
              GError      **error)
{
  LrTarHeader header;

  lr_tar_header_init (&header, name, size, lr_clock_get_moment ());
  return write_bytes (writer, &header, sizeof header, error);
}

static gboolean
write_padding (LrTarWriter  *writer,
               guint64       size,
               GError      **error)
{
  static const guint8 zeros[LR_TAR_BLOCK] = { 0 };

  return write_bytes (writer, zeros, (gsize) lr_tar_padding (size), error);
}

LrTarWriter *
lr_tar_writer_new (int fd)
{
  LrTarWriter *writer = g_new0 (LrTarWriter, 1);

  writer->fd = fd;
  writer->buffer = g_malloc (LR_TAR_BUFFER);

  return writer;
}

static gboolean
copy_from (LrTarWriter  *writer,
           int           source,
           guint64       size,
           guint8        digest[LR_TAR_DIGEST_SIZE],
           GError      **error)
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, LR_TAR_DIGEST_SIZE);
  while (size > 0)
    {
      ssize_t n = read (source, writer->buffer, MIN (size, LR_TAR_BUFFER));

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          lr_set_file_error (error, n < 0 ? errno : EIO, _("The dossiers could not be read for the backup."));
          return FALSE;
        }

      crypto_generichash_update (&state, writer->buffer, (gsize) n);
      if (!write_bytes (writer, writer->buffer, (gsize) n, error))
        return FALSE;
      size -= (guint64) n;
    }
  crypto_generichash_final (&state, digest, LR_TAR_DIGEST_SIZE);

  return TRUE;
}

gboolean
lr_tar_writer_add_file (LrTarWriter  *writer,
                        const char   *name,
                        const char   *source,
                        guint8        digest[LR_TAR_DIGEST_SIZE],
                        GError      **error)
{
  struct stat status;
  gboolean good;
  int fd = open (source, O_RDONLY | O_CLOEXEC);

  if (fd < 0 || fstat (fd, &status) != 0)
    {
      lr_set_file_error (error, errno, _("The dossiers could not be read for the backup."));
      if (fd >= 0)
        close (fd);
      return FALSE;
    }

  good = write_header (writer, name, (guint64) status.st_size, error) &&
         copy_from (writer, fd, (guint64) status.st_size, digest, error) &&
         write_padding (writer, (guint64) status.st_size, error);
  close (fd);

  return good;
}

gboolean
lr_tar_writer_add_bytes (LrTarWriter  *writer,
                         const char   *name,
                         GBytes       *content,
                         guint8        digest[LR_TAR_DIGEST_SIZE],
                         GError      **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (content, &size);

  crypto_generichash (digest, LR_TAR_DIGEST_SIZE, data, size, NULL, 0);

  return write_header (writer, name, size, error) &&
         write_bytes (writer, data, size, error) &&
         write_padding (writer, size, error);
}

gboolean
lr_tar_writer_finish (LrTarWriter  *writer,
                      GError      **error)
{
  static const guint8 end[2 * LR_TAR_BLOCK] = { 0 };

  return write_bytes (writer, end, sizeof end, error);
}

void
lr_tar_writer_free (LrTarWriter *writer)
{
  g_free (writer->buffer);
  g_free (writer);
}
