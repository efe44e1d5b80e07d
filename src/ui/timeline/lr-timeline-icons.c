/* lr-timeline-icons.c: the icons of the theme, for drawing with Cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-icons.h"

#include <math.h>

#include "lr-timeline-theme.h"

/* When there are more, all are forgotten: there is one of each sign for each size. */
#define MOST_ICONS 256

/* Pictures of icons, of which the alpha counts: char* to cairo_surface_t. */
static GHashTable *pictures;

static void
theme_changed_cb (void)
{
  g_hash_table_remove_all (pictures);
}

static GHashTable *
get_pictures (GtkIconTheme *theme)
{
  if (pictures == NULL)
    {
      pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cairo_surface_destroy);
      g_signal_connect (theme, "changed", G_CALLBACK (theme_changed_cb), NULL);
    }
  if (g_hash_table_size (pictures) >= MOST_ICONS)
    g_hash_table_remove_all (pictures);

  return pictures;
}

/* @size: in pixels of the screen
 *
 * Returns: (transfer full): of one colour */
static cairo_surface_t *
draw_picture (GtkIconTheme     *theme,
              GtkTextDirection  direction,
              const char       *icon,
              int               size)
{
  static const GdkRGBA colours[] = { { 0, 0, 0, 1 }, { 0, 0, 0, 1 }, { 0, 0, 0, 1 }, { 0, 0, 0, 1 } };
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  g_autoptr (GtkIconPaintable) paintable =
    gtk_icon_theme_lookup_icon (theme, icon, NULL, size, 1, direction, GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, size, size,
                                            colours, G_N_ELEMENTS (colours));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    {
      cairo_t *cr = cairo_create (picture);

      gsk_render_node_draw (node, cr);
      cairo_destroy (cr);
      gsk_render_node_unref (node);
    }

  return picture;
}

static gboolean
draw_icon (cairo_t    *cr,
           const char *icon,
           double      x,
           double      y,
           double      size,
           gpointer    data)
{
  GtkWidget *widget = data;
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  GtkTextDirection direction = gtk_widget_get_direction (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  int pixels = (int) (size * scale);
  char key[96];
  cairo_surface_t *picture;

  if (pixels <= 0)
    return TRUE;

  g_snprintf (key, sizeof key, "%s %d %d %d", icon, pixels, scale, direction);
  picture = g_hash_table_lookup (get_pictures (theme), key);
  if (picture == NULL)
    {
      picture = draw_picture (theme, direction, icon, pixels);
      cairo_surface_set_device_scale (picture, scale, scale);
      g_hash_table_insert (pictures, g_strdup (key), picture);
    }

  /* On whole pixels, where its lines are sharp. */
  cairo_mask_surface (cr, picture, round (x * scale) / scale, round (y * scale) / scale);
  return TRUE;
}

LrTimelineText *
lr_timeline_icons_create_text (GtkWidget *widget)
{
  LrTimelineText *text = lr_timeline_text_new (gtk_widget_get_pango_context (widget),
                                               lr_timeline_theme_get_text_scale (widget));

  lr_timeline_text_set_icons (text, draw_icon, widget);
  return text;
}
