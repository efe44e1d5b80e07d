/* lr-record-row.h: a record in a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-record.h"

G_BEGIN_DECLS

/* Recycled: lr_record_row_show() is called again and again. */
#define LR_TYPE_RECORD_ROW (lr_record_row_get_type ())
G_DECLARE_FINAL_TYPE (LrRecordRow, lr_record_row, LR, RECORD_ROW, GtkBox)

GtkWidget *lr_record_row_new  (void);
/* @record: one without an id could not be read, see LrRecordList. */
void       lr_record_row_show (LrRecordRow *row,
                               LrRecord    *record,
                               LrDay        today);

G_END_DECLS
