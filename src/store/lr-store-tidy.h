/* lr-store-tidy.h: work for idle time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-store.h"

G_BEGIN_DECLS

/* Is there so much in the log that it is worth a tidy? Costs nothing. */
gboolean lr_store_needs_tidying (LrStore  *store);
/* Is there so much that it should not wait for a quiet moment? */
gboolean lr_store_has_large_log (LrStore  *store);
/* Merges the search index and moves the log into the database, so that no save
 * ever has to. Makes way for a save: what is left is for the next time. For idle
 * time, in a worker with its own store. */
gboolean lr_store_tidy          (LrStore  *store,
                                 GError  **error);
/* In a worker of its own; the callback comes in the thread of the caller. */
void     lr_store_tidy_async    (LrStore             *store,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
gboolean lr_store_tidy_finish   (LrStore             *store,
                                 GAsyncResult        *result,
                                 GError             **error);

G_END_DECLS
