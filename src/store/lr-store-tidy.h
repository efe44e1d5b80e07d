/* lr-store-tidy.h: work for idle time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* Is there so much in the log that it is worth a tidy? Costs nothing. */
gboolean lr_store_needs_tidying (LrStore  *store);
/* Moves the log into the database and merges the search index, so that no save
 * ever has to. For idle time, in a worker with its own store. */
gboolean lr_store_tidy          (LrStore  *store,
                                 GError  **error);

G_END_DECLS
