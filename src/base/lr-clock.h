/* lr-clock.h: the one place where time comes from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "lr-day.h"

G_BEGIN_DECLS

/* What is to happen on a day takes that day as an argument (*today*); who gives it,
 * and what writes down when something was done, asks here. From any thread. */

typedef enum
{
  LR_CLOCK_WALL,   /* since 1970 in UTC; somebody can set it */
  LR_CLOCK_AWAKE,  /* since some beginning; stands still in sleep, nobody can set it */
  LR_CLOCK_BOOT,   /* as that, and runs on in sleep */
} LrClockHand;

/* Microseconds. */
gint64     lr_clock_read       (LrClockHand hand);

/* Seconds since 1970 in UTC: what is kept in files. */
gint64     lr_clock_get_moment (void);
/* (transfer full): now, to the second, where the person is. */
GDateTime *lr_clock_dup_local  (void);
/* The day where the person is. */
LrDay      lr_clock_get_today  (void);

/* The system's own clock, for what waits by that and knows of no other: GCond
 * (LR_CLOCK_AWAKE) and the kernel's timers. */
gint64     lr_clock_read_system (LrClockHand hand);
/* When the system's wall clock will stand at @at, in microseconds by LR_CLOCK_WALL. */
gint64     lr_clock_to_system  (gint64      at);

/* For tests only: where time comes from instead; NULL: the system again. */
typedef gint64 (*LrClockSource) (LrClockHand hand);
void       lr_clock_set_source (LrClockSource source);

G_END_DECLS
