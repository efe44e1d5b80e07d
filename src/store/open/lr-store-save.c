/* lr-store-save.c: a record into its store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-store-private.h"

#include <glib/gi18n.h>

#include "lr-record-private.h"
#include "lr-table.h"

static gboolean
check_place (LrRecord  *before,
             LrRecord  *record,
             GError   **error)
{
  gboolean owned = lr_record_get_kind (record)->owner == LR_OWNER_PUPIL;

  if (owned && lr_record_get_pupil (record) == 0)
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("This belongs to no pupil, so it cannot be kept. Add it from a pupil’s dossier."));
      return FALSE;
    }
  if (before != NULL && lr_record_get_pupil (before) != lr_record_get_pupil (record))
    {
      g_set_error_literal (error, LR_ERROR, LR_ERROR_INVALID,
                           _("This belongs to another pupil and cannot move. Add it to the other dossier."));
      return FALSE;
    }

  return TRUE;
}

/* A record with an id that is gone comes back under that id. */
static gboolean
save_in_batch (LrStore   *store,
               LrRecord  *record,
               GError   **error)
{
  g_autoptr (LrRecord) before = NULL;
  g_autoptr (GError) reason = NULL;
  gboolean fresh = lr_record_get_id (record) == 0;

  if (!fresh)
    {
      before = lr_table_load (lr_store_get_connection (store, NULL), lr_record_get_kind (record),
                              lr_record_get_id (record), &reason);
      if (reason != NULL)
        {
          lr_store_break (store);
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
    }

  if (!check_place (before, record, error))
    return FALSE;
  if (before != NULL && lr_record_is_same (before, record))
    return TRUE;

  if (fresh)
    lr_record_set_id (record, lr_store_shared_next_id (lr_store_get_shared (store)));
  if (lr_store_write_change (store, 0, before, record, error))
    return TRUE;

  if (fresh)
    lr_record_set_id (record, 0);
  return FALSE;
}

gboolean
lr_store_save (LrStore   *store,
               LrRecord  *record,
               GError   **error)
{
  g_autofree char *what = NULL;

  g_return_val_if_fail (LR_IS_STORE (store), FALSE);
  g_return_val_if_fail (LR_IS_RECORD (record), FALSE);

  if (!lr_record_check (record, error))
    return FALSE;
  if (!lr_store_is_idle (store))
    return save_in_batch (store, record, error);

  /* Translators: a kind of record, such as "Contact moment". */
  what = g_strdup_printf (lr_record_get_id (record) == 0 ? _("%s added") : _("%s changed"),
                          _(lr_record_get_kind (record)->label));
  if (!lr_store_begin (store, what, error))
    return FALSE;

  if (save_in_batch (store, record, error))
    return lr_store_commit (store, error);

  lr_store_rollback (store);
  return FALSE;
}
