/* lr-atomic-file.c: a small file that is either the old one or the new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "lr-atomic-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
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

    case EIO:
    case ENXIO:
    case ENODEV:
    case ESTALE:
      g_set_error (error, LR_ERROR, LR_ERROR_DISK,
                   _("%s The disk reports an error (%s). What was there before is still there: check that the disk or stick is connected, and try again."),
                   what, g_strerror (number));
      break;

    default:
      g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
                   _("%s The system says: %s. What was there before is still there."),
                   what, g_strerror (number));
      break;
    }
}

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

  g_set_error (error, LR_ERROR, LR_ERROR_UNCERTAIN,
               _("What was just changed in the folder %s is there, but the disk did not confirm it (%s), so it may be undone by a power cut. Check the disk, and look whether it is still there."),
               path, g_strerror (errno));
  return FALSE;
}

void
lr_explain_uncertain (GError     **error,
                      const char  *sentence)
{
  if (error == NULL || !g_error_matches (*error, LR_ERROR, LR_ERROR_UNCERTAIN))
    return;

  g_clear_error (error);
  g_set_error_literal (error, LR_ERROR, LR_ERROR_UNCERTAIN, sentence);
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

/* As much as a day of work takes. */
#define TRIAL_NAME "dossiers.trial"
#define TRIAL_SIZE (512 * 1024)

gboolean
lr_folder_try_writing (const char *path,
                       GError    **error)
{
  g_autofree char *trial = g_build_filename (path, TRIAL_NAME, NULL);
  g_autofree guint8 *zeros = g_malloc0 (TRIAL_SIZE);
  gboolean good;
  int fd;

  g_unlink (trial);
  fd = open (trial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, LR_MODE_FILE);
  good = fd >= 0 && lr_file_write_all (fd, zeros, TRIAL_SIZE);
  if (!good)
    lr_set_file_error (error, errno, _("The dossiers can still only be read."));
  if (fd >= 0)
    {
      close (fd);
      g_unlink (trial);
    }

  return good;
}

static gboolean
is_same_file (const char *one,
              const char *other)
{
  GStatBuf first, second;

  return g_lstat (one, &first) == 0 && g_lstat (other, &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/* What rename() does, but never over something. Not every file system knows how
 * to (FAT by way of FUSE, some network drives): there a second name is made and
 * the first taken away, and where there are no second names either, we look
 * first; the lock of the store keeps others out. */
static gboolean
rename_to_free_name (const char *from,
                     const char *to)
{
  GStatBuf status;

  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
    return FALSE;

  if (link (from, to) == 0)
    return g_unlink (from) == 0;
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EINVAL)
    return FALSE;

  if (g_lstat (to, &status) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }

  return errno == ENOENT && g_rename (from, to) == 0;
}

gboolean
lr_file_move_aside (const char *from,
                    const char *to,
                    GError    **error)
{
  GStatBuf status;
  int number;

  if (g_lstat (from, &status) != 0 && errno == ENOENT)
    return TRUE;
  if (rename_to_free_name (from, to))
    return TRUE;

  number = errno;
  if (number == EEXIST && is_same_file (from, to) && g_unlink (from) == 0)
    return TRUE;

  if (number == EEXIST)
    g_set_error (error, LR_ERROR, LR_ERROR_EXISTS,
                 _("%s is in the way, and nothing is ever written over it. Nothing was lost: move that file elsewhere, then start again."),
                 to);
  else
    lr_set_file_error (error, number, _("A file of the dossiers could not be moved."));
  return FALSE;
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
