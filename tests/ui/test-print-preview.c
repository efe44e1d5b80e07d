/* test-print-preview.c: a paper before it is printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "lr-page-flow.h"
#include "lr-print-preview.h"
#include "lr-print.h"

static LrPaper *
create_paper (const char *title)
{
  LrPageSheet sheet = { .title = title, .school = "De Verbeelding", .created = lr_day (2026, 11, 22) };
  g_autoptr (LrPageFlow) flow = lr_page_flow_new (&sheet);

  for (guint i = 0; i < 3; i++)
    {
      if (i > 0)
        lr_page_flow_add_page_break (flow);
      lr_page_flow_add_title (flow, NULL, title, NULL);
    }

  return lr_page_flow_finish (flow);
}

static void
wait_until_mapped (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 60; i++)
    {
      g_usleep (5000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
shows_every_page_and_goes_through_them (void)
{
  g_autoptr (LrPaper) paper = create_paper ("Plan");
  GtkWidget *preview = g_object_ref_sink (lr_print_preview_new (paper));

  wait_until_mapped (preview);
  g_assert_cmpuint (lr_print_preview_get_page (LR_PRINT_PREVIEW (preview)), ==, 0);
  g_assert_false (gtk_widget_activate_action (preview, "preview.no-such-action", NULL));

  for (guint page = 1; page < 3; page++)
    {
      g_assert_true (gtk_widget_activate_action (preview, "preview.next-page", NULL));
      g_assert_cmpuint (lr_print_preview_get_page (LR_PRINT_PREVIEW (preview)), ==, page);
    }

  gtk_widget_activate_action (preview, "preview.next-page", NULL);
  g_assert_cmpuint (lr_print_preview_get_page (LR_PRINT_PREVIEW (preview)), ==, 2);
  gtk_widget_activate_action (preview, "preview.previous-page", NULL);
  g_assert_cmpuint (lr_print_preview_get_page (LR_PRINT_PREVIEW (preview)), ==, 1);

  gtk_window_destroy (GTK_WINDOW (preview));
  g_assert_finalize_object (preview);
}

static void
zooms_within_limits (void)
{
  g_autoptr (LrPaper) paper = create_paper ("Plan");
  GtkWidget *preview = g_object_ref_sink (lr_print_preview_new (paper));
  double fitting;

  wait_until_mapped (preview);
  fitting = lr_print_preview_get_zoom (LR_PRINT_PREVIEW (preview));
  gtk_widget_activate_action (preview, "preview.zoom-in", NULL);
  g_assert_cmpfloat (lr_print_preview_get_zoom (LR_PRINT_PREVIEW (preview)), >, fitting);

  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (preview, "preview.zoom-out", NULL);
  g_assert_cmpfloat_with_epsilon (lr_print_preview_get_zoom (LR_PRINT_PREVIEW (preview)), 0.25, 0.001);

  gtk_widget_activate_action (preview, "preview.fit-width", NULL);
  g_assert_cmpfloat_with_epsilon (lr_print_preview_get_zoom (LR_PRINT_PREVIEW (preview)), fitting, 0.001);

  gtk_window_destroy (GTK_WINDOW (preview));
  g_assert_finalize_object (preview);
}

/* Half a laptop screen, or a phone. */
static void
fits_a_narrow_screen (void)
{
  g_autoptr (LrPaper) paper = create_paper ("Plan");
  GtkWidget *preview = g_object_ref_sink (lr_print_preview_new (paper));
  int narrowest;

  wait_until_mapped (preview);
  gtk_widget_measure (preview, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  g_assert_cmpint (narrowest, <=, 360);

  gtk_window_destroy (GTK_WINDOW (preview));
  g_assert_finalize_object (preview);
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *begin)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), begin))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, begin);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* This test runs with one font, which has Latin and Cyrillic letters only. */
static void
tells_which_letters_would_be_boxes (void)
{
  static const struct { const char *title; gboolean told; } cases[] = {
    { "Özge Łukasz Жук", FALSE },
    { "Plan for გიორგი", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LrPaper) paper = create_paper (cases[i].title);
      GtkWidget *preview = g_object_ref_sink (lr_print_preview_new (paper));
      GtkWidget *label;

      wait_until_mapped (preview);
      label = find_label (preview, "No font on this computer");
      g_assert_cmpint (label != NULL && gtk_widget_get_mapped (label), ==, cases[i].told);
      if (cases[i].told)
        g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)),
                                  "Georgian (გ ი ო რ) in “Plan for გიორგი”"));

      gtk_window_destroy (GTK_WINDOW (preview));
      g_assert_finalize_object (preview);
    }
}

static void
proposes_a_file_name_that_every_system_takes (void)
{
  g_autoptr (LrPaper) paper = create_paper ("Plan: a/b \"c\"?");
  g_autofree char *name = lr_print_dup_file_name (paper);

  g_assert_cmpstr (name, ==, "Plan- a-b -c--.pdf");
}

/* GTK would write them itself, wherever she says and for all to read. */
static void
offers_printers_and_no_files (void)
{
  g_autoptr (LrPaper) paper = create_paper ("Plan");
  GtkWidget *preview = g_object_ref_sink (lr_print_preview_new (paper));
  GListModel *toplevels = gtk_window_get_toplevels ();
  g_autofree char *backends = NULL;
  g_auto (GStrv) names = NULL;

  wait_until_mapped (preview);
  g_assert_true (gtk_widget_activate_action (preview, "preview.print", NULL));
  g_object_get (gtk_settings_get_default (), "gtk-print-backends", &backends, NULL);
  g_test_message ("%s", backends);
  names = g_strsplit (backends, ",", -1);
  g_assert_true (g_strv_contains ((const char * const *) names, "cups"));
  g_assert_false (g_strv_contains ((const char * const *) names, "file"));

  wait_until_mapped (preview);
  for (guint i = g_list_model_get_n_items (toplevels); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i - 1);

      if (GTK_WIDGET (window) != preview)
        gtk_window_destroy (window);
    }
  gtk_window_destroy (GTK_WINDOW (preview));
  g_object_unref (preview);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/print-preview/shows-every-page-and-goes-through-them", shows_every_page_and_goes_through_them);
  g_test_add_func ("/print-preview/zooms-within-limits", zooms_within_limits);
  g_test_add_func ("/print-preview/fits-a-narrow-screen", fits_a_narrow_screen);
  g_test_add_func ("/print-preview/tells-which-letters-would-be-boxes", tells_which_letters_would_be_boxes);
  g_test_add_func ("/print-preview/offers-printers-and-no-files", offers_printers_and_no_files);
  g_test_add_func ("/print-preview/file-name", proposes_a_file_name_that_every_system_takes);

  return g_test_run ();
}
