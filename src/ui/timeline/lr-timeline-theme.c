/* lr-timeline-theme.c: the colours and the size of text that the screen asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-timeline-theme.h"

#include <adwaita.h>

/* The labels of a timeline are captions: a little smaller than other text. */
#define CAPTION 0.82

const LrTimelinePalette *
lr_timeline_theme_get_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return lr_timeline_palette_get_contrast (is_dark);

  return is_dark ? lr_timeline_palette_get_dark () : lr_timeline_palette_get_light ();
}

double
lr_timeline_theme_get_text_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double pixels = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    pixels *= pango_cairo_context_get_resolution (context) / 72;

  return pixels > 0 ? pixels * CAPTION / 12 : 1;
}
