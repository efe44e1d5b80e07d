/* lr-connection.h: one connection to the encrypted database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sqlite3.h>

#include "lr-secret.h"

G_BEGIN_DECLS

/* "LRdo" in the database header. */
#define LR_APPLICATION_ID 0x4c52646f

typedef enum
{
  LR_CONNECTION_PLAIN     = 0,
  LR_CONNECTION_CREATE    = 1 << 0,  /* makes the file, which must not exist */
  LR_CONNECTION_READ_ONLY = 1 << 1,  /* touches nothing, see lr-reading-vfs.h */
  LR_CONNECTION_NETWORK   = 1 << 2,  /* a rollback journal: WAL breaks on network drives */
  LR_CONNECTION_BULK      = 1 << 3,  /* memory for a large batch, until it is closed */
  LR_CONNECTION_SECOND    = 1 << 4,  /* another has the same database open */
} LrConnectionFlags;

/* Told of each statement that writes: 0 when it went through, else the LrError
 * that says why nothing can be written: LR_ERROR_NO_SPACE or LR_ERROR_READ_ONLY. */
typedef void (*LrWroteFunc) (int      trouble,
                             gpointer user_data);

/**
 * LrConnection:
 *
 * A connection with its protections switched on and read back: the cipher is
 * really there, temporary tables stay in memory, nothing in the file can run
 * code. Used by one thread at a time. Statements are prepared once.
 */
typedef struct _LrConnection LrConnection;
typedef sqlite3_stmt LrStatement;

/* Opening is not creating: without LR_CONNECTION_CREATE the file must be a database
 * of ours that @key opens. It is looked at without touching it first, so that
 * whatever else stands there stays as it is. LR_ERROR_DAMAGED also for another key,
 * LR_ERROR_INSECURE when a protection did not take; else as
 * lr_database_file_check() and lr_set_database_error(). */
LrConnection *lr_connection_open        (const char         *path,
                                         LrSecret           *key,
                                         LrConnectionFlags   flags,
                                         GError            **error);
void          lr_connection_free        (LrConnection       *connection);
/* (transfer none): for what SQLite alone can do. */
sqlite3      *lr_connection_get_db      (LrConnection       *connection);
/* Whether it was opened to read only. */
gboolean      lr_connection_is_reading  (LrConnection       *connection);
/* Whether it gives up at once where another connection is at it, and not after
 * ten seconds. */
void          lr_connection_set_hasty   (LrConnection       *connection,
                                         gboolean            hasty);
/* One; it is called in the thread that uses the connection. */
void          lr_connection_set_wrote_func (LrConnection    *connection,
                                         LrWroteFunc         func,
                                         gpointer            user_data);

/* Encrypts every page anew under @key, in one transaction. */
gboolean      lr_connection_rekey       (LrConnection       *connection,
                                         LrSecret           *key,
                                         GError            **error);

/* LR_ERROR_INSECURE unless the cipher answers on this connection. */
gboolean      lr_connection_require_cipher (sqlite3         *db,
                                         GError            **error);

/* For SQL without parameters and without rows that is run once. Errors, here and
 * below, as lr_set_database_error() sets them. */
gboolean      lr_connection_execute     (LrConnection       *connection,
                                         const char         *sql,
                                         GError            **error);
/* The first column of the first row; LR_ERROR_DAMAGED when there is none. */
gboolean      lr_connection_read_number (LrConnection       *connection,
                                         const char         *sql,
                                         gint64             *number,
                                         GError            **error);

/* (transfer none): the statement, kept for the next time this @sql is asked for: a
 * text that stays where it is, as literals and the SQL of kinds do. Hold it in a
 * g_autoptr, which makes it ready for that next time. One @sql at a time. */
LrStatement  *lr_connection_prepare     (LrConnection       *connection,
                                         const char         *sql,
                                         GError            **error);
void          lr_statement_release      (LrStatement        *statement);
/* SQLITE_ROW, SQLITE_DONE, or the code of the error that was set. */
int           lr_statement_step         (LrStatement        *statement,
                                         GError            **error);
/* Steps to the end. */
gboolean      lr_statement_run          (LrStatement        *statement,
                                         GError            **error);
/* @text (nullable) is only borrowed: it must stay until the statement is released.
 * @place: from 1. */
void          lr_statement_bind_text    (LrStatement        *statement,
                                         int                 place,
                                         const char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrConnection, lr_connection_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrStatement, lr_statement_release)

G_END_DECLS
