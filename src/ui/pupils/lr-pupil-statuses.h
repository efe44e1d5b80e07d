/* lr-pupil-statuses.h: how every pupil's case stands, for the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-watch.h"

G_BEGIN_DECLS

typedef struct
{
  LrDay    home_since;    /* LR_DAY_NONE: at school */
  guint    school_weeks;  /* at home */
  gboolean threatening;
  gboolean has_step;
  guint    n_late;        /* duties that are too late */
} LrPupilStatus;

/**
 * LrPupilStatuses:
 *
 * Follows the watch, which has the cases of the whole school worked out beside: at
 * first nothing is known.
 *
 * Signal `changed (gint64 pupil)`: 0 for all.
 */
#define LR_TYPE_PUPIL_STATUSES (lr_pupil_statuses_get_type ())
G_DECLARE_FINAL_TYPE (LrPupilStatuses, lr_pupil_statuses, LR, PUPIL_STATUSES, GObject)

LrPupilStatuses *lr_pupil_statuses_new  (LrWatch         *watch);
/* All of it 0 when it is not known, or not yet. */
LrPupilStatus    lr_pupil_statuses_find (LrPupilStatuses *self,
                                         gint64           pupil);

G_END_DECLS
