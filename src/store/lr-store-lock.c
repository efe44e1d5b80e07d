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
lock_file (int fd)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  if (fcntl (fd, F_OFD_SETLK, &lock) == 0)
    return TRUE;

  return (errno == EINVAL || errno == ENOLCK || errno == EOPNOTSUPP) &&
         flock (fd, LOCK_EX | LOCK_NB) == 0;
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

  if (lock_file (fd))
    return fd;

  if (errno == EAGAIN || errno == EACCES || errno == EWOULDBLOCK)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_IN_USE,
                         _("Leerrecht already has these dossiers open, perhaps on another computer. Nothing was changed. Go on there, or close it first."));
  else
    lr_set_file_error (error, errno, _("The dossiers could not be opened for writing."));
  close (fd);

  return -1;
}

void
lr_store_lock_release (int lock)
{
  if (lock >= 0)
    close (lock);
}
