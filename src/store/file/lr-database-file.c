/* lr-database-file.c: the file of the database, looked at from outside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "lr-database-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "lr-atomic-file.h"
#include "lr-error.h"

/* The cipher's pages, and with them the least that a database can be. */
#define PAGE_SIZE 4096

/* How much is asked for beforehand: a slow disk takes that many requests without
 * making us wait. */
#define AHEAD ((off_t) 64 * 1024 * 1024)

gssize
lr_file_read_at (int      fd,
                 guint8  *data,
                 gsize    size,
                 goffset  offset)
{
  gsize got = 0;

  while (got < size)
    {
      ssize_t n = pread (fd, data + got, size - got, offset + (goffset) got);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      got += (gsize) n;
    }

  return (gssize) got;
}

static gboolean
is_blank (const guint8 *data,
          gsize         size)
{
  for (gsize i = 0; i < size; i++)
    if (data[i] != 0)
      return FALSE;

  return TRUE;
}

static gboolean
refuse (GError     **error,
        const char  *what)
{
  g_set_error_literal (error, LR_ERROR, LR_ERROR_DAMAGED, what);
  return FALSE;
}

static gboolean
check_first_page (int      fd,
                  GError **error)
{
  guint8 page[PAGE_SIZE];
  gssize size = lr_file_read_at (fd, page, sizeof page, 0);

  if (size < 0)
    {
      lr_set_file_error (error, errno, _("The database (dossiers.db) cannot be read."));
      return FALSE;
    }
  if (size == 0)
    return refuse (error, _("The database (dossiers.db) is empty: there is a file, but nothing is in it. It was left as it is, and nothing was made in its place. Restore the newest backup."));
  if (size < PAGE_SIZE)
    return refuse (error, _("The database (dossiers.db) cannot be read: the file is not a store of Leerrecht, or it breaks off before the end of its first page. It was left as it is. Restore the newest backup."));
  if (is_blank (page, sizeof page))
    return refuse (error, _("The database (dossiers.db) has lost its beginning: there are only zeros. It was left as it is. Restore the newest backup."));

  return TRUE;
}

/* Never opened when it is no regular file: a pipe would wait for ever. */
gboolean
lr_database_file_check (const char *path,
                        GError    **error)
{
  GStatBuf status;
  gboolean good;
  int fd;

  if (g_stat (path, &status) != 0)
    {
      if (errno == ELOOP)
        return refuse (error, _("In the place of the database (dossiers.db) stands a link that leads to itself. It was left as it is. Restore the newest backup."));
      if (errno == ENOENT || errno == ENOTDIR)
        g_set_error_literal (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                             _("The database (dossiers.db) is missing. Nothing was made in its place. If it is on a stick or a network drive, connect it and try again; else put the file back, or restore the newest backup."));
      else
        lr_set_file_error (error, errno, _("The database (dossiers.db) cannot be read."));
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    return refuse (error, _("In the place of the database (dossiers.db) stands something that is no file. It was left as it is. Move it elsewhere, or restore the newest backup."));

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0)
    {
      lr_set_file_error (error, errno, _("The database (dossiers.db) cannot be read."));
      return FALSE;
    }

  good = check_first_page (fd, error);
  close (fd);

  return good;
}

static void
ask_for (const char *path)
{
  GStatBuf status;
  int fd;

  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return;

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0)
    return;

  posix_fadvise (fd, 0, MIN ((off_t) status.st_size, AHEAD), POSIX_FADV_WILLNEED);
  close (fd);
}

void
lr_database_file_read_ahead (const char *path)
{
  g_autofree char *log = lr_database_file_beside (path, "-wal");

  ask_for (path);
  ask_for (log);
}

char *
lr_database_file_beside (const char *path,
                         const char *ending)
{
  char *real = realpath (path, NULL);
  char *beside = g_strconcat (real != NULL ? real : path, ending, NULL);

  free (real);
  return beside;
}

gboolean
lr_database_file_has_journal (const char *path)
{
  g_autofree char *journal = lr_database_file_beside (path, "-journal");
  GStatBuf status;

  return g_stat (journal, &status) == 0 && status.st_size > 0;
}
