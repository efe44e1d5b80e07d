/* empty-window.c: an empty window with its title: the floor of ours
 *
 * Tells when its window was drawn, and what it has in memory then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "recorder.h"

static void
frame_cb (void)
{
  static gboolean drawn;

  if (!drawn)
    recorder_tell ("drawn", recorder_get_age ());
  drawn = TRUE;
}

static GtkWidget *
create_page (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (page), adw_header_bar_new ());
  return page;
}

static gboolean
rested_cb (gpointer data)
{
  AdwApplicationWindow *window = recorder_find (ADW_TYPE_APPLICATION_WINDOW);

  recorder_settle ();
  recorder_tell ("memory", recorder_get_memory ());

  /* Another page in its place, as the pages of ours come and go. */
  for (guint i = 0; i < 5; i++)
    {
      recorder_reset ();
      adw_application_window_set_content (window, create_page ());
      recorder_settle ();
      recorder_tell ("frame", recorder_get_frame ());
    }

  recorder_close_windows ();
  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *app)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (app));

  gtk_window_set_title (GTK_WINDOW (window), "Empty");
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), create_page ());
  gtk_window_present (GTK_WINDOW (window));
  g_idle_add (rested_cb, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) app = NULL;

  recorder_begin (frame_cb);
  app = adw_application_new ("io.github.leerrecht.Empty", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (app), argc, argv);
}
