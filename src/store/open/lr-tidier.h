/* lr-tidier.h: does the work for idle time when it is idle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-store.h"

G_BEGIN_DECLS

/**
 * LrTidier:
 *
 * Tidies a store in a worker, a moment after so much was saved that it is worth
 * it, and at once after a large batch. Waits for that without a timer. Lives in
 * the thread of the main store, which it keeps alive.
 */
#define LR_TYPE_TIDIER (lr_tidier_get_type ())
G_DECLARE_FINAL_TYPE (LrTidier, lr_tidier, LR, TIDIER, GObject)

/* Holds @store. */
LrTidier *lr_tidier_new (LrStore *store);

G_END_DECLS
