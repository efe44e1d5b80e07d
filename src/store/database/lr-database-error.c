/* lr-database-error.c: what an error of the database means to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-database-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "lr-error.h"

/* Statements that change nothing, apart from the questions of PRAGMA. */
static const char * const reading_words[] = { "SELECT", "BEGIN DEFERRED", "ROLLBACK", "PRAGMA", "EXPLAIN" };

static gboolean
begins_with (const char *sql,
             const char *word)
{
  return g_ascii_strncasecmp (sql, word, strlen (word)) == 0;
}

/* sqlite3_stmt_readonly() would call COMMIT reading, the one that writes most. */
LrDatabaseAct
lr_database_act_of (const char *sql)
{
  if (begins_with (sql, "VACUUM INTO"))
    return LR_DATABASE_COPIES;

  for (guint i = 0; i < G_N_ELEMENTS (reading_words); i++)
    if (begins_with (sql, reading_words[i]))
      return LR_DATABASE_READS;

  return LR_DATABASE_WRITES;
}

static int
get_number (sqlite3 *db)
{
  return db != NULL ? sqlite3_system_errno (db) : 0;
}

static gboolean
is_full (sqlite3 *db)
{
  int number = get_number (db);

  return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

static gboolean
is_forbidden (sqlite3 *db)
{
  int number = get_number (db);

  return number == EROFS || number == EACCES || number == EPERM;
}

/* The primary code, once the system has said what was really the matter. */
static int
find_primary (sqlite3 *db,
              int      code)
{
  int primary = code & 0xff;

  if (primary != SQLITE_IOERR && primary != SQLITE_CANTOPEN)
    return primary;
  if (is_full (db))
    return SQLITE_FULL;
  if (is_forbidden (db))
    return SQLITE_READONLY;
  if (primary == SQLITE_CANTOPEN && (get_number (db) == EIO || get_number (db) == ENXIO))
    return SQLITE_IOERR;

  return primary;
}

int
lr_database_error_get_trouble (sqlite3 *db,
                               int      code)
{
  switch (find_primary (db, code))
    {
    case SQLITE_FULL:
      return LR_ERROR_NO_SPACE;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      return LR_ERROR_READ_ONLY;

    default:
      return 0;
    }
}

static void
set_full (GError        **error,
          LrDatabaseAct   act)
{
  const char *sentence;

  switch (act)
    {
    case LR_DATABASE_WRITES:
      sentence = _("The disk is full, so this change was not saved. All that was saved before is safe and can be read. Make room on the disk and try again.");
      break;

    case LR_DATABASE_COPIES:
      sentence = _("There is no room for the copy. The dossiers themselves are as they were. Make room, or choose another disk or stick.");
      break;

    case LR_DATABASE_READS:
    default:
      sentence = _("The disk is so full that the dossiers cannot be read just now. Nothing was lost. Make room on the disk and try again.");
      break;
    }

  g_set_error_literal (error, LR_ERROR, LR_ERROR_NO_SPACE, sentence);
}

static int
ask_file (sqlite3 *db,
          int      which)
{
  sqlite3_file *file = NULL;
  int number = 0;

  if (sqlite3_file_control (db, "main", which, &file) == SQLITE_OK && file != NULL && file->pMethods != NULL)
    file->pMethods->xFileControl (file, SQLITE_FCNTL_LAST_ERRNO, &number);

  return number;
}

/* What the system said last of the database or its log. SQLite itself calls a
 * page that the disk did not deliver malformed. */
static gboolean
was_disk (sqlite3 *db)
{
  return db != NULL &&
         (ask_file (db, SQLITE_FCNTL_FILE_POINTER) != 0 || ask_file (db, SQLITE_FCNTL_JOURNAL_POINTER) != 0);
}

static void
set_disk (GError        **error,
          sqlite3        *db,
          LrDatabaseAct   act,
          int             code)
{
  int number = get_number (db);
  const char *said;

  if (number == 0 && db != NULL)
    number = ask_file (db, SQLITE_FCNTL_FILE_POINTER);
  said = number != 0 ? g_strerror (number) : sqlite3_errstr (code);

  if (code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC)
    g_set_error (error, LR_ERROR, LR_ERROR_DISK,
                 _("The disk reports an error (%s), so it is not certain that this change was saved. What was saved before is there. Check that the disk or stick is connected, start Leerrecht again, and look whether the change is there before you make it again."),
                 said);
  else if (act == LR_DATABASE_WRITES)
    g_set_error (error, LR_ERROR, LR_ERROR_DISK,
                 _("The disk reports an error (%s), so this change was not saved. What was saved before was kept. Check that the disk or stick is connected, and try again."),
                 said);
  else if (act == LR_DATABASE_COPIES)
    g_set_error (error, LR_ERROR, LR_ERROR_DISK,
                 _("A disk reports an error (%s), so the copy was not made. The dossiers themselves are as they were. Check that both disks or sticks are connected, and try again."),
                 said);
  else
    g_set_error (error, LR_ERROR, LR_ERROR_DISK,
                 _("The disk reports an error (%s), so the dossiers cannot be read just now. This does not mean that they are damaged, and nothing was changed. Connect the disk or stick again, and try again."),
                 said);
}

typedef enum
{
  SEALS_WHOLE,
  SEALS_BROKEN,
  SEALS_UNREADABLE,
} Seals;

/* Slow, for one who has to wait for a bad message anyhow. */
static Seals
check_seals (sqlite3 *db)
{
  sqlite3_stmt *statement = NULL;
  Seals seals = SEALS_WHOLE;
  int code = sqlite3_prepare_v2 (db, "PRAGMA cipher_integrity_check", -1, &statement, NULL);

  while (code == SQLITE_OK || code == SQLITE_ROW)
    {
      code = sqlite3_step (statement);
      if (code != SQLITE_ROW)
        break;

      if (g_str_has_prefix ((const char *) sqlite3_column_text (statement, 0), "HMAC"))
        {
          seals = SEALS_BROKEN;
          break;
        }
      seals = SEALS_UNREADABLE;
    }
  if ((code & 0xff) == SQLITE_IOERR)
    seals = SEALS_UNREADABLE;
  sqlite3_finalize (statement);

  return seals;
}

/* Damage is what is broken when it can be read. */
static void
set_damaged (GError        **error,
             sqlite3        *db,
             LrDatabaseAct   act,
             const char     *sentence)
{
  if (was_disk (db) && check_seals (db) != SEALS_BROKEN)
    set_disk (error, db, act, SQLITE_IOERR_READ);
  else
    g_set_error_literal (error, LR_ERROR, LR_ERROR_DAMAGED, sentence);
}

static const char *
get_damage (void)
{
  return _("The database is damaged. Nothing more was written to it. Restore the newest backup; the damaged files are set aside, not deleted.");
}

/* SQLITE_ERROR is a statement that was wrong, ours: but for a page of which the
 * seal is broken the cipher, in some places, says no more than this either. The
 * seals tell which. */
static void
set_mistake (GError        **error,
             sqlite3        *db,
             LrDatabaseAct   act)
{
  g_autofree char *said = g_strdup (db != NULL ? sqlite3_errmsg (db) : "");
  Seals seals = db != NULL ? check_seals (db) : SEALS_WHOLE;

  g_debug ("%s", said);
  if (seals == SEALS_BROKEN)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_DAMAGED, get_damage ());
  else if (seals == SEALS_UNREADABLE)
    set_disk (error, db, act, SQLITE_IOERR_READ);
  else
    g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
                 _("This is a fault of Leerrecht itself, not of your dossiers: the database did not understand what was asked (%s). Nothing was changed. Please tell the makers."),
                 said);
}

static void
set_other (GError **error,
           int      code)
{
  if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                         _("This belongs to something that was deleted. Put that back first. Nothing was changed."));
  else if ((code & 0xff) == SQLITE_CONSTRAINT)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                         _("This does not fit with what the dossier already holds. Nothing was changed."));
  else
    g_set_error (error, LR_ERROR, LR_ERROR_FAILED,
                 _("The database could not do this (%s, code %d). Nothing was changed."),
                 sqlite3_errstr (code), code);
}

void
lr_set_database_error (GError        **error,
                       sqlite3        *db,
                       LrDatabaseAct   act,
                       int             code)
{
  switch (find_primary (db, code))
    {
    case SQLITE_NOTADB:
      set_damaged (error, db, act,
                   _("The database cannot be read: either its key file belongs to another store, or the file is not a store of Leerrecht or is damaged at its start. Nothing was changed. Put back the database and the key file that belong together, or restore a backup."));
      break;

    case SQLITE_CORRUPT:
      set_damaged (error, db, act, get_damage ());
      break;

    case SQLITE_ERROR:
      set_mistake (error, db, act);
      break;

    case SQLITE_FULL:
      set_full (error, act);
      break;

    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      g_set_error_literal (error, LR_ERROR, LR_ERROR_READ_ONLY, act == LR_DATABASE_COPIES
                             ? _("You may not write the copy there. The dossiers themselves are as they were. Choose another folder.")
                             : _("The folder or file of the dossiers may not be written to. Nothing was changed. Ask who manages this computer for write access."));
      break;

    case SQLITE_CANTOPEN:
      g_set_error_literal (error, LR_ERROR, LR_ERROR_READ_ONLY, act == LR_DATABASE_COPIES
                             ? _("You may not write the copy there. The dossiers themselves are as they were. Choose another folder.")
                             : _("The database cannot be opened. The file or its folder is missing or may not be read and written. Connect the drive it is on, or restore a backup."));
      break;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, LR_ERROR, LR_ERROR_IN_USE,
                           _("The dossiers are busy with something else, such as an import or a backup. Nothing was changed. Wait until it is done and try again."));
      break;

    case SQLITE_IOERR:
      set_disk (error, db, act, code);
      break;

    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           _("Cancelled; nothing was changed."));
      break;

    default:
      set_other (error, code);
      break;
    }
}

gboolean
lr_database_report_is_disk (const char  *report,
                            GError     **error)
{
  const char *place = report != NULL ? strstr (report, "error code=") : NULL;
  int code;

  if (report != NULL && g_str_has_prefix (report, "error reading"))
    code = SQLITE_IOERR_READ;
  else if (place == NULL || sscanf (place, "error code=%d", &code) != 1 || (code & 0xff) != SQLITE_IOERR)
    return FALSE;

  set_disk (error, NULL, LR_DATABASE_READS, code);
  return TRUE;
}
