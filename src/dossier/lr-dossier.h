/* lr-dossier.h: questions that every part of the app asks of the records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-kinds.h"
#include "lr-store.h"

G_BEGIN_DECLS

void       lr_dossier_init               (void);

LrRecord  *lr_school_new                 (void);
LrRecord  *lr_dossier_load_school        (LrStore     *store,
                                          GError     **error);
LrRecord  *lr_dossier_find_pupil         (LrStore     *store,
                                          const char  *number,
                                          GError     **error);
LrRecord  *lr_dossier_load_newest        (LrStore     *store,
                                          const LrKind *kind,
                                          gint64       pupil,
                                          LrDay        until,
                                          GError     **error);

char      *lr_pupil_dup_name             (LrRecord    *pupil);
char      *lr_pupil_dup_sort_name        (LrRecord    *pupil);
const char *lr_pupil_get_sort_key        (LrRecord    *pupil);
char      *lr_pupil_dup_case_code        (LrRecord    *pupil);

LrDay      lr_absence_get_last_day       (LrRecord    *absence);

G_END_DECLS
