/* lr-log.c: the write-ahead log of the database, read from outside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The format is SQLite's (sqlite.org/walformat.html): a header of 32 bytes, then
 * frames of 24 bytes and a page. Each checksum goes on from the one before, so
 * a frame that was damaged makes all behind it useless to SQLite. But what stands
 * in a frame is the sum itself: from there the frames behind can be followed
 * again. A commit found there had been saved, and its sync had been waited for.
 *
 * Ordinary, and no loss: frames of another salt (the log was begun anew), a
 * broken tail (a power cut during a save), frames without a commit behind the
 * end (an import that was cancelled).
 */

#include "lr-log.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lr-atomic-file.h"
#include "lr-database-file.h"

#define MAGIC_LITTLE  0x377f0682
#define MAGIC_BIG     0x377f0683
#define VERSION       3007000
#define HEADER_SIZE   32
#define FRAME_SIZE    24
#define SALT_SIZE     8
#define OUR_PAGE_SIZE 4096

typedef struct
{
  guint32 a, b;
} Sum;

typedef struct
{
  LrLog      *log;
  int         fd;
  goffset     place;      /* of the frame at hand */
  guint8     *frame;
  gboolean    big_endian;

  Sum         sum;        /* up to the frame before, as it stands there */
  Sum         counted;    /* and as it should be, when it was that sum that was hit */
  guint8      salt[SALT_SIZE];
  gboolean    salt_known;
  GHashTable *pending;    /* as LrLog.pages, since the last commit */

  gboolean    damaged;
  gboolean    follows;    /* the frame before is of this log */
  guint       n_doubtful; /* commits in damaged frames, lost if good ones follow */
} Walk;

static guint32
read_big (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static guint32
read_word (const Walk   *walk,
           const guint8 *bytes)
{
  guint32 word;

  memcpy (&word, bytes, sizeof word);
  return walk->big_endian ? GUINT32_FROM_BE (word) : GUINT32_FROM_LE (word);
}

static Sum
add_up (const Walk   *walk,
        Sum           sum,
        const guint8 *bytes,
        gsize         size)
{
  for (gsize i = 0; i < size; i += 8)
    {
      sum.a += read_word (walk, bytes + i) + sum.b;
      sum.b += read_word (walk, bytes + i + 4) + sum.a;
    }

  return sum;
}

static Sum
read_sum (const guint8 *bytes)
{
  return (Sum) { read_big (bytes), read_big (bytes + 4) };
}

static gboolean
is_same_sum (Sum one,
             Sum other)
{
  return one.a == other.a && one.b == other.b;
}

static Sum
sum_frame (const Walk *walk,
           Sum         sum,
           guint32     commit)
{
  const guint32 end = GUINT32_TO_BE (commit);
  guint8 head[8];

  memcpy (head, walk->frame, 4);
  memcpy (head + 4, &end, 4);

  return add_up (walk, add_up (walk, sum, head, sizeof head),
                 walk->frame + FRAME_SIZE, walk->log->page_size);
}

static gboolean
is_page_size (guint32 size)
{
  return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

/* A header that is damaged still tells, or its frames do, what stands behind. */
static void
begin (Walk         *walk,
       const guint8 *header)
{
  guint32 magic = read_big (header);
  guint32 page_size = read_big (header + 8);

  walk->big_endian = magic == MAGIC_BIG;
  walk->sum = read_sum (header + 24);
  walk->counted = add_up (walk, (Sum) { 0, 0 }, header, 24);
  walk->damaged = (magic != MAGIC_LITTLE && magic != MAGIC_BIG) || read_big (header + 4) != VERSION ||
                  !is_page_size (page_size) ||
                  !is_same_sum (walk->sum, walk->counted);
  walk->log->page_size = walk->damaged ? OUR_PAGE_SIZE : page_size;
  walk->salt_known = !walk->damaged;
  memcpy (walk->salt, header + 16, SALT_SIZE);
}

static void
take_page (gpointer page,
           gpointer place,
           gpointer pages)
{
  g_hash_table_insert (pages, page, place);
}

static void
take_frame (Walk *walk)
{
  guint32 page = read_big (walk->frame);
  guint32 commit = read_big (walk->frame + 4);

  g_hash_table_insert (walk->pending, GSIZE_TO_POINTER (page), GSIZE_TO_POINTER ((gsize) walk->place + FRAME_SIZE));
  if (commit == 0)
    return;

  g_hash_table_foreach (walk->pending, take_page, walk->log->pages);
  g_hash_table_remove_all (walk->pending);
  walk->log->n_pages = commit;
  walk->log->n_commits++;
}

/* Behind a damaged place. The sums are not over the salt: what goes on from a
 * frame of this log is of this log, even when its salt was hit. */
static void
weigh_frame (Walk *walk)
{
  guint32 commit = read_big (walk->frame + 4);
  Sum stands = read_sum (walk->frame + 16);
  Sum counted = sum_frame (walk, walk->sum, commit);
  gboolean same_salt = memcmp (walk->frame + 8, walk->salt, SALT_SIZE) == 0;
  gboolean whole = is_same_sum (stands, counted) || is_same_sum (stands, sum_frame (walk, walk->counted, commit));

  if (whole && (same_salt || walk->follows))
    {
      walk->log->n_lost += walk->n_doubtful + (commit != 0);
      walk->n_doubtful = 0;
      walk->salt_known = walk->salt_known || same_salt;
      walk->follows = TRUE;
    }
  else
    {
      if (same_salt && commit != 0 && !is_same_sum (stands, sum_frame (walk, walk->sum, 0)))
        walk->n_doubtful++;
      walk->follows = FALSE;
    }
  walk->counted = counted;
}

static void
step (Walk *walk)
{
  Sum stands = read_sum (walk->frame + 16);

  if (!walk->damaged)
    {
      if (read_big (walk->frame) != 0 && memcmp (walk->frame + 8, walk->salt, SALT_SIZE) == 0 &&
          is_same_sum (stands, sum_frame (walk, walk->sum, read_big (walk->frame + 4))))
        {
          walk->sum = stands;
          take_frame (walk);
          return;
        }
      walk->damaged = TRUE;
      walk->follows = TRUE;
      walk->counted = walk->sum;
    }

  weigh_frame (walk);
  walk->sum = stands;
  if (!walk->salt_known)
    memcpy (walk->salt, walk->frame + 8, SALT_SIZE);
}

static gboolean
walk_frames (Walk    *walk,
             GError **error)
{
  gsize size = FRAME_SIZE + walk->log->page_size;
  gssize got;

  walk->frame = g_malloc (size);
  for (walk->place = HEADER_SIZE;; walk->place += (goffset) size)
    {
      got = lr_file_read_at (walk->fd, walk->frame, size, walk->place);
      if (got < (gssize) size)
        break;
      step (walk);
    }
  g_free (walk->frame);

  if (got >= 0)
    return TRUE;

  lr_set_file_error (error, errno, _("The last saves (dossiers.db-wal) cannot be read."));
  return FALSE;
}

static gboolean
walk_log (LrLog   *log,
          int      fd,
          GError **error)
{
  Walk walk = { .log = log, .fd = fd };
  guint8 header[HEADER_SIZE];
  gssize got = lr_file_read_at (fd, header, sizeof header, 0);
  gboolean good;

  if (got < 0)
    lr_set_file_error (error, errno, _("The last saves (dossiers.db-wal) cannot be read."));
  if (got < HEADER_SIZE)
    return got >= 0;

  begin (&walk, header);
  walk.pending = g_hash_table_new (NULL, NULL);
  good = walk_frames (&walk, error);
  g_hash_table_unref (walk.pending);

  return good;
}

LrLog *
lr_log_read (const char *path,
             GError    **error)
{
  g_autoptr (LrLog) log = g_new0 (LrLog, 1);
  struct stat status;
  gboolean good;
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

  log->pages = g_hash_table_new (NULL, NULL);
  if (fd < 0 && errno == ENOENT)
    return g_steal_pointer (&log);
  if (fd < 0)
    {
      lr_set_file_error (error, errno, _("The last saves (dossiers.db-wal) cannot be read."));
      return NULL;
    }

  good = TRUE;
  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    {
      log->moment = status.st_mtime;
      good = walk_log (log, fd, error);
    }
  close (fd);

  return good ? g_steal_pointer (&log) : NULL;
}

void
lr_log_free (LrLog *log)
{
  g_hash_table_unref (log->pages);
  g_free (log);
}
