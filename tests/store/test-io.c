/* test-io.c: system calls that write, made to fail or to be the last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Both names of each call are defined here, so none may stand for the other. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE

#include "test-io.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static struct
{
  gboolean      armed;
  TestIoAction  action;
  guint         at;
  int           number;
  guint         n_calls;
  guint         n_syncs;
  GPtrArray    *opened;
  const char   *spared;
} io;

void
test_io_arm (TestIoAction action,
             guint        at,
             int          number)
{
  g_clear_pointer (&io.opened, g_ptr_array_unref);
  io.opened = g_ptr_array_new_with_free_func (g_free);
  io.action = action;
  io.at = at;
  io.number = number;
  io.n_calls = 0;
  io.n_syncs = 0;
  io.armed = TRUE;
}

void
test_io_spare (const char *folder)
{
  io.spared = folder;
}

guint
test_io_disarm (void)
{
  io.armed = FALSE;
  return io.n_calls;
}

guint
test_io_get_syncs (void)
{
  return io.n_syncs;
}

GPtrArray *
test_io_get_opened (void)
{
  return io.opened;
}

/* FALSE when the call must fail, with errno set. */
static gboolean
may_go_on (void)
{
  if (!io.armed)
    return TRUE;

  io.n_calls++;
  switch (io.action)
    {
    case TEST_IO_KILL:
      if (io.n_calls == io.at)
        raise (SIGKILL);
      return TRUE;

    case TEST_IO_FAIL:
      errno = io.number;
      return io.n_calls != io.at;

    case TEST_IO_FAIL_FROM:
      errno = io.number;
      return io.n_calls < io.at;

    case TEST_IO_COUNT:
    default:
      return TRUE;
    }
}

static gboolean
is_spared (const char *path)
{
  size_t length = io.spared != NULL ? strlen (io.spared) : 0;

  return length > 0 && strncmp (path, io.spared, length) == 0;
}

static gboolean
is_spared_fd (int fd)
{
  char link[64];
  char path[4096];
  ssize_t length;

  if (io.spared == NULL)
    return FALSE;

  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  if (length < 0)
    return FALSE;

  path[length] = '\0';
  return is_spared (path);
}

static gboolean
is_file (int fd)
{
  struct stat status;

  return io.armed && fstat (fd, &status) == 0 && S_ISREG (status.st_mode) && !is_spared_fd (fd);
}

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  if (is_file (fd) && !may_go_on ())
    return -1;

  return syscall (SYS_write, fd, data, size);
}

ssize_t
pwrite (int         fd,
        const void *data,
        size_t      size,
        off_t       offset)
{
  if (is_file (fd) && !may_go_on ())
    return -1;

  return syscall (SYS_pwrite64, fd, data, size, offset);
}

ssize_t
pwrite64 (int         fd,
          const void *data,
          size_t      size,
          off64_t     offset)
{
  return pwrite (fd, data, size, offset);
}

/* Folders are synced too. */
int
fsync (int fd)
{
  if (io.armed)
    io.n_syncs++;
  if (!is_spared_fd (fd) && !may_go_on ())
    return -1;

  return (int) syscall (SYS_fsync, fd);
}

int
fdatasync (int fd)
{
  if (io.armed)
    io.n_syncs++;
  if (!is_spared_fd (fd) && !may_go_on ())
    return -1;

  return (int) syscall (SYS_fdatasync, fd);
}

int
ftruncate (int   fd,
           off_t length)
{
  if (!is_spared_fd (fd) && !may_go_on ())
    return -1;

  return (int) syscall (SYS_ftruncate, fd, length);
}

int
ftruncate64 (int     fd,
             off64_t length)
{
  return ftruncate (fd, length);
}

int
rename (const char *from,
        const char *to)
{
  if (!is_spared (to) && !may_go_on ())
    return -1;

  return (int) syscall (SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

static int
open_noted (const char *path,
            int         flags,
            va_list     arguments)
{
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg (arguments, mode_t) : 0;
  gboolean writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
  int fd = (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);

  if (io.armed && writes && fd >= 0)
    g_ptr_array_add (io.opened, g_strdup (path));

  return fd;
}

int
open (const char *path,
      int         flags,
      ...)
{
  va_list arguments;
  int fd;

  va_start (arguments, flags);
  fd = open_noted (path, flags, arguments);
  va_end (arguments);

  return fd;
}

int
open64 (const char *path,
        int         flags,
        ...)
{
  va_list arguments;
  int fd;

  va_start (arguments, flags);
  fd = open_noted (path, flags, arguments);
  va_end (arguments);

  return fd;
}
