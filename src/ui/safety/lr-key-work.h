/* lr-key-work.h: changing who can open the store, without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-rekey.h"

G_BEGIN_DECLS

typedef enum
{
  LR_KEY_CHANGE_PASSPHRASE,
  LR_KEY_CHANGE_LEAKED_PASSPHRASE,  /* with a new database key */
  LR_KEY_MAKE_RECOVERY_CODE,        /* where there is none yet */
  LR_KEY_RENEW_RECOVERY_CODE,       /* with a new database key */
  LR_KEY_ADD_COLLEAGUE,
  LR_KEY_REMOVE_COLLEAGUE,          /* with a new database key */
} LrKeyChange;

typedef struct
{
  LrKeyChange  change;
  LrSecret    *current;  /* (nullable): what must open the store first */
  const char  *name;     /* (nullable): of a colleague */
  LrSecret    *secret;   /* (nullable): the new passphrase */
} LrKeyRequest;

/* @request is copied. @progress (nullable) gets a LrRekeyStep in the main thread with
 * @user_data, before @callback. A change with a
 * new database key can be cancelled, and then leaves all as it was; ways in that
 * cannot be carried over end with it, so say so first (lr_key_losses_describe()).
 * The others have begun at once and are never broken off. */
void      lr_key_work_start          (LrStore              *store,
                                      const LrKeyRequest   *request,
                                      LrProgress            progress,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/* Once, in the callback and in the thread of the store: it is here that the store
 * takes its new key. @code: (out) (optional) (nullable) (transfer full): the new
 * recovery code, if one was made. LR_ERROR_WRONG_SECRET for another @current, else
 * as lr_rekey_finish() and the functions of lr-store-keys.h. */
gboolean  lr_key_work_finish         (GAsyncResult         *result,
                                      LrSecret            **code,
                                      GError              **error);

/* Removes the backups that lr_backup_remove_older() does. */
void      lr_key_work_remove_backups (LrStore              *store,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean  lr_key_work_remove_backups_finish (GAsyncResult  *result,
                                      GError              **error);

/* (transfer full) (nullable): which ways in a new database key ends besides the
 * ones that are taken away, in sentences, or why that cannot be read; NULL for
 * none. @name (nullable): of the colleague who is taken away. @passphrase: whether
 * the coordinator sets a new one. */
char     *lr_key_losses_describe     (LrStore              *store,
                                      const char           *name,
                                      gboolean              passphrase);

G_END_DECLS
