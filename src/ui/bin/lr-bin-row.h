/* lr-bin-row.h: a deleted record in the bin
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-change.h"

G_BEGIN_DECLS

/**
 * LrBinRow:
 *
 * Recycled: lr_bin_row_show() is called again and again. Its button activates
 * `bin.restore(u)` with the position that was given.
 */
#define LR_TYPE_BIN_ROW (lr_bin_row_get_type ())
G_DECLARE_FINAL_TYPE (LrBinRow, lr_bin_row, LR, BIN_ROW, GtkBox)

GtkWidget *lr_bin_row_new  (void);
/* @owner: (nullable): the pupil it belongs to, unless that is gone too. */
void       lr_bin_row_show (LrBinRow *row,
                            LrChange *deleted,
                            LrRecord *owner,
                            LrDay     today,
                            guint     position);

G_END_DECLS
