/* lr-import-private.h: one import under way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-import.h"

G_BEGIN_DECLS

typedef struct
{
  LrStore               *store;
  LrImportSource        *source;
  LrImportProfile       *profile;
  const LrImportOptions *options;
  LrImportProgress       progress;
  gpointer               progress_data;
  GCancellable          *cancellable;

  LrImportResult        *result;
  GHashTable            *numbers;  /* pupil number -> LrRecord */
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
char    *lr_import_job_dup_number     (const char      *cell);

gboolean lr_import_job_pupils         (LrImportJob     *job,
                                       GError         **error);
gboolean lr_import_job_absence        (LrImportJob     *job,
                                       GError         **error);

G_END_DECLS
