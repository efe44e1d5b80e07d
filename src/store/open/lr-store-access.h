/* lr-store-access.h: what of a store cannot be had just now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* A store of which the disk is full, or that may not be written, can still be
 * read and copied elsewhere. It was opened so, or became so while it was open
 * (the first save that failed tells). Saves then fail with LR_ERROR_NO_SPACE or
 * LR_ERROR_READ_ONLY and try anew each time: one that goes through ends it.
 *
 * (nullable): why, and what to do, in whole sentences; NULL when all is well.
 * The property `read-only` of LrStore, which notifies. */
const char *lr_store_get_read_only (LrStore  *store);

/* Looks whether it can be written again, after room was made or the folder
 * opened up. FALSE with @error when it still cannot. */
gboolean    lr_store_try_writing   (LrStore  *store,
                                    GError  **error);

/* (transfer full) (nullable): that saves were lost with a damaged log, how many,
 * until when all is there, and what to do. Once a person was told this,
 * lr_store_loss_told() says so, and it is not told again. */
char       *lr_store_dup_loss      (LrStore  *store);
void        lr_store_loss_told     (LrStore  *store);

G_END_DECLS
