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

  /* From which day the school watches, told with its first absence and kept in the
   * same batch; LR_DAY_NONE: it stays as it is. */
  LrDay             watch_from;
} LrImportOptions;

/* (transfer full) (nullable): what was done: imports the rows of @source as one
 * batch that can be undone, or with `dry_run` only finds out what that would do.
 * NULL when nothing was, because it was cancelled (G_IO_ERROR_CANCELLED) or failed;
 * LR_ERROR_INVALID as of lr_import_source_check() and lr_import_survey_make().
 * Takes as long as it takes: see lr_import_run_async(). @progress (nullable): it
 * has one step, 0, and is called in this thread. */
LrImportResult *lr_import_run        (LrStore                *store,
                                      LrImportSource         *source,
                                      LrImportProfile        *profile,
                                      const LrImportOptions  *options,
                                      LrProgress              progress,
                                      gpointer                progress_data,
                                      GCancellable           *cancellable,
                                      GError                **error);

/* Reads @file and imports it in a worker, on a connection of its own; of what is
 * given it keeps a copy. @progress: (nullable): called in the thread of the caller.
 * A cancel that comes after all was written is not heard. */
void            lr_import_run_async  (LrStore                *store,
                                      GBytes                 *file,
                                      LrImportProfile        *profile,
                                      const LrImportOptions  *options,
                                      LrProgress              progress,
                                      gpointer                progress_data,
                                      GCancellable           *cancellable,
                                      GAsyncReadyCallback     callback,
                                      gpointer                user_data);
/* (transfer full) (nullable): as of lr_import_run(). */
LrImportResult *lr_import_run_finish (LrStore                *store,
                                      GAsyncResult           *async_result,
                                      GError                **error);

G_END_DECLS
