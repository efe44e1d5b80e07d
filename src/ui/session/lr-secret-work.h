/* lr-secret-work.h: opening and making a store without a stalled frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* Deriving a key is slow on purpose, so it runs in a worker. A store that arrives
 * after a cancel is closed. */

/* Deriving a key is slow on purpose, so it runs in a worker; @callback is called in
 * this thread, whose store it becomes. A store that arrives after a cancel is
 * closed. */
void     lr_secret_work_open   (const char           *folder,
                                LrSecret             *secret,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
void     lr_secret_work_create (const char           *folder,
                                LrSecret             *passphrase,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
/* (transfer full): the open store; errors as of lr_store_open() and
 * lr_store_create(), G_IO_ERROR_CANCELLED. */
LrStore *lr_secret_work_finish (GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
