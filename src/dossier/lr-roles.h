/* lr-roles.h: on which side somebody stands who is involved with a pupil
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lr-choices.h"

G_BEGIN_DECLS

typedef enum
{
  LR_SIDE_FAMILY,
  LR_SIDE_SCHOOL,
  LR_SIDE_PARTNER,  /* of the region, and who watches over attendance */
  LR_SIDE_CARE,     /* that a child sees them says something of its health or its home */
} LrSide;

/* @role: of LR_PARTY_ROLE; who none was said of may give care. */
LrSide              lr_role_get_side  (int role);

/* What the Dutch words have in common that name who gives care, whatever the language of
 * the program: folded as by lr_text_fold(), ending with NULL. @role: of LR_PARTY_ROLE,
 * or %LR_PARTY_ROLE_END for care as such. */
const char * const *lr_role_get_stems (int role);

G_END_DECLS
