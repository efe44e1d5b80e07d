/* lr-store-lock.c: one process per store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "lr-store-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/file.h>
#include <unistd.h>

#include "lr-atomic-file.h"
#include "lr-error.h"

#define LOCK_NAME "dossiers.lock"

/* A lock of the open file, not of the process: it also keeps out a second store
 * in this process, and other computers on a network drive. */
static gboolean
lock_file (int      fd,
           gboolean writing)
{
  struct flock lock = { .l_type = writing ? F_WRLCK : F_RDLCK, .l_whence = SEEK_SET };

  if (fcntl (fd, F_OFD_SETLK, &lock) == 0)
    return TRUE;

  return (errno == EINVAL || errno == ENOLCK || errno == EOPNOTSUPP) &&
         flock (fd, (writing ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0;
}

static gboolean
is_taken (int number)
{
  return number == EAGAIN || number == EACCES || number == EWOULDBLOCK;
}

static void
refuse_taken (GError **error)
{
  g_set_error_literal (error, LR_ERROR, LR_ERROR_IN_USE,
                       _("Leerrecht already has these dossiers open, perhaps on another computer. Nothing was changed. Go on there, or close it first."));
}

int
lr_store_lock_take (const char *folder,
                    GError    **error)
{
  g_autofree char *path = g_build_filename (folder, LOCK_NAME, NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, LR_MODE_FILE);

  if (fd < 0)
    {
      lr_set_file_error (error, errno, _("The dossiers could not be opened for writing."));
      return -1;
    }

  if (lock_file (fd, TRUE))
    return fd;

  if (is_taken (errno))
    refuse_taken (error);
  else
    lr_set_file_error (error, errno, _("The dossiers could not be opened for writing."));
  close (fd);

  return -1;
}

int
lr_store_lock_read (const char *folder,
                    GError    **error)
{
  g_autofree char *path = g_build_filename (folder, LOCK_NAME, NULL);
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  /* Nobody who writes goes without the file, so there is nobody. */
  if (fd < 0)
    return LR_STORE_LOCK_NONE;
  if (lock_file (fd, FALSE))
    return fd;

  if (!is_taken (errno))
    {
      close (fd);
      return LR_STORE_LOCK_NONE;
    }

  refuse_taken (error);
  close (fd);
  return -1;
}

void
lr_store_lock_release (int lock)
{
  if (lock >= 0)
    close (lock);
}
