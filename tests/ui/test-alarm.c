/* test-alarm.c: an alarm goes off when its moment has come, and only then
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#include "lr-alarm.h"

#define MS ((gint64) 1000)

typedef struct
{
  guint  times;
  gint64 at;
} Heard;

static void
heard_cb (gpointer data)
{
  Heard *heard = data;

  heard->times++;
  heard->at = g_get_real_time ();
}

static gboolean
end_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_ms (guint ms)
{
  gboolean end = FALSE;

  g_timeout_add (ms, end_cb, &end);
  while (!end)
    g_main_context_iteration (NULL, TRUE);
}

static void
goes_off_once_when_the_moment_has_come (void)
{
  static const gint64 moments[] = { 50, 0, -50, -4000000000 };

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      Heard heard = { 0 };
      g_autoptr (LrAlarm) alarm = lr_alarm_new (heard_cb, &heard);
      gint64 at = g_get_real_time () + moments[i] * MS;

      lr_alarm_set (alarm, at);
      g_assert_cmpuint (heard.times, ==, 0);
      while (heard.times == 0)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (heard.at, >=, at);

      wait_ms (100);
      g_assert_cmpuint (heard.times, ==, 1);
    }
}

static void
the_last_moment_that_was_set_counts (void)
{
  Heard heard = { 0 };
  g_autoptr (LrAlarm) alarm = lr_alarm_new (heard_cb, &heard);

  lr_alarm_set (alarm, g_get_real_time () + 20 * MS);
  lr_alarm_set (alarm, g_get_real_time () + 60 * 60 * 1000 * MS);
  wait_ms (100);
  g_assert_cmpuint (heard.times, ==, 0);

  lr_alarm_set (alarm, g_get_real_time ());
  wait_ms (100);
  g_assert_cmpuint (heard.times, ==, 1);

  lr_alarm_set (alarm, g_get_real_time () + 20 * MS);
  lr_alarm_clear (alarm);
  wait_ms (100);
  g_assert_cmpuint (heard.times, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alarm/goes-off-once", goes_off_once_when_the_moment_has_come);
  g_test_add_func ("/alarm/last-moment-counts", the_last_moment_that_was_set_counts);

  return g_test_run ();
}
