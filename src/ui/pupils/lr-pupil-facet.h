/* lr-pupil-facet.h: by what pupils can be chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-watch.h"

G_BEGIN_DECLS

typedef enum
{
  LR_PUPIL_FACET_STATUS,
  LR_PUPIL_FACET_STEP,
  LR_PUPIL_FACET_CLASS,
  LR_PUPIL_FACET_REGIE,
  LR_N_PUPIL_FACETS,
} LrPupilFacet;

/* (transfer none): what @pupil has of it: a word for the group in which it stands, the id
 * of its step, its class, who has regie. "" for none. It lives as long as the pupil and
 * what @watch knows of it. */
const char *lr_pupil_facet_get_value (LrPupilFacet  facet,
                                      LrRecord     *pupil,
                                      LrWatch      *watch);
/* (transfer full): how it is called, for a person. @pupil: one that has it. */
char       *lr_pupil_facet_dup_label (LrPupilFacet  facet,
                                      LrRecord     *pupil,
                                      LrWatch      *watch);

/* The group of @pupil; LR_STANDING_OTHER as long as that is not known. */
LrStandingGroup lr_pupil_find_group  (LrRecord     *pupil,
                                      LrWatch      *watch);
/* The word for a group: the value of the facet `status`. */
const char *lr_pupil_facet_get_group (LrStandingGroup group);

G_END_DECLS
