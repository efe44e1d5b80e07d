/* mock-clock.c: a clock that tests set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mock-clock.h"

/* Microseconds; atomic by a mutex, as workers read it. */
static GMutex mutex;
static gint64 hands[3];

static gint64
read_hand (LrClockHand hand)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  return hands[hand];
}

static void
move (gint64 seconds,
      gint64 awake)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  hands[LR_CLOCK_WALL] += seconds * G_USEC_PER_SEC;
  hands[LR_CLOCK_BOOT] += seconds * G_USEC_PER_SEC;
  hands[LR_CLOCK_AWAKE] += awake * G_USEC_PER_SEC;
}

void
mock_clock_stop (gint64 moment)
{
  g_mutex_lock (&mutex);
  hands[LR_CLOCK_WALL] = moment * G_USEC_PER_SEC;
  hands[LR_CLOCK_AWAKE] = lr_clock_read_system (LR_CLOCK_AWAKE);
  hands[LR_CLOCK_BOOT] = lr_clock_read_system (LR_CLOCK_BOOT);
  g_mutex_unlock (&mutex);

  lr_clock_set_source (read_hand);
}

void
mock_clock_pass (gint64 seconds)
{
  move (seconds, seconds);
}

void
mock_clock_sleep (gint64 seconds)
{
  move (seconds, 0);
}

void
mock_clock_end (void)
{
  lr_clock_set_source (NULL);
}
