/* lr-own-faces.c: the kinds that the app keeps for itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lr-face.h"

/* Nobody fills these in, and no list shows them. */
#define DEFINE_FACE(name) const LrFace lr_##name##_face = { .kind = &lr_##name##_kind };

DEFINE_FACE (school_file)
DEFINE_FACE (import_profile)
DEFINE_FACE (import_run)
DEFINE_FACE (cadence_mark)
DEFINE_FACE (situation_check)
DEFINE_FACE (duty_mark)
