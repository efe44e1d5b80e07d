/* lr-atomic-file.c: a small file that is either the old one or the new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-atomic-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "lr-error.h"

void
lr_set_file_error (GError    **error,
                   int         number,
                   const char *what)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, LR_ERROR, LR_ERROR_NO_SPACE,
                   _("%s The disk is full. What was there before is still there: make room and try again."),
                   what);
      break;

    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, LR_ERROR, LR_ERROR_READ_ONLY,
                   _("%s You may not write there. Nothing was changed: choose another folder, or ask who manages this computer."),
                   what);
      break;

    case ENOENT:
    case ENOTDIR:
      g_set_error (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                   _("%s The file or folder is not there. If it is on a stick or a network drive, connect it and try again."),
                   what);
      break;

    default:
      g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
                   _("%s The system says: %s. What was there before is still there."),
                   what, g_strerror (number));
      break;
    }
}

/* Like write(), all of it or errno. */
gboolean
lr_file_write_all (int           fd,
                   const guint8 *data,
                   gsize         size)
{
  while (size > 0)
    {
      ssize_t n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          errno = n == 0 ? EIO : errno;
          return FALSE;
        }
      data += n;
      size -= (gsize) n;
    }

  return TRUE;
}

static gboolean
sync_path (const char *path,
           int         flags)
{
  int fd = open (path, flags | O_CLOEXEC);
  gboolean good;
  int number;

  if (fd < 0)
    return FALSE;

  good = fsync (fd) == 0;
  number = errno;
  close (fd);
  errno = number;

  return good;
}

gboolean
lr_folder_sync (const char *path,
                GError    **error)
{
  /* EINVAL: a network drive that has no such thing. */
  if (sync_path (path, O_RDONLY | O_DIRECTORY) || errno == EINVAL)
    return TRUE;

  lr_set_file_error (error, errno, _("The folder could not be written to the disk."));
  return FALSE;
}

gboolean
lr_atomic_file_sync (const char *path,
                     GError    **error)
{
  if (sync_path (path, O_RDONLY))
    return TRUE;

  lr_set_file_error (error, errno, _("The file could not be written to the disk."));
  return FALSE;
}

gboolean
lr_folder_make (const char *path,
                GError    **error)
{
  if (g_mkdir_with_parents (path, LR_MODE_FOLDER) == 0)
    return TRUE;

  lr_set_file_error (error, errno, _("The folder could not be made."));
  return FALSE;
}

gboolean
lr_atomic_file_move (const char *from,
                     const char *to,
                     GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (g_rename (from, to) != 0)
    {
      lr_set_file_error (error, errno, _("The new file could not be put in its place."));
      return FALSE;
    }

  return lr_folder_sync (folder, error);
}

gboolean
lr_atomic_file_write (const char *path,
                      GBytes     *content,
                      GError    **error)
{
  g_autofree char *temporary = g_strconcat (path, ".new", NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);
  gboolean good;
  int fd;

  g_unlink (temporary);
  fd = open (temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, LR_MODE_FILE);
  if (fd < 0)
    {
      lr_set_file_error (error, errno, _("The file could not be written."));
      return FALSE;
    }

  good = lr_file_write_all (fd, data, size) && fsync (fd) == 0;
  if (!good)
    lr_set_file_error (error, errno, _("The file could not be written."));
  close (fd);

  if (!good || !lr_atomic_file_move (temporary, path, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  return TRUE;
}
