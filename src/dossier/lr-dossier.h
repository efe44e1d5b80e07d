/* lr-dossier.h: questions that every part of the app asks of the records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-kinds.h"
#include "lr-store.h"

G_BEGIN_DECLS

/* Makes the store know the kinds of record. Called once, before any store. */
void       lr_dossier_init               (void);

/* (transfer full): the settings of a new school, with what is usual: 6 lesson
 * hours, dossiers kept for 2 years and absence for 5. */
LrRecord  *lr_school_new                 (void);
/* (transfer full): the settings of the school; LR_ERROR_NOT_FOUND before there are
 * any. */
LrRecord  *lr_dossier_load_school        (LrStore     *store,
                                          GError     **error);
/* (transfer full): the pupil with that leerlingnummer, or NULL with
 * LR_ERROR_NOT_FOUND. */
LrRecord  *lr_dossier_find_pupil         (LrStore     *store,
                                          const char  *number,
                                          GError     **error);
/* (transfer full) (nullable): the newest record of the kind by its day, the later
 * added one of two on one day; NULL without @error when there is none. @until: the
 * last day that counts. */
LrRecord  *lr_dossier_load_newest        (LrStore     *store,
                                          const LrKind *kind,
                                          gint64       pupil,
                                          LrDay        until,
                                          GError     **error);

/* (transfer full) (element-type LrRecord): the meetings of all pupils from @today on,
 * the first ones first by day and time, at most @limit. */
GPtrArray *lr_dossier_list_coming_meetings
                                         (LrStore     *store,
                                          LrDay        today,
                                          guint        limit,
                                          GError     **error);

/* (transfer full): "Sterre van der Maan". */
char      *lr_pupil_dup_name             (LrRecord    *pupil);
/* (transfer full): "Maan, Sterre van der", as a Dutch list is sorted. */
char      *lr_pupil_dup_sort_name        (LrRecord    *pupil);
/* (transfer none): to be compared with strcmp(): by last name, as a Dutch class
 * list is sorted. @pupil: as it comes from the store: the key is remembered with
 * it. */
const char *lr_pupil_get_sort_key        (LrRecord    *pupil);
/* (transfer full): what stands for the pupil on anonymous papers: the same in every
 * paper of this store, and nothing outside it leads back. */
char      *lr_pupil_dup_case_code        (LrRecord    *pupil);

/* The last day, the first one for a single day, or %LR_DAY_NONE while the absence
 * goes on. */
LrDay      lr_absence_get_last_day       (LrRecord    *absence);

/* Whether @on is one of the days from that in @from_field to that in @until_field; a day
 * that was not said is no limit. */
gboolean   lr_record_is_within           (LrRecord    *record,
                                          guint        from_field,
                                          guint        until_field,
                                          LrDay        on);

G_END_DECLS
