/* lr-verify.h: is everything in the store as it should be?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* Checks the key file, every page of the database (the seal of each, then the
 * structure and all references), every record and the change history. For a
 * worker, with its own store.
 *
 * (transfer full) (element-type utf8) (nullable): what is wrong, in sentences;
 * empty when all is well. NULL with @error when it could not be checked. */
GPtrArray *lr_store_verify (LrStore       *store,
                            GCancellable  *cancellable,
                            GError       **error);

G_END_DECLS
