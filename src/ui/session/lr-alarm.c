/* lr-alarm.c: waits for a moment without waking up before it
 *
 * A timer of the main loop stands still while the computer sleeps and knows
 * nothing of a clock that is set; looking every few seconds would keep the
 * processor from resting. The kernel's timer of the wall clock tells of both.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-alarm.h"

#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "lr-clock.h"

/* How often to look where the kernel gives no timer. */
#define FALLBACK_SECONDS 30

struct _LrAlarm
{
  LrAlarmFunc func;
  gpointer    data;
  int         fd; /* -1 when the system has none to give */
  guint       source;
  gboolean    is_set;
};

static void
go_off (LrAlarm *self)
{
  if (!self->is_set)
    return;

  lr_alarm_clear (self);
  self->func (self->data);
}

static gboolean
timer_cb (int          fd,
          GIOCondition condition,
          gpointer     data)
{
  guint64 times;

  /* It fails when the clock was set: a reason to go off like another. */
  if (read (fd, &times, sizeof times) < 0)
    g_debug ("The clock was set or the computer slept");
  go_off (data);
  return G_SOURCE_CONTINUE;
}

static gboolean
fallback_cb (gpointer data)
{
  go_off (data);
  return G_SOURCE_CONTINUE;
}

LrAlarm *
lr_alarm_new (LrAlarmFunc func,
              gpointer    data)
{
  LrAlarm *self = g_new0 (LrAlarm, 1);

  self->func = func;
  self->data = data;
  self->fd = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  self->source = self->fd >= 0 ? g_unix_fd_add (self->fd, G_IO_IN, timer_cb, self)
                               : g_timeout_add_seconds (FALLBACK_SECONDS, fallback_cb, self);
  return self;
}

void
lr_alarm_free (LrAlarm *self)
{
  g_source_remove (self->source);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}

static void
arm (LrAlarm *self,
     gint64   at)
{
  struct itimerspec spec = {
    .it_value.tv_sec = at / G_USEC_PER_SEC,
    .it_value.tv_nsec = at % G_USEC_PER_SEC * 1000,
  };

  if (self->fd >= 0)
    timerfd_settime (self->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &spec, NULL);
}

void
lr_alarm_set (LrAlarm *self,
              gint64   at)
{
  self->is_set = TRUE;
  /* Zero would disarm it. */
  arm (self, MAX (lr_clock_to_system (at), 1));
}

void
lr_alarm_clear (LrAlarm *self)
{
  self->is_set = FALSE;
  arm (self, 0);
}
