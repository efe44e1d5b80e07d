/* lr-record-dialog.h: a record in a window of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-dialog.h"
#include "lr-keeper.h"

G_BEGIN_DECLS

/**
 * LrRecordDialog:
 *
 * Fills in a new record, which is there when it is added, or changes one, which
 * is saved by itself. Until then what was typed is kept as a draft. The heading
 * says how it stands. Delete offers undo.
 *
 * Actions: `record.add`, `record.delete`, `record.changes`.
 */
#define LR_TYPE_RECORD_DIALOG (lr_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LrRecordDialog, lr_record_dialog, LR, RECORD_DIALOG, LrDialog)

GtkWidget *lr_record_dialog_new    (LrSession *session,
                                    LrRecord  *record);
/* The same, shown above the window of @widget. */
void       lr_record_dialog_open   (LrSession *session,
                                    LrRecord  *record,
                                    GtkWidget *widget);
/* The same, at one of its fields. */
void       lr_record_dialog_open_at (LrSession *session,
                                     LrRecord  *record,
                                     guint      field,
                                     GtkWidget *widget);
/* Opens the forms again that were open when the store was locked, or that were
 * half filled in when the computer failed. */
void       lr_record_dialog_restore (LrSession *session,
                                     GtkWidget *widget);

/* The copy that is worked on. */
LrRecord  *lr_record_dialog_get_record (LrRecordDialog *dialog);

G_END_DECLS
