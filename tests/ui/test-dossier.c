/* test-dossier.c: a dossier about which very much was written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <malloc.h>

#include "long-dossier.h"
#include "lr-dossier-page.h"

static const char * const tabs[] = {
  "timeline", "absence", "contact", "plan", "meetings", "steps", "parties", "reports",
};

typedef struct
{
  Fixture    fixture;
  LrRecord  *pupil;
  GtkWidget *window;
} Dossier;

static void
set_up (Dossier       *dossier,
        gconstpointer  n_events)
{
  fixture_set_up (&dossier->fixture);
  dossier->pupil = long_dossier_add (&dossier->fixture, GPOINTER_TO_UINT (n_events));
  dossier->window = g_object_ref_sink (adw_window_new ());
  g_object_set (gtk_widget_get_settings (dossier->window), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (dossier->window), 1280, 760);
  gtk_window_present (GTK_WINDOW (dossier->window));
  fixture_settle ();
}

static void
tear_down (Dossier       *dossier,
           gconstpointer  n_events)
{
  gtk_window_destroy (GTK_WINDOW (dossier->window));
  fixture_settle ();
  g_assert_finalize_object (dossier->window);
  g_object_unref (dossier->pupil);
  fixture_clear (&dossier->fixture);
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (Dossier *dossier)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (dossier->window);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (dossier->window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static LrDossierPage *
open_page (Dossier *dossier)
{
  GtkWidget *page = lr_dossier_page_new (dossier->fixture.session, dossier->pupil);

  adw_window_set_content (ADW_WINDOW (dossier->window), page);
  return LR_DOSSIER_PAGE (page);
}

static void
open_and_close (Dossier *dossier)
{
  LrDossierPage *page = g_object_ref (open_page (dossier));

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      lr_dossier_page_show_tab (page, tabs[i]);
      wait_for_frame (dossier);
    }

  adw_window_set_content (ADW_WINDOW (dossier->window), adw_bin_new ());
  wait_for_frame (dossier);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
}

static void
opening_and_closing_adds_nothing (Dossier       *dossier,
                                  gconstpointer  n_events)
{
  gsize before, after;

  for (guint i = 0; i < 40; i++)
    {
      open_and_close (dossier);
      if (g_getenv ("H"))
        g_printerr ("H %u %zu\n", i, mallinfo2 ().uordblks);
    }
  before = mallinfo2 ().uordblks;
  for (guint i = 0; i < 40; i++)
    open_and_close (dossier);
  after = mallinfo2 ().uordblks;
  g_test_message ("%zu bytes, then %zu", before, after);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/dossier/opening-and-closing-adds-nothing", Dossier, GUINT_TO_POINTER (60),
              set_up, opening_and_closing_adds_nothing, tear_down);

  return g_test_run ();
}
