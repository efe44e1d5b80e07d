/* lr-rekey-copy.c: the store once more, under a new key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-rekey-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "lr-atomic-file.h"
#include "lr-key-generation.h"
#include "lr-restore-private.h"
#include "lr-table.h"

/* Steps of the database's engine between two looks at the clock. */
#define STEPS      20000

/* Parts of the whole, as seen on a laptop. */
#define COPIED     0.4
#define ENCRYPTED  0.8

/* While a statement runs on one of the two connections. */
typedef struct
{
  LrRekey     *self;
  LrRekeyStep  step;
  double       from;
  double       to;
  const char  *copy;   /* (nullable): grows to @size */
  gint64       size;
} Watch;

static void
tell (LrRekey     *self,
      LrRekeyStep  step,
      double       fraction)
{
  if (self->progress != NULL)
    self->progress ((int) step, fraction, self->progress_data);
}

static int
watch_cb (gpointer data)
{
  Watch *watch = data;
  GStatBuf status;
  double part = 0;

  if (watch->copy != NULL && watch->size > 0 && g_stat (watch->copy, &status) == 0)
    part = MIN ((double) status.st_size / (double) watch->size, 1);
  tell (watch->self, watch->step, watch->from + part * (watch->to - watch->from));

  return g_cancellable_is_cancelled (watch->self->cancellable);
}

static void
begin_watch (LrConnection *connection,
             Watch        *watch)
{
  sqlite3_progress_handler (lr_connection_get_db (connection), STEPS, watch_cb, watch);
}

static void
end_watch (LrConnection *connection)
{
  sqlite3_progress_handler (lr_connection_get_db (connection), 0, NULL, NULL);
}

gboolean
lr_rekey_check_cancelled (LrRekey  *self,
                          GError  **error)
{
  if (!g_cancellable_is_cancelled (self->cancellable))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled; nothing was changed."));
  return FALSE;
}

/* Under the key of now. VACUUM INTO does not sync; that comes when all is done. */
static gboolean
copy_database (LrRekey     *self,
               const char  *path,
               GError     **error)
{
  g_autoptr (LrStatement) statement = lr_connection_prepare (self->source, "VACUUM INTO ?1", error);
  Watch watch = { self, LR_REKEY_COPYING, 0, COPIED, path, 0 };
  gint64 pages, page_size;
  gboolean good;

  if (statement == NULL ||
      !lr_connection_read_number (self->source, "PRAGMA page_count", &pages, error) ||
      !lr_connection_read_number (self->source, "PRAGMA page_size", &page_size, error))
    return FALSE;

  watch.size = pages * page_size;
  tell (self, LR_REKEY_COPYING, 0);
  lr_statement_bind_text (statement, 1, path);
  begin_watch (self->source, &watch);
  good = lr_statement_run (statement, error);
  end_watch (self->source);

  return good;
}

/* With a rollback journal: the file that is moved must be all there is. */
static gboolean
encrypt_copy (LrRekey     *self,
              const char  *path,
              GError     **error)
{
  g_autoptr (LrConnection) copy = lr_connection_open (path, self->key, LR_CONNECTION_NETWORK, error);

  tell (self, LR_REKEY_ENCRYPTING, COPIED);
  return copy != NULL &&
         lr_key_generation_write (copy, self->generation, error) &&
         lr_connection_rekey (copy, self->fresh, error);
}

static gboolean
compare_count (gint64    count,
               gint64    expected,
               GError  **error)
{
  if (count == expected)
    return TRUE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                       _("The newly encrypted dossiers do not hold all that the present ones do. They were thrown away; the present ones stay as they are. Check the disk and try again."));
  return FALSE;
}

static gboolean
compare_counts (LrRekey       *self,
                LrConnection  *copy,
                GError       **error)
{
  static const char * const own[] = {
    "SELECT count(*) FROM batch", "SELECT count(*) FROM history", "SELECT count(*) FROM draft",
    "SELECT count(*) FROM search_kind", "SELECT count(*) FROM search_docsize",
  };
  const LrKind * const *kinds = lr_table_get_kinds ();
  gint64 count, expected;

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (!lr_connection_read_number (copy, own[i], &count, error) ||
        !lr_connection_read_number (self->source, own[i], &expected, error) ||
        !compare_count (count, expected, error))
      return FALSE;

  for (guint i = 0; kinds[i] != NULL; i++)
    if (!lr_table_count (copy, kinds[i], &count, error) ||
        !lr_table_count (self->source, kinds[i], &expected, error) ||
        !compare_count (count, expected, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_copy (LrRekey     *self,
            const char  *path,
            GError     **error)
{
  g_autoptr (LrConnection) copy = lr_connection_open (path, self->fresh, LR_CONNECTION_READ_ONLY, error);
  g_autoptr (LrStatement) statement = NULL;
  Watch watch = { self, LR_REKEY_CHECKING, ENCRYPTED, ENCRYPTED, NULL, 0 };
  int code;

  if (copy == NULL || (statement = lr_connection_prepare (copy, "PRAGMA quick_check", error)) == NULL)
    return FALSE;

  tell (self, LR_REKEY_CHECKING, ENCRYPTED);
  begin_watch (copy, &watch);
  code = lr_statement_step (statement, error);
  end_watch (copy);

  return code == SQLITE_ROW &&
         compare_count (g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok"), 0, error) &&
         compare_counts (self, copy, error);
}

gboolean
lr_rekey_fill_stage (LrRekey    *self,
                     LrKeyFile  *keys,
                     GError    **error)
{
  const char *folder = lr_store_shared_get_folder (self->shared);
  g_autofree char *stage = lr_restore_build_stage (folder, NULL);
  g_autofree char *database = lr_restore_build_stage (folder, LR_STORE_DATABASE);
  g_autofree char *key_file = lr_restore_build_stage (folder, LR_STORE_KEYS);

  return lr_restore_remove_stage (folder, error) && lr_folder_make (stage, error) &&
         copy_database (self, database, error) && lr_rekey_check_cancelled (self, error) &&
         encrypt_copy (self, database, error) && lr_rekey_check_cancelled (self, error) &&
         check_copy (self, database, error) && lr_rekey_check_cancelled (self, error) &&
         lr_atomic_file_sync (database, error) &&
         lr_key_file_save (keys, key_file, error);
}
