/* lr-verify.c: is everything in the store as it should be?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-verify.h"

#include <glib/gi18n.h>

#include "lr-database-error.h"
#include "lr-history.h"
#include "lr-key-generation.h"
#include "lr-store-private.h"
#include "lr-store-schema.h"
#include "lr-table.h"

/* More of one sort says nothing more. */
#define PROBLEMS_MAX 20

static void
report (GPtrArray  *problems,
        const char *format,
        ...) G_GNUC_PRINTF (2, 3);

static void
report (GPtrArray  *problems,
        const char *format,
        ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
check_keys (LrStore   *store,
            GPtrArray *problems)
{
  LrStoreShared *shared = lr_store_get_shared (store);
  g_autoptr (GError) reason = NULL;
  g_autoptr (LrKeyFile) keys = lr_key_file_load (lr_store_shared_get_keys (shared), &reason);
  g_autoptr (LrSecret) key = lr_store_shared_dup_key (shared);

  if (keys == NULL || (key != NULL && !lr_key_file_verify (keys, key, &reason)) ||
      !lr_key_generation_check (lr_store_get_connection (store, NULL), lr_key_file_get_generation (keys), &reason))
    g_ptr_array_add (problems, g_strdup (reason->message));
}

/* Each row of the pragma is a problem, unless it says "ok". */
static gboolean
check_pragma (LrStore     *store,
              const char  *sql,
              const char  *title,
              GPtrArray   *problems,
              GError     **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (lr_store_get_connection (store, NULL), sql, error);
  g_autoptr (GError) reason = NULL;
  guint n = 0;
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = lr_statement_step (statement, &reason)) == SQLITE_ROW && n < PROBLEMS_MAX)
    {
      const char *text = (const char *) sqlite3_column_text (statement, 0);
      g_auto (GStrv) lines = NULL;

      if (g_strcmp0 (text, "ok") == 0)
        continue;
      if (lr_database_report_is_disk (text, error))
        return FALSE;

      /* One bad page drags a hundred lines along; the first says enough. */
      lines = g_strsplit (text != NULL ? text : "?", "\n", 3);
      report (problems, "%s: %s", title,
              g_str_has_prefix (lines[0], "***") && lines[1] != NULL ? lines[1] : lines[0]);
      n++;
    }

  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  /* A damaged page is what we came to find, not a reason to stop. */
  if (g_error_matches (reason, LR_ERROR, LR_ERROR_DAMAGED))
    {
      report (problems, "%s: %s", title, reason->message);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static void
check_record (LrRecord  *record,
              GPtrArray *problems)
{
  const LrKind *kind = lr_record_get_kind (record);
  g_autoptr (GError) reason = NULL;

  if (!lr_record_check (record, &reason))
    report (problems, "%s %d: %s", _(kind->label), (int) lr_record_get_id (record), reason->message);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const LrField *field = &kind->fields[i];
      gint64 day;

      /* A choice may hold the word of a newer version: that is no damage. */
      if (field->type != LR_FIELD_DAY || lr_record_is_empty (record, i))
        continue;

      day = lr_record_get_integer (record, i);
      if (day < LR_DAY_MIN || day > LR_DAY_MAX)
        report (problems, _("%s %d: “%s” holds a day that does not exist."),
                _(kind->label), (int) lr_record_get_id (record), _(field->label));
    }
}

/* A bit for each id up to the highest that was ever given. */
typedef struct
{
  guint8    *bits;
  gint64     last;
  GPtrArray *problems;
} Ids;

static gboolean
has_id (const Ids *ids,
        gint64     id)
{
  return id > 0 && id <= ids->last && (ids->bits[id / 8] & 1 << id % 8) != 0;
}

static gboolean
check_one (LrRecord *record,
           gpointer  user_data)
{
  Ids *ids = user_data;
  gint64 id = lr_record_get_id (record);

  check_record (record, ids->problems);
  if (id < 1 || id > ids->last)
    report (ids->problems, _("The number %d was never given to a record."), (int) id);
  else if (has_id (ids, id))
    report (ids->problems, _("The number %d stands for two records."), (int) id);
  else
    ids->bits[id / 8] |= (guint8) (1 << id % 8);

  return ids->problems->len < PROBLEMS_MAX;
}

static gboolean
check_records (LrStore       *store,
               const LrKind  *kind,
               Ids           *ids,
               GError       **error)
{
  g_autofree char *difference = lr_store_compare_table (store, kind, error);

  if (difference != NULL)
    report (ids->problems, "%s: %s", kind->name, difference);

  return lr_table_each (lr_store_get_connection (store, NULL), kind, check_one, ids, error);
}

/* Every change can be read, and the last one of each record tells whether the
 * record is there. */
static gboolean
check_history (LrStore    *store,
               const Ids  *ids,
               GError    **error)
{
  g_autoptr (LrStatement) statement =
    lr_connection_prepare (lr_store_get_connection (store, NULL),
                           "SELECT record, after IS NOT NULL, max (batch * 1048576 + number), kind"
                           " FROM history GROUP BY record", error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = lr_statement_step (statement, error)) == SQLITE_ROW && ids->problems->len < PROBLEMS_MAX)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      if (lr_store_find_kind ((const char *) sqlite3_column_text (statement, 3)) == NULL)
        continue;
      if (has_id (ids, id) != (sqlite3_column_int (statement, 1) != 0))
        report (ids->problems, _("Record %d is not as its history left it."), (int) id);
    }

  return code == SQLITE_DONE || code == SQLITE_ROW;
}

static gboolean
check_content (LrStore       *store,
               GCancellable  *cancellable,
               GPtrArray     *problems,
               GError       **error)
{
  const LrKind * const *kinds = lr_table_get_kinds ();
  g_autofree guint8 *bits = NULL;
  Ids ids = { .problems = problems };
  gint64 batch;

  if (!lr_history_read_end (lr_store_get_connection (store, NULL), &batch, &ids.last, error))
    return FALSE;

  bits = ids.bits = ids.last >= 0 ? g_try_malloc0 ((gsize) ids.last / 8 + 1) : NULL;
  if (bits == NULL)
    ids.last = 0;
  for (guint i = 0; kinds[i] != NULL; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !check_records (store, kinds[i], &ids, error))
      return FALSE;

  return check_history (store, &ids, error);
}

GPtrArray *
lr_store_verify (LrStore       *store,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  if (lr_store_get_connection (store, error) == NULL)
    return NULL;

  check_keys (store, problems);
  if (!check_pragma (store, "PRAGMA cipher_integrity_check", _("The seal of a page"), problems, error) ||
      !check_pragma (store, "PRAGMA integrity_check", _("The structure of the database"), problems, error) ||
      !check_pragma (store, "PRAGMA foreign_key_check", _("A reference to something that is not there"), problems, error))
    return NULL;

  /* Records on broken pages cannot be read: that was said. */
  if (problems->len == 0 && !check_content (store, cancellable, problems, &reason))
    {
      if (!g_error_matches (reason, LR_ERROR, LR_ERROR_DAMAGED))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
      g_ptr_array_add (problems, g_strdup (reason->message));
    }

  return g_steal_pointer (&problems);
}
