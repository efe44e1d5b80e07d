/* lr-sheet-group.h: what of a record is copied into another's system
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-session.h"

G_BEGIN_DECLS

/**
 * LrSheetGroup:
 *
 * The sheet of a record's face (see LrFace), a row each with a button that copies it.
 * It follows what is typed in the record, and is not there while there is no line. What
 * was copied leaves the clipboard when the store is locked.
 *
 * Actions: `sheet.copy` with the number of a line, `sheet.copy-all`.
 */
#define LR_TYPE_SHEET_GROUP (lr_sheet_group_get_type ())
G_DECLARE_FINAL_TYPE (LrSheetGroup, lr_sheet_group, LR, SHEET_GROUP, AdwPreferencesGroup)

GtkWidget *lr_sheet_group_new (LrSession *session,
                               LrRecord  *record);

G_END_DECLS
