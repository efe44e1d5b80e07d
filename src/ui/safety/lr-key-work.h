/* lr-key-work.h: changing who can open the store, without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

typedef enum
{
  LR_KEY_CHANGE_PASSPHRASE,
  LR_KEY_RENEW_RECOVERY_CODE,
  LR_KEY_ADD_COLLEAGUE,
  LR_KEY_REMOVE_COLLEAGUE,
} LrKeyChange;

/* @current: what must open the store first, or %NULL; @name: of a colleague;
 * @secret: the new passphrase. What is given is copied and wiped afterwards.
 * A change that has begun is never broken off. */
void     lr_key_work_start  (LrStore              *store,
                             LrKeyChange           change,
                             const char           *current,
                             const char           *name,
                             const char           *secret,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
/* @code: (out) (optional) (transfer full): the new recovery code; free it with
 * lr_secret_free_text(). */
gboolean lr_key_work_finish (GAsyncResult         *result,
                             char                **code,
                             GError              **error);

G_END_DECLS
