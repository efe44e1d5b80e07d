/* lr-timeline-icons.h: the icons of the theme, for drawing with Cairo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-timeline-text.h"

G_BEGIN_DECLS

/* (transfer full): labels in the font of @widget, at the size that the screen asks
 * for, with icons for signs. Not to be used for longer than @widget lives. */
LrTimelineText *lr_timeline_icons_create_text (GtkWidget *widget);

G_END_DECLS
