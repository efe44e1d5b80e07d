/* lr-log.h: the write-ahead log of the database, read from outside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LrLog:
 *
 * What stands in a log ("dossiers.db-wal"), as SQLite would take it up: all
 * frames up to the first that does not fit, back to the last one that ends a
 * commit. The headers of log and frames are in clear, their checksums are over
 * the pages as the cipher left them: no key is needed.
 */
typedef struct
{
  guint32     page_size;  /* bytes; 0 when there is no log that counts */
  guint32     n_pages;    /* of the database after the last commit; 0 without one */
  guint       n_commits;
  GHashTable *pages;      /* page number to the place of its newest content, both
                           * in GSIZE_TO_POINTER */

  /* Commits behind a damaged place: SQLite drops them without a word. */
  guint       n_lost;
  gint64      moment;     /* when the log was last written, Unix seconds */
} LrLog;

/* (transfer full) (nullable): all of the log at @path, read once. None there is an
 * empty log. NULL only when the disk does not let it be read. */
LrLog *lr_log_read (const char *path,
                    GError    **error);
void   lr_log_free (LrLog      *log);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrLog, lr_log_free)

G_END_DECLS
