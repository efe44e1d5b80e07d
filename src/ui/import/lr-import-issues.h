/* lr-import-issues.h: which lines of a file were refused, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lr-import-result.h"

G_BEGIN_DECLS

/* Fills @list, which is emptied first. Of very many lines the first are shown,
 * and how many there are. */
void lr_import_issues_show (GtkListBox           *list,
                            const LrImportResult *result);
/* (transfer full): how many lines are new, changed and so on, in one sentence. */
char *lr_import_issues_dup_counts (const LrImportResult *result);

G_END_DECLS
