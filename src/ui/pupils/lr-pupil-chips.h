/* lr-pupil-chips.h: what pupils are chosen by, in sight above their list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-pupil-filter.h"

G_BEGIN_DECLS

/**
 * LrPupilChips:
 *
 * A chip for each facet of a pupil, one for what is too late, and as soon as one of them
 * is used a button that says how many choices there are and takes all back, by the action
 * `pupils.clear-filter` of the page.
 *
 * Signal `changed`: another choice was made, and the filter has it.
 */
#define LR_TYPE_PUPIL_CHIPS (lr_pupil_chips_get_type ())
G_DECLARE_FINAL_TYPE (LrPupilChips, lr_pupil_chips, LR, PUPIL_CHIPS, GtkWidget)

/* @filter follows them from now on; @pupils are those that there are to choose from. To be
 * called once. */
void  lr_pupil_chips_attach (LrPupilChips  *chips,
                             LrPupilFilter *filter,
                             GListModel    *pupils,
                             LrWatch       *watch);
/* How many choices there are. */
guint lr_pupil_chips_count  (LrPupilChips  *chips);
void  lr_pupil_chips_clear  (LrPupilChips  *chips);

G_END_DECLS
