/* lr-store-lock.h: one process per store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The descriptor that holds the lock to write, or -1 with LR_ERROR_IN_USE, or with
 * what the system says of the file. The kernel drops the lock with the process: the
 * file that stays behind means nothing. */
int  lr_store_lock_take    (const char *folder,
                            GError    **error);
/* For a folder that may not be written to: keeps out who would write, not others
 * that read. LR_STORE_LOCK_NONE where there is nothing to lock, or -1 when
 * somebody is writing. */
#define LR_STORE_LOCK_NONE (-2)
int  lr_store_lock_read    (const char *folder,
                            GError    **error);
/* Who holds it is done, but for workers that are ending: whoever wants the folder
 * in this process waits for them, at most for ten seconds. What is no descriptor is
 * passed over. */
void lr_store_lock_leave   (int         lock);
void lr_store_lock_release (int         lock);

G_END_DECLS
