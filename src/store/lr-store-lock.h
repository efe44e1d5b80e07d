/* lr-store-lock.h: one process per store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The descriptor that holds the lock, or -1. The kernel drops the lock with the
 * process: the file that stays behind means nothing. */
int  lr_store_lock_take    (const char *folder,
                            GError    **error);
void lr_store_lock_release (int         lock);

G_END_DECLS
