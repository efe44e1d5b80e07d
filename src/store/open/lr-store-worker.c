/* lr-store-worker.c: another connection to an open store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-private.h"

#include <glib/gi18n.h>

#include "lr-volume.h"

LrConnectionFlags
lr_store_choose_flags (LrStoreShared *shared)
{
  return lr_volume_of (lr_store_shared_get_folder (shared)) == LR_VOLUME_NETWORK
           ? LR_CONNECTION_NETWORK : LR_CONNECTION_PLAIN;
}

LrStore *
lr_store_open_worker (LrStore  *store,
                      GError  **error)
{
  g_autoptr (LrStoreShared) shared = NULL;
  g_autoptr (LrSecret) key = NULL;
  g_autoptr (LrConnection) connection = NULL;
  LrStore *worker;
  gboolean reading;

  g_return_val_if_fail (LR_IS_STORE (store), NULL);

  shared = lr_store_dup_shared (store);
  if (shared != NULL)
    key = lr_store_shared_dup_key (shared);
  if (key == NULL)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_FAILED,
                           _("The dossiers are locked. Unlock them and try again; nothing was lost."));
      return NULL;
    }

  if (!lr_store_shared_enter (shared, error))
    return NULL;

  reading = lr_store_shared_enter_reading (shared);
  connection = lr_connection_open (lr_store_shared_get_database (shared), key,
                                   LR_CONNECTION_BULK |
                                     (reading ? LR_CONNECTION_READ_ONLY
                                              : lr_store_choose_flags (shared) | LR_CONNECTION_SECOND), error);
  worker = connection != NULL ? lr_store_new_for (shared, g_steal_pointer (&connection), TRUE, error) : NULL;
  if (worker == NULL)
    {
      if (reading)
        lr_store_shared_leave_reading (shared);
      lr_store_shared_leave (shared);
    }

  return worker;
}
