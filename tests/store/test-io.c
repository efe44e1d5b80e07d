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
  char         *folder;        /* of TEST_IO_READ_ONLY and TEST_IO_FULL */

  char         *unreadable;    /* the ending of a name */
  int           read_number;
  gboolean      plain;
  gboolean      links;
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
test_io_arm_folder (TestIoAction  action,
                    const char   *folder,
                    int           number)
{
  g_free (io.folder);
  io.folder = g_strdup (folder);
  test_io_arm (action, 0, number);
}

void
test_io_fail_reading (const char *ending,
                      int         number)
{
  g_free (io.unreadable);
  io.unreadable = g_strdup (ending);
  io.read_number = number;
}

void
test_io_set_plain (gboolean plain,
                   gboolean links)
{
  io.plain = plain;
  io.links = links;
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
is_guarded (const char *path)
{
  return io.armed && (io.action == TEST_IO_READ_ONLY || io.action == TEST_IO_FULL) &&
         path != NULL && g_str_has_prefix (path, io.folder);
}

static gboolean
read_name (int     fd,
           char   *path,
           gsize   size)
{
  char link_path[64];
  ssize_t length;

  snprintf (link_path, sizeof link_path, "/proc/self/fd/%d", fd);
  length = readlink (link_path, path, size - 1);
  path[MAX (length, 0)] = '\0';

  return length > 0;
}

static gboolean
is_spared (const char *path)
{
  return io.spared != NULL && *io.spared != '\0' && g_str_has_prefix (path, io.spared);
}

static gboolean
is_spared_fd (int fd)
{
  char path[4096];

  return io.spared != NULL && read_name (fd, path, sizeof path) && is_spared (path);
}

static gboolean
may_write (int fd)
{
  char path[4096];

  if (is_spared_fd (fd))
    return TRUE;
  if (!io.armed || (io.action != TEST_IO_READ_ONLY && io.action != TEST_IO_FULL))
    return may_go_on ();

  io.n_calls++;
  errno = io.number;
  return !read_name (fd, path, sizeof path) || !is_guarded (path);
}

/* Names come and go. A full disk has room for no new one, but takes old ones
 * away. */
static gboolean
may_name (const char *path,
          gboolean    fresh)
{
  if (is_spared (path))
    return TRUE;
  if (!io.armed || (io.action != TEST_IO_READ_ONLY && io.action != TEST_IO_FULL))
    return may_go_on ();

  errno = io.number;
  return !is_guarded (path) || (io.action == TEST_IO_FULL && !fresh);
}

static gboolean
may_read (int fd)
{
  char path[4096];

  if (io.unreadable == NULL || !read_name (fd, path, sizeof path) || !g_str_has_suffix (path, io.unreadable))
    return TRUE;

  errno = io.read_number;
  return FALSE;
}

static gboolean
is_file (int fd)
{
  struct stat status;

  return io.armed && fstat (fd, &status) == 0 && S_ISREG (status.st_mode);
}

ssize_t
write (int         fd,
       const void *data,
       size_t      size)
{
  if (is_file (fd) && !may_write (fd))
    return -1;

  return syscall (SYS_write, fd, data, size);
}

ssize_t
pwrite (int         fd,
        const void *data,
        size_t      size,
        off_t       offset)
{
  if (is_file (fd) && !may_write (fd))
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

ssize_t
read (int     fd,
      void   *data,
      size_t  size)
{
  return may_read (fd) ? syscall (SYS_read, fd, data, size) : -1;
}

ssize_t
pread (int     fd,
       void   *data,
       size_t  size,
       off_t   offset)
{
  return may_read (fd) ? syscall (SYS_pread64, fd, data, size, offset) : -1;
}

ssize_t
pread64 (int      fd,
         void    *data,
         size_t   size,
         off64_t  offset)
{
  return pread (fd, data, size, offset);
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
  if (!may_write (fd))
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
  if (!may_name (to, FALSE))
    return -1;

  return (int) syscall (SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int
renameat2 (int           from_folder,
           const char   *from,
           int           to_folder,
           const char   *to,
           unsigned int  flags)
{
  if (io.plain && flags != 0)
    {
      errno = EINVAL;
      return -1;
    }
  if (!may_name (to, FALSE))
    return -1;

  return (int) syscall (SYS_renameat2, from_folder, from, to_folder, to, flags);
}

int
link (const char *from,
      const char *to)
{
  if (io.plain && !io.links)
    {
      errno = EPERM;
      return -1;
    }
  if (!may_name (to, TRUE))
    return -1;

  return (int) syscall (SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}

/* What is not there to be removed changes nothing. */
int
unlink (const char *path)
{
  if (syscall (SYS_faccessat, AT_FDCWD, path, F_OK) == 0 && !may_name (path, FALSE))
    return -1;

  return (int) syscall (SYS_unlinkat, AT_FDCWD, path, 0);
}

int
mkdir (const char *path,
       mode_t      mode)
{
  if (syscall (SYS_faccessat, AT_FDCWD, path, F_OK) != 0 && !may_name (path, TRUE))
    return -1;

  return (int) syscall (SYS_mkdirat, AT_FDCWD, path, mode);
}

static int
open_noted (const char *path,
            int         flags,
            va_list     arguments)
{
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg (arguments, mode_t) : 0;
  gboolean writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT);
  gboolean fresh = (flags & O_CREAT) && io.armed && syscall (SYS_faccessat, AT_FDCWD, path, F_OK) != 0;
  int fd;

  if (writes && is_guarded (path) && !may_name (path, fresh))
    return -1;

  fd = (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);
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
