/* test-rest.c: a window in which nothing happens does nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-page.h"

#include "lr-idle-lock.h"

#define WATCHED_MS 1000
/* A timer further away than this is not what keeps a processor awake. */
#define FAR_MS (60 * 1000)
/* How long things may take to come to rest: a text view forgets its lines after twenty seconds. */
#define PATIENCE_US (40 * G_USEC_PER_SEC)

static struct
{
  int      timer; /* how soon the loop wants to be woken, in ms; -1 for never */
  gboolean woken;
} watched;

/* Lies in wait as the loop asks, but no longer than is watched. */
static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  watched.timer = timeout;
  watched.woken = g_poll (fds, n_fds, timeout < 0 ? WATCHED_MS : MIN (timeout, WATCHED_MS)) > 0;

  return watched.woken;
}

static gboolean
is_at_rest (void)
{
  return !watched.woken && (watched.timer < 0 || watched.timer >= FAR_MS);
}

/* Drawing is a wake-up like any other. */
static void
rest (const char *name,
      GtkWidget  *window,
      gpointer    data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_US;

  do
    g_main_context_iteration (NULL, TRUE);
  while (!is_at_rest () && g_get_monotonic_time () < end);

  g_test_message ("%s: the next timer is in %d ms", name, watched.timer);
  if (!is_at_rest ())
    g_error ("“%s” wakes up while nothing happens (%s, next timer in %d ms)",
             name, watched.woken ? "something came in" : "nothing came in", watched.timer);
}

static void
a_resting_window_never_wakes_up (void)
{
  g_autoptr (LrIdleLock) lock = NULL;
  g_autoptr (LrSession) clock = NULL;
  Fixture fixture;

  fixture_set_up (&fixture);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, "gtk-cursor-blink", TRUE,
                "gtk-cursor-blink-timeout", 1, NULL);
  g_autoptr (LrRecord) pupil = every_page_add_pupil (&fixture);

  /* What else an app has that could tick: the session here has its day from the test. */
  lock = lr_idle_lock_new (fixture.session, NULL);
  clock = lr_session_new (lr_session_get_folder (fixture.session), LR_DAY_NONE);
  g_main_context_set_poll_func (NULL, poll_cb);

  every_page_visit (&fixture, pupil, rest, NULL);
  every_page_visit_locked (&fixture, rest, NULL);
  g_main_context_set_poll_func (NULL, NULL);
  g_clear_object (&lock);
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/rest/every-page", a_resting_window_never_wakes_up);

  return g_test_run ();
}
