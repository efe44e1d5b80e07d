/* bench-dossier.c: opening a dossier, tab by tab
 *
 * A dossier is put in a window that is open. How long until it is drawn, and
 * what the longest time is that the window does not answer in the second after
 * that, is told beside the same for an empty page. It judges nothing. With the
 * name of a tab only that one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#include "long-dossier.h"
#include "lr-dossier-page.h"
#include "lr-watch.h"

#define TIMES 5

static const char * const tabs[] = {
  "timeline", "absence", "contact", "plan", "meetings", "steps", "parties", "reports",
};

typedef struct
{
  gint64 frame;   /* microseconds until what was put in the window is drawn */
  gint64 stall;   /* the longest turn of the main loop afterwards */
} Opening;

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* The time that this thread worked: what else the machine does is left out. */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gint64
turn (void)
{
  gint64 begin = get_time ();

  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (500);

  return get_time () - begin;
}

static void
rest (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    turn ();
}

static GtkWidget *
create_page (Fixture    *fixture,
             LrRecord   *pupil,
             const char *tab)
{
  g_autoptr (GSettings) settings = NULL;

  if (tab == NULL)
    return adw_status_page_new ();

  settings = g_settings_new ("io.github.leerrecht.Leerrecht");
  g_settings_set_string (settings, "dossier-page", tab);
  return lr_dossier_page_new (fixture->session, pupil);
}

static Opening
open_page (Fixture    *fixture,
           AdwWindow  *window,
           LrRecord   *pupil,
           const char *tab)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gboolean painted = FALSE;
  gint64 begin, end;
  Opening opening = { 0, 0 };
  gulong handler;

  adw_window_set_content (window, adw_bin_new ());
  rest (100);

  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  begin = get_time ();
  adw_window_set_content (window, create_page (fixture, pupil, tab));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  opening.frame = get_time () - begin;
  g_signal_handler_disconnect (clock, handler);

  end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;
  while (g_get_monotonic_time () < end)
    {
      gint64 busy = turn ();

      opening.stall = MAX (opening.stall, busy);
    }

  return opening;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Opening *one = a;
  const Opening *other = b;

  return (one->frame > other->frame) - (one->frame < other->frame);
}

static Opening
measure (Fixture    *fixture,
         AdwWindow  *window,
         LrRecord   *pupil,
         const char *tab)
{
  Opening openings[TIMES];

  for (guint i = 0; i < TIMES; i++)
    {
      g_autoptr (GError) error = NULL;

      /* What is known of the pupil is forgotten: each opening reads it anew. */
      lr_record_set_text (pupil, LR_PUPIL_CLASS, i % 2 ? "2b" : "2c");
      lr_store_save (fixture->store, pupil, &error);
      g_assert_no_error (error);
      openings[i] = open_page (fixture, window, pupil, tab);
    }
  qsort (openings, TIMES, sizeof *openings, compare);

  return openings[TIMES / 2];
}

static void
bench (guint       n_events,
       const char *only)
{
  Fixture fixture;
  g_autoptr (LrRecord) pupil = NULL;
  GtkWidget *window;
  Opening floor;

  fixture_set_up (&fixture);
  pupil = long_dossier_add (&fixture, n_events);
  window = g_object_ref_sink (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 760);
  gtk_window_present (GTK_WINDOW (window));
  rest (300);

  open_page (&fixture, ADW_WINDOW (window), pupil, NULL);
  floor = measure (&fixture, ADW_WINDOW (window), pupil, NULL);
  g_print ("# %5u events, an empty page: %6.1f ms\n", n_events, (double) floor.frame / 1000);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      Opening opening;

      if (only != NULL && !g_str_equal (only, tabs[i]))
        continue;

      opening = measure (&fixture, ADW_WINDOW (window), pupil, tabs[i]);
      g_print ("# %5u events, %-9s %6.1f ms, %5.1f times an empty page; then at most %5.1f ms busy\n", n_events, tabs[i],
               (double) opening.frame / 1000, (double) opening.frame / (double) floor.frame, (double) opening.stall / 1000);
    }

  gtk_window_destroy (GTK_WINDOW (window));
  rest (100);
  g_object_unref (window);
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  bench (500, argv[1]);
  bench (10000, argv[1]);

  return 0;
}
