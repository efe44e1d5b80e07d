/* lr-pupil-filter.h: which pupils the list shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-pupil-statuses.h"

G_BEGIN_DECLS

/* In the order of the drop-down in lr-pupils-page.ui. */
typedef enum
{
  LR_PUPIL_CASES_ALL,
  LR_PUPIL_CASES_CONCERN,      /* at home or threatening */
  LR_PUPIL_CASES_HOME,
  LR_PUPIL_CASES_THREATENING,
  LR_PUPIL_CASES_STEP,
  LR_PUPIL_CASES_LATE,
} LrPupilCases;

#define LR_TYPE_PUPIL_FILTER (lr_pupil_filter_get_type ())
G_DECLARE_FINAL_TYPE (LrPupilFilter, lr_pupil_filter, LR, PUPIL_FILTER, GtkFilter)

LrPupilFilter *lr_pupil_filter_new       (LrPupilStatuses *statuses);
void           lr_pupil_filter_set_text  (LrPupilFilter   *filter,
                                          const char      *text);
/* @class_name: (nullable): only this class */
void           lr_pupil_filter_set_class (LrPupilFilter   *filter,
                                          const char      *class_name);
void           lr_pupil_filter_set_cases (LrPupilFilter   *filter,
                                          LrPupilCases     cases);
void           lr_pupil_filter_set_left  (LrPupilFilter   *filter,
                                          gboolean         left);

G_END_DECLS
