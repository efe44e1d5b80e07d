/* lr-database-error.h: what an error of the database means to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* What was being done: a sentence about reading never says "not saved". */
typedef enum
{
  LR_DATABASE_READS,
  LR_DATABASE_WRITES,
  LR_DATABASE_COPIES,  /* reads the database and writes another file */
} LrDatabaseAct;

/* By the first words of @sql. */
LrDatabaseAct lr_database_act_of (const char *sql);

/* LR_ERROR_NO_SPACE or LR_ERROR_READ_ONLY when @code, the last of @db, says that
 * nothing can be written for now; else 0. */
int  lr_database_error_get_trouble (sqlite3        *db,
                                    int             code);

/* Sets @error from @code, the last one of @db (nullable).
 *
 * LR_ERROR_DISK: the disk reports an error; nothing says that the file is bad.
 * LR_ERROR_DAMAGED: a seal is broken, or the pages contradict each other.
 * LR_ERROR_FAILED: among others a mistake of the program. */
void lr_set_database_error         (GError        **error,
                                    sqlite3        *db,
                                    LrDatabaseAct   act,
                                    int             code);

/* A check of SQLite's own reports a page it could not read as if that were
 * damage: sets LR_ERROR_DISK and returns TRUE when @report is such a line. */
gboolean lr_database_report_is_disk (const char    *report,
                                    GError        **error);

G_END_DECLS
