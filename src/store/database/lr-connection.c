/* lr-connection.c: one connection to the encrypted database
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-connection.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <unistd.h>

#include "lr-atomic-file.h"
#include "lr-database-error.h"
#include "lr-database-file.h"
#include "lr-error.h"
#include "lr-key-file.h"
#include "lr-reading-vfs.h"

struct _LrConnection
{
  sqlite3     *db;
  GHashTable  *statements;  /* place of the SQL to LrStatement */
  gboolean     reading;
  gboolean     hasty;       /* does not wait */

  LrWroteFunc  wrote;
  gpointer     wrote_data;
};

/* Small pieces of memory that SQLite takes and gives back for each statement: of
 * its own slots it does so without asking for a lock. */
#define SLOT_SIZE 1200
#define SLOTS     400

/* Where a statement finds its connection again. */
#define CLIENT_DATA "lr-connection"

/* How long a thread waits for another's transaction, in milliseconds. It looks
 * every millisecond: it may be the thread of the person. */
#define PATIENCE 10000

/* Only what is committed and changed something shows that there is room. */
static gboolean
has_written (LrConnection *connection)
{
  return sqlite3_get_autocommit (connection->db) && sqlite3_changes (connection->db) > 0;
}

/* What came of a statement: tells who wants to know, and sets @error. */
static gboolean
settle (LrConnection   *connection,
        LrDatabaseAct   act,
        int             code,
        GError        **error)
{
  gboolean good = code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE;
  int trouble = good ? 0 : lr_database_error_get_trouble (connection->db, code);

  if (act == LR_DATABASE_WRITES && connection->wrote != NULL &&
      (trouble != 0 || (good && has_written (connection))))
    connection->wrote (trouble, connection->wrote_data);
  if (!good)
    lr_set_database_error (error, connection->db, act, code);

  return good;
}

static void
finalize_statement (gpointer data)
{
  sqlite3_finalize (data);
}

/* The cipher writes on stderr unless it is told not to. In 4.6 its level alone
 * does not stop it, its source does. */
static void
silence_cipher (sqlite3 *db)
{
  sqlite3_exec (db, "PRAGMA cipher_log_source = NONE", NULL, NULL, NULL);
  sqlite3_exec (db, "PRAGMA cipher_log_level = NONE", NULL, NULL, NULL);
}

/* Without the cipher `key` succeeds and plain text is written: there must be a
 * row with its version. */
static gboolean
has_cipher (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;
  gboolean found = FALSE;

  if (sqlite3_prepare_v2 (db, "PRAGMA cipher_version", -1, &statement, NULL) == SQLITE_OK)
    found = sqlite3_step (statement) == SQLITE_ROW && sqlite3_column_bytes (statement, 0) > 0;
  sqlite3_finalize (statement);

  return found;
}

/* A raw key is given as x'64 digits': no derivation, one millisecond. */
static int
give_key (sqlite3  *db,
          LrSecret *key,
          int     (*give) (sqlite3 *, const char *, const void *, int))
{
  const gsize digits = 2 * LR_KEY_SIZE;
  g_autoptr (LrSecret) literal = lr_secret_new_empty (digits + 4);
  char *text = (char *) lr_secret_get_bytes (literal);

  text[0] = 'x';
  text[1] = '\'';
  sodium_bin2hex (text + 2, digits + 1, lr_secret_get_bytes (key), LR_KEY_SIZE);
  text[digits + 2] = '\'';

  return give (db, "main", text, (int) digits + 3);
}

static gboolean
refuse_insecure (GError     **error,
                 const char  *what)
{
  g_set_error (error, LR_ERROR, LR_ERROR_INSECURE,
               _("A protection of the dossiers could not be switched on (%s), so they were not opened. Install Leerrecht again, with SQLCipher."),
               what);
  return FALSE;
}

gboolean
lr_connection_require_cipher (sqlite3  *db,
                              GError  **error)
{
  return has_cipher (db) || refuse_insecure (error, "cipher_version");
}

static gboolean
require_setting (LrConnection *connection,
                 const char   *set,
                 const char   *get,
                 gint64        expected,
                 GError      **error)
{
  gint64 value = -1;

  if (!lr_connection_execute (connection, set, error) ||
      !lr_connection_read_number (connection, get, &value, error))
    return FALSE;

  return value == expected || refuse_insecure (error, get);
}

static int
wait_cb (void *data,
         int   n_waits)
{
  LrConnection *connection = data;

  if (connection->hasty || n_waits >= PATIENCE)
    return 0;

  g_usleep (G_USEC_PER_SEC / 1000);
  return 1;
}

static gboolean
protect (LrConnection       *connection,
         LrConnectionFlags   flags,
         GError            **error)
{
  sqlite3 *db = connection->db;
  int on = 0;

  if (sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, &on) != SQLITE_OK || !on)
    return refuse_insecure (error, "defensive");
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_busy_handler (db, wait_cb, connection);

  return require_setting (connection, "PRAGMA temp_store = MEMORY", "PRAGMA temp_store", 2, error) &&
         require_setting (connection, "PRAGMA secure_delete = ON", "PRAGMA secure_delete", 1, error) &&
         require_setting (connection, "PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", 1, error) &&
         require_setting (connection, "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", 0, error) &&
         require_setting (connection, "PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", 1, error) &&
         lr_connection_execute (connection,
                                flags & LR_CONNECTION_BULK ? "PRAGMA cache_size = -96000"
                                                           : "PRAGMA cache_size = -16000", error);
}

static gboolean
read_text (LrConnection *connection,
           const char   *sql,
           const char   *expected,
           GError      **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (connection, sql, error);
  int code;

  if (statement == NULL)
    return FALSE;

  code = lr_statement_step (statement, error);
  if (code != SQLITE_ROW)
    return FALSE;

  if (g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), expected) == 0)
    return TRUE;

  g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
               _("The dossiers cannot be kept safely in this folder: the journal mode “%s” did not take. Choose a folder on this computer’s own disk."),
               expected);
  return FALSE;
}

/* Each word of the protection was read back; now the file itself. Any other
 * database that this key opens is not ours to use, and was not touched. */
static gboolean
require_ours (LrConnection  *connection,
              GError       **error)
{
  gint64 count, application, version;

  /* The first read decrypts the first page: a wrong key shows here. */
  if (!lr_connection_read_number (connection, "SELECT count(*) FROM sqlite_schema", &count, error) ||
      !lr_connection_read_number (connection, "PRAGMA application_id", &application, error) ||
      !lr_connection_read_number (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (application == LR_APPLICATION_ID && version > 0 && count > 0)
    return TRUE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_DAMAGED,
                       _("This database was not made by Leerrecht. Nothing was changed. Choose another folder, or restore a backup."));
  return FALSE;
}

/* SQLite opens what it may not write for reading, without a word. */
static gboolean
require_writable (LrConnection  *connection,
                  GError       **error)
{
  if (sqlite3_db_readonly (connection->db, "main") != 1)
    return TRUE;

  return settle (connection, LR_DATABASE_WRITES, SQLITE_READONLY, error);
}

/* Checkpoints run when the app is idle, not on the save that fills the log. */
static gboolean
set_journal (LrConnection      *connection,
             LrConnectionFlags  flags,
             GError           **error)
{
  if (flags & LR_CONNECTION_READ_ONLY)
    return TRUE;

  if (flags & LR_CONNECTION_NETWORK)
    return read_text (connection, "PRAGMA journal_mode = DELETE", "delete", error) &&
           lr_connection_execute (connection, "PRAGMA synchronous = FULL", error);

  return read_text (connection, "PRAGMA journal_mode = WAL", "wal", error) &&
         lr_connection_execute (connection, "PRAGMA synchronous = FULL", error) &&
         lr_connection_execute (connection, "PRAGMA wal_autocheckpoint = 0", error) &&
         lr_connection_execute (connection, "PRAGMA journal_size_limit = 16777216", error);
}

/* SQLite gives journals the mode of the database, so that is set first. */
static gboolean
create_file (const char *path,
             GError    **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, LR_MODE_FILE);

  if (fd < 0)
    {
      lr_set_file_error (error, errno, _("The database could not be made."));
      return FALSE;
    }

  close (fd);
  return TRUE;
}

static gboolean
open_database (LrConnection       *connection,
               const char         *path,
               LrSecret           *key,
               LrConnectionFlags   flags,
               GError            **error)
{
  gboolean reading = (flags & LR_CONNECTION_READ_ONLY) != 0;
  int code = sqlite3_open_v2 (path, &connection->db,
                              SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE |
                                (reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE),
                              reading ? lr_reading_vfs_get_name () : NULL);

  if (!settle (connection, LR_DATABASE_READS, code, error))
    return FALSE;

  /* Before anything else takes of it. */
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_LOOKASIDE, NULL, SLOT_SIZE, SLOTS);
  connection->reading = reading;
  sqlite3_set_clientdata (connection->db, CLIENT_DATA, connection, NULL);
  silence_cipher (connection->db);

  return lr_connection_require_cipher (connection->db, error) &&
         settle (connection, LR_DATABASE_READS, give_key (connection->db, key, sqlite3_key_v2), error) &&
         protect (connection, flags, error);
}

static LrConnection *
open_connection (const char         *path,
                 LrSecret           *key,
                 LrConnectionFlags   flags,
                 GError            **error)
{
  g_autoptr (LrConnection) connection = g_new0 (LrConnection, 1);

  connection->statements = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                                  finalize_statement);
  if (!open_database (connection, path, key, flags, error) ||
      (!(flags & LR_CONNECTION_CREATE) && !require_ours (connection, error)) ||
      (!(flags & LR_CONNECTION_READ_ONLY) && !require_writable (connection, error)) ||
      !set_journal (connection, flags, error))
    return NULL;

  return g_steal_pointer (&connection);
}

/* A look that touches nothing, where SQLite would make files, and copy or delete
 * a log. Not past a rollback journal, which must be rolled back first, and not
 * beside a connection that is writing. */
static gboolean
look_first (const char         *path,
            LrSecret           *key,
            LrConnectionFlags   flags,
            GError            **error)
{
  g_autoptr (LrConnection) connection = NULL;

  if (flags & (LR_CONNECTION_READ_ONLY | LR_CONNECTION_SECOND) || lr_database_file_has_journal (path))
    return TRUE;

  connection = open_connection (path, key, LR_CONNECTION_READ_ONLY, error);
  return connection != NULL;
}

LrConnection *
lr_connection_open (const char         *path,
                    LrSecret           *key,
                    LrConnectionFlags   flags,
                    GError            **error)
{
  g_return_val_if_fail (lr_secret_get_length (key) == LR_KEY_SIZE, NULL);

  if (flags & LR_CONNECTION_CREATE ? !create_file (path, error)
                                   : !lr_database_file_check (path, error) || !look_first (path, key, flags, error))
    return NULL;

  return open_connection (path, key, flags, error);
}

void
lr_connection_free (LrConnection *connection)
{
  g_hash_table_unref (connection->statements);
  sqlite3_close_v2 (connection->db);
  g_free (connection);
}

gboolean
lr_connection_rekey (LrConnection  *connection,
                     LrSecret      *key,
                     GError       **error)
{
  return settle (connection, LR_DATABASE_WRITES, give_key (connection->db, key, sqlite3_rekey_v2), error);
}

sqlite3 *
lr_connection_get_db (LrConnection *connection)
{
  return connection->db;
}

gboolean
lr_connection_is_reading (LrConnection *connection)
{
  return connection->reading;
}

void
lr_connection_set_hasty (LrConnection *connection,
                         gboolean      hasty)
{
  connection->hasty = hasty;
}

void
lr_connection_set_wrote_func (LrConnection *connection,
                              LrWroteFunc   func,
                              gpointer      user_data)
{
  connection->wrote = func;
  connection->wrote_data = user_data;
}

gboolean
lr_connection_execute (LrConnection *connection,
                       const char   *sql,
                       GError      **error)
{
  int code = sqlite3_exec (connection->db, sql, NULL, NULL, NULL);

  return settle (connection, lr_database_act_of (sql), code, error);
}

gboolean
lr_connection_read_number (LrConnection *connection,
                           const char   *sql,
                           gint64       *number,
                           GError      **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (connection, sql, error);
  int code;

  if (statement == NULL)
    return FALSE;

  code = lr_statement_step (statement, error);
  if (code == SQLITE_ROW)
    *number = sqlite3_column_int64 (statement, 0);
  else if (code == SQLITE_DONE)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_DAMAGED,
                         _("The database lacks something it should hold. Restore the newest backup."));

  return code == SQLITE_ROW;
}

LrStatement *
lr_connection_prepare (LrConnection *connection,
                       const char   *sql,
                       GError      **error)
{
  LrStatement *statement = g_hash_table_lookup (connection->statements, sql);
  int code;

  if (statement != NULL)
    {
      g_assert (!sqlite3_stmt_busy (statement));
      return statement;
    }

  /* Preparing reads the tables' descriptions, whatever the statement will do. */
  code = sqlite3_prepare_v3 (connection->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (!settle (connection, LR_DATABASE_READS, code, error))
    return NULL;

  g_hash_table_insert (connection->statements, (gpointer) sql, statement);
  return statement;
}

void
lr_statement_release (LrStatement *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

int
lr_statement_step (LrStatement *statement,
                   GError     **error)
{
  LrConnection *connection = sqlite3_get_clientdata (sqlite3_db_handle (statement), CLIENT_DATA);
  int code = sqlite3_step (statement);

  /* A step inside a transaction says nothing about the disk when it is good. */
  if (code != SQLITE_ROW && (code != SQLITE_DONE || sqlite3_get_autocommit (connection->db)))
    settle (connection, lr_database_act_of (sqlite3_sql (statement)), code, error);

  return code;
}

gboolean
lr_statement_run (LrStatement *statement,
                  GError     **error)
{
  int code;

  do
    code = lr_statement_step (statement, error);
  while (code == SQLITE_ROW);

  return code == SQLITE_DONE;
}

void
lr_statement_bind_text (LrStatement *statement,
                        int          place,
                        const char  *text)
{
  if (text != NULL)
    sqlite3_bind_text (statement, place, text, -1, SQLITE_STATIC);
}
