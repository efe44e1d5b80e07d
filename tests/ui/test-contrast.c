/* test-contrast.c: what is written can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include <math.h>

#include "fixture.h"

#define LEAST 4.5

/* Of styles.css and what Adwaita dims; large, so that strokes are wider than a pixel. */
static const char * const styles[][4] = {
  { "dim-label" },
  { "dim-label", "caption" },
  { "lr-chip" },
  { "lr-chip", "warning" },
  { "lr-chip", "error" },
  { "lr-chip", "success" },
  { "lr-fact-title" },
  { "lr-fact-value", "warning" },
  { "lr-fact-value", "error" },
  { "lr-fact-value", "success" },
  { "step-badge" },
  { "step-badge", "past" },
  { "step-badge", "current" },
};

static double
get_luminance (const guchar *pixel)
{
  double parts[3];

  /* Cairo's order in memory: blue, green, red. */
  for (guint i = 0; i < 3; i++)
    {
      double part = pixel[i] / 255.0;

      parts[i] = part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
    }

  return 0.0722 * parts[0] + 0.7152 * parts[1] + 0.2126 * parts[2];
}

/* The widest there is between two places of @widget: of the letters and what is
 * behind them, for nothing else is drawn there. */
static double
measure (GtkWidget *window,
         GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *pixels = NULL;
  graphene_rect_t bounds;
  gsize stride;
  double darkest = 1, lightest = 0;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
  graphene_rect_inset (&bounds, bounds.size.width / 4, bounds.size.height / 6);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &bounds);
  stride = (gsize) gdk_texture_get_width (texture) * 4;
  pixels = g_malloc (stride * (gsize) gdk_texture_get_height (texture));
  gdk_texture_download (texture, pixels, stride);

  for (gsize i = 0; i < stride * (gsize) gdk_texture_get_height (texture); i += 4)
    {
      double luminance = get_luminance (pixels + i);

      darkest = MIN (darkest, luminance);
      lightest = MAX (lightest, luminance);
    }

  return (lightest + 0.05) / (darkest + 0.05);
}

static void
check (AdwColorScheme scheme)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *labels[G_N_ELEMENTS (styles)];

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      labels[i] = gtk_label_new ("MMMM");
      gtk_widget_set_css_classes (labels[i], (const char **) styles[i]);
      gtk_box_append (GTK_BOX (box), labels[i]);
    }
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (600);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      double contrast = measure (window, labels[i]);

      g_test_message ("%s %s: %.2f", styles[i][0], styles[i][1] != NULL ? styles[i][1] : "", contrast);
      if (contrast < LEAST)
        {
          g_test_fail ();
          g_test_message ("too little to read");
        }
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
can_be_read_when_light (void)
{
  check (ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
can_be_read_when_dark (void)
{
  check (ADW_COLOR_SCHEME_FORCE_DARK);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 300 * 1024, NULL);
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/io/github/leerrecht/Leerrecht/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  g_test_add_func ("/contrast/light", can_be_read_when_light);
  g_test_add_func ("/contrast/dark", can_be_read_when_dark);

  return g_test_run ();
}
