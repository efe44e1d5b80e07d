/* lr-restore-work.h: restoring a backup without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

typedef enum
{
  LR_RESTORE_ALL,   /* the whole store; the present one is set aside */
  LR_RESTORE_KEYS,  /* only the key file */
} LrRestoreWhat;

/* Restores and opens the store.
 * In a worker. @backup: a file; @secret: of its day. */
void     lr_restore_work_start       (LrRestoreWhat         what,
                                      const char           *backup,
                                      const char           *folder,
                                      LrSecret             *secret,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/* (transfer full): the open store. @aside: (out) (optional) (nullable) (transfer
 * full): where the store went that was there before, also after an error. */
LrStore *lr_restore_work_finish      (GAsyncResult         *result,
                                      char                **aside,
                                      GError              **error);

/* Looks for the newest sound backup in @folders, of the store in @store_folder
 * if there is one. */
void     lr_restore_work_find        (const char           *store_folder,
                                      const char * const   *folders,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/* (transfer full) (nullable): its path, and in @moment (seconds since 1970 in UTC)
 * when it was made; NULL without @error when there is none. */
char    *lr_restore_work_find_finish (GAsyncResult         *result,
                                      gint64               *moment,
                                      GError              **error);

G_END_DECLS
