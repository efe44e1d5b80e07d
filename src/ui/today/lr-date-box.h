/* lr-date-box.h: the day and the month before a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-day.h"

G_BEGIN_DECLS

GtkWidget *lr_date_box_new (LrDay day);

G_END_DECLS
