/* lr-input.c: what stands in a file that a person chose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lr-input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-database-file.h"
#include "lr-error.h"

static gboolean
check_status (const struct stat  *status,
              const char         *path,
              gsize               most,
              GError            **error)
{
  if (!S_ISREG (status->st_mode))
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("%s is no ordinary file, and was not read."), path);
      return FALSE;
    }

  if (status->st_size > (goffset) most)
    {
      g_set_error (error, LR_ERROR, LR_ERROR_INVALID,
                   _("%s is larger than %u MiB, and was not read. Is it the right file?"), path,
                   (guint) (most / (1024 * 1024)));
      return FALSE;
    }

  return TRUE;
}

static void
set_errno (GError     **error,
           const char  *path)
{
  int number = errno;

  g_set_error (error, LR_ERROR,
               number == EIO ? LR_ERROR_DISK : number == ENOENT ? LR_ERROR_NOT_FOUND : LR_ERROR_FAILED,
               _("%s could not be read: %s."), path, g_strerror (number));
}

static GBytes *
read_open (int          fd,
           const char  *path,
           gsize        most,
           GError     **error)
{
  g_autofree guint8 *data = NULL;
  struct stat status;
  gssize size;

  if (fd < 0 || fstat (fd, &status) != 0)
    {
      set_errno (error, path);
      return NULL;
    }

  if (!check_status (&status, path, most, error))
    return NULL;

  data = g_malloc ((gsize) status.st_size + 1);
  size = lr_file_read_at (fd, data, (gsize) status.st_size, 0);
  if (size < 0)
    {
      set_errno (error, path);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), (gsize) size);
}

GBytes *
lr_input_read (const char  *path,
               gsize        most,
               GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  GBytes *content = read_open (fd, path, most, error);

  if (fd >= 0)
    close (fd);

  return content;
}
