/* lr-pupil-filter.h: which pupils the list shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lr-pupil-facet.h"

G_BEGIN_DECLS

/**
 * LrPupilFilter:
 *
 * Lets by who has one of the chosen values of each facet, is found by what was typed,
 * and has something too late where that is asked. Who left school is only there when
 * that status is chosen.
 */
#define LR_TYPE_PUPIL_FILTER (lr_pupil_filter_get_type ())
G_DECLARE_FINAL_TYPE (LrPupilFilter, lr_pupil_filter, LR, PUPIL_FILTER, GtkFilter)

LrPupilFilter *lr_pupil_filter_new        (LrWatch            *watch);
/* What was typed; empty lets all by. */
void           lr_pupil_filter_set_text   (LrPupilFilter      *filter,
                                           const char         *text);
/* @values: (array zero-terminated=1): as lr_pupil_facet_get_value() gives them;
 * without any, all are let by. */
void           lr_pupil_filter_set_chosen (LrPupilFilter      *filter,
                                           LrPupilFacet        facet,
                                           const char * const *values);
/* Only those for whom something is too late. */
void           lr_pupil_filter_set_late   (LrPupilFilter      *filter,
                                           gboolean            late);

G_END_DECLS
