/* lr-database-file.h: the file of the database, looked at from outside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Can there be a database at @path at all: a regular file, not empty, with a
 * first page that is not blank? LR_ERROR_NOT_FOUND, LR_ERROR_DAMAGED,
 * LR_ERROR_DISK or LR_ERROR_READ_ONLY. Touches nothing. */
gboolean  lr_database_file_check       (const char *path,
                                        GError    **error);

/* Asks the system to read the database and its log into memory, and waits for
 * nothing: a hint, of which nobody hears whether it was of use. Before SQLite has
 * the file open, whose locks a close() would end. */
void      lr_database_file_read_ahead  (const char *path);

/* A save in a rollback journal that was broken off: SQLite must roll it back,
 * for which it has to write. */
gboolean  lr_database_file_has_journal (const char *path);

/* (transfer full): where SQLite keeps the log (@ending "-wal") or the journal
 * of the database: beside the file itself, also when @path is a link to it. */
char     *lr_database_file_beside      (const char *path,
                                        const char *ending);

/* As read() at @offset, but all of it or what there is: the number of bytes, or
 * -1 with errno. */
gssize    lr_file_read_at              (int         fd,
                                        guint8     *data,
                                        gsize       size,
                                        goffset     offset);

G_END_DECLS
