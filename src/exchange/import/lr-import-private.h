/* lr-import-private.h: one import under way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-import.h"
#include "lr-import-survey.h"
#include "lr-pupil-index.h"
#include "lr-pupil-number.h"

G_BEGIN_DECLS

typedef struct
{
  LrStore               *store;
  LrImportSource        *source;
  LrImportProfile       *profile;
  const LrImportOptions *options;
  LrProgress             progress;
  gpointer               progress_data;
  GCancellable          *cancellable;

  LrImportResult        *result;
  LrImportSurvey         survey;
  GHashTable            *numbers;  /* pupil number -> LrRecord */
  LrPupilIndex          *index;
  guint                  n_unplaced; /* refused lines that may be about anyone */
  char                  *quoted;   /* what lr_import_job_quote() gave last */
} LrImportJob;

gboolean lr_import_job_tick           (LrImportJob     *job,
                                       double           fraction,
                                       GError         **error);
void     lr_import_job_refuse         (LrImportJob     *job,
                                       guint            line,
                                       LrImportColumn   column,
                                       const char      *format,
                                       ...) G_GNUC_PRINTF (4, 5);
void     lr_import_job_warn           (LrImportJob     *job,
                                       guint            line,
                                       LrImportColumn   column,
                                       const char      *format,
                                       ...) G_GNUC_PRINTF (4, 5);
const char *lr_import_job_quote       (LrImportJob     *job,
                                       const char      *cell);
gboolean lr_import_job_read_row       (LrImportJob     *job,
                                       LrCsvReader     *reader);
gboolean lr_import_job_read_date      (LrImportJob     *job,
                                       guint            line,
                                       LrImportColumn   column,
                                       const char      *cell,
                                       LrDate          *date,
                                       LrDay           *day);
void     lr_import_job_refuse_damaged (LrImportJob     *job,
                                       guint            line,
                                       const char      *number);
void     lr_import_job_doubt          (LrImportJob     *job,
                                       guint            line,
                                       const char      *number,
                                       LrRecord        *known,
                                       gboolean         is_person);
LrRecord *lr_import_job_find_same     (LrImportJob     *job,
                                       const char      *number,
                                       LrRecord        *candidate);

gboolean lr_import_job_pupils         (LrImportJob     *job,
                                       GError         **error);
gboolean lr_import_job_absence        (LrImportJob     *job,
                                       GError         **error);

G_END_DECLS
