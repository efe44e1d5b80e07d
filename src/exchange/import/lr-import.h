/* lr-import.h: takes pupils and absence over from the school's own systems
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lr-import-profile.h"
#include "lr-import-result.h"
#include "lr-import-source.h"
#include "lr-job.h"
#include "lr-school-calendar.h"

G_BEGIN_DECLS

typedef struct
{
  LrDay             today;
  LrSchoolCalendar *calendar;   /* (nullable): for warnings of days without school */
  gboolean          dry_run;    /* look, and change nothing */

  /* What an earlier import took over and the file does not have any more: the
   * pupils of whom it is removed, all who are in the file or by number. */
  gboolean          remove_withdrawn;
  char            **remove_of;  /* (nullable) */
} LrImportOptions;

/* @progress (nullable): it has one step, 0. */
LrImportResult *lr_import_run        (LrStore                *store,
                                      LrImportSource         *source,
                                      LrImportProfile        *profile,
                                      const LrImportOptions  *options,
                                      LrProgress              progress,
                                      gpointer                progress_data,
                                      GCancellable           *cancellable,
                                      GError                **error);

void            lr_import_run_async  (LrStore                *store,
                                      GBytes                 *file,
                                      LrImportProfile        *profile,
                                      const LrImportOptions  *options,
                                      LrProgress              progress,
                                      gpointer                progress_data,
                                      GCancellable           *cancellable,
                                      GAsyncReadyCallback     callback,
                                      gpointer                user_data);
LrImportResult *lr_import_run_finish (LrStore                *store,
                                      GAsyncResult           *async_result,
                                      GError                **error);

G_END_DECLS
