/* lr-import-column-list.h: which column of a file is what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-import-source.h"

G_BEGIN_DECLS

/**
 * LrImportColumnList:
 *
 * A row for each thing that may be read, with the headers of the file to choose from.
 *
 * Signal `chosen` (guint column, const char *header): she says where an #LrImportColumn
 * stands; %NULL for nowhere.
 */
#define LR_TYPE_IMPORT_COLUMN_LIST (lr_import_column_list_get_type ())
G_DECLARE_FINAL_TYPE (LrImportColumnList, lr_import_column_list, LR, IMPORT_COLUMN_LIST, AdwPreferencesGroup)

/* As @source finds the columns of @subject. */
void lr_import_column_list_show (LrImportColumnList *self,
                                 LrImportSubject     subject,
                                 LrImportSource     *source);

G_END_DECLS
