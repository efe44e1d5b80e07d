/* lr-store-tidy.h: work for idle time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/* Is there so much in the log that it is worth a tidy? Costs nothing. */
gboolean lr_store_needs_tidying (LrStore  *store);
/* Is there so much that it should not wait for a quiet moment? */
gboolean lr_store_has_large_log (LrStore  *store);
/* Merges the search index and moves the log into the database, so that no save ever
 * has to. Makes way for a save: what is left is for the next time. Well, without
 * doing anything, for a store that only reads. For idle time, in a worker with its
 * own store. */
gboolean lr_store_tidy          (LrStore  *store,
                                 GError  **error);

G_END_DECLS
