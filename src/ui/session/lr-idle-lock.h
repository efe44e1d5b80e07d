/* lr-idle-lock.h: locks when nobody is there any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrIdleLock:
 *
 * Locks the session after some minutes without a key press, click or touch in
 * any window of the app (setting `idle-lock-minutes`), when the screen is
 * locked and when the computer has slept. Needs no permission.
 */
#define LR_TYPE_IDLE_LOCK (lr_idle_lock_get_type ())
G_DECLARE_FINAL_TYPE (LrIdleLock, lr_idle_lock, LR, IDLE_LOCK, GObject)

/* @application: (nullable): whose session tells of the screen lock; outlives this. */
LrIdleLock *lr_idle_lock_new   (LrSession      *session,
                                GtkApplication *application);

/* Looks whether to lock; done by itself when the time has come. Times in
 * microseconds of a clock that runs on in sleep and that nobody sets. @asleep: how
 * much of @now the computer has slept. */
void        lr_idle_lock_check (LrIdleLock     *self,
                                gint64          now,
                                gint64          asleep);
/* Somebody did something, at @now by that clock. */
void        lr_idle_lock_touch (LrIdleLock     *self,
                                gint64          now);

G_END_DECLS
