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
#include <sys/stat.h>
#include <unistd.h>

#include "lr-atomic-file.h"
#include "lr-clock.h"
#include "lr-error.h"
#include "lr-store-folder.h"

#define LEAVE_TIMEOUT (10 * G_TIME_SPAN_SECOND)

/* The locks of this process that are being left. */
static GMutex mutex;
static GCond left;
static GArray *leaving;  /* (nullable) (element-type int) */

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

/* Whether it is the same file that both have open. */
static gboolean
is_same_file (int one,
              int other)
{
  struct stat first, second;

  return fstat (one, &first) == 0 && fstat (other, &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/* Under the mutex. */
static gboolean
is_being_left (int fd)
{
  for (guint i = 0; leaving != NULL && i < leaving->len; i++)
    {
      if (is_same_file (g_array_index (leaving, int, i), fd))
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether somebody of our own was there and is still */
static gboolean
wait_until_left (int fd)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  gint64 end = lr_clock_read_system (LR_CLOCK_AWAKE) + LEAVE_TIMEOUT;
  gboolean is_there;

  while ((is_there = is_being_left (fd)) && g_cond_wait_until (&left, &mutex, end))
    ;

  return is_there;
}

/* At once, or when our own workers are gone. Returns: whether somebody of our own is
 * still there */
static gboolean
lock_in_turn (int       fd,
              gboolean  writing,
              gboolean *locked)
{
  gboolean is_there = FALSE;

  *locked = lock_file (fd, writing);
  if (!*locked && is_taken (errno))
    {
      is_there = wait_until_left (fd);
      *locked = lock_file (fd, writing);
    }

  return is_there;
}

static void
refuse_taken (gboolean   by_us,
              GError   **error)
{
  if (by_us)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_IN_USE,
                         _("The dossiers are busy with something else, such as an import or a backup. Nothing was changed. Wait until it is done and try again."));
  else
    g_set_error_literal (error, LR_ERROR, LR_ERROR_IN_USE,
                         _("Leerrecht already has these dossiers open, perhaps on another computer. Nothing was changed. Go on there, or close it first."));
}

int
lr_store_lock_take (const char *folder,
                    GError    **error)
{
  g_autofree char *path = g_build_filename (folder, LR_STORE_LOCK, NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, LR_MODE_FILE);
  gboolean locked, by_us;

  if (fd < 0)
    {
      lr_set_file_error (error, errno, _("The dossiers could not be opened for writing."));
      return -1;
    }

  by_us = lock_in_turn (fd, TRUE, &locked);
  if (locked)
    return fd;

  if (is_taken (errno))
    refuse_taken (by_us, error);
  else
    lr_set_file_error (error, errno, _("The dossiers could not be opened for writing."));
  close (fd);

  return -1;
}

int
lr_store_lock_read (const char *folder,
                    GError    **error)
{
  g_autofree char *path = g_build_filename (folder, LR_STORE_LOCK, NULL);
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gboolean locked, by_us;

  /* Nobody who writes goes without the file, so there is nobody. */
  if (fd < 0)
    return LR_STORE_LOCK_NONE;
  by_us = lock_in_turn (fd, FALSE, &locked);
  if (locked)
    return fd;

  if (!is_taken (errno))
    {
      close (fd);
      return LR_STORE_LOCK_NONE;
    }

  refuse_taken (by_us, error);
  close (fd);
  return -1;
}

void
lr_store_lock_leave (int lock)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  if (lock < 0)
    return;

  if (leaving == NULL)
    leaving = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (leaving, lock);
}

void
lr_store_lock_release (int lock)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  if (lock < 0)
    return;

  for (guint i = leaving != NULL ? leaving->len : 0; i > 0; i--)
    {
      if (g_array_index (leaving, int, i - 1) == lock)
        g_array_remove_index_fast (leaving, i - 1);
    }
  close (lock);
  g_cond_broadcast (&left);
}
