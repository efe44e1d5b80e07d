/* lr-clock.c: the one place where time comes from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _DEFAULT_SOURCE

#include "lr-clock.h"

#include <time.h>

static LrClockSource source = lr_clock_read_system;  /* atomic */

gint64
lr_clock_read_system (LrClockHand hand)
{
  static const clockid_t ids[] = {
    [LR_CLOCK_WALL] = CLOCK_REALTIME,
    [LR_CLOCK_AWAKE] = CLOCK_MONOTONIC,
    [LR_CLOCK_BOOT] = CLOCK_BOOTTIME,
  };
  struct timespec now;

  clock_gettime (ids[hand], &now);
  return now.tv_sec * (gint64) G_USEC_PER_SEC + now.tv_nsec / 1000;
}

gint64
lr_clock_read (LrClockHand hand)
{
  LrClockSource read = g_atomic_pointer_get (&source);

  return read (hand);
}

gint64
lr_clock_get_moment (void)
{
  return lr_clock_read (LR_CLOCK_WALL) / G_USEC_PER_SEC;
}

GDateTime *
lr_clock_dup_local (void)
{
  return g_date_time_new_from_unix_local (lr_clock_get_moment ());
}

LrDay
lr_clock_get_today (void)
{
  g_autoptr (GDateTime) now = lr_clock_dup_local ();

  return lr_day_from_date_time (now);
}

gint64
lr_clock_to_system (gint64 at)
{
  return at - lr_clock_read (LR_CLOCK_WALL) + lr_clock_read_system (LR_CLOCK_WALL);
}

void
lr_clock_set_source (LrClockSource instead)
{
  g_atomic_pointer_set (&source, instead != NULL ? instead : lr_clock_read_system);
}
