/* lr-pupil-row.h: a pupil in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-watch.h"

G_BEGIN_DECLS

/* Who it is, how it stands, what comes first and when the last contact was. */
#define LR_TYPE_PUPIL_ROW (lr_pupil_row_get_type ())
G_DECLARE_FINAL_TYPE (LrPupilRow, lr_pupil_row, LR, PUPIL_ROW, GtkWidget)

GtkWidget *lr_pupil_row_new       (LrWatch    *watch);
/* @pupil: (nullable): set again and again as the row is recycled */
void       lr_pupil_row_set_pupil (LrPupilRow *row,
                                   LrRecord   *pupil);

G_END_DECLS
