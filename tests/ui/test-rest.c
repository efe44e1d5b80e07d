/* test-rest.c: a window in which nothing happens does nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "every-page.h"

#define WATCHED_US G_USEC_PER_SEC
/* How long things may take to come to rest: a caret blinks for a second here. */
#define PATIENCE_US (10 * G_USEC_PER_SEC)

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
count_cb (GdkFrameClock *clock,
          guint         *count)
{
  (*count)++;
}

/* How often the window draws in a second of doing nothing. */
static guint
count_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  guint count = 0;
  gboolean stop = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &count);

  g_timeout_add (WATCHED_US / 1000, stop_cb, &stop);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);

  return count;
}

static void
rest (const char *name,
      GtkWidget  *window,
      gpointer    data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_US;
  guint count;

  do
    count = count_frames (window);
  while (count > 0 && g_get_monotonic_time () < end);

  g_test_message ("%s: %u frames in a second", name, count);
  if (count > 0)
    g_error ("“%s” draws %u frames in a second in which nothing happens", name, count);
}

static void
nothing_is_drawn_while_nothing_happens (void)
{
  Fixture fixture;

  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink-timeout", 1, NULL);
  fixture_set_up (&fixture);
  g_autoptr (LrRecord) pupil = every_page_add_pupil (&fixture);

  every_page_visit (&fixture, pupil, rest, NULL);
  every_page_visit_locked (&fixture, rest, NULL);
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/rest/frames", nothing_is_drawn_while_nothing_happens);

  return g_test_run ();
}
