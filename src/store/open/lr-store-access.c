/* lr-store-access.c: what of a store cannot be had just now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-access.h"

#include <glib/gi18n.h>
#include <sys/statvfs.h>

#include "lr-atomic-file.h"
#include "lr-store-private.h"
#include "lr-words.h"

static gboolean
is_protected (const char *folder)
{
  struct statvfs status;

  return statvfs (folder, &status) == 0 && (status.f_flag & ST_RDONLY) != 0;
}

const char *
lr_store_get_read_only (LrStore *store)
{
  LrStoreShared *shared;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  shared = lr_store_get_shared (store);
  switch (shared != NULL ? lr_store_shared_get_trouble (shared) : 0)
    {
    case 0:
      return NULL;

    case LR_ERROR_NO_SPACE:
      return _("The disk is full, so the dossiers can only be read now. All that was saved is safe. Make room on the disk, then try again.");

    default:
      if (is_protected (lr_store_shared_get_folder (shared)))
        return _("The disk or stick with the dossiers is write-protected, so they can only be read now. Take the protection off, then try again; or make a backup elsewhere and go on there.");
      return _("You may not write in the folder of the dossiers, so they can only be read now. Ask who manages this computer for write access, then try again; or make a backup elsewhere and go on there.");
    }
}

/* The same for one save that was not made. */
void
lr_store_refuse_writing (LrStore *store,
                         GError **error)
{
  int trouble = lr_store_shared_get_trouble (lr_store_get_shared (store));

  if (trouble == LR_ERROR_NO_SPACE)
    g_set_error_literal (error, LR_ERROR, LR_ERROR_NO_SPACE,
                         _("This was not saved, because the disk is full: the dossiers can only be read now. Nothing was changed. Make room on the disk and try again."));
  else
    g_set_error_literal (error, LR_ERROR, LR_ERROR_READ_ONLY,
                         _("This was not saved, because nothing may be written where the dossiers are: they can only be read now. Nothing was changed. Make a backup elsewhere and go on there, or ask who manages this computer for write access."));
}

/* From reading without a lock to the usual connection, with the key at hand. */
static gboolean
change_connection (LrStore  *store,
                   GError  **error)
{
  LrStoreShared *shared = lr_store_get_shared (store);
  LrConnection *connection;

  if (!lr_store_shared_set_reading (shared, FALSE))
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_IN_USE,
                           _("The dossiers are busy with something else, such as an import or a backup. Nothing was changed. Wait until it is done and try again."));
      return FALSE;
    }

  connection = lr_store_shared_lock_to_write (shared, error) ? lr_store_shared_connect (shared, error) : NULL;
  if (connection != NULL && lr_store_set_connection (store, connection, error))
    return TRUE;

  lr_store_shared_set_reading (shared, TRUE);
  return FALSE;
}

gboolean
lr_store_try_writing (LrStore  *store,
                      GError  **error)
{
  LrConnection *connection;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);

  connection = lr_store_get_connection (store, error);
  if (connection == NULL)
    return FALSE;
  if (lr_store_get_read_only (store) == NULL)
    return TRUE;

  if (lr_store_is_worker (store))
    {
      lr_store_refuse_writing (store, error);
      return FALSE;
    }

  if (!lr_folder_try_writing (lr_store_get_folder (store), error) ||
      (lr_connection_is_reading (connection) && !change_connection (store, error)))
    return FALSE;

  lr_store_set_trouble (store, 0);
  return TRUE;
}

LrConnection *
lr_store_get_writable (LrStore  *store,
                       GError  **error)
{
  LrConnection *connection = lr_store_get_connection (store, error);

  if (connection == NULL || !lr_connection_is_reading (connection))
    return connection;
  if (lr_store_try_writing (store, NULL))
    return lr_store_get_connection (store, error);

  lr_store_refuse_writing (store, error);
  return NULL;
}

/* What was saved last before it is all that is there. */
void
lr_store_take_loss (LrStore   *store,
                    LrLogLoss *loss)
{
  g_autoptr (LrStatement) statement = NULL;
  gint64 until = 0;

  if (loss == NULL)
    return;

  statement = lr_connection_prepare (lr_store_get_connection (store, NULL),
                                     "SELECT moment FROM batch ORDER BY id DESC LIMIT 1", NULL);
  if (statement != NULL && lr_statement_step (statement, NULL) == SQLITE_ROW)
    until = sqlite3_column_int64 (statement, 0);
  lr_store_shared_take_loss (lr_store_get_shared (store), loss, until);
}

char *
lr_store_dup_loss (LrStore *store)
{
  LrStoreShared *shared;
  const LrLogLoss *loss;
  gint64 moment;
  g_autofree char *until = NULL;
  g_autofree char *last = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *lost = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  shared = lr_store_get_shared (store);
  loss = shared != NULL ? lr_store_shared_get_loss (shared, &moment) : NULL;
  if (loss == NULL)
    return NULL;

  until = lr_moment_format (moment, LR_DAY_SHORT);
  last = lr_moment_format (loss->moment, LR_DAY_SHORT);
  lost = g_strdup_printf (ngettext ("%u save at the end was damaged on the disk and could not be read back.",
                                    "%u saves at the end were damaged on the disk and could not be read back.",
                                    loss->n_saves),
                          loss->n_saves);
  kept = loss->folder != NULL
           ? g_strdup_printf (_("The damaged part was set aside, encrypted as it is, in %s: keep that folder until all is well."), loss->folder)
           : g_strdup (_("The damaged part is still where it was, in dossiers.db-wal: make a copy of it before the dossiers are written to again."));

  /* Translators: %s are: how many saves were lost; a moment; a moment; where the damaged part is. */
  return g_strdup_printf (_("%s All that was saved until %s is there; what was entered between then and %s is missing. Look at what you did then, and enter it again. %s Let the disk be looked at: such damage seldom comes alone."),
                          lost, until, last, kept);
}

void
lr_store_loss_told (LrStore *store)
{
  LrStoreShared *shared;
  LrLogLoss *loss;

  g_return_if_fail (LR_IS_STORE (store));

  shared = lr_store_get_shared (store);
  loss = shared != NULL ? lr_store_shared_get_loss (shared, NULL) : NULL;
  if (loss == NULL)
    return;

  lr_log_loss_told (loss);
  lr_store_shared_take_loss (shared, NULL, 0);
}

/* An unlinked file still takes writes, and loses them. */
gboolean
lr_store_check_in_place (LrStore  *store,
                         GError  **error)
{
  LrConnection *connection = lr_store_get_connection (store, error);
  int moved = 0;

  if (connection == NULL)
    return FALSE;

  if (sqlite3_file_control (lr_connection_get_db (connection), "main",
                            SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || !moved)
    return TRUE;

  g_set_error_literal (error, LR_ERROR, LR_ERROR_NOT_FOUND,
                       _("The dossiers were moved or deleted while they were open, so this was not saved. Put the folder back, or restore a backup, and start Leerrecht again."));
  return FALSE;
}
