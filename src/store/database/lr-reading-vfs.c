/* lr-reading-vfs.c: a database that is read and in no way touched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page that has a newer content in the log is read there, every other in the
 * database. The cipher writes a page in the log as it would in the database, so
 * nothing has to be opened for this.
 */

#include "lr-reading-vfs.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-database-file.h"
#include "lr-log.h"

#define NAME "leerrecht-reading"

typedef struct
{
  sqlite3_file  base;
  int           fd;
  int           log_fd;  /* or -1 */
  int           number;  /* the last error of the system */
  LrLog        *log;
} ReadingFile;

static sqlite3_vfs *
get_system_vfs (void)
{
  return sqlite3_vfs_find (NULL);
}

static int
close_file (sqlite3_file *file)
{
  ReadingFile *self = (ReadingFile *) file;

  close (self->fd);
  if (self->log_fd >= 0)
    close (self->log_fd);
  g_clear_pointer (&self->log, lr_log_free);

  return SQLITE_OK;
}

/* Where @offset is to be read from, and how much there is in one piece. */
static int
find_place (ReadingFile *self,
            goffset      offset,
            gsize       *size,
            goffset     *place)
{
  gsize page_size = self->log->page_size;
  gsize within;
  gpointer found;

  *place = offset;
  if (self->log_fd < 0)
    return self->fd;

  within = (gsize) offset % page_size;
  *size = MIN (*size, page_size - within);
  found = g_hash_table_lookup (self->log->pages, GSIZE_TO_POINTER ((gsize) offset / page_size + 1));
  if (found == NULL)
    return self->fd;

  *place = (goffset) (GPOINTER_TO_SIZE (found) + within);
  return self->log_fd;
}

static int
read_file (sqlite3_file  *file,
           void          *data,
           int            amount,
           sqlite3_int64  offset)
{
  ReadingFile *self = (ReadingFile *) file;
  guint8 *next = data;
  gsize left = (gsize) amount;

  while (left > 0)
    {
      gsize size = left;
      goffset place;
      int fd = find_place (self, offset, &size, &place);
      gssize got = lr_file_read_at (fd, next, size, place);

      if (got < 0)
        {
          self->number = errno;
          return SQLITE_IOERR_READ;
        }
      if ((gsize) got < size)
        {
          memset (next + got, 0, left - (gsize) got);
          return SQLITE_IOERR_SHORT_READ;
        }
      next += size;
      offset += (sqlite3_int64) size;
      left -= size;
    }

  return SQLITE_OK;
}

static int
write_file (sqlite3_file  *file,
            const void    *data,
            int            amount,
            sqlite3_int64  offset)
{
  return SQLITE_READONLY;
}

static int
truncate_file (sqlite3_file  *file,
               sqlite3_int64  size)
{
  return SQLITE_READONLY;
}

static int
get_size (sqlite3_file  *file,
          sqlite3_int64 *size)
{
  ReadingFile *self = (ReadingFile *) file;
  struct stat status;

  if (self->log_fd >= 0)
    {
      *size = (sqlite3_int64) self->log->n_pages * self->log->page_size;
      return SQLITE_OK;
    }
  if (fstat (self->fd, &status) != 0)
    return SQLITE_IOERR_FSTAT;

  *size = status.st_size;
  return SQLITE_OK;
}

static int
do_nothing (sqlite3_file *file,
            int           level)
{
  return SQLITE_OK;
}

static int
check_reserved (sqlite3_file *file,
                int          *reserved)
{
  *reserved = 0;
  return SQLITE_OK;
}

static int
control_file (sqlite3_file *file,
              int           what,
              void         *data)
{
  if (what != SQLITE_FCNTL_LAST_ERRNO)
    return SQLITE_NOTFOUND;

  *(int *) data = ((ReadingFile *) file)->number;
  return SQLITE_OK;
}

static int
get_sector_size (sqlite3_file *file)
{
  return 4096;
}

/* So SQLite looks for no log or journal of its own, and locks nothing. */
static int
get_characteristics (sqlite3_file *file)
{
  return SQLITE_IOCAP_IMMUTABLE;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = do_nothing,
  .xFileSize = get_size,
  .xLock = do_nothing,
  .xUnlock = do_nothing,
  .xCheckReservedLock = check_reserved,
  .xFileControl = control_file,
  .xSectorSize = get_sector_size,
  .xDeviceCharacteristics = get_characteristics,
};

static int
open_log (ReadingFile *self,
          const char  *path)
{
  g_autofree char *log_path = lr_database_file_beside (path, "-wal");

  self->log = lr_log_read (log_path, NULL);
  if (self->log == NULL)
    return SQLITE_IOERR_READ;
  if (self->log->n_commits == 0)
    return SQLITE_OK;

  self->log_fd = open (log_path, O_RDONLY | O_CLOEXEC);
  return self->log_fd >= 0 ? SQLITE_OK : SQLITE_CANTOPEN;
}

static int
open_file (sqlite3_vfs   *vfs,
           const char    *path,
           sqlite3_file  *file,
           int            flags,
           int           *out_flags)
{
  ReadingFile *self = (ReadingFile *) file;
  int code;

  if (!(flags & SQLITE_OPEN_MAIN_DB) || !(flags & SQLITE_OPEN_READONLY))
    return get_system_vfs ()->xOpen (get_system_vfs (), path, file, flags, out_flags);

  memset (self, 0, sizeof *self);
  self->log_fd = -1;
  self->fd = open (path, O_RDONLY | O_CLOEXEC);
  if (self->fd < 0)
    return SQLITE_CANTOPEN;

  code = open_log (self, path);
  if (code != SQLITE_OK)
    {
      int number = errno;

      close_file (file);
      errno = number;
      return code;
    }

  self->base.pMethods = &methods;
  if (out_flags != NULL)
    *out_flags = flags;
  return SQLITE_OK;
}

static int
delete_file (sqlite3_vfs *vfs,
             const char  *path,
             int          sync)
{
  return get_system_vfs ()->xDelete (get_system_vfs (), path, sync);
}

static int
access_file (sqlite3_vfs *vfs,
             const char  *path,
             int          flags,
             int         *result)
{
  return get_system_vfs ()->xAccess (get_system_vfs (), path, flags, result);
}

static int
make_full_path (sqlite3_vfs *vfs,
                const char  *path,
                int          size,
                char        *full)
{
  return get_system_vfs ()->xFullPathname (get_system_vfs (), path, size, full);
}

static int
fill_random (sqlite3_vfs *vfs,
             int          size,
             char        *bytes)
{
  return get_system_vfs ()->xRandomness (get_system_vfs (), size, bytes);
}

static int
wait_a_while (sqlite3_vfs *vfs,
              int          microseconds)
{
  return get_system_vfs ()->xSleep (get_system_vfs (), microseconds);
}

static int
tell_time (sqlite3_vfs *vfs,
           double      *now)
{
  return get_system_vfs ()->xCurrentTime (get_system_vfs (), now);
}

static int
get_last_error (sqlite3_vfs *vfs,
                int          size,
                char        *text)
{
  return errno;
}

static sqlite3_vfs reading_vfs = {
  .iVersion = 1,
  .zName = NAME,
  .xOpen = open_file,
  .xDelete = delete_file,
  .xAccess = access_file,
  .xFullPathname = make_full_path,
  .xRandomness = fill_random,
  .xSleep = wait_a_while,
  .xCurrentTime = tell_time,
  .xGetLastError = get_last_error,
};

const char *
lr_reading_vfs_get_name (void)
{
  static gsize registered;

  if (g_once_init_enter (&registered))
    {
      reading_vfs.szOsFile = MAX ((int) sizeof (ReadingFile), get_system_vfs ()->szOsFile);
      reading_vfs.mxPathname = get_system_vfs ()->mxPathname;
      sqlite3_vfs_register (&reading_vfs, 0);
      g_once_init_leave (&registered, 1);
    }

  return NAME;
}
