/* lr-import-survey.h: what a first look through a file finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-date-order.h"
#include "lr-import-source.h"

G_BEGIN_DECLS

/* What can only be said of a column as a whole. */
typedef struct
{
  LrDateOrder orders[LR_N_COLUMNS];   /* of the columns of dates */
  gboolean    has_times;              /* clock times beside the days mean something */
  gboolean    may_hold_bsn;           /* a few pupil numbers that all pass the eleven test */
} LrImportSurvey;

/* Looks through all rows once and fills @survey (out). LR_ERROR_INVALID when a
 * column that was to be read holds citizen service numbers. */
gboolean lr_import_survey_make (LrImportSource  *source,
                                LrImportSurvey  *survey,
                                GError         **error);

G_END_DECLS
