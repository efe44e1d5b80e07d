/* lr-sleep-lock.h: locks before the computer sleeps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrSleepLock:
 *
 * Locks the session before the computer sleeps, where the system's logind tells
 * of it: while the dossiers are open it holds up sleep for the moment that takes,
 * so that keys and texts do not lie in the memory of a closed laptop. Without
 * logind, as in a sandbox, it does nothing; #LrIdleLock then locks afterwards.
 */
#define LR_TYPE_SLEEP_LOCK (lr_sleep_lock_get_type ())
G_DECLARE_FINAL_TYPE (LrSleepLock, lr_sleep_lock, LR, SLEEP_LOCK, GObject)

LrSleepLock *lr_sleep_lock_new (LrSession *session);

G_END_DECLS
