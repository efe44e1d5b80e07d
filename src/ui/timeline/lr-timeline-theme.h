/* lr-timeline-theme.h: the colours and the size of text that the screen asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-timeline-palette.h"

G_BEGIN_DECLS

/* Follows dark style and high contrast. */
const LrTimelinePalette *lr_timeline_theme_get_palette    (void);
/* 1 for captions of 12 units; follows the person's text size. */
double                   lr_timeline_theme_get_text_scale (GtkWidget *widget);

G_END_DECLS
