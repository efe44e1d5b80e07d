/* lr-alarm.h: waits for a moment without waking up before it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LrAlarm:
 *
 * Goes off in the main loop at a moment of the wall clock, and also when that
 * clock was set or the computer woke from sleep, as both may have moved the
 * moment. Until then it costs nothing. Each time it goes off it is spent: the one
 * who was called sets it anew.
 */
typedef struct _LrAlarm LrAlarm;

typedef void (*LrAlarmFunc) (gpointer data);

/* @func is called with @data, which it does not hold. */
LrAlarm *lr_alarm_new   (LrAlarmFunc  func,
                         gpointer     data);
void     lr_alarm_free  (LrAlarm     *self);

/* @at: microseconds by LR_CLOCK_WALL; goes off at once when it has passed. One at a
 * time: the last one set counts. */
void     lr_alarm_set   (LrAlarm     *self,
                         gint64       at);
void     lr_alarm_clear (LrAlarm     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LrAlarm, lr_alarm_free)

G_END_DECLS
