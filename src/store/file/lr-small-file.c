/* lr-small-file.c: a small file, read whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-small-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-database-file.h"

static GBytes *
read_all (int   fd,
          gsize most)
{
  g_autofree guint8 *data = NULL;
  struct stat status;
  gssize size;

  if (fstat (fd, &status) != 0)
    return NULL;
  if (!S_ISREG (status.st_mode))
    {
      errno = EINVAL;
      return NULL;
    }

  /* One more, to see that there is more. */
  data = g_malloc (most + 1);
  size = lr_file_read_at (fd, data, most + 1, 0);
  if (size < 0)
    return NULL;
  if ((gsize) size > most)
    {
      errno = EFBIG;
      return NULL;
    }

  return g_bytes_new (data, (gsize) size);
}

GBytes *
lr_small_file_read (const char *path,
                    gsize       most)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  GBytes *content;
  int number;

  if (fd < 0)
    return NULL;

  content = read_all (fd, most);
  number = errno;
  close (fd);
  errno = number;

  return content;
}

char *
lr_small_file_read_text (const char *path,
                         gsize       most)
{
  g_autoptr (GBytes) content = lr_small_file_read (path, most);
  gconstpointer data;
  gsize size;

  if (content == NULL)
    return NULL;

  data = g_bytes_get_data (content, &size);
  return size > 0 ? g_strndup (data, size) : g_strdup ("");
}
