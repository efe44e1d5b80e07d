/* lr-migrate.c: from an older schema to today's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-migrate.h"

#include <glib/gi18n.h>

#include "lr-error.h"

/* The store's own tables. At each version these run before the steps of the
 * kinds. */
static const LrMigration own_migrations[] = {
  {
    1,
    /* One row per transaction: what the person did. `undoes` is the batch it
     * takes back; `last_id` the highest id that was ever given to a record. */
    "CREATE TABLE batch ("
    "  id      INTEGER PRIMARY KEY,"
    "  moment  INTEGER NOT NULL,"
    "  what    TEXT NOT NULL,"
    "  undoes  INTEGER NOT NULL,"
    "  last_id INTEGER NOT NULL"
    ") STRICT;"
    /* The change history: each record before and after, as a serialized
     * GVariant a{sv} in little endian. `root` is the record whose deletion took
     * this one along. Since schema 3 what was added has no bytes in `after`: see
     * lr-history.c. */
    "CREATE TABLE history ("
    "  batch   INTEGER NOT NULL,"
    "  number  INTEGER NOT NULL,"
    "  kind    TEXT NOT NULL,"
    "  record  INTEGER NOT NULL,"
    "  pupil   INTEGER NOT NULL,"
    "  root    INTEGER NOT NULL,"
    "  before  BLOB,"
    "  after   BLOB,"
    "  PRIMARY KEY (batch, number)"
    ") WITHOUT ROWID, STRICT;"
    "CREATE INDEX history_record ON history (record);"
    "CREATE INDEX history_deleted ON history (batch) WHERE after IS NULL AND root = 0;"
    /* What was being typed when the store was locked. */
    "CREATE TABLE draft ("
    "  place   TEXT PRIMARY KEY,"
    "  moment  INTEGER NOT NULL,"
    "  content TEXT NOT NULL"
    ") WITHOUT ROWID, STRICT;"
    /* The number of each kind in the row ids of the index. */
    "CREATE TABLE search_kind ("
    "  number  INTEGER PRIMARY KEY,"
    "  name    TEXT NOT NULL UNIQUE"
    ") STRICT;"
    "CREATE VIRTUAL TABLE search USING fts5 ("
    "  text, content = '', contentless_delete = 1, detail = none,"
    "  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6'"
    ");"
    "INSERT INTO search (search, rank) VALUES ('automerge', 0);"
    "INSERT INTO search (search, rank) VALUES ('crisismerge', 200);",
  },
  {
    2,
    /* The generation of the key file that goes with this database. */
    "CREATE TABLE key_generation (number INTEGER NOT NULL) STRICT;"
    "INSERT INTO key_generation (number) VALUES (0);",
  },
  {
    3,
    /* The tables are the same: what was added is told in fewer words, which
     * earlier versions would misread. */
    "",
  },
  { 0 },
};

static const LrMigration *kind_migrations;

void
lr_store_register_migrations (const LrMigration *migrations)
{
  kind_migrations = migrations;
}

static int
find_newest (const LrMigration *migrations)
{
  int newest = 0;

  for (const LrMigration *m = migrations; m != NULL && m->version != 0; m++)
    newest = MAX (newest, m->version);

  return newest;
}

int
lr_migrate_get_newest (void)
{
  return MAX (find_newest (own_migrations), find_newest (kind_migrations));
}

gboolean
lr_migrate_get_version (LrConnection *connection,
                        int          *version,
                        GError      **error)
{
  gint64 number;

  if (!lr_connection_read_number (connection, "PRAGMA user_version", &number, error))
    return FALSE;

  if (number > lr_migrate_get_newest ())
    {
      g_set_error (error, LR_ERROR, LR_ERROR_NEWER,
                   _("These dossiers were last used with a newer version of Leerrecht (schema %d; this version knows up to %d). Nothing was changed. Install the newest version to open them."),
                   (int) number, lr_migrate_get_newest ());
      return FALSE;
    }

  *version = (int) number;
  return TRUE;
}

static gboolean
run_version (LrConnection      *connection,
             const LrMigration *migrations,
             int                version,
             GError           **error)
{
  for (const LrMigration *m = migrations; m != NULL && m->version != 0; m++)
    if (m->version == version && !lr_connection_execute (connection, m->sql, error))
      return FALSE;

  return TRUE;
}

/* The header's numbers cannot be bound; both are constants of the program. */
static gboolean
mark_version (LrConnection *connection,
              int           version,
              GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                          LR_APPLICATION_ID, version);

  return lr_connection_execute (connection, sql, error);
}

static gboolean
migrate_to (LrConnection *connection,
            int           version,
            GError      **error)
{
  if (!lr_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (run_version (connection, own_migrations, version, error) &&
      run_version (connection, kind_migrations, version, error) &&
      mark_version (connection, version, error) &&
      lr_connection_execute (connection, "COMMIT", error))
    return TRUE;

  lr_connection_execute (connection, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
lr_migrate (LrConnection *connection,
            GError      **error)
{
  int newest = lr_migrate_get_newest ();
  int version;

  if (!lr_migrate_get_version (connection, &version, error))
    return FALSE;

  while (version < newest)
    if (!migrate_to (connection, ++version, error))
      return FALSE;

  return TRUE;
}
