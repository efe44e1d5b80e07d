/* lr-search-index.c: which words stand in which record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Row number: 20 bits of day, 8 of kind, 34 of id. Kinds get their number once,
 * in the table search_kind, so that it never shifts when kinds are added.
 *
 * FTS5 writes out what it has gathered whenever a row comes before the last one.
 * So what a batch changes is kept and written in the order of the rows, when the
 * batch ends or enough has come together.
 */

#include "lr-search-index.h"

#include <string.h>

#include "lr-record-private.h"
#include "lr-scratch.h"
#include "lr-store-kinds.h"
#include "lr-table.h"

#define KIND_BITS 8
#define ID_BITS   34
#define ID_MASK   ((G_GINT64_CONSTANT (1) << ID_BITS) - 1)
#define KIND_MASK ((1 << KIND_BITS) - 1)
#define DAY_TOP   ((1 << 20) - 1)

/* The Julian day of 1 January 1970. */
#define EPOCH_DAY 719163

/* Bytes of text that are kept until they are written. */
#define ENOUGH (4 * 1024 * 1024)

/* A row to be deleted, or added with its text. */
typedef struct
{
  gint64   row;
  guint    place;   /* those of one row in the order in which they came */
  gboolean adds;
  gsize    offset;
  gsize    size;
} Pending;

struct _LrSearchIndex
{
  LrConnection *connection;
  GHashTable   *numbers;               /* LrKind to its number */
  const LrKind *kinds[KIND_MASK + 1];  /* and back */
  GArray       *pending;
  LrScratch     texts;                 /* of what is pending */
};

static gboolean
is_searched (const LrKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & LR_FIELD_SEARCHED)
      return TRUE;

  return FALSE;
}

static gboolean
read_numbers (LrSearchIndex  *index,
              GError        **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (index->connection, "SELECT number, name FROM search_kind", error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW)
    {
      int number = sqlite3_column_int (statement, 0);
      const LrKind *kind = lr_store_find_kind ((const char *) sqlite3_column_text (statement, 1));

      if (kind == NULL || number < 0 || number > KIND_MASK)
        continue;
      index->kinds[number] = kind;
      g_hash_table_insert (index->numbers, (gpointer) kind, GINT_TO_POINTER (number));
    }

  return code == SQLITE_DONE;
}

static gboolean
add_number (LrSearchIndex  *index,
            const LrKind   *kind,
            GError        **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (index->connection, "INSERT INTO search_kind (name) VALUES (?1)", error);
  int number;

  if (statement == NULL)
    return FALSE;

  lr_statement_bind_text (statement, 1, kind->name);
  if (!lr_statement_run (statement, error))
    return FALSE;

  number = (int) sqlite3_last_insert_rowid (lr_connection_get_db (index->connection));
  g_assert (number <= KIND_MASK);
  index->kinds[number] = kind;
  g_hash_table_insert (index->numbers, (gpointer) kind, GINT_TO_POINTER (number));

  return TRUE;
}

/* Kinds that are new in this version get their number before any record. */
static gboolean
add_missing_numbers (LrSearchIndex  *index,
                     GError        **error)
{
  const LrKind * const *kinds = lr_table_get_kinds ();
  gboolean begun = FALSE;

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      if (!is_searched (kinds[i]) || g_hash_table_contains (index->numbers, kinds[i]))
        continue;

      if (!begun && !lr_connection_execute (index->connection, "BEGIN IMMEDIATE", error))
        return FALSE;
      begun = TRUE;

      if (!add_number (index, kinds[i], error))
        {
          lr_connection_execute (index->connection, "ROLLBACK", NULL);
          return FALSE;
        }
    }

  if (!begun || lr_connection_execute (index->connection, "COMMIT", error))
    return TRUE;

  lr_connection_execute (index->connection, "ROLLBACK", NULL);
  return FALSE;
}

LrSearchIndex *
lr_search_index_open (LrConnection  *connection,
                      GError       **error)
{
  g_autoptr (LrSearchIndex) index = g_new0 (LrSearchIndex, 1);

  index->connection = connection;
  index->numbers = g_hash_table_new (g_direct_hash, g_direct_equal);
  index->pending = g_array_new (FALSE, FALSE, sizeof (Pending));

  if (!read_numbers (index, error) ||
      (!lr_connection_is_reading (connection) && !add_missing_numbers (index, error)))
    return NULL;

  return g_steal_pointer (&index);
}

void
lr_search_index_free (LrSearchIndex *index)
{
  g_hash_table_unref (index->numbers);
  g_array_unref (index->pending);
  lr_scratch_clear (&index->texts);
  g_free (index);
}

/* The pupil itself stands on top of its records. */
static gint64
find_day (LrRecord *record)
{
  const LrKind *kind = lr_record_get_kind (record);
  gint64 day;

  if (kind->owner == LR_OWNER_NONE)
    return DAY_TOP;
  if (kind->day_field < 0)
    return 0;

  day = lr_record_get_integer (record, (guint) kind->day_field);
  if (kind->fields[kind->day_field].type == LR_FIELD_MOMENT)
    day = day / (24 * 60 * 60) + EPOCH_DAY;

  return CLAMP (day, 0, DAY_TOP);
}

static gint64
find_row (LrSearchIndex *index,
          LrRecord      *record)
{
  gint64 number = GPOINTER_TO_INT (g_hash_table_lookup (index->numbers, lr_record_get_kind (record)));

  return find_day (record) << (KIND_BITS + ID_BITS) | number << ID_BITS |
         (lr_record_get_id (record) & ID_MASK);
}

const LrKind *
lr_search_index_decode (LrSearchIndex *index,
                        gint64         row,
                        gint64        *id)
{
  *id = row & ID_MASK;
  return index->kinds[row >> ID_BITS & KIND_MASK];
}

/* All that is searched, a field a line; nothing at all when that is empty. */
static void
collect_text (LrRecord  *record,
              LrScratch *text)
{
  const LrKind *kind;

  if (record == NULL)
    return;

  kind = lr_record_get_kind (record);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *value;

      if (!(kind->fields[i].flags & LR_FIELD_SEARCHED) || !lr_field_holds_text (&kind->fields[i]))
        continue;
      value = lr_record_get_text (record, i);
      if (value == NULL)
        continue;

      if (text->size > 0)
        lr_scratch_append (text, "\n", 1);
      lr_scratch_append (text, value, strlen (value));
    }
}

static gboolean
is_same_text (const LrScratch *one,
              const LrScratch *other)
{
  return one->size == other->size && (one->size == 0 || memcmp (one->data, other->data, one->size) == 0);
}

static void
add_pending (LrSearchIndex   *index,
             gint64           row,
             const LrScratch *text)
{
  Pending pending = { row, index->pending->len, text != NULL, index->texts.size, 0 };

  if (text != NULL)
    {
      pending.size = text->size;
      lr_scratch_append (&index->texts, text->data, text->size);
    }
  g_array_append_val (index->pending, pending);
}

static int
compare_pending (gconstpointer a,
                 gconstpointer b)
{
  const Pending *one = a;
  const Pending *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return one->place < other->place ? -1 : one->place > other->place;
}

static gboolean
write_pending (LrSearchIndex  *index,
               const Pending  *pending,
               GError        **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (index->connection,
                           pending->adds ? "INSERT INTO search (rowid, text) VALUES (?1, ?2)"
                                         : "DELETE FROM search WHERE rowid = ?1", error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, pending->row);
  if (pending->adds)
    sqlite3_bind_text64 (statement, 2, (const char *) index->texts.data + pending->offset, pending->size,
                         SQLITE_STATIC, SQLITE_UTF8);

  return lr_statement_run (statement, error);
}

gboolean
lr_search_index_update (LrSearchIndex  *index,
                        LrRecord       *before,
                        LrRecord       *after,
                        GError        **error)
{
  g_auto (LrScratch) old_text = { 0 };
  g_auto (LrScratch) new_text = { 0 };
  gint64 old_row, new_row;

  collect_text (before, &old_text);
  collect_text (after, &new_text);
  old_row = old_text.size > 0 ? find_row (index, before) : 0;
  new_row = new_text.size > 0 ? find_row (index, after) : 0;

  if (old_row == new_row && is_same_text (&old_text, &new_text))
    return TRUE;

  if (old_text.size > 0)
    add_pending (index, old_row, NULL);
  if (new_text.size > 0)
    add_pending (index, new_row, &new_text);

  return index->texts.size < ENOUGH || lr_search_index_write (index, error);
}

gboolean
lr_search_index_write (LrSearchIndex  *index,
                       GError        **error)
{
  gboolean good = TRUE;

  g_array_sort (index->pending, compare_pending);
  for (guint i = 0; i < index->pending->len && good; i++)
    good = write_pending (index, &g_array_index (index->pending, Pending, i), error);

  lr_search_index_forget (index);
  return good;
}

void
lr_search_index_forget (LrSearchIndex *index)
{
  g_array_set_size (index->pending, 0);
  lr_scratch_clear (&index->texts);
}
