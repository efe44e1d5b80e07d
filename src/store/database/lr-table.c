/* lr-table.c: the table of one kind, as SQL made from its fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records of a pupil lie clustered on (pupil, day, id), so that a dossier of
 * ten thousand events is read in one sweep. The SQL is built once per kind, from
 * the constant names in its table of fields; values are always bound.
 */

#include "lr-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lr-error.h"
#include "lr-record-private.h"
#include "lr-store-kinds.h"

/* Parameters of all statements that write: 1 is the id, 2 the pupil. */
#define PLACE_ID     1
#define PLACE_PUPIL  2
#define PLACE_FIELDS 3

/* Columns of all statements that read. */
#define COLUMN_ID     0
#define COLUMN_PUPIL  1
#define COLUMN_FIELDS 2

typedef struct
{
  char  *insert;
  char  *update;
  char  *delete;
  char  *count;
  char  *add_to_history;
  char  *load;
  char  *each;
  char  *list_all;
  char  *list_pupil;
  char **list_by;  /* per field: where it holds a value */
} Table;

static const LrKind * const *registered;
static GHashTable *tables;  /* LrKind to Table */

static void
append_column (GString    *sql,
               const char *name)
{
  g_string_append_printf (sql, "\"%s\"", name);
}

static GString *
begin_select (const LrKind *kind)
{
  GString *sql = g_string_new (kind->owner == LR_OWNER_PUPIL ? "SELECT id, pupil" : "SELECT id, 0");

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_string_append (sql, ", ");
      append_column (sql, kind->fields[i].name);
    }
  g_string_append (sql, " FROM ");
  append_column (sql, kind->name);

  return sql;
}

static char *
end_in_order (GString      *sql,
              const LrKind *kind,
              gboolean      one_pupil)
{
  g_string_append (sql, " ORDER BY ");
  if (one_pupil)
    g_string_append (sql, "pupil, ");
  if (kind->day_field >= 0)
    {
      append_column (sql, kind->fields[kind->day_field].name);
      g_string_append (sql, ", ");
    }
  g_string_append (sql, "id");

  return g_string_free (sql, FALSE);
}

static char *
make_insert (const LrKind *kind)
{
  gboolean owned = kind->owner == LR_OWNER_PUPIL;
  GString *sql = g_string_new ("INSERT INTO ");
  GString *values = g_string_new (owned ? "?1, ?2" : "?1");

  append_column (sql, kind->name);
  g_string_append (sql, owned ? " (id, pupil" : " (id");
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_string_append (sql, ", ");
      append_column (sql, kind->fields[i].name);
      g_string_append_printf (values, ", ?%u", PLACE_FIELDS + i);
    }
  g_string_append_printf (sql, ") VALUES (%s)", values->str);
  g_string_free (values, TRUE);

  return g_string_free (sql, FALSE);
}

static char *
make_update (const LrKind *kind)
{
  GString *sql = g_string_new ("UPDATE ");

  append_column (sql, kind->name);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_string_append (sql, i == 0 ? " SET " : ", ");
      append_column (sql, kind->fields[i].name);
      g_string_append_printf (sql, " = ?%u", PLACE_FIELDS + i);
    }
  g_string_append (sql, " WHERE id = ?1");

  return g_string_free (sql, FALSE);
}

static Table *
make_table (const LrKind *kind)
{
  Table *table = g_new0 (Table, 1);
  GString *sql;

  table->insert = make_insert (kind);
  table->update = make_update (kind);
  table->delete = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", kind->name);
  table->add_to_history =
    g_strdup_printf ("INSERT INTO history (batch, number, kind, record, pupil, root, before, after)"
                     " SELECT ?1, ?2 + id - ?3, '%s', id, %s, 0, NULL, x'' FROM \"%s\""
                     " WHERE id BETWEEN ?3 AND ?4 ORDER BY id",
                     kind->name, kind->owner == LR_OWNER_PUPIL ? "pupil" : "0", kind->name);
  table->count = g_strdup_printf ("SELECT count(*) FROM \"%s\"", kind->name);
  table->each = g_string_free (begin_select (kind), FALSE);
  table->list_all = end_in_order (begin_select (kind), kind, FALSE);

  sql = begin_select (kind);
  g_string_append (sql, " WHERE id = ?1");
  table->load = g_string_free (sql, FALSE);

  if (kind->owner == LR_OWNER_PUPIL)
    {
      sql = begin_select (kind);
      g_string_append (sql, " WHERE pupil = ?1");
      table->list_pupil = end_in_order (sql, kind, TRUE);
    }

  table->list_by = g_new0 (char *, kind->n_fields + 1);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      sql = begin_select (kind);
      g_string_append (sql, " WHERE ");
      append_column (sql, kind->fields[i].name);
      g_string_append (sql, " = ?1");
      table->list_by[i] = end_in_order (sql, kind, FALSE);
    }

  return table;
}

static void
free_table (gpointer data)
{
  Table *table = data;

  g_free (table->insert);
  g_free (table->update);
  g_free (table->delete);
  g_free (table->count);
  g_free (table->add_to_history);
  g_free (table->load);
  g_free (table->each);
  g_free (table->list_all);
  g_free (table->list_pupil);
  g_strfreev (table->list_by);
  g_free (table);
}

static const Table *
get_table (const LrKind *kind)
{
  const Table *table = tables != NULL ? g_hash_table_lookup (tables, kind) : NULL;

  g_assert (table != NULL);
  return table;
}

void
lr_store_register_kinds (const LrKind * const *kinds)
{
  g_return_if_fail (kinds != NULL);

  if (kinds == registered)
    return;

  registered = kinds;
  g_clear_pointer (&tables, g_hash_table_unref);
  tables = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, free_table);
  for (guint i = 0; kinds[i] != NULL; i++)
    g_hash_table_insert (tables, (gpointer) kinds[i], make_table (kinds[i]));
}

const LrKind *
lr_store_find_kind (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; registered != NULL && registered[i] != NULL; i++)
    if (g_str_equal (registered[i]->name, name))
      return registered[i];

  return NULL;
}

const LrKind * const *
lr_table_get_kinds (void)
{
  static const LrKind * const none[] = { NULL };

  return registered != NULL ? registered : none;
}

static LrRecord *
read_record (LrStatement  *row,
             const LrKind *kind)
{
  LrRecord *record = lr_record_new (kind, 0);

  lr_record_init_place (record,
                        sqlite3_column_int64 (row, COLUMN_ID),
                        sqlite3_column_int64 (row, COLUMN_PUPIL));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      int column = COLUMN_FIELDS + (int) i;

      if (lr_field_holds_text (&kind->fields[i]))
        lr_record_init_text (record, i, (const char *) sqlite3_column_text (row, column));
      else
        lr_record_init_integer (record, i, sqlite3_column_int64 (row, column));
    }

  return record;
}

static void
bind_record (LrStatement *statement,
             LrRecord    *record)
{
  const LrKind *kind = lr_record_get_kind (record);

  sqlite3_bind_int64 (statement, PLACE_ID, lr_record_get_id (record));
  if (kind->owner == LR_OWNER_PUPIL)
    sqlite3_bind_int64 (statement, PLACE_PUPIL, lr_record_get_pupil (record));

  for (guint i = 0; i < kind->n_fields; i++)
    {
      int place = PLACE_FIELDS + (int) i;

      if (lr_field_holds_text (&kind->fields[i]))
        lr_statement_bind_text (statement, place, lr_record_get_text (record, i));
      else if (kind->fields[i].type != LR_FIELD_RECORD || !lr_record_is_empty (record, i))
        sqlite3_bind_int64 (statement, place, lr_record_get_integer (record, i));
    }
}

gboolean
lr_table_each (LrConnection   *connection,
               const LrKind   *kind,
               LrTableFunc     func,
               gpointer        user_data,
               GError        **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (connection, get_table (kind)->each, error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    {
      g_autoptr (LrRecord) record = read_record (statement, kind);

      if (!func (record, user_data))
        return TRUE;
    }

  return code == SQLITE_DONE;
}

static LrRecord *
read_one (LrStatement   *statement,
          const LrKind  *kind,
          GError       **error)
{
  return lr_statement_step (statement, error) == SQLITE_ROW ? read_record (statement, kind) : NULL;
}

static GPtrArray *
read_all (LrStatement   *statement,
          const LrKind  *kind,
          GError       **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  int code;

  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    g_ptr_array_add (records, read_record (statement, kind));

  return code == SQLITE_DONE ? g_steal_pointer (&records) : NULL;
}

gboolean
lr_table_count (LrConnection  *connection,
                const LrKind  *kind,
                gint64        *count,
                GError       **error)
{
  return lr_connection_read_number (connection, get_table (kind)->count, count, error);
}

gboolean
lr_table_add_to_history (LrConnection  *connection,
                         const LrKind  *kind,
                         gint64         batch,
                         gint64         number,
                         gint64         first,
                         gint64         last,
                         GError       **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (connection, get_table (kind)->add_to_history, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, batch);
  sqlite3_bind_int64 (statement, 2, number);
  sqlite3_bind_int64 (statement, 3, first);
  sqlite3_bind_int64 (statement, 4, last);
  if (!lr_statement_run (statement, error))
    return FALSE;

  g_assert (sqlite3_changes64 (lr_connection_get_db (connection)) == last - first + 1);
  return TRUE;
}

LrRecord *
lr_table_load (LrConnection  *connection,
               const LrKind  *kind,
               gint64         id,
               GError       **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (connection, get_table (kind)->load, error);

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, id);
  return read_one (statement, kind, error);
}

GPtrArray *
lr_table_list (LrConnection  *connection,
               const LrKind  *kind,
               gint64         pupil,
               GError       **error)
{
  gboolean one_pupil = pupil != 0 && kind->owner == LR_OWNER_PUPIL;
  const Table *table = get_table (kind);
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection, one_pupil ? table->list_pupil : table->list_all, error);

  if (statement == NULL)
    return NULL;

  if (one_pupil)
    sqlite3_bind_int64 (statement, 1, pupil);
  return read_all (statement, kind, error);
}

GPtrArray *
lr_table_list_children (LrConnection  *connection,
                        const LrKind  *kind,
                        guint          field,
                        gint64         id,
                        GError       **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection, get_table (kind)->list_by[field], error);

  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, id);
  return read_all (statement, kind, error);
}

LrRecord *
lr_table_find_text (LrConnection  *connection,
                    const LrKind  *kind,
                    guint          field,
                    const char    *text,
                    GError       **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (connection, get_table (kind)->list_by[field], error);

  if (statement == NULL)
    return NULL;

  lr_statement_bind_text (statement, 1, text);
  return read_one (statement, kind, error);
}

/* "UNIQUE constraint failed: pupil.number": says which field it was. */
static void
explain_conflict (LrConnection  *connection,
                  LrRecord      *record,
                  GError       **error)
{
  const LrKind *kind = lr_record_get_kind (record);
  const char *message = sqlite3_errmsg (lr_connection_get_db (connection));
  const char *dot = strrchr (message, '.');
  int field = dot != NULL ? lr_kind_find_field (kind, dot + 1) : -1;
  g_autofree char *value = NULL;

  if (sqlite3_extended_errcode (lr_connection_get_db (connection)) != SQLITE_CONSTRAINT_UNIQUE || field < 0)
    return;

  value = lr_record_describe (record, (guint) field);
  g_clear_error (error);
  g_set_error (error, LR_ERROR, LR_ERROR_EXISTS,
               /* Translators: the label of a field, then what was filled in. */
               _("“%s” %s is already taken by another one. Nothing was changed."),
               _(kind->fields[field].label), value);
}

static gboolean
write_record (LrConnection  *connection,
              const char    *sql,
              LrRecord      *record,
              GError       **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  bind_record (statement, record);
  if (lr_statement_run (statement, error))
    return TRUE;

  explain_conflict (connection, record, error);
  return FALSE;
}

gboolean
lr_table_insert (LrConnection  *connection,
                 LrRecord      *record,
                 GError       **error)
{
  return write_record (connection, get_table (lr_record_get_kind (record))->insert, record, error);
}

gboolean
lr_table_update (LrConnection  *connection,
                 LrRecord      *record,
                 GError       **error)
{
  return write_record (connection, get_table (lr_record_get_kind (record))->update, record, error);
}

gboolean
lr_table_delete (LrConnection  *connection,
                 const LrKind  *kind,
                 gint64         id,
                 GError       **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (connection, get_table (kind)->delete, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, id);
  return lr_statement_run (statement, error);
}
