/* lr-spinner.h: something is under way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LrSpinner:
 *
 * A spinner that turns while it is on the screen and at no other time. A
 * #GtkSpinner that is told to spin on a page that is not shown keeps the whole
 * window drawing, so there is no other spinner than this one.
 */
#define LR_TYPE_SPINNER (lr_spinner_get_type ())
G_DECLARE_FINAL_TYPE (LrSpinner, lr_spinner, LR, SPINNER, GtkWidget)

G_END_DECLS
